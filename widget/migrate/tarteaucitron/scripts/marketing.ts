/**
 * Scripts that advertise, count sales, and write to customers.
 *
 * @module
 */
import { handing, list, queueing, recording } from '../queues.ts';
import type { Call, Page, Script, User } from '../script.ts';

const TIKTOK =
  'page track identify instances debug on off once ready alias group enableCookie disableCookie';

/** By tarteaucitron's key. */
export const MARKETING: Readonly<Record<string, Script>> = {
  activecampaign: {
    src: 'https://trackcmp.net/visit?actid={actid}&e=[&r={$referrer}]&u={$url}',
    before: (_, page) => void (page['trackcmp_email'] = ''),
  },
  activecampaignvgo: {
    src: 'https://diffuser-cdn.app-us1.com/diffuser/diffuser.js',
    needs: 'activecampaignAccount',
    before(user, page) {
      page['visitorGlobalObjectAlias'] = 'vgo';
      const tell = Object.assign(queueing(page, 'vgo'), { l: Date.now() });
      tell('setAccount', user['activecampaignAccount']);
      tell('setTrackByDefault', true);
      tell('process');
    },
  },
  affilae: {
    src: 'https://static.affilae.com/ae-v3.5.js',
    needs: 'affilae',
    before: (user, page) => void (page['_ae'] = { pid: user['affilae'] }),
  },
  bingads: {
    src: 'https://bat.bing.com/bat.js',
    needs: 'bingadsID',
    before: (_, page) => void list(page, 'uetq'),
    after(user, page) {
      const { bingadsStoreCookies: storeConvTrackCookies } = user;
      const stores = storeConvTrackCookies === undefined ? {} : { storeConvTrackCookies };
      const Uet = page['UET'] as new (settings: object) => { push(word: string): void };
      const uetq = new Uet({ ti: user['bingadsID'], ...stores, q: page['uetq'] });
      page['uetq'] = uetq;
      uetq.push('pageLoad');
    },
  },
  criteoonetag: {
    src: 'https://static.criteo.net/js/ld/ld.js',
    needs: 'criteoonetagAccount',
    before: (user, page) =>
      void list(page, 'criteo_q').push({
        event: 'setAccount',
        account: user['criteoonetagAccount'],
      }),
  },
  facebookpixel: {
    src: 'https://connect.facebook.net/en_US/fbevents.js',
    needs: 'facebookpixelId',
    unless: 'fbq',
    before(user, page) {
      const fbq = handing(page, 'fbq', 'callMethod', { loaded: true, version: '2.0' });
      page['_fbq'] ??= Object.assign(fbq, { push: fbq });
      fbq('init', user['facebookpixelId']);
      fbq('track', 'PageView');
    },
  },
  hubspot: {
    src: 'https://js.hs-scripts.com/{hubspotId}.js[?businessUnitId={hubspotBusinessUnitId}]',
    attributes: () => ({ id: 'hs-script-loader' }),
  },
  klaviyo: {
    src: 'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id={klaviyoCompanyId}',
  },
  linkedininsighttag: {
    src: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    needs: 'linkedininsighttag',
    before: (user, page) =>
      void list(page, '_linkedin_data_partner_ids').push(user['linkedininsighttag']),
  },
  outbrain: { src: 'https://widgets.outbrain.com/outbrain.js' },
  outbrainamplify: {
    src: 'https://amplify.outbrain.com/cp/obtp.js',
    needs: 'outbrainamplifyId',
    unless: 'obApi',
    before({ outbrainamplifyId: marketerId }, page) {
      const says = { version: '1.1', loaded: true, marketerId };
      handing(page, 'obApi', 'dispatch', says)('track', 'PAGE_VIEW');
    },
  },
  pinterestpixel: {
    src: 'https://s.pinimg.com/ct/core.js',
    needs: 'pinterestpixelId',
    unless: 'pintrk',
    before(user, page) {
      const pintrk = handing(page, 'pintrk', '', { version: '3.0' });
      pintrk('load', user['pinterestpixelId']);
      pintrk('page');
    },
  },
  plezi: { src: 'https://brain.plezi.co/api/v1/analytics?tenant={pleziTenant}&tw={pleziTw}' },
  sendinblue: {
    src: 'https://sibautomation.com/sa.js?key={sendinblueKey}',
    attributes: () => ({ id: 'sendinblue-js' }),
    before(user, page) {
      const sib: Page = { equeue: [], client_key: user['sendinblueKey'] };
      page['sib'] = sib;
      const passing = ['track', 'identify', 'trackLink', 'page'].map((name) => [
        name,
        (...words: unknown[]) => {
          const call = sib[name];
          if (typeof call === 'function') call(...words);
          else list(sib, 'equeue').push({ [name]: words });
        },
      ]);
      page['sendinblue'] = Object.fromEntries(passing);
    },
    after: (_, page) => (page['sendinblue'] as { page: Call }).page(),
  },
  snapchat: {
    src: 'https://sc-static.net/scevent.min.js',
    needs: 'snapchatId',
    before(user: User, page) {
      const snaptr = handing(page, 'snaptr', 'handleRequest');
      const { snapchatEmail: user_email } = user;
      snaptr('init', user['snapchatId'], ...(user_email === undefined ? [] : [{ user_email }]));
      snaptr('track', 'PAGE_VIEW');
    },
  },
  teads: {
    src: 'https://p.teads.tv/teads-fellow.js',
    needs: 'teadsBuyerPixelId',
    before(user, page) {
      list(page, 'teads_e');
      page['teads_buyer_pixel_id'] = user['teadsBuyerPixelId'];
    },
  },
  tiktok: {
    src: 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid={tiktokId}&lib=ttq',
    before(user, page) {
      const id = String(user['tiktokId']);
      page['TiktokAnalyticsObject'] = 'ttq';
      const instances: Record<string, unknown[]> = {
        [id]: Object.assign([], { _u: 'https://analytics.tiktok.com/i18n/pixel/events.js' }),
      };
      const ttq = Object.assign(recording(TIKTOK, list(page, 'ttq')), {
        methods: TIKTOK.split(' '),
        _i: instances,
        _t: { [id]: Date.now() },
        _o: { [id]: {} },
        instance: (name: string) => recording(TIKTOK, instances[name]),
      });
      (ttq as unknown as { page: Call }).page();
    },
  },
  webmecanik: {
    src: '{+webmecanikurl}',
    before(_, page) {
      page['MauticTrackingObject'] = 'mt';
      queueing(page, 'mt')('send', 'pageview');
    },
  },
  weborama: { src: 'https://cstatic.weborama.fr/js/advertiserv2/adperf_conversion.js' },
};
