/**
 * The documentation at `/docs`: static pages in French and English, without a script. What is framed
 * in them, the real widget in some look, has an origin that it shares with nothing.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { negotiate } from '../policy/negotiate.ts';
import { Problem } from '../problem.ts';
import { formFor, IMMUTABLE, PUBLIC } from '../encoded.ts';
import type { DocsPages } from './pages.ts';

/** What the routes need. */
export interface DocsRoutesDeps {
  readonly pages: DocsPages;
  /** The server's own origin, as the request sees it. */
  readonly ownOrigin: (c: Context) => string;
}

/** The languages that the documentation is written in; the first one is the usual. */
const LANGUAGES = ['fr', 'en'] as const;

/** A name with its content's hash in it: what it answers never changes. */
const HASHED = /\.[0-9a-f]{12}\.\w+$/;

/** `/docs` and all below it, to be mounted at the root. */
export function docsRoutes({ pages, ownOrigin }: DocsRoutesDeps): Hono {
  // Addresses are relative: a proxy may hand on a path of another site.
  const entrance = (before: string) => (c: Context) => {
    if (pages.size === 0) throw nothing(c);
    const language = negotiate(LANGUAGES, {
      accepted: c.req.header('accept-language'),
      siteDefault: LANGUAGES[0],
    });
    const headers = { vary: 'Accept-Language', 'cache-control': 'no-cache' };
    return c.body(null, 302, { ...headers, location: `${before}${language}/` });
  };

  return new Hono()
    .get('/docs', entrance('docs/'))
    .get('/docs/', entrance(''))
    .get('/docs/*', async (c) => {
      const path = new URL(c.req.url).pathname.slice('/docs/'.length);
      const isFolder = path.endsWith('/');
      const body = await pages.get(isFolder ? `${path}index.html` : path)?.();
      if (body) {
        const cacheControl = HASHED.test(path) ? IMMUTABLE : 'no-cache';
        const { bytes, headers } = formFor(c.req.raw, body, { cacheControl });
        const all = { ...headers, ...headersOf(path, ownOrigin(c)) };
        return bytes ? c.body(bytes, 200, all) : c.body(null, 304, all);
      }
      if (isFolder || !pages.has(`${path}/index.html`)) throw nothing(c);
      return c.body(null, 308, { location: `${path.split('/').at(-1)}/` });
    });
}

function nothing(c: Context): Problem {
  return new Problem(404, 'not-found', `There is nothing at GET ${c.req.path}.`);
}

/** What a browser may do with a file. */
function headersOf(path: string, origin: string): Readonly<Record<string, string>> {
  // The framed pages have no origin, so that even their own files are another's to them.
  const shared = path.startsWith('look/') ? PUBLIC : {};
  if (!path.endsWith('/')) return shared;
  return { ...shared, 'content-security-policy': path.startsWith('look/') ? look(origin) : PAGE };
}

const CLOSED = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

const PAGE = [...CLOSED, "style-src 'self'", "frame-src 'self'", "frame-ancestors 'none'"].join(
  '; ',
);

function look(origin: string): string {
  return [
    ...CLOSED,
    `script-src ${origin}`,
    `style-src ${origin}`,
    `connect-src ${origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types mes-choix mes-choix-ui',
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ');
}
