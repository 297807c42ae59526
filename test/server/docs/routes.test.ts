import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docsPagesOf } from '../../../server/docs/pages.ts';
import { createServerWorld, type ServerWorld } from '../site/world.ts';

const docs = docsPagesOf([
  ['fr/index.html', '<!doctype html><title>fr</title>'],
  ['fr/csp/index.html', '<!doctype html><title>csp</title>'],
  ['en/index.html', '<!doctype html><title>en</title>'],
  ['style.0123456789ab.css', 'body{}'],
  ['look/fr-1/index.html', '<!doctype html><title>look</title>'],
  ['look/fr-1/site.json', '{}'],
  ['files/verify.mjs', 'export {}'],
  ['secret.key', 'no known type'],
]);

let world: ServerWorld;
let empty: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld({ docs });
  empty = await createServerWorld();
});
afterAll(async () => {
  await world.close();
  await empty.close();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  world.app.request(path, { headers });

describe('the entrance', () => {
  test.each([
    ['de-CH,fr;q=0.8,en;q=0.5', 'fr'],
    ['en-GB', 'en'],
    ['de', 'fr'],
    ['', 'fr'],
  ])('leads whoever reads "%s" to %s', async (accepted, language) => {
    for (const [path, location] of [
      ['/docs', `docs/${language}/`],
      ['/docs/', `${language}/`],
    ] as const) {
      const answer = await get(path, { 'accept-language': accepted });
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe(location);
      expect(answer.headers.get('vary')).toBe('Accept-Language');
    }
  });
});

describe('a page', () => {
  test('is HTML that runs nothing, is kept by its tag, and is the same in any language of the browser', async () => {
    const answer = await get('/docs/fr/', { 'accept-language': 'en' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>fr</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('unsafe');
    const tag = answer.headers.get('etag') ?? '';
    expect((await get('/docs/fr/', { 'if-none-match': tag })).status).toBe(304);
  });

  test('is found without its slash', async () => {
    const answer = await get('/docs/fr/csp');
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('csp/');
  });

  test('that is not there is said so', async () => {
    for (const path of ['/docs/fr/none/', '/docs/none', '/docs/de/', '/docs/../package.json']) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
    }
    expect((await get('/docs/secret.key')).status).toBe(404);
  });
});

test('what has its content’s hash in its name never changes', async () => {
  const answer = await get('/docs/style.0123456789ab.css');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test('a program to be read is text', async () => {
  const answer = await get('/docs/files/verify.mjs');
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toBe('export {}');
});

test('a look is framed by the documentation alone, has no origin, and may read its own files', async () => {
  const page = await get('/docs/look/fr-1/');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain('sandbox allow-scripts');
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain('script-src https://consent.example.ch;');
  expect(policy).not.toContain('unsafe');
  const file = await get('/docs/look/fr-1/site.json');
  expect(file.headers.get('access-control-allow-origin')).toBe('*');
});

test('where nothing was built, nothing is served', async () => {
  for (const path of ['/docs', '/docs/', '/docs/fr/'])
    expect((await empty.app.request(path)).status).toBe(404);
});
