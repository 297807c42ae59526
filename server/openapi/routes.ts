/**
 * `GET /openapi.json`.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { openApiDocument } from './public.ts';

/** What the route needs. */
export interface OpenApiRoutesDeps {
  /** The package's version. */
  readonly version: string;
  /** The server's own origin, as the request sees it. */
  readonly ownOrigin: (c: Context) => string;
}

/** The description, to be mounted at `/`. */
export function openApiRoutes({ version, ownOrigin }: OpenApiRoutesDeps): Hono {
  let made: { readonly url: string; readonly document: object } | undefined;
  return new Hono().get('/openapi.json', (c) => {
    const url = ownOrigin(c);
    if (made?.url !== url) made = { url, document: openApiDocument(version, url) };
    c.header('access-control-allow-origin', '*');
    c.header('cache-control', 'no-cache');
    return c.json(made.document);
  });
}
