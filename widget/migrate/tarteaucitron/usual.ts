/**
 * What tarteaucitron's services are called among the services known beforehand. Pure; the command
 * that reads a configuration of tarteaucitron's uses it too.
 *
 * @module
 */
import type { Id } from '../../contract.ts';

/** By tarteaucitron's key; what is not here has the same name, or none. */
export const USUAL: Readonly<Record<string, Id>> = {
  abtasty: 'ab-tasty',
  addtoanyshare: 'addtoany',
  adobeanalytics: 'adobe-analytics',
  artetv: 'arte',
  atinternet: 'at-internet',
  bingads: 'microsoft-ads',
  brevochat: 'brevo-chat',
  canalu: 'canal-u',
  criteoonetag: 'criteo',
  facebookpixel: 'meta-pixel',
  googleads: 'google-ads',
  googlefonts: 'google-fonts',
  googlemaps: 'google-maps',
  googlemapsembed: 'google-maps',
  googletagmanager: 'google-tag-manager',
  gtag: 'google-analytics',
  intercomChat: 'intercom',
  linkedininsighttag: 'linkedin-insight',
  matomocloud: 'matomo-cloud',
  matomohightrack: 'matomo',
  matomotm: 'matomo',
  pianoanalytics: 'piano-analytics',
  pinterestpixel: 'pinterest-tag',
  piwikpro: 'piwik-pro',
  sendinblue: 'brevo',
  simpleanalytics: 'simple-analytics',
  snapchat: 'snapchat-pixel',
  tawkto: 'tawk-to',
  tiktok: 'tiktok-pixel',
  tiktokvideo: 'tiktok-video',
  twitterembed: 'x',
  twittertimeline: 'x',
  typekit: 'adobe-fonts',
  youtubeplaylist: 'youtube',
  zopim: 'zendesk',
};
