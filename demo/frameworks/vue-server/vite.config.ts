/**
 * Two builds: what the browser gets, and with `--ssr page.ts` what the server draws with.
 *
 * @module
 */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    outDir: `../out/vue-server/${isSsrBuild ? 'server' : 'browser'}`,
    emptyOutDir: true,
  },
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('mes-choix-') } },
    }),
  ],
}));
