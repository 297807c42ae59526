/**
 * What a tool's names plainly mean among the services and purposes known beforehand. Pure.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import { USUAL } from '../../../widget/migrate/tarteaucitron/usual.ts';
import { catalogue } from './catalogue.ts';
import type { Preset } from './preset.ts';

const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** Short names that are in use for one tool alone. */
const SHORT: Readonly<Record<string, string>> = {
  ga: 'google-analytics',
  ga4: 'google-analytics',
  googleanalytics: 'google-analytics',
  gtm: 'google-tag-manager',
  googletagmanager: 'google-tag-manager',
  googlemap: 'google-maps',
  maps: 'google-maps',
  facebookpixel: 'meta-pixel',
  metapixel: 'meta-pixel',
  linkedin: 'linkedin-insight',
  bing: 'microsoft-ads',
  piwik: 'matomo',
  msclarity: 'clarity',
  twitter: 'x',
  osm: 'openstreetmap',
  yt: 'youtube',
};

/** The service that one of these names means, if any. */
export function presetNamed(...names: readonly (string | undefined)[]): Preset | undefined {
  const { presets, find } = catalogue();
  for (const name of names.filter((text) => text !== undefined)) {
    const key = bare(name);
    const usual = Object.hasOwn(USUAL, name) ? USUAL[name] : undefined;
    const short = Object.hasOwn(SHORT, key) ? SHORT[key] : undefined;
    const found =
      find(usual ?? short ?? '') ??
      presets.find(({ id, name: own }) => bare(id) === key || bare(own) === key);
    if (found) return found;
  }
  return undefined;
}

/** The id of the service that a word means: an id, or a name that it goes by; the word itself where none. */
export function idNamed(word: string): Id {
  return catalogue().find(word)?.id ?? presetNamed(word)?.id ?? word;
}

/** The ids in a list of names: between commas, where a name may have spaces, or between spaces. */
export function idsNamed(list: string): readonly Id[] {
  return list.split(',').flatMap((part) => {
    const name = part.trim();
    const whole = idNamed(name);
    return catalogue().find(whole) ? [whole] : name.split(/\s+/).filter(Boolean).map(idNamed);
  });
}

/** Words for the purposes known beforehand. */
const PURPOSES: Readonly<Record<string, RegExp>> = {
  analytics:
    /^(analytics?|statisti(cs?|ques?|ken)|stats|measur(ement|ing)|mesure|audience|performance)$/,
  marketing: /^(marketing|ads?|advertis(ing|ement)|targeting|publicite|werbung|pubblicita)$/,
  video: /^(videos?|media|medias)$/,
  maps: /^(maps?|cartes?|karten)$/,
  social: /^(social|socialmedia|reseauxsociaux)$/,
  support: /^(support|chat|livechat)$/,
};

/** The purpose known beforehand that a name means, if any. */
export function purposeNamed(name: string): string | undefined {
  const key = bare(name);
  if (Object.hasOwn(catalogue().purposes, key)) return key;
  return Object.keys(PURPOSES).find((id) => PURPOSES[id]?.test(key));
}
