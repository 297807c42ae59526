/**
 * The compiler is told that the widget's elements are no components.
 *
 * @module
 */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  build: { outDir: '../out/vue', emptyOutDir: true },
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('mes-choix-') } },
    }),
  ],
});
