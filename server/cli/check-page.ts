/**
 * `mes-choix check URL`: looks at a page as a visitor's browser gets it, and says how long a choice
 * lives in Safari.
 *
 * @module
 */
import { Parser } from 'htmlparser2';
import type { PublishedConfig } from '../../widget/contract.ts';
import { rulesOf } from '../../widget/site.ts';
import { type Life, safariLife } from '../site/safari.ts';
import { namesOf } from '../site/tag/names.ts';
import { WrongUse } from './command.ts';
import { type TemplateLeak, templateLeaks } from './template-leaks.ts';

/** What a page says of itself. */
export interface PageFinding {
  readonly page: string;
  /** The widget's script; `null` where the page has none. */
  readonly script: string | null;
  readonly site: string | null;
  readonly safari: Life | null;
  /** What held templates would fetch too early. */
  readonly leaks: readonly TemplateLeak[];
}

/** Looks at the page. Throws {@link WrongUse} where it or its configuration cannot be had. */
export async function checkPage(address: string): Promise<PageFinding> {
  const { url, text } = await fetched(address);
  const tag = widgetTag(text, url);
  const leaks = templateLeaks(text);
  if (!tag) return { page: url.href, script: null, site: null, safari: null, leaks };
  const { script, config: own } = tag;
  const { text: json } = await fetched((own ?? new URL('config.json', script)).href);
  const config = configOf(json, own ?? script);
  const { site, cookieBy, choiceDays } = rulesOf(config);
  const names = await namesOf(url, script);
  const embedding = {
    page: url,
    script,
    // A site.json on static hosting: there is no server that could write anything.
    cookieBy: own && !config.server ? 'script' : (cookieBy ?? 'script'),
    choiceDays,
    names,
  } as const;
  return { page: url.href, script: script.href, site, safari: safariLife(embedding), leaks };
}

/** What a person reads of it. */
export function pageLines(finding: PageFinding): readonly string[] {
  const { page, script, site, safari } = finding;
  const leaks = finding.leaks.map(
    ({ element, address }) =>
      `${page}: a held <template> names ${address} in a plain <${element}>, which Firefox may fetch before a choice: write data-src (a script with type="text/plain"), as outside of a template.`,
  );
  if (!script || !safari) return [`${page}: there is no script of Mes choix.`, ...leaks];
  return [
    ...leaks,
    `${page}: site "${site}", by ${script}.`,
    `A choice lives ${safari.days} days in Safari.`,
    ...safari.why.map((sentence) => `  ${sentence}`),
  ];
}

interface Tag {
  readonly script: URL;
  /** The configuration that the tag names: static hosting. */
  readonly config: URL | null;
}

/** The first script called `consent.js`, wherever it comes from. */
function widgetTag(html: string, page: URL): Tag | null {
  let base = page;
  let found: Tag | null = null;
  const parser = new Parser({
    onopentag(name, { src, href, 'data-config': config }) {
      if (name === 'base' && href && URL.canParse(href, page)) base = new URL(href, page);
      if (found || name !== 'script' || !src || !URL.canParse(src, base)) return;
      const script = new URL(src, base);
      if (!script.pathname.endsWith('/consent.js')) return;
      const isStatic = config !== undefined && URL.canParse(config, base);
      found = { script, config: isStatic ? new URL(config, base) : null };
    },
  });
  parser.end(html);
  return found;
}

async function fetched(address: string): Promise<{ readonly url: URL; readonly text: string }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(15_000) });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    return { url: new URL(response.url), text: await response.text() };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new WrongUse(`${address} cannot be had: ${reason}.`);
  }
}

function configOf(json: string, where: URL): PublishedConfig {
  try {
    const config = JSON.parse(json) as PublishedConfig;
    if (config.site && config.purposes && config.services) return config;
  } catch {
    // Said below.
  }
  throw new WrongUse(`There is no configuration of a site beside ${where.href}.`);
}
