/**
 * Matomo: one's own, the cloud's, and its tag manager.
 *
 * @module
 */
import { list } from '../queues.ts';
import { type Script, textOf, type User } from '../script.ts';

/** What is asked of Matomo's tracker. */
interface Tracker {
  getVisitorInfo(): readonly unknown[];
  setVisitorCookieTimeout(seconds: number): void;
}

/** 13 months from the first visit, however often somebody comes: the exemption asks for it. */
function thirteenMonths(this: Tracker): void {
  const age = Math.round(Date.now() / 1000) - Number(this.getVisitorInfo()[2]);
  this.setVisitorCookieTimeout(33_696_000 - age);
}

const own = (first: readonly unknown[], last: readonly unknown[]): Script => ({
  src: '{+matomoHost}piwik.js',
  needs: 'matomoId',
  attributes: () => ({ defer: '' }),
  before: (user, page) =>
    void list(page, '_paq').push(
      ['setSiteId', user['matomoId']],
      ['setTrackerUrl', `${textOf(user, 'matomoHost')}piwik.php`],
      ...first,
      ['trackPageView'],
      ['setIgnoreClasses', ['no-tracking', 'colorbox']],
      ['enableLinkTracking'],
      ...last,
    ),
});

const consent = ({ matomoFullTracking }: User) =>
  matomoFullTracking === true
    ? [['requireCookieConsent'], ['setCookieConsentGiven'], ['trackAllContentImpressions']]
    : [['requireConsent'], ['setConsentGiven']];

/** By tarteaucitron's key. */
export const MATOMO: Readonly<Record<string, Script>> = {
  matomo: own([['setDoNotTrack', 1]], [[thirteenMonths]]),
  matomohightrack: own([], []),
  matomocloud: {
    src: '{+matomoCustomJSPath=https://cdn.matomo.cloud/matomo.js}',
    needs: 'matomoId matomoHost',
    attributes: () => ({ defer: '' }),
    before: (user, page) =>
      void list(page, '_paq').push(
        ...consent(user),
        ['setSiteId', user['matomoId']],
        ['setTrackerUrl', `${textOf(user, 'matomoHost')}matomo.php`],
        ['enableLinkTracking'],
        ...(user['matomoDontTrackPageView'] === true ? [] : [['trackPageView']]),
      ),
  },
  matomoheatmap: {
    src: [],
    before: (_, page) => void list(page, '_paq').push(['HeatmapSessionRecording::enable']),
  },
  matomotm: {
    src: '{+matomotmUrl}',
    before: (_, page) =>
      void list(page, '_mtm').push({ 'mtm.startTime': Date.now(), event: 'mtm.Start' }),
  },
};
