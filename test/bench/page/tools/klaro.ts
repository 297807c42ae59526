/**
 * Klaro, as its README has it: the configuration and the complete file (styles and translations
 * included), both deferred, in the head; the look of the annotated example.
 *
 * @module
 */
import { FRAME, PURPOSES, SCRIPTS, WORDS } from '../held.ts';
import { peerFile, peerVersion } from '../peers.ts';
import type { Addresses, Tool } from '../tool.ts';

const config = {
  version: 1,
  styling: { theme: ['light', 'top', 'wide'] },
  acceptAll: true,
  groupByPurpose: true,
  default: false,
  lang: 'fr',
  translations: {
    zz: { privacyPolicyUrl: WORDS.policy },
    fr: { purposes: Object.fromEntries(PURPOSES.map(({ id, title }) => [id, title])) },
  },
  services: [...SCRIPTS, FRAME].map(({ id, name, purpose }) => ({
    name: id,
    title: name,
    purposes: [purpose],
    onlyOnce: true,
  })),
};

/** The peer. */
export function klaro({ vendors }: Addresses): Tool {
  return {
    id: 'klaro',
    name: 'klaro',
    version: peerVersion('klaro'),
    kind: 'peer',
    head: `<script defer type="text/javascript" src="/klaro/config.js"></script>
<script defer type="text/javascript" src="/klaro/klaro.js"></script>`,
    foot: '',
    files: {
      '/klaro/config.js': {
        type: 'text/javascript',
        body: `var klaroConfig = ${JSON.stringify(config)};`,
      },
      '/klaro/klaro.js': { type: 'text/javascript', body: peerFile('klaro/dist/klaro.js') },
    },
    script: ({ id }) =>
      `<script type="text/plain" data-type="text/javascript" data-name="${id}" data-src="${vendors}/${id}.js"></script>`,
    inline: ({ id }, code) =>
      `<script type="text/plain" data-type="text/javascript" data-name="${id}">${code}</script>`,
    frame: ({ id, name }) =>
      `<iframe data-name="${id}" data-src="${vendors}/${id}.html" title="${name}" width="560" height="315"></iframe>`,
    control: `<a href="#" onclick="return klaro.show()">${WORDS.panel}</a>`,
    banner: '#klaro .cookie-notice',
    accept: '#klaro .cookie-notice .cm-btn-success',
    customize: '#klaro .cookie-notice .cn-learn-more',
    panel: '#klaro .cookie-modal .cm-modal',
  };
}
