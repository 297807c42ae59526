/**
 * The tests behind a real proxy: slow to prepare, so a suite of their own.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/proxy/*.spec.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
