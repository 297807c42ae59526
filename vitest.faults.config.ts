/**
 * What goes wrong on a real machine: processes killed, databases restarted, under load. Minutes long.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';
import { faultTests } from './test/suites.ts';

export default defineConfig({
  test: {
    include: [...faultTests],
    environment: 'node',
    pool: 'forks',
    // Each is a load of its own: side by side they would measure each other.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
