/**
 * vanilla-cookieconsent, as its page "Getting started" has it for plain HTML: the stylesheet in the
 * head, a module in the body that imports the UMD file. It holds scripts; it holds no frames.
 *
 * @module
 */
import { PURPOSES, WORDS } from '../held.ts';
import { peerFile, peerVersion } from '../peers.ts';
import type { Addresses, Tool } from '../tool.ts';

const config = {
  // Its default hides the banner from driven browsers: from the bench too.
  hideFromBots: false,
  categories: {
    necessary: { enabled: true, readOnly: true },
    ...Object.fromEntries(PURPOSES.map(({ id }) => [id, {}])),
  },
  language: {
    default: 'fr',
    translations: {
      fr: {
        consentModal: {
          title: WORDS.title,
          description: WORDS.description,
          acceptAllBtn: WORDS.accept,
          acceptNecessaryBtn: WORDS.refuse,
          showPreferencesBtn: WORDS.customize,
          footer: `<a href="${WORDS.policy}">Confidentialité</a>`,
        },
        preferencesModal: {
          title: WORDS.panel,
          acceptAllBtn: WORDS.accept,
          acceptNecessaryBtn: WORDS.refuse,
          savePreferencesBtn: WORDS.save,
          closeIconLabel: WORDS.close,
          sections: [
            { title: WORDS.title, description: WORDS.description },
            ...PURPOSES.map(({ id, title, description }) => ({
              title,
              description,
              linkedCategory: id,
            })),
          ],
        },
      },
    },
  },
};

/** The peer. */
export function vanillaCookieconsent({ vendors }: Addresses): Tool {
  const dist = 'vanilla-cookieconsent/dist';
  return {
    id: 'vanilla-cookieconsent',
    name: 'vanilla-cookieconsent',
    version: peerVersion('vanilla-cookieconsent'),
    kind: 'peer',
    head: '<link rel="stylesheet" href="/vcc/cookieconsent.css">',
    foot: '<script type="module" src="/vcc/cookieconsent-config.js"></script>',
    files: {
      '/vcc/cookieconsent.css': { type: 'text/css', body: peerFile(`${dist}/cookieconsent.css`) },
      '/vcc/cookieconsent.umd.js': {
        type: 'text/javascript',
        body: peerFile(`${dist}/cookieconsent.umd.js`),
      },
      '/vcc/cookieconsent-config.js': {
        type: 'text/javascript',
        body: `import '/vcc/cookieconsent.umd.js';\nCookieConsent.run(${JSON.stringify(config)});`,
      },
    },
    script: ({ id, purpose }) =>
      `<script type="text/plain" data-category="${purpose}" data-src="${vendors}/${id}.js"></script>`,
    inline: ({ purpose }, code) =>
      `<script type="text/plain" data-category="${purpose}">${code}</script>`,
    frame: null,
    control: `<button type="button" data-cc="show-preferencesModal">${WORDS.panel}</button>`,
    banner: '#cc-main .cm',
    accept: '#cc-main .cm [data-role=all]',
    customize: '#cc-main .cm [data-role=show]',
    panel: '#cc-main .pm',
  };
}
