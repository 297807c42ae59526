/**
 * The configuration that a page's own tag brings, where it has one of ours.
 *
 * @module
 */
import type { PublishedConfig } from '../../widget/contract.ts';
import { pageTags } from '../site/tag/findings.ts';

/** A page's tag. */
export interface PageConfig {
  /** `null` where the tag is there and its configuration could not be had. */
  readonly config: PublishedConfig | null;
  /** Where the configuration is. */
  readonly from: string;
  /** Hosts of the consent server. */
  readonly servers: readonly string[];
}

/** Fetches it; `null` where the page has no tag of ours. */
export async function configOfPage(html: string, page: URL): Promise<PageConfig | null> {
  const [tag] = pageTags(html, page).tags;
  if (!tag) return null;
  const named = tag.attributes['data-config'];
  const from =
    named !== undefined && URL.canParse(named, page)
      ? new URL(named, page)
      : new URL('config.json', tag.src);
  const config = await fetched(from);
  const server = config?.server;
  const servers = [tag.src.host, ...(server && URL.canParse(server) ? [new URL(server).host] : [])];
  return { config, from: from.href, servers };
}

async function fetched(address: URL): Promise<PublishedConfig | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(15_000) });
    const config = (await response.json()) as PublishedConfig;
    const isOne = Array.isArray(config.purposes) && Array.isArray(config.services);
    return response.ok && isOne && Array.isArray(config.origins) ? config : null;
  } catch {
    return null;
  }
}
