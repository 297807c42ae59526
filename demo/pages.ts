/**
 * The pages of the hosting company's site: each a fragment of HTML, put into one layout.
 *
 * A page's file opens with a comment that holds its title and description; `{{name}}` in page or
 * layout stands for a value, which is escaped.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, VENDORS, vendorOrigin } from './addresses.ts';
import { LOOK_PARAMETER, type Look, nameOf, slugOf } from './looks.ts';

/** A page's path on the site, and the file that holds it. */
export const PAGES = {
  '/': 'accueil.html',
  '/offres': 'offres.html',
  '/decouvrir': 'decouvrir.html',
  '/confidentialite': 'confidentialite.html',
} as const;

/** The path of a page. */
export type PagePath = keyof typeof PAGES;

/** Every path, in the order of the navigation. */
export const PATHS = Object.keys(PAGES) as readonly PagePath[];

/** The site's pages as complete HTML. */
export interface Pages {
  /**
   * One page; `values` fills what depends on the request, and is escaped. With a look the page asks
   * for the banner in it, and so does every page that it leads to.
   */
  page(path: PagePath, values?: Readonly<Record<string, string>>, look?: Look | null): string;
  /** What is shown where there is no page. */
  missing(): string;
}

/** Reads the layout and the pages from `folder`. */
export function createPages(folder: string, addresses: Addresses): Pages {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const layout = read('gabarit.html');
  const vendors = VENDORS.map((vendor) => [
    vendor,
    `${vendorOrigin(addresses.vendorsUrl, vendor)}/${vendor}`,
  ]);
  const known = { ...addresses, ...Object.fromEntries(vendors) };

  function compose(file: string, values: Readonly<Record<string, string>>): string {
    const main = read(file);
    const [, title = '', description = ''] = /^<!-- (.*?) \| (.*?) -->/.exec(main) ?? [];
    const body = main.replace(/^<!--.*?-->\n/, '');
    return fill(
      layout.replace('{{{main}}}', () => body),
      { ...known, title, description, ...values },
    );
  }

  return {
    page(path, values = {}, look = null) {
      const site = { site: slugOf('hebergeur', look), look: look ? nameOf(look) : '' };
      const page = compose(PAGES[path], { ...site, ...current(path), ...values });
      return look ? keepingLook(page, look) : page;
    },
    missing: () => compose('introuvable.html', { site: 'hebergeur', ...current(null) }),
  };
}

/** The page with a look's name in each address of another page, and in each form that leads to one. */
function keepingLook(page: string, look: Look): string {
  const name = nameOf(look);
  return page
    .replace(/(<a [^>]*href=")(\/[a-z]*)(["#])/g, `$1$2?${LOOK_PARAMETER}=${name}$3`)
    .replace(/<form\b[^>]*>/g, `$&<input type="hidden" name="${LOOK_PARAMETER}" value="${name}">`);
}

/** Marks the page that is shown in the navigation; the others stand unmarked. */
function current(shown: PagePath | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PATHS.map((path) => [`current:${path}`, path === shown ? 'page' : 'false']),
  );
}

/** Puts values in, escaped; a name without a value is left out. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

/** A text that stands for itself in HTML, between tags and in quoted attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
