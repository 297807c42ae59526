/**
 * The documentation's chapters, in the order in which they are read.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** What the documentation is written in. */
export const LANGUAGES = ['fr', 'en'] as const;

/** One of its languages. */
export type DocsLanguage = (typeof LANGUAGES)[number];

/** A chapter: a page in each language. */
export interface Chapter {
  /** Its folder below the language's; empty for the first page. */
  readonly slug: string;
  /** Where its text is kept, from the root; a language that is missing shows the English one. */
  readonly sources: Readonly<Partial<Record<DocsLanguage, string>>>;
}

/** What is written twice, for these pages alone. */
const own = (slug: string, name = slug): Chapter => ({
  slug,
  sources: { fr: `docs/site/fr/${name}.md`, en: `docs/site/en/${name}.md` },
});

/** What the repository has a page of already, in English. */
const shared = (slug: string, name = slug): Chapter => ({
  slug,
  sources: { fr: `docs/site/fr/${slug}.md`, en: `docs/${name}.md` },
});

/** Every chapter there may be; one whose English text is not written yet is left out. */
export const PLANNED: readonly Chapter[] = [
  own('', 'index'),
  own('start'),
  own('markup'),
  shared('theming'),
  shared('signals'),
  own('csp'),
  own('performance'),
  shared('check'),
  shared('audit'),
  shared('migration'),
  shared('package'),
  shared('frameworks'),
  shared('wordpress'),
  shared('troubleshooting'),
  shared('operations'),
  shared('proof'),
  own('commands'),
  own('reference'),
  shared('contract'),
];

/** Every chapter that has a text, with the texts that there are. */
export function chapters(): readonly Chapter[] {
  return PLANNED.map(({ slug, sources }) => ({
    slug,
    sources: Object.fromEntries(
      Object.entries(sources).filter(([, path]) => existsSync(join(root, path))),
    ),
  })).filter(({ sources }) => sources.en !== undefined);
}
