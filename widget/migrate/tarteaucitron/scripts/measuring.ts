/**
 * Scripts that measure, test and record.
 *
 * @module
 */
import { beginning, list, queueing } from '../queues.ts';
import type { Call, Page, Script, User } from '../script.ts';
import { EULERIAN } from './eulerian.ts';

/** A tracker of AT Internet's. */
interface AtTag {
  readonly privacy?: { setVisitorOptin(): void };
  readonly page: { send(): void };
}

const atTag = (page: Page) => {
  const { Tracker } = page['ATInternet'] as { Tracker: { Tag: new () => AtTag } };
  return new Tracker.Tag();
};

const call = (work: unknown) => typeof work === 'function' && work();

const MIXPANEL =
  'disable time_event track track_pageview track_links track_forms track_with_groups add_group set_group remove_group register register_once alias unregister identify name_tag set_config reset opt_in_tracking opt_out_tracking has_opted_in_tracking has_opted_out_tracking clear_opt_in_out_tracking start_batch_senders people.set people.set_once people.unset people.increment people.append people.union people.track_charge people.clear_charges people.delete_user people.remove';
const POSTHOG =
  'capture identify alias people.set people.set_once set_config register register_once unregister opt_out_capturing has_opted_out_capturing opt_in_capturing reset isFeatureEnabled onFeatureFlags';

/** By tarteaucitron's key. */
export const MEASURING: Readonly<Record<string, Script>> = {
  abtasty: { src: 'https://try.abtasty.com/{abtastyID}.js' },
  adobeanalytics: { src: 'https://assets.adobedtm.com/launch-{adobeanalyticskey}.min.js' },
  adobeworkspace: {
    src: 'https://assets.adobedtm.com/{adobeworkspaceId1}/{adobeworkspaceId2}/launch-{adobeworkspaceId3}.min.js',
  },
  amplitude: {
    src: 'https://cdn.amplitude.com/libs/amplitude-5.8.0-min.gz.js',
    needs: 'amplitude',
    after: (user, page) =>
      (page['amplitude'] as { getInstance(): { init: Call } })
        .getInstance()
        .init(user['amplitude']),
  },
  atinternet: {
    src: '{+atLibUrl}',
    after(user, page) {
      const tag = (page['tag'] = atTag(page)) as AtTag;
      tag.privacy?.setVisitorOptin();
      call(user['atMore']);
      if (user['atinternetSendData'] !== false) tag.page.send();
    },
  },
  atinternethightrack: {
    src: '{+atLibUrl}',
    after(user, page) {
      atTag(page);
      call(user['atMore']);
    },
  },
  xiti: {
    src: 'https://logv3.xiti.com/hit.xiti?s={xitiId}&p=&hl={$clock}[&ref={$referrer}]',
    isImage: true,
  },
  xiti_smarttag: {
    src: '{+xiti_smarttagLocalPath} | https://tag.aticdn.net/{xiti_smarttagSiteId}/smarttag.js',
    after: (_, page) => call(page['addTracker']),
  },
  clarity: {
    src: 'https://www.clarity.ms/tag/{clarity}',
    before: (_, page) => void queueing(page, 'clarity')('consent'),
  },
  contentsquare: { src: 'https://t.contentsquare.net/uxa/{contentsquareID}.js' },
  eulerian: EULERIAN,
  hotjar: {
    src: 'https://static.hotjar.com/c/hotjar-{hotjarId}.js?sv={HotjarSv}',
    before(user, page) {
      queueing(page, 'hj');
      page['_hjSettings'] = { hjid: user['hotjarId'], hjsv: user['HotjarSv'] };
    },
  },
  kameleoon: { src: 'https://{kameleoon}.kameleoon.eu/kameleoon.js' },
  mixpanel: {
    src: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
    // The page begins it itself.
    before: (_, page) => void beginning(page, 'mixpanel', MIXPANEL, 1.2),
  },
  pianoanalytics: {
    src: 'https://tag.aticdn.net/piano-analytics.js',
    needs: 'pianoCollectDomain pianoSite',
    after(user, page) {
      const pa = page['pa'] as { setConfigurations: Call; sendEvent: Call };
      pa.setConfigurations({ site: user['pianoSite'], collectDomain: user['pianoCollectDomain'] });
      if (user['pianoSendData'] !== false) pa.sendEvent('page.display', { page: document.title });
    },
  },
  piwikpro: {
    src: 'https://{piwikProContainer}.containers.piwik.pro/{piwikProId}.js',
    before(_, page) {
      const layer = list(page, 'dataLayer');
      layer.push({ start: Date.now(), event: 'stg.start' });
      const told = (of: string) => ({
        api: (name: string, ...parameters: unknown[]) =>
          void layer.push({ event: `ppms.${of}:${name}`, parameters }),
      });
      page['ppms'] ??= { tm: told('tm'), cm: told('cm') };
    },
  },
  plausible: {
    src: 'https://{plausibleEndpoint=plausible.io}/js/script.js',
    needs: 'plausibleDomain',
    attributes: (user: User) => ({ 'data-domain': String(user['plausibleDomain']) }),
  },
  posthog: {
    src: '{+posthogHost}/static/array.js',
    needs: 'posthogApiKey',
    before: (user, page) =>
      beginning(page, 'posthog', POSTHOG, 1).init(user['posthogApiKey'], {
        api_host: user['posthogHost'],
      }),
  },
  simpleanalytics: { src: 'https://scripts.simpleanalyticscdn.com/latest.js' },
  wysistat: {
    src: 'https://www.wysistat.com/statistique.js',
    needs: 'wysistat',
    after(user, page) {
      const { cli, frm, prm, ce, page: name, roi, prof, cpt } = user['wysistat'] as User;
      (page['stat'] as Call)(cli, frm, prm, ce, name, roi, prof, cpt);
    },
  },
  wysistathightrack: {
    src: 'https://www.wysistat.com/ws.jsa',
    needs: 'wysistatNom',
    before: (user, page) =>
      void list(page, '_wsq').push(['_setNom', user['wysistatNom']], ['_wysistat']),
  },
};
