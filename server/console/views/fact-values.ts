/**
 * What the chosen values of a configuration are called: by the words of the forms that offer them.
 *
 * @module
 */
import type { PeerName } from '../../site/former-tools.ts';
import { listOf, objectOf, stringOf } from '../configuration/typed.ts';
import { APPEARANCE_WORDS } from '../words/appearance.ts';
import { PART_FORM_WORDS } from '../words/part-forms.ts';
import { SETTINGS_WORDS } from '../words/settings.ts';
import { TECHNICAL_WORDS } from '../words/settings-technical.ts';
import { fill, type Words } from '../words/words.ts';

/** The tools that a site may come from, by the names that they give themselves. */
export const TOOL_NAMES: Readonly<Record<PeerName, string>> = {
  tarteaucitron: 'tarteaucitron.js',
  klaro: 'Klaro',
  orejime: 'Orejime',
  'vanilla-cookieconsent': 'CookieConsent (vanilla-cookieconsent)',
  cookiebot: 'Cookiebot',
  onetrust: 'OneTrust',
  axeptio: 'Axeptio',
};

type Names = Readonly<Record<string, string>>;

/** What a chosen value is called, by the last step of its path; `undefined` for what is no choice. */
export function choiceName(
  { language }: Pick<Words, 'language'>,
  key: string,
  value: string,
): string | undefined {
  const look = APPEARANCE_WORDS[language];
  const settings = SETTINGS_WORDS[language];
  const choices: Readonly<Record<string, Names>> = {
    layout: look.layouts,
    position: look.positions,
    theme: look.themes,
    button: look.buttons,
    exempt: PART_FORM_WORDS[language].purpose.short,
    profile: TECHNICAL_WORDS[language].profiles,
    gpc: { refuse: settings.gpcRefuse, ignore: settings.gpcIgnore },
    cookie: { script: settings.byScript, server: settings.byServer },
    refusals: { anonymous: settings.refusalsAnonymous, none: settings.refusalsNone },
  };
  const names = Object.hasOwn(choices, key) ? choices[key] : undefined;
  return names && Object.hasOwn(names, value) ? names[value] : undefined;
}

/** The tools that a site comes from, each with what becomes of the answers given there. */
export function formerToolsText({ language }: Pick<Words, 'language'>, value: unknown): string {
  const words = TECHNICAL_WORDS[language];
  const tools = listOf(value).map((item) => {
    const { from, choices, map, cookie } = objectOf(
      typeof item === 'string' ? { from: item } : item,
    );
    const id = stringOf(from);
    const name = Object.hasOwn(TOOL_NAMES, id) ? TOOL_NAMES[id as PeerName] : id;
    const names = Object.entries(objectOf(map)).map(
      ([there, here]) => `${there} → ${stringOf(here)}`,
    );
    return [
      fill(choices === 'ask' ? words.toolAsks : words.toolCarries, { tool: name }),
      ...names,
      ...(cookie === undefined ? [] : [fill(words.toolCookie, { name: stringOf(cookie) })]),
    ].join(', ');
  });
  return tools.join(language === 'fr' ? '\u202f; ' : '; ');
}
