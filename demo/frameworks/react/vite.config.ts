/**
 * Vite reads JSX by itself.
 *
 * @module
 */
import { defineConfig } from 'vite';

export default defineConfig({ build: { outDir: '../out/react', emptyOutDir: true } });
