/**
 * The tests that need no document: the pure core, the server, the demo, and the house itself.
 *
 * @module
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { unitTests } from './test/suites.ts';

export default defineConfig({
  test: {
    include: [...unitTests],
    environment: 'node',
    pool: 'forks',
    // Many tests wait for a disk or a database: on two cores two at a time take half as long as one.
    maxWorkers: Math.min(Math.max(availableParallelism() - 1, 2), 4),
    globalSetup: ['test/postgres-setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
