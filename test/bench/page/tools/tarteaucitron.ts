/**
 * tarteaucitron, as its README has it, in its minified form: the script in the head, `init` with the
 * README's own settings, a custom service for each held script, its own markup for the frame.
 *
 * @module
 */
import { type Held, WORDS } from '../held.ts';
import { peerFile, peerVersion } from '../peers.ts';
import type { Addresses, Tool } from '../tool.ts';

const settings = {
  privacyUrl: WORDS.policy,
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'middle',
  groupServices: false,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: true,
  iconPosition: 'BottomRight',
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  mandatory: true,
  mandatoryCta: true,
  googleConsentMode: true,
  bingConsentMode: true,
  pianoConsentMode: true,
};

/** Its own kinds of services for our purposes. */
const TYPES: Readonly<Record<string, string>> = {
  analytics: 'analytic',
  ads: 'ads',
  video: 'video',
};

const service = ({ id, name, purpose }: Held, code: string) =>
  `tarteaucitron.services.${id} = ${JSON.stringify({
    key: id,
    type: TYPES[purpose],
    name,
    needConsent: true,
    cookies: [],
    readmoreLink: WORDS.policy,
  }).slice(0, -1)}, "js": function () { ${code} } };`;

const job = (id: string) =>
  `(tarteaucitron.job = tarteaucitron.job || []).push(${JSON.stringify(id)});`;

const FILES = [
  'tarteaucitron.min.js',
  'tarteaucitron.services.min.js',
  'lang/tarteaucitron.fr.min.js',
  'css/tarteaucitron.min.css',
  'advertising.min.js',
];

/** The peer; with services beyond the held ones where a part asks for more. */
export function tarteaucitron({ vendors }: Addresses, more: readonly Held[] = []): Tool {
  const files = FILES.map((name) => {
    const type = name.endsWith('css') ? 'text/css' : 'text/javascript';
    return [`/tarteaucitron/${name}`, { type, body: peerFile(`tarteaucitronjs/${name}`) }] as const;
  });
  return {
    id: 'tarteaucitron',
    name: 'tarteaucitron',
    version: peerVersion('tarteaucitronjs'),
    kind: 'peer',
    head: `<script src="/tarteaucitron/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${JSON.stringify(settings)});</script>`,
    foot: more.length
      ? `<script>${more.map((held) => `${service(held, '')} ${job(held.id)}`).join('\n')}</script>`
      : '',
    files: Object.fromEntries(files),
    // Its services are known once its own file of them is there: it runs what waits in this list.
    script: (held) =>
      `<script>tarteaucitron.services = tarteaucitron.services || {};
${service(held, `tarteaucitron.addScript('${vendors}/${held.id}.js');`)} ${job(held.id)}</script>`,
    inline: null,
    frame: ({ id, name }) =>
      `<div class="tac_iframe" width="560" height="315" url="${vendors}/${id}.html" title="${name}"></div>
<script>${job('iframe')}</script>`,
    control: `<a href="#tarteaucitron">${WORDS.panel}</a>`,
    banner: '#tarteaucitronAlertBig',
    accept: '#tarteaucitronAlertBig .tarteaucitronAllow',
    customize: '#tarteaucitronCloseAlert',
    panel: '#tarteaucitron',
  };
}
