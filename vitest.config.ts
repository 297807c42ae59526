/**
 * The tests that need no document: the pure core, the server, the demo, and the house itself.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';
import { unitTests } from './test/suites.ts';

export default defineConfig({
  test: {
    include: [...unitTests],
    environment: 'node',
    pool: 'forks',
    globalSetup: ['test/postgres-setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
