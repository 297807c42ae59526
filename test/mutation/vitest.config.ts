/**
 * The tests that mutants of `widget/consent` have to pass: its own.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/widget/consent/**/*.test.ts'], environment: 'node', testTimeout: 15_000 },
});
