/**
 * What is not as in tarteaucitron, and why. Everything else is.
 *
 * @module
 */

/** Services of the same host, or of the same company, that are no service known beforehand. */
export const OTHERS: Readonly<Record<string, string>> = {
  facebookcustomerchat: 'Meta ended it in 2024',
  firebase: 'a platform of Google’s for applications',
  gagenda: 'Google’s calendar',
  jsapi: 'a loader for Google’s retired libraries',
};

/** Services known beforehand whose key is not understood. */
export const NOT_UNDERSTOOD: Readonly<Record<string, string>> = {
  criteo:
    'its script writes into the page while that is read: `criteoonetag` is what came after it',
};

/** Where what is asked for is another address, or is asked for where theirs asks for nothing. */
export const DIFFERENT: Readonly<Record<string, string>> = {
  instagram:
    'a post or page that is named gets its frame: theirs asks for a script that shows none',
  xiti: 'without the size and the colours of the screen: nothing is asked that tells a device from others',
  matterport: 'without the mark of a campaign that is not the site’s',
};

/** What asks for nothing by itself. */
export const NOTHING: Readonly<Record<string, string>> = {
  matomoheatmap: 'a word to the script of another key',
};

/** Where other globals are left for the vendor’s script, or other words in them. */
export const OTHER_GLOBALS: Readonly<Record<string, string>> = {
  amplitude: 'theirs puts a queue over the script that has come, which then never hears of it',
  analytics: 'theirs gives the life of the cookie in milliseconds where seconds are meant',
  gajs: 'theirs puts the page’s name into the name of the call',
  gtag: 'theirs gives the other domains where nobody reads them',
  matomohightrack: 'theirs queues work that does nothing',
  tiktok: 'without what the vendor’s own tag alone calls of its queue',
  multiplegoogletagmanager: 'each container is told when it began, as in the vendor’s own tag',
};
