/**
 * Klaro, as its README has it: the configuration and the complete file (styles and translations
 * included), both deferred, in the head; the look of the annotated example.
 *
 * @module
 */
import { FRAME, type Held, PURPOSES, SCRIPTS, WORDS } from '../held.ts';
import { peerFile, peerVersion } from '../peers.ts';
import type { Addresses, Tool } from '../tool.ts';

const configOf = (services: readonly Held[]) => ({
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
  services: services.map(({ id, name, purpose }) => ({
    name: id,
    title: name,
    purposes: [purpose],
    onlyOnce: true,
  })),
});

/** The peer; with services beyond the held ones where a part asks for more. */
export function klaro({ vendors }: Addresses, more: readonly Held[] = []): Tool {
  const services = [...SCRIPTS, FRAME, ...more];
  const config = `/klaro/config-${services.length}.js`;
  return {
    id: 'klaro',
    name: 'klaro',
    version: peerVersion('klaro'),
    kind: 'peer',
    head: `<script defer type="text/javascript" src="${config}"></script>
<script defer type="text/javascript" src="/klaro/klaro.js"></script>`,
    foot: '',
    files: {
      [config]: {
        type: 'text/javascript',
        body: `var klaroConfig = ${JSON.stringify(configOf(services))};`,
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
