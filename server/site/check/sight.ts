/**
 * Sight: a text is what it looks like. No character hides one, turns it round or strikes it out, and
 * none gives one answer more weight than the other: a checkmark, letters in bold, capitals.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';
import { labelsOf } from './labels.ts';
import { builtInTexts, overridesOf, type Wording, wordingsOf } from './texts.ts';

/** What the eye does not see, whatever it is there for. */
const UNSEEN =
  /[\s\p{Z}\p{Cc}\p{Cf}\p{Mn}\p{Variation_Selector}\u115F\u1160\u2800\u3164\uFFA0\u{E0000}-\u{E0FFF}]/gu;

/** What has no use in a sentence but to hide or to turn what is read; a line may break. */
const HIDING =
  /[\u115F\u1160\u180E\u2028-\u202E\u2060-\u2064\u206A-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|(?![\n\r\t])\p{Cc}/u;

/** In a few words of a label neither a place to break a line without being seen, nor an isolate. */
const HIDING_IN_LABEL = /[\u200B\u2066-\u2069]/u;

/** Lines laid over letters, and frames around them. */
const STRUCK = /[\u0332-\u0338\u20D0-\u20F0]/u;

/** Letters that are drawn in bold, wide or in circles wherever they stand. */
const STYLED = /[\u2460-\u24FF\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F1FF}]/u;

/** Pictures, arrows and ticks: what draws the eye, or says "right" and "wrong". */
const SYMBOL = /[\p{So}\p{Extended_Pictographic}\u2190-\u21FF]/u;

/** Texts that the eye cannot take for what they are. */
export function checkSight(config: SiteConfig): Fault[] {
  const named = [
    { path: 'name', text: config.name },
    ...config.services.flatMap(({ name, provider }, index) => [
      { path: `services.${index}.name`, text: name },
      { path: `services.${index}.provider`, text: provider },
    ]),
  ];
  const labels = labelsOf(config);
  const isLabel = new Set(labels.map(({ path }) => path));
  return [
    ...[...named, ...wordingsOf(config), ...overridesOf(config)].flatMap((wording) =>
      faultsIn(wording, isLabel.has(wording.path)),
    ),
    ...checkCapitals(config),
  ];
}

function faultsIn({ path, text }: Pick<Wording, 'path' | 'text'>, isLabel: boolean): Fault[] {
  const wrong = whatIsWrong(text, isLabel);
  return wrong === null ? [] : [{ path, message: wrong }];
}

function whatIsWrong(text: string, isLabel: boolean): string | null {
  if (text.replaceAll(UNSEEN, '') === '')
    return 'has nothing that can be seen: write it out, or remove it';
  const hiding = HIDING.exec(text) ?? (isLabel ? HIDING_IN_LABEL.exec(text) : null);
  if (hiding)
    return `holds ${nameOf(hiding[0])}, which is not seen and may hide or turn what is read: remove it`;
  if (!isLabel) return null;
  const struck = STRUCK.exec(text);
  if (struck) return `holds ${nameOf(struck[0])}, a line over its letters: remove it`;
  const loud = STYLED.exec(text) ?? SYMBOL.exec(text);
  if (loud)
    return `holds ${nameOf(loud[0])} "${loud[0]}", which gives it more weight than the other: write plain letters`;
  return null;
}

/** A character as it is called where it cannot be shown. */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Capitals on one of the two answers alone; what a site does not word itself is built in. */
function checkCapitals(config: SiteConfig): Fault[] {
  return Object.entries(config.texts ?? {}).flatMap(([language, texts]) => {
    const builtIn = builtInTexts(language) ?? {};
    const said = (key: string) => texts[key] ?? builtIn[key] ?? '';
    const own = ['banner.accept', 'banner.reject'].filter((key) => texts[key] !== undefined);
    if (isShouted(said('banner.accept')) === isShouted(said('banner.reject'))) return [];
    return own.slice(0, 1).map((key) => ({
      path: `texts.${language}.${key}`,
      message: `"${said('banner.accept')}" and "${said('banner.reject')}" do not weigh the same, one stands in capitals: write both alike`,
    }));
  });
}

/** Nothing but capitals; never true of a script that has none. */
function isShouted(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}
