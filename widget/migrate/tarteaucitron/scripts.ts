/**
 * What tarteaucitron runs for a service: its queue, and the address of its script. Facts of the
 * vendors' own snippets; nothing of it runs before its service is granted.
 *
 * @module
 */

/** What a page has set for its services: `tarteaucitron.user`. */
export type User = Readonly<Record<string, unknown>>;

/** Puts a held script into the page; `done` is called when it has run. */
export type Add = (url: string, done?: () => void, attributes?: Record<string, string>) => void;

type Row = (user: User, add: Add, page: Record<string, unknown>) => void;

/** What is in `user` under a name, as a text that may stand in an address. */
const text = (user: User, name: string) => {
  const value = user[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const part = (user: User, name: string) => encodeURIComponent(text(user, name));

/** One address, made of one setting; without it nothing. */
const one =
  (before: string, name: string, after = '', prepare?: Row): Row =>
  (user, add, page) => {
    if (!text(user, name)) return;
    prepare?.(user, add, page);
    add(before + part(user, name) + after);
  };

/** A function that queues its calls until the vendor's script comes. */
function queueing(page: Record<string, unknown>, name: string): (...words: unknown[]) => void {
  type Queueing = ((...words: unknown[]) => void) & { q?: unknown[] };
  const queue: Queueing = (...words) => void (queue.q ??= []).push(words);
  return (page[name] ??= queue) as Queueing;
}

const list = (page: Record<string, unknown>, name: string) => (page[name] ??= []) as unknown[];

const gtag =
  (setting: string): Row =>
  (user, add, page) => {
    const id = text(user, setting);
    if (!id) return;
    list(page, 'dataLayer');
    page['gtag'] ??= function () {
      // Google's queue takes the `arguments` object alone.
      // oxlint-disable-next-line prefer-rest-params
      list(page, 'dataLayer').push(arguments);
    };
    const tell = page['gtag'] as (...words: unknown[]) => void;
    tell('js', new Date());
    tell('config', id, { anonymize_ip: true });
    add(`https://www.googletagmanager.com/gtag/js?id=${part(user, setting)}`);
  };

const matomo =
  (script: (host: string) => string, endpoint: string): Row =>
  (user, add, page) => {
    const host = text(user, 'matomoHost');
    if (!text(user, 'matomoId') || !host) return;
    list(page, '_paq').push(
      ['setSiteId', user['matomoId']],
      ['setTrackerUrl', host + endpoint],
      ['trackPageView'],
      ['enableLinkTracking'],
    );
    add(text(user, 'matomoCustomJSPath') || script(host));
  };

/** By tarteaucitron's key. */
export const SCRIPTS: Readonly<Record<string, Row>> = {
  gtag: gtag('gtagUa'),
  googleads: gtag('googleadsId'),
  googletagmanager: one(
    'https://www.googletagmanager.com/gtm.js?id=',
    'googletagmanagerId',
    '',
    (_, __, page) =>
      void list(page, 'dataLayer').push({ 'gtm.start': Date.now(), event: 'gtm.js' }),
  ),
  matomo: matomo((host) => `${host}piwik.js`, 'piwik.php'),
  matomohightrack: matomo((host) => `${host}piwik.js`, 'piwik.php'),
  matomocloud: matomo(() => 'https://cdn.matomo.cloud/matomo.js', 'matomo.php'),
  matomotm(user, add, page) {
    const url = text(user, 'matomotmUrl');
    if (!url) return;
    list(page, '_mtm').push({ 'mtm.startTime': Date.now(), event: 'mtm.Start' });
    add(url);
  },
  clarity: one(
    'https://www.clarity.ms/tag/',
    'clarity',
    '',
    (_, __, page) => void queueing(page, 'clarity'),
  ),
  hotjar(user, add, page) {
    if (!text(user, 'hotjarId') || !text(user, 'HotjarSv')) return;
    queueing(page, 'hj');
    page['_hjSettings'] = { hjid: user['hotjarId'], hjsv: user['HotjarSv'] };
    add(
      `https://static.hotjar.com/c/hotjar-${part(user, 'hotjarId')}.js?sv=${part(user, 'HotjarSv')}`,
    );
  },
  facebookpixel(user, add, page) {
    if (!text(user, 'facebookpixelId') || page['fbq']) return;
    type Pixel = ((...words: unknown[]) => void) & Record<string, unknown> & { queue: unknown[] };
    const fbq = ((...words: unknown[]) => {
      const call = fbq['callMethod'] as ((...words: unknown[]) => void) | undefined;
      if (call) call.apply(fbq, words);
      else fbq.queue.push(words);
    }) as Pixel;
    page['fbq'] = page['_fbq'] = Object.assign(fbq, {
      push: fbq,
      loaded: true,
      version: '2.0',
      queue: [],
    });
    fbq('init', user['facebookpixelId']);
    fbq('track', 'PageView');
    add('https://connect.facebook.net/en_US/fbevents.js');
  },
  linkedininsighttag(user, add, page) {
    if (!text(user, 'linkedininsighttag')) return;
    list(page, '_linkedin_data_partner_ids').push(user['linkedininsighttag']);
    add('https://snap.licdn.com/li.lms-analytics/insight.min.js');
  },
  bingads(user, add, page) {
    if (!text(user, 'bingadsID')) return;
    list(page, 'uetq');
    add('https://bat.bing.com/bat.js', () => {
      const Uet = page['UET'] as new (settings: object) => { push(word: string): void };
      const uetq = new Uet({ ti: user['bingadsID'], q: page['uetq'] });
      page['uetq'] = uetq;
      uetq.push('pageLoad');
    });
  },
  hubspot: one('https://js.hs-scripts.com/', 'hubspotId', '.js'),
  contentsquare: one('https://t.contentsquare.net/uxa/', 'contentsquareID', '.js'),
  abtasty: one('https://try.abtasty.com/', 'abtastyID', '.js'),
  kameleoon: one('https://', 'kameleoon', '.kameleoon.eu/kameleoon.js'),
  plausible(user, add) {
    const domain = text(user, 'plausibleDomain');
    if (domain) add('https://plausible.io/js/script.js', undefined, { 'data-domain': domain });
  },
  simpleanalytics: (_, add) => add('https://scripts.simpleanalyticscdn.com/latest.js'),
  crisp(user, add, page) {
    if (!text(user, 'crispID')) return;
    list(page, '$crisp');
    page['CRISP_WEBSITE_ID'] = user['crispID'];
    add('https://client.crisp.chat/l.js');
  },
  brevochat(user, add, page) {
    if (!text(user, 'brevoConversationsId')) return;
    page['BrevoConversationsID'] = user['brevoConversationsId'];
    queueing(page, 'BrevoConversations');
    add('https://conversations-widget.brevo.com/brevo-conversations.js');
  },
  criteoonetag(user, add, page) {
    const account = user['criteoonetagAccount'];
    if (!account) return;
    list(page, 'criteo_q').push({ event: 'setAccount', account });
    add('https://static.criteo.net/js/ld/ld.js');
  },
  tawkto(user, add, page) {
    if (!text(user, 'tawktoId')) return;
    page['Tawk_API'] ??= {};
    page['Tawk_LoadStart'] = new Date();
    const widget = text(user, 'tawktoWidgetId') || 'default';
    add(`https://embed.tawk.to/${part(user, 'tawktoId')}/${encodeURIComponent(widget)}`);
  },
  zopim: one('https://v2.zopim.com/?', 'zopimID'),
  klaviyo: one('https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=', 'klaviyoCompanyId'),
  affilae(user, add, page) {
    if (!text(user, 'affilae')) return;
    page['_ae'] = { pid: user['affilae'] };
    add('https://static.affilae.com/ae-v3.5.js');
  },
  faciliti(user, add) {
    const id = text(user, 'facilitiID');
    const said = { 'data-application-identifier': id };
    if (id) add('https://cdn.facil-iti.app/tags/faciliti-tag.min.js', undefined, said);
  },
  addtoanyshare: (_, add) => add('https://static.addtoany.com/menu/page.js'),
};

/** Services that are nothing but frames, which wait for nothing else. */
export const NO_SCRIPT =
  /^(youtube|youtubeplaylist|vimeo|dailymotion|spotify|soundcloud|canalu|calameo|prezi|genially|matterport|meteofrance|helloasso|googlemapsembed|iframe)$/;
