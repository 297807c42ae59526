/**
 * The tag to paste, and a look at a page of the site for it.
 *
 * @module
 */
import { Hono } from 'hono';
import { rulesOf } from '../../../widget/site.ts';
import { type Life, safariLife } from '../../site/safari.ts';
import { fetchPage } from '../../site/tag/fetch-page.ts';
import { readPage } from '../../site/page/page.ts';
import { pageFindings, unknownHosts } from '../../site/page/page-findings.ts';
import { type FoundTag, tagFindings, tagsOf } from '../../site/tag/findings.ts';
import { namesOf } from '../../site/tag/names.ts';
import type { SiteVersion } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { isOfElement } from '../views/page-findings.ts';
import { type TagCheck, tagPage } from '../views/tag.ts';
import type { ConfigurationDrafts } from './drafts.ts';
import { stringOf } from './typed.ts';

/** What the routes need. */
export interface TagRoutesDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const PATH = '/sites/:site/configuration/tag';

/** `/sites/:site/configuration/tag`. */
export function tagRoutes(deps: TagRoutesDeps): Hono<DeskEnv> {
  const { drafts, places, publicUrl } = deps;
  const routes = new Hono<DeskEnv>();

  routes.get(PATH, allow(deps, 'read'), async (c) => {
    const open = await drafts.open(await places.site(c));
    const [page = ''] = open.site.config.origins;
    return c.html(tagPage(c.get('view'), { open, server: publicUrl(c), page, check: null }));
  });

  routes.post(PATH, allow(deps, 'configure'), async (c) => {
    const open = await drafts.open(await places.site(c));
    const page = stringOf(c.get('form').get('page')).trim();
    const server = publicUrl(c);
    const check = await lookAt(page, open.site, server);
    return c.html(tagPage(c.get('view'), { open, server, page, check }));
  });

  return routes;
}

async function lookAt(
  address: string,
  { site, config }: SiteVersion,
  server: string,
): Promise<TagCheck> {
  const isOwn = (url: string) => URL.canParse(url) && config.origins.includes(new URL(url).origin);
  // Whoever may configure a site may look at that site, and not at whatever there is.
  if (!isOwn(address)) return { outcome: 'not-own' };
  // On a machine where one develops, the site is on it too.
  const trusted = isLocal(server) ? config.origins : [];
  const found = await fetchPage(address, { trusted });
  if ('fault' in found) return { outcome: 'fault', fault: found.fault };
  const read = readPage(found.html, found.url);
  const tags = tagsOf(read);
  const needsControl = config.appearance?.button === 'none';
  const [tag] = tags.tags;
  return {
    outcome: 'looked',
    page: found.url,
    status: found.status,
    isOwn: isOwn(found.url.href),
    findings: tagFindings(tags, { site, server, needsControl }),
    safari: tag ? await safariOf(found.url, tag, config) : null,
    reading: {
      findings: pageFindings(read, tags, config).filter(isOfElement),
      unknownHosts: unknownHosts(read, tags, config),
    },
  };
}

function isLocal(address: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

async function safariOf(page: URL, tag: FoundTag, config: SiteVersion['config']): Promise<Life> {
  const { cookieBy = 'script', choiceDays } = rulesOf(config);
  const names = await namesOf(page, tag.src);
  // On static hosting it is the server of the events, if there is one, that could write the cookie.
  const script = tag.isStatic && config.server ? new URL(config.server) : tag.src;
  const hasServer = !tag.isStatic || config.server !== undefined;
  return safariLife({ page, script, cookieBy, hasServer, choiceDays, names });
}
