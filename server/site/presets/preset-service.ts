/**
 * From a preset to a service of a site: with what has a source, and what a person says they checked.
 * Pure.
 *
 * @module
 */
import type { Language, Purpose, Service, Text } from '../../../widget/contract.ts';
import { catalogue } from './catalogue.ts';
import { unconfirmedFacts } from './known-facts.ts';
import type { Preset } from './preset.ts';

/** The site that it is made for. */
export interface PresetSite {
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
}

/** Days of each unit but months. */
const UNITS: Readonly<Record<string, number>> = {
  minute: 1 / 1_440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  year: 365,
};

/** A month where they make no whole year: 13 of them are the 393 days that vendors set. */
const MONTH = 30.25;

/** A life such as `13 months` in days; `session` is 0. */
export function daysOf(lasts: string): number {
  if (lasts === 'session') return 0;
  const [number = '0', unit = ''] = lasts.replace(/s$/, '').split(' ');
  const amount = Number(number);
  if (unit === 'month') return amount % 12 === 0 ? (amount / 12) * 365 : Math.round(amount * MONTH);
  return Math.round(amount * (UNITS[unit] ?? 1) * 10_000) / 10_000;
}

/**
 * The service; `checked`: paths of unconfirmed facts that a person has checked.
 *
 * The company stands in it whatever its source: a service has to name one.
 */
export function serviceOf(
  preset: Preset,
  {
    purpose,
    site,
    checked = [],
  }: {
    readonly purpose: string;
    readonly site: PresetSite;
    readonly checked?: readonly string[];
  },
): Service {
  const open = new Set(
    unconfirmedFacts(preset)
      .map(({ path }) => path)
      .filter((path) => !checked.includes(path)),
  );
  const { meanings } = catalogue();
  const cookies = preset.cookies
    .filter(({ name }) => !open.has(`cookies.${name}`))
    .map(({ name, lasts, meaning }) => ({
      name,
      ...(lasts === undefined ? {} : { days: daysOf(lasts) }),
      description: textFor(meanings[meaning] ?? {}, site),
    }));
  const hosts = preset.hosts.map(({ host }) => host).filter((host) => !open.has(`hosts.${host}`));
  const storage = preset.storage
    .filter(({ name }) => !open.has(`storage.${name}`))
    .map(({ area, name }) => ({ area, name }));
  return {
    id: preset.id,
    purpose,
    name: preset.name,
    provider: preset.provider.name,
    ...(preset.country && !open.has('country') ? { country: preset.country.code } : {}),
    ...(preset.policy && !open.has('policyUrl') ? { policyUrl: preset.policy.url } : {}),
    ...(hosts.length > 0 ? { hosts } : {}),
    ...(cookies.length > 0 ? { cookies } : {}),
    ...(storage.length > 0 ? { storage } : {}),
    ...(preset.signal ? { signal: preset.signal } : {}),
  };
}

/** The purpose that a preset serves, for a site that has none of its name. */
export function purposeOf({ purpose }: Preset, site: PresetSite): Purpose {
  const texts = catalogue().purposes[purpose];
  if (!texts) throw new TypeError(`purpose: there is no "${purpose}"`);
  return {
    id: purpose,
    title: textFor(texts.title, site),
    description: textFor(texts.description, site),
  };
}

/**
 * A text in the languages of a site. Where its own language is none of ours, the English one stands
 * in: a person translates it.
 */
function textFor(
  texts: Readonly<Record<string, string>>,
  { languages, defaultLanguage }: PresetSite,
): Text {
  const known = (language: Language) => texts[language] ?? texts[language.split('-')[0] ?? ''];
  const found = languages.flatMap((language): [Language, string][] => {
    const text = known(language) ?? (language === defaultLanguage ? texts['en'] : undefined);
    return text === undefined ? [] : [[language, text]];
  });
  return Object.fromEntries(found);
}
