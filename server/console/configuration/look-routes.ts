/**
 * A site's banner in another look, before it is published: the built widget itself, on a page of its
 * own that shares its origin with nothing, sends nothing and keeps nothing.
 *
 * Whoever asks may see it: it dresses what is published, and a sandboxed frame has no session.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { SiteConfig } from '../../../widget/contract.ts';
import { rulesOf } from '../../../widget/site.ts';
import type { Assets } from '../../site/assets.ts';
import { composePreferences, composeScript } from '../../site/compose.ts';
import { type CurrentNotice, noticesOf, type WidgetBuild } from '../../site/notices.ts';
import type { Sites } from '../../site/sites.ts';
import { validateSite } from '../../site/validate.ts';
import { knownTexts } from '../../site/widget-build.ts';
import { type Look, readLook } from './look.ts';

/** What the routes need. */
export interface LookRoutesDeps {
  readonly sites: Pick<Sites, 'current'>;
  readonly widget: WidgetBuild;
  readonly assets: Assets;
  /** The server's own origin, as the request sees it. */
  readonly publicUrl: (c: Context) => string;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/** Opens what is to be seen, whatever the reader's browser signals. */
const OPEN =
  "(window.mesChoix||=[]).push(api=>location.hash==='#mes-choix'?api.openPreferences():api.openBanner())";

interface Shown {
  readonly config: SiteConfig;
  readonly notice: CurrentNotice;
  readonly look: Look;
}

/** `/:site/:look/` and its files, to be mounted at `/console/look`. */
export function lookRoutes({ sites, widget, assets, publicUrl }: LookRoutesDeps): Hono {
  const texts = knownTexts(widget);

  async function shown(c: Context): Promise<Shown | null> {
    const version = await sites.current(c.req.param('site') ?? '');
    const look = readLook(c.req.param('look') ?? '');
    if (!version || !look) return null;
    const { appearance: _, ...rest } = version.config;
    const said = look.texts ? { ...rest.texts, [look.language]: look.texts } : rest.texts;
    const wish = { ...rest, appearance: look.appearance, ...(said ? { texts: said } : {}) };
    const dressed: unknown = JSON.parse(JSON.stringify(wish));
    const validation = validateSite(dressed, texts, version.config.revision);
    // What the validator refuses is never shown, as it is never published.
    if ('faults' in validation) return null;
    const notices = noticesOf(validation.config, widget, null);
    const notice = notices.find(({ language }) => language === look.language) ?? notices[0];
    return notice ? { config: validation.config, notice, look } : null;
  }

  return new Hono()
    .get('/:site/assets/:name', (c) => {
      const file = assets.files.get(c.req.param('name'));
      return file ? script(c, new Uint8Array(file.bytes), file.type) : c.notFound();
    })
    .get('/:site/:look/', async (c) => {
      const found = await shown(c);
      if (!found) return c.notFound();
      headers(c, `${new URL(publicUrl(c)).origin}/console/look/${found.config.site}/`);
      return c.html(page(found));
    })
    .get('/:site/:look/:name', async (c) => {
      const name = c.req.param('name');
      const found = name === 'open.js' ? null : await shown(c);
      const code = name === 'open.js' ? OPEN : found && fileOf(c, found, name, assets);
      return code ? script(c, code, SCRIPT) : c.notFound();
    });
}

function fileOf(
  c: Context,
  { config, notice }: Shown,
  name: string,
  assets: Assets,
): string | null {
  const parts = { notice: notice.notice, hash: `sha256:${notice.hash}`, assets };
  if (name === 'consent.js') {
    return composeScript({ ...parts, rules: rulesOf(config), firstLayer: true });
  }
  if (name !== 'preferences.js') return null;
  const form = (['rest', 'texts'] as const).find((one) => c.req.query(one) !== undefined);
  return composePreferences({ ...parts, form: form ?? 'whole' });
}

/** The frame reaches these files and nothing else, and has no origin that anything could be kept for. */
function headers(c: Context, folder: string): void {
  const policy = [
    "default-src 'none'",
    `script-src ${folder}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ];
  c.header('content-security-policy', policy.join('; '));
  c.header('x-frame-options', 'SAMEORIGIN');
}

/** A page without an origin asks for it: to the browser, that is another site. */
function script(c: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return c.body(body, 200, {
    'content-type': type,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
}

function page({ config, look, notice }: Shown) {
  const { name } = config;
  return html`<!doctype html>
<html lang="${notice.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${name}</title></head>
<body><script src="consent.js" data-lang="${look.language}"></script><script src="open.js"></script></body></html>`;
}
