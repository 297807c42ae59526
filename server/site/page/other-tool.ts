/**
 * Another consent tool that is still on a page: each of the two would ask, and each answer would hold
 * for its own half. Pure.
 *
 * A tool is known by its script alone: what pages say to it (`tarteaucitron.job.push`, its markup) may
 * stay where the site has it understood.
 *
 * @module
 */
import { addressesInCode, fetchedBy } from './addresses.ts';
import { fetchesByCode, isScript } from './code.ts';
import type { Finding } from './finding.ts';
import type { Page, PageElement } from './page.ts';

/** The file or the host of its script. */
const TOOLS: readonly (readonly [name: string, file: RegExp | null, host: RegExp | null])[] = [
  ['tarteaucitron', /^tarteaucitron(\.min)?\.js$/, /^tarteaucitron\.io$/],
  ['Klaro', /^klaro(-no-css)?(-no-translations)?(\.min)?\.js$/, /(^|\.)kiprotect\.com$/],
  ['Orejime', /^orejime(-[\w-]+)?(\.min)?\.js$/, null],
  ['cookieconsent', /^cookieconsent(\.umd|\.esm)?(\.min)?\.js$/, null],
  ['Cookiebot', null, /^consent(cdn)?\.cookiebot\.(com|eu)$/],
  ['OneTrust', null, /(^|\.)(cookielaw\.org|onetrust\.com)$/],
  ['Axeptio', null, /(^|\.)axept\.io$/],
];

/** What is to be said of a script, where it is one of theirs. */
export function otherTool(page: Page, element: PageElement): readonly Finding[] {
  if (!isScript(element) || element.around !== 'page') return [];
  const urls = [
    ...fetchedBy(page, element).map(({ url }) => url),
    ...(fetchesByCode(element.text) ? addressesInCode(element.text) : []),
  ];
  const tool = TOOLS.find(([, file, host]) =>
    urls.some(
      ({ hostname, pathname }) =>
        (host?.test(hostname) ?? false) ||
        (file?.test(pathname.split('/').at(-1)?.toLowerCase() ?? '') ?? false),
    ),
  );
  if (!tool) return [];
  const { line, start, end } = element;
  const says = `${tool[0]} is still on the page: both tools would ask, and each answer would hold for its own half. Take its script and its configuration out once ours stands there (docs: migration).`;
  const write = { from: page.html.slice(start, end), to: '' };
  return [{ line, rule: 'other-tool', says, services: [], write }];
}
