/**
 * Builds the documentation: chapters of Markdown as static pages in `dist/docs`, which the server
 * serves at `/docs` and any other one may, too. Run after everything else is built.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { COMMANDS } from '../../server/cli/line.ts';
import { anchorOf } from './anchors.ts';
import { type Chapter, chapters, type DocsLanguage, LANGUAGES, root } from './chapters.ts';
import { commandsHtml } from './commands.ts';
import { type Look, lookFrame, lookOf, lookTitle } from './looks.ts';
import { type Article, codeHtml, renderChapter } from './markdown.ts';
import { chapterPage, type PageLink, upFrom } from './page.ts';
import { FRAME_WORDS } from './words.ts';
import { readDeclarations, referenceHtml } from './reference.ts';

/** A chapter in one language. */
interface Rendered {
  readonly slug: string;
  readonly textLanguage: DocsLanguage;
  readonly article: Article;
}

const out = join(root, 'dist/docs');
const all = chapters();
const looks: Look[] = [];
/** Files that pages lead to, by their names. */
const files = new Map<string, string>();
const reference = referenceHtml(await readDeclarations(join(root, 'dist/npm')));

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), content);
}

/** Where a source's relative link leads: to the chapter that the file is, or nowhere. */
function linkFrom(source: string, slug: string, language: DocsLanguage) {
  return (href: string): string | null => {
    const [path = '', fragment] = href.split('#');
    const hash = fragment === undefined ? '' : `#${anchorOf(decodeURIComponent(fragment))}`;
    if (path === '') return hash;
    const target = posix.join(posix.dirname(source), path);
    const chapter = all.find(({ sources }) => Object.values(sources).includes(target));
    if (!chapter) return fileLink(target, slug);
    return `${upFrom(slug)}${language}/${chapter.slug === '' ? '' : `${chapter.slug}/`}${hash}`;
  };
}

/** A file beside the documents, which is copied; nowhere for what is none of theirs. */
function fileLink(target: string, slug: string): string | null {
  if (!/^docs\/(?:deploy\/)?[\w.-]+$/.test(target) || target.endsWith('.md')) return null;
  if (!existsSync(join(root, target))) return null;
  const name = posix.basename(target);
  files.set(name, target);
  return `${upFrom(slug)}files/${name}`;
}

async function rendered({ slug, sources }: Chapter, language: DocsLanguage): Promise<Rendered> {
  const textLanguage = sources[language] === undefined ? 'en' : language;
  const source = sources[textLanguage] ?? '';
  const article = renderChapter(await readFile(join(root, source), 'utf8'), {
    language: textLanguage,
    link: linkFrom(source, slug, language),
    below(snippet) {
      const title = lookTitle(snippet.info);
      if (title === null) return '';
      const look = lookOf(`${language}-${slug}-${looks.length + 1}`, language, snippet);
      looks.push(look);
      return lookFrame(look, title, upFrom(slug));
    },
    fill(name) {
      if (name === 'commands') return commandsHtml(COMMANDS, language);
      if (name === 'reference') return reference;
      if (name.startsWith('recipe '))
        return codeHtml(recipe(name.slice(7)), name.slice(7), language);
      throw new Error(`${source}: nothing stands for {{${name}}}`);
    },
  });
  return { slug, textLanguage, article };
}

/** The pages that have the recipes: a translation shows the one that is tested. */
const RECIPES = ['docs/operations.md', 'docs/wordpress.md'];
const withRecipes = (
  await Promise.all(RECIPES.map((path) => readFile(join(root, path), 'utf8')))
).join('\n');

/** A recipe in this language, from the one page that has it. */
function recipe(language: string): string {
  const [, text] = withRecipes.split(`\n\`\`\`${language}\n`);
  if (text === undefined) throw new Error(`${RECIPES.join(', ')}: no recipe for ${language}`);
  return `${text.split('\n```')[0]}\n`;
}

async function writeLanguage(language: DocsLanguage, style: string): Promise<void> {
  const pages: Rendered[] = [];
  for (const chapter of all) pages.push(await rendered(chapter, language));
  const links: readonly PageLink[] = pages.map(({ slug, textLanguage, article }) => ({
    slug,
    title: slug === '' ? FRAME_WORDS[language].home : article.title,
    language: textLanguage,
  }));
  for (const page of pages) {
    await write(
      join(language, page.slug, 'index.html'),
      chapterPage({ ...page, language, chapters: links, style }),
    );
  }
}

/** The widget's files for static hosting, which the looks run, in the languages that they speak. */
async function copyWidget(): Promise<void> {
  const from = join(root, 'dist/script');
  for (const name of await readdir(from)) {
    const isOther = /^lang-(?!fr|en)/.test(name) || name.startsWith('signal-');
    if (!isOther) await cp(join(from, name), join(out, 'look/script', name));
  }
}

await rm(out, { recursive: true, force: true });
const css = await readFile(new URL('style.css', import.meta.url), 'utf8');
const style = `style.${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
await write(style, css);
for (const language of LANGUAGES) await writeLanguage(language, style);
for (const { name, files } of looks)
  for (const [file, content] of Object.entries(files)) await write(`look/${name}/${file}`, content);
await copyWidget();
for (const [name, path] of files)
  await write(`files/${name}`, await readFile(join(root, path), 'utf8'));
