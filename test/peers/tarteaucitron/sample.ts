/**
 * A page that uses a service with all its settings: a word of its own for each, so that what an
 * address is made of can be told.
 *
 * @module
 */
import type { Declared } from './declared.ts';

/** What stands in the page. */
export interface Sample {
  readonly key: string;
  readonly user: Readonly<Record<string, unknown>>;
  readonly markup: string;
}

/** Settings that are no word. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  analyticsUaCreate: { storage: 'none' },
  atLibUrl: 'https://tag.example/smarttag.js',
  eulerianHost: 'stats.example',
  googleFonts: ['Roboto'],
  gtagCrossdomain: ['one.example'],
  matomoCustomJSPath: 'https://stats.example/custom.js',
  matomoHost: 'https://stats.example/',
  matomotmUrl: 'https://stats.example/container.js',
  multiplegoogletagmanagerId: ['GTM-1', 'GTM-2'],
  multiplegtagUa: ['G-1', 'G-2'],
  posthogHost: 'https://posthog.example',
  webmecanikurl: 'https://mautic.example/mtc.js',
  wysistat: { cli: 'c', frm: 'f' },
  // The other of two ways to say where it is.
  xiti_smarttagLocalPath: undefined,
};
/** Settings that the page has for what is to be run. */
const WORK = /More$|OnLoad$|Prepare$|^atinternetAlreadyLoaded$|^tiktokMore$/;

/** Attributes that are no word. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  allowfullscreen: '1',
  'data-allowfullscreen': '1',
  'data-color': '#ff0000',
  'data-playable-url': 'https://soundcloud.com/one/two',
  'data-url': 'https://frames.example/one?two=3',
  embedType: 'playlist',
  height: '200',
  json: 'https://api.example/one.json',
  latitude: '46.2',
  loading: 'lazy',
  longitude: '6.1',
  loop: '1',
  parameters: '&play=1',
  radius: 'false',
  referrerpolicy: 'origin',
  theme: 'dark',
  tracklist: 'false',
  url: 'https://frames.example/four',
  width: '300',
  zoom: '9',
};

/** A page that uses it. */
export function sampleOf({ key, settings, classes, attributes }: Declared): Sample {
  const user = settings
    .filter((name) => !WORK.test(name))
    .map((name) => [name, name in SETTINGS ? SETTINGS[name] : `set-${name.toLowerCase()}`]);
  const said = attributes
    .filter((name) => name !== 'srcdoc')
    .map((name) => `${name}="${ATTRIBUTES[name] ?? `said-${name.toLowerCase()}`}"`)
    .join(' ');
  return {
    key,
    user: Object.fromEntries(user) as Record<string, unknown>,
    markup: classes.map((name) => `<div class="${name}" ${said}></div>`).join(''),
  };
}
