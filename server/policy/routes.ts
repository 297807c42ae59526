/**
 * The documents over HTTP: pages, and their `.json` and `.md` forms (docs/contract.md, section 6).
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { formFor } from '../encoded.ts';
import { Problem } from '../problem.ts';
import type { DocumentVersion } from '../store/store.ts';
import { documentOf, markdownOf } from './document.ts';
import { documentPage, versionsPage } from './document-page.ts';
import { pageHeaders } from './page-headers.ts';
import { type PageKind, read, type Reading, type ReadingDeps, type Request } from './reading.ts';
import { createRendered } from './rendered.ts';

/** What the routes need. */
export interface PolicyRoutesDeps extends ReadingDeps {
  /** The server's public address as this request's reader sees it. */
  readonly publicUrl: (c: Context) => string;
}

type Form = 'html' | 'json' | 'md';

/** What each form is, and how it is made. */
const MADE: Readonly<Record<Form, { type: string; make(reading: Reading, url: string): string }>> =
  {
    html: { type: 'text/html; charset=UTF-8', make: documentPage },
    json: {
      type: 'application/json',
      make: (reading, url) => JSON.stringify(documentOf(reading, recordUrl(reading, url))),
    },
    md: {
      type: 'text/markdown; charset=utf-8',
      make: (reading, url) => markdownOf(reading, recordUrl(reading, url)),
    },
  };

const recordUrl = ({ site }: Reading, serverUrl: string) => `${serverUrl}/${site}/record`;

const FORMS: readonly (readonly [suffix: string, form: Form])[] = [
  ['', 'html'],
  ['.json', 'json'],
  ['.md', 'md'],
];

/** To be mounted at `/:site`. Refuses by throwing a `Problem`. */
export function policyRoutes(deps: PolicyRoutesDeps): Hono {
  const routes = new Hono();
  const rendered = createRendered();
  const tagged = etag({
    retainedHeaders: [
      ...RETAINED_304_HEADERS,
      'access-control-allow-origin',
      'cross-origin-resource-policy',
    ],
  });
  for (const kind of ['privacy', 'faq'] as const) {
    for (const [suffix, form] of FORMS) {
      routes.get(`/${kind}${suffix}`, async (c) => {
        const reading = await read(deps, { ...requestOf(c, kind), at: c.req.query('at') });
        return answer(c, reading, form);
      });
    }
    routes.get(`/${kind}/versions`, tagged, (c) => listPage(c, kind));
    routes.get(`/${kind}/versions.json`, tagged, (c) => listJson(c, kind));
    routes.get(`/${kind}/versions/:name`, async (c) => {
      const match = /^([1-9]\d{0,8})(\.json|\.md)?$/.exec(c.req.param('name'));
      if (!match) throw new Problem(404, 'unknown-version', 'A version is an integer from 1.');
      const version = Number(match[1]);
      const form = FORMS.find(([suffix]) => suffix === (match[2] ?? ''))?.[1] ?? 'html';
      const reading = await read(deps, { ...requestOf(c, kind), version });
      return answer(c, reading, form);
    });
  }
  return routes;

  function serverUrl(c: Context): string {
    return deps.publicUrl(c).replace(/\/+$/, '');
  }

  async function answer(c: Context, reading: Reading, form: Form): Promise<Response> {
    const url = serverUrl(c);
    const { config, version, language, isInForce } = reading;
    const { type, make } = MADE[form];
    // The FAQ is the one that the version names.
    const parts = [url, config, version, language, isInForce];
    const page = await rendered.of(parts, type, () => make(reading, url));
    openHeaders(c, reading);
    if (form === 'html') pageHeaders(c, config, url);
    const { bytes, headers } = formFor(c.req.raw, page, {
      cacheControl: 'no-cache',
      vary: ['Accept-Language'],
    });
    return bytes ? c.body(bytes, 200, headers) : c.body(null, 304, headers);
  }

  async function listPage(c: Context, kind: PageKind): Promise<Response> {
    const reading = await read(deps, requestOf(c, kind));
    const versions = await deps.policy.versions(reading.site, kind);
    openHeaders(c, reading);
    pageHeaders(c, reading.config, serverUrl(c));
    return c.html(versionsPage(reading, versions, serverUrl(c)));
  }

  async function listJson(c: Context, kind: PageKind): Promise<Response> {
    const reading = await read(deps, requestOf(c, kind));
    const versions = await deps.policy.versions(reading.site, kind);
    openHeaders(c, reading);
    const folder = `${serverUrl(c)}/${reading.site}/${kind}/versions`;
    return c.json({
      site: reading.site,
      kind,
      versions: versions.map((version) => listed(version, folder)),
    });
  }
}

/** A version in the public list. Who published it and in which words stays at the desk. */
function listed(
  { version, hash, faqVersion, publishedAt, material, texts }: DocumentVersion,
  folder: string,
) {
  const url = `${folder}/${version}`;
  return { version, hash, faqVersion, publishedAt, material, languages: Object.keys(texts), url };
}

function requestOf(c: Context, kind: PageKind): Request {
  return {
    site: c.req.param('site') ?? '',
    kind,
    lang: c.req.query('lang'),
    acceptLanguage: c.req.header('accept-language'),
  };
}

/** What every answer carries: public, anyone's to read, asked for again each time. */
function openHeaders(c: Context, { language }: Reading): void {
  c.header('access-control-allow-origin', '*');
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('cache-control', 'no-cache');
  c.header('vary', 'Accept-Language');
  c.header('content-language', language);
}
