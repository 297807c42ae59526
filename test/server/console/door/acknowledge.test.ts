/**
 * A form that was accepted is acknowledged by its name; any other stays the browser's to keep.
 *
 * @module
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ORIGIN, type ADesk, aDesk, type Browser } from '../a-desk.ts';

const BASE = '/console/sites/hebergeur/configuration';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

/** Where a form that changes a service leads, as the server says it. */
async function sent(fields: Record<string, string>): Promise<Response> {
  await browser.get(`${BASE}/services/matomo`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(browser.html)?.[1] ?? '';
  const seen = /name="seen" value="([^"]+)"/.exec(browser.html)?.[1] ?? '';
  const own = { csrf, seen, act: 'save', purpose: 'analytics', name: 'Matomo', provider: 'X' };
  return house.app.request(`${ORIGIN}${BASE}/services/matomo`, {
    method: 'POST',
    body: new URLSearchParams({ ...own, ...fields }),
    headers: { origin: ORIGIN, cookie: browser.cookie },
  });
}

test('a form that was accepted leads to a page whose address repeats its name', async () => {
  const response = await sent({ keeping: '1-2-3' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(`${BASE}?done=saved&keeping=1-2-3`);
});

test('one without a name, or with anything but a name, leads where it always did', async () => {
  expect((await sent({})).headers.get('location')).toBe(`${BASE}?done=saved`);
  const response = await sent({ provider: 'Y', keeping: '1&done=published#x' });
  expect(response.headers.get('location')).toBe(`${BASE}?done=saved`);
});

test('one that was not accepted is shown again, and not acknowledged', async () => {
  const response = await sent({ seen: 'another', keeping: '1-2-3' });
  expect(response.status).toBe(409);
  expect(response.headers.get('location')).toBeNull();
  expect(await response.text()).toContain('data-answer');
});
