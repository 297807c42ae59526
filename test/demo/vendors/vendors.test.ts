/**
 * The stand-in vendors: what they answer, what they put on their hosts, and that it is counted.
 *
 * @module
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { VENDORS } from '../../../demo/addresses.ts';
import { createDemo } from '../../../demo/demo.ts';
import type { Tally } from '../../../demo/vendors/hits.ts';

let vendors: ReturnType<typeof createDemo>['vendors'];
const tally = async () => (await (await vendors.request('/hits.json')).json()) as Tally;

beforeEach(() => {
  ({ vendors } = createDemo({
    consentUrl: 'http://localhost:8787',
    siteUrl: 'http://127.0.0.1:8788',
    vendorsUrl: 'http://vendors.localhost:8789',
  }));
});

describe('a vendor', () => {
  test.each([
    ['/mesurix/mesure.js', 200, 'text/javascript; charset=utf-8'],
    ['/mesurix/lecture.js', 200, 'text/javascript; charset=utf-8'],
    ['/mesurix/mesure', 204, null],
    ['/videolac/lecteur.html', 200, 'text/html; charset=utf-8'],
    ['/videolac/lecteur.css', 200, 'text/css; charset=utf-8'],
    ['/videolac/lecteur.js', 200, 'text/javascript; charset=utf-8'],
    ['/cartoplan/plan.html', 200, 'text/html; charset=utf-8'],
    ['/publireseau/annonce.js', 200, 'text/javascript; charset=utf-8'],
    ['/publireseau/atelier-sapin.svg', 200, 'image/svg+xml; charset=utf-8'],
    ['/publireseau/pixel.gif', 200, 'image/gif'],
    ['/mesurix/plan.html', 404, 'text/plain; charset=UTF-8'],
  ])('answers %s with %i', async (path, status, type) => {
    const answer = await vendors.request(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('recognises a browser from another site, and gives no second cookie', async () => {
    const first = await vendors.request('/mesurix/mesure.js');
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^mx_uid=[0-9a-f-]{36}; Path=\/; Max-Age=33696000; SameSite=None; Secure/,
    );
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const second = await vendors.request('/mesurix/mesure', { headers });
    expect(second.headers.get('set-cookie')).toBeNull();
  });
});

describe('the counters', () => {
  test('are at nothing first, and looking at them counts nothing', async () => {
    await tally();
    const { total, requests, vendors: counts } = await tally();
    expect([total, requests]).toEqual([0, []]);
    for (const vendor of VENDORS) expect(counts[vendor]).toEqual({ hits: 0, cookies: [] });
  });

  test('count every request by vendor, newest first', async () => {
    await vendors.request('/mesurix/mesure.js');
    await vendors.request('/mesurix/mesure?event=page', { method: 'POST' });
    await vendors.request('/videolac/lecteur.html');
    const { total, requests, vendors: counts } = await tally();
    expect(total).toBe(3);
    expect(counts.mesurix).toEqual({ hits: 2, cookies: ['mx_uid'] });
    expect(counts.videolac).toEqual({ hits: 1, cookies: ['vl_visiteur'] });
    expect(requests.map(({ path }) => path)).toEqual([
      '/videolac/lecteur.html',
      '/mesurix/mesure',
      '/mesurix/mesure.js',
    ]);
  });

  test('can be reset, and read from every origin', async () => {
    await vendors.request('/cartoplan/plan.html');
    expect((await vendors.request('/hits.json', { method: 'DELETE' })).status).toBe(204);
    expect((await tally()).total).toBe(0);
    const headers = { origin: 'http://127.0.0.1:8788', 'access-control-request-method': 'DELETE' };
    const preflight = await vendors.request('/hits.json', { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE');
  });
});
