/**
 * The banner's texts as one Markdown document, and back.
 *
 * A heading names each text and the text follows it:
 *
 *     ## banner.title
 *
 *     Vos choix
 *
 * Pure; the two conversions are each other's inverse for texts without blanks at their ends.
 *
 * @module
 */
/** The banner's texts by key, in one language. */
export type BannerTexts = Readonly<Record<string, string>>;

/** What is wrong with a line of the document. */
export type BannerFaultCode =
  | 'stray-text'
  | 'unknown-key'
  | 'duplicate-key'
  | 'empty-text'
  | 'unknown-placeholder'
  | 'missing-placeholder'
  | 'unclear-label';

/** One fault, where it stands. */
export interface BannerFault {
  /** Counts from 1. */
  readonly line: number;
  readonly code: BannerFaultCode;
  /** The key or the placeholder that it is about; empty where it is about neither. */
  readonly subject: string;
}

/** What a document says, or everything that is wrong with it. */
export type BannerReading =
  | { readonly ok: true; readonly texts: BannerTexts }
  | {
      readonly ok: false;
      readonly faults: readonly BannerFault[];
      /** The texts that can be read all the same; for a preview. */
      readonly readable: BannerTexts;
    };

/** The document of these texts, keys in their given order. */
export function bannerMarkdown(texts: BannerTexts): string {
  return Object.entries(texts)
    .map(([key, text]) => `## ${key}\n\n${text.replaceAll(/^(\\*)## /gm, '\\$1## ')}\n`)
    .join('\n');
}

/**
 * Reads a document back.
 *
 * A text that it does not name has its built-in wording again.
 *
 * @param builtIn the built-in texts: the known keys, and the placeholders each must keep
 * @param isUnclear whether a label for accepting or refusing could be misread
 */
export function readBanner(
  markdown: string,
  builtIn: BannerTexts,
  isUnclear: (key: string, text: string) => boolean,
): BannerReading {
  const { sections, strays } = sectionsOf(markdown);
  const faults: BannerFault[] = strays.map((line) => ({ line, code: 'stray-text', subject: '' }));
  const texts: Record<string, string> = { ...builtIn };
  const seen = new Set<string>();
  for (const { key, line, text } of sections) {
    const say = (code: BannerFaultCode, subject = key) => faults.push({ line, code, subject });
    const original = Object.hasOwn(builtIn, key) ? builtIn[key] : undefined;
    if (original === undefined) say('unknown-key');
    else if (seen.has(key)) say('duplicate-key');
    else if (text === '') say('empty-text');
    else {
      for (const name of missingFrom(text, original)) say('missing-placeholder', name);
      for (const name of missingFrom(original, text)) say('unknown-placeholder', name);
      if (isUnclear(key, text)) say('unclear-label');
      texts[key] = text;
    }
    seen.add(key);
  }
  faults.sort((a, b) => a.line - b.line);
  return faults.length === 0 ? { ok: true, texts } : { ok: false, faults, readable: texts };
}

/** The texts that differ from the built-in ones: what a `site.json` keeps. */
export function overridesOf(texts: BannerTexts, builtIn: BannerTexts): BannerTexts {
  return Object.fromEntries(Object.entries(texts).filter(([key, text]) => builtIn[key] !== text));
}

interface Section {
  readonly key: string;
  /** Of its heading. */
  readonly line: number;
  readonly text: string;
}

function sectionsOf(markdown: string): { sections: readonly Section[]; strays: readonly number[] } {
  const sections: { key: string; line: number; lines: string[] }[] = [];
  const strays: number[] = [];
  for (const [index, line] of markdown.replaceAll('\r\n', '\n').split('\n').entries()) {
    const heading = /^## (.*)$/.exec(line);
    if (heading) sections.push({ key: (heading[1] ?? '').trim(), line: index + 1, lines: [] });
    else if (sections.length > 0) sections.at(-1)?.lines.push(line.replace(/^\\(\\*## )/, '$1'));
    else if (line.trim() !== '') strays.push(index + 1);
  }
  return {
    sections: sections.map(({ key, line, lines }) => ({
      key,
      line,
      text: lines.join('\n').trim(),
    })),
    strays,
  };
}

/** Placeholders (`{name}`) that `other` has and `text` has not. */
function missingFrom(text: string, other: string): readonly string[] {
  const names = new Set(other.match(/\{\w+\}/g));
  return [...names].filter((name) => !text.includes(name));
}
