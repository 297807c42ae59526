/**
 * `mes-choix check PAGE`: looks at a page as a visitor's browser gets it. Says what is not held or
 * wrongly written, and how long a choice lives in Safari.
 *
 * @module
 */
import type { PublishedConfig, SiteConfig } from '../../widget/contract.ts';
import { rulesOf } from '../../widget/site.ts';
import type { Finding } from '../site/page/finding.ts';
import { readPage } from '../site/page/page.ts';
import { pageFindings, unknownHosts } from '../site/page/page-findings.ts';
import { type Life, safariLife } from '../site/safari.ts';
import { type FoundTag, tagsOf } from '../site/tag/findings.ts';
import { namesOf } from '../site/tag/names.ts';
import { WrongUse } from './command.ts';
import { fetched, type PageSource } from './page-source.ts';

/** What a page says of itself. */
export interface PageReport {
  readonly page: string;
  /** The widget's script; `null` where the page has none. */
  readonly script: string | null;
  readonly site: string | null;
  /** `null` for a file: nobody knows from where it will be served. */
  readonly safari: Life | null;
  readonly findings: readonly Finding[];
  /** Hosts of scripts that are nobody's here: for a person to look at. */
  readonly unknownHosts: readonly string[];
}

/** A file's address, where its site has told none. */
const NOWHERE = 'https://page.invalid/';

/**
 * Looks at the page, with a configuration or with the one that its tag names. Throws
 * {@link WrongUse} where that cannot be had.
 */
export async function checkPage(
  { name, url, html }: PageSource,
  given: SiteConfig | null,
): Promise<PageReport> {
  const page = readPage(html, url ?? new URL(given?.origins[0] ?? NOWHERE));
  const tags = tagsOf(page);
  const [tag] = tags.tags;
  const config = given ?? (tag ? await namedBy(tag, name, page.base) : null);
  return {
    page: name,
    script: tag?.src.href ?? null,
    site: tag ? (config?.site ?? null) : null,
    safari: url && tag && config ? await safariOf(url, tag, config) : null,
    // What a tag names itself is never another site's.
    findings: pageFindings(page, tags, config).filter(
      ({ rule }) => given !== null || rule !== 'other-site',
    ),
    unknownHosts: unknownHosts(page, tags, config),
  };
}

/** Whether nothing is to be done: a choice that could live longer in Safari is something found. */
export function isFine({ findings, safari }: PageReport): boolean {
  return findings.length === 0 && !safari?.isMendable;
}

/** The configuration that a tag names: beside the server's script, or by `data-config`. */
async function namedBy(tag: FoundTag, page: string, base: URL): Promise<SiteConfig> {
  const own = tag.attributes['data-config'];
  const at = own !== undefined && URL.canParse(own, base) ? new URL(own, base) : null;
  const where = at ?? new URL('config.json', tag.src);
  if (where.origin === new URL(NOWHERE).origin) {
    throw new WrongUse(
      `${page} is a file, and its tag names no address: give its configuration too (mes-choix check site.json ${page}).`,
    );
  }
  const { text } = await fetched(where.href);
  return configOf(text, at ?? tag.src);
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

async function safariOf(page: URL, tag: FoundTag, config: SiteConfig): Promise<Life> {
  const { cookieBy = 'script', choiceDays } = rulesOf(config);
  const names = await namesOf(page, tag.src);
  // On static hosting it is the server of the events, if there is one, that could write the cookie.
  const script = tag.isStatic && config.server ? new URL(config.server) : tag.src;
  const hasServer = !tag.isStatic || config.server !== undefined;
  return safariLife({ page, script, cookieBy, hasServer, choiceDays, names });
}
