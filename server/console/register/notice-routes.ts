/**
 * The notices of a site at the desk: all of them, one as it was shown, its screenshots.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { readNotice, type SiteVersion, type StoredNotice } from '../../store/store.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import type { RegisterRoomDeps } from './events.ts';
import { noticePage, noticesPage } from './notice-view.ts';

/** `/sites/:site/register/notices` and what is below it. */
export function noticeRoutes(deps: RegisterRoomDeps): Hono<DeskEnv> {
  const { places, sites, store, files } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/register/notices';

  async function noticeOf(c: Context<DeskEnv>, { site }: SiteVersion): Promise<StoredNotice> {
    const hash = c.req.param('hash') ?? '';
    const stored = /^[0-9a-f]{64}$/.test(hash) ? await sites.notice(site, hash) : null;
    if (!stored) throw new DeskRefusal(404, 'missing');
    return stored;
  }

  routes.get(path, allow(deps, 'see-register'), async (c) => {
    const site = await places.site(c);
    return c.html(noticesPage(c.get('view'), site, await store.register.notices(site.site)));
  });

  routes.get(`${path}/:hash`, allow(deps, 'see-register'), async (c) => {
    const site = await places.site(c);
    const stored = await noticeOf(c, site);
    const { hash, publishedAt } = stored;
    const names = await files.names(site.site, hash);
    const { layer, size } = c.req.query();
    return c.html(
      noticePage(c.get('view'), {
        site,
        hash,
        publishedAt,
        notice: readNotice(stored),
        isShowable: names.includes('consent.js'),
        screenshots: names.filter((name) => name.endsWith('.png')),
        layer: layer === 'preferences' ? layer : 'banner',
        size: size === 'phone' ? size : 'desktop',
      }),
    );
  });

  routes.get(`${path}/:hash/:name`, allow(deps, 'see-register'), async (c) => {
    const site = await places.site(c);
    const { hash } = await noticeOf(c, site);
    const name = c.req.param('name');
    const picture = name.endsWith('.png') ? await files.ofNotice(site.site, hash, name) : null;
    if (!picture) throw new DeskRefusal(404, 'missing');
    return c.body(new Uint8Array(picture.bytes), 200, { 'content-type': picture.type });
  });

  return routes;
}
