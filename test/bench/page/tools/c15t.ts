/**
 * c15t with React, as its quickstart has it (`peers/c15t.jsx`), bundled for production by Vite, its
 * stylesheet beside it as Vite emits it. Scripts are a list of its provider, frames are markup.
 *
 * @module
 */
import { build } from 'vite';
import { type Held, PURPOSES, SCRIPTS, WORDS } from '../held.ts';
import { peersFolder, peerVersion } from '../peers.ts';
import type { Addresses, Tool, ToolFile } from '../tool.ts';

/** Its fixed categories for our purposes. */
const CATEGORIES = { analytics: 'measurement', ads: 'marketing', video: 'experience' } as const;

/** The French texts that its banner and dialog show. */
const french = {
  common: {
    acceptAll: WORDS.accept,
    rejectAll: WORDS.refuse,
    customize: WORDS.customize,
    save: WORDS.save,
    close: WORDS.close,
  },
  cookieBanner: { title: WORDS.title, description: WORDS.description },
  consentManagerDialog: { title: WORDS.panel, description: WORDS.description },
  consentTypes: Object.fromEntries(
    PURPOSES.map(({ id, title, description }) => [CATEGORIES[id], { title, description }]),
  ),
};

async function bundle(): Promise<Readonly<Record<string, ToolFile>>> {
  const built = await build({
    root: peersFolder,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'french',
        resolveId: (id) => (id === './c15t-fr.js' ? '\0french' : null),
        load: (id) => (id === '\0french' ? `export const fr = ${JSON.stringify(french)};` : null),
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: `${peersFolder}c15t.jsx` },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('c15t was not bundled.');
  const files: Record<string, ToolFile> = {};
  for (const file of first.output) {
    if (file.type === 'chunk') files['/c15t/app.js'] = { type: 'text/javascript', body: file.code };
    else files['/c15t/app.css'] = { type: 'text/css', body: file.source };
  }
  return files;
}

const frame =
  ({ vendors }: Addresses) =>
  ({ id, name, purpose }: Held) =>
    `<iframe data-src="${vendors}/${id}.html" data-category="${CATEGORIES[purpose]}" title="${name}" width="560" height="315"></iframe>`;

/** The peer. */
export async function c15t(at: Addresses): Promise<Tool> {
  const scripts = SCRIPTS.map(({ id, purpose }) => ({
    id,
    src: `${at.vendors}/${id}.js`,
    category: CATEGORIES[purpose],
  }));
  return {
    id: 'c15t',
    name: 'c15t with React',
    version: `${peerVersion('@c15t/react')}, React ${peerVersion('react')}`,
    kind: 'peer',
    head: `<script>window.heldScripts = ${JSON.stringify(scripts)};</script>
<script type="module" crossorigin src="/c15t/app.js"></script>
<link rel="stylesheet" crossorigin href="/c15t/app.css">`,
    foot: '<div id="root"></div>',
    files: await bundle(),
    script: () => '',
    inline: ({ purpose }, code) =>
      `<script>heldScripts.push(${JSON.stringify({ category: CATEGORIES[purpose], textContent: code })});heldScripts.at(-1).id = 'held-' + heldScripts.length;</script>`,
    frame: frame(at),
    control: '',
    banner: '[data-testid=consent-banner-card]',
    accept: '[data-testid=consent-banner-accept-button]',
    customize: '[data-testid=consent-banner-customize-button]',
    panel: '[data-testid=consent-dialog-card]',
  };
}
