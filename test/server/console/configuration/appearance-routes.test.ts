/**
 * The banner's look: tried, judged, saved.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookStep, readLook } from '../../../../server/console/configuration/look.ts';
import type { Appearance, SiteConfig } from '../../../../widget/contract.ts';
import { type ADesk, aDesk, type Browser, ORIGIN, unescape } from '../a-desk.ts';

const PAGE = '/console/sites/hebergeur/configuration/appearance';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
  await browser.get(PAGE);
});
afterEach(() => house.close());

const draft = async () =>
  (await house.store.configurations.draft('hebergeur'))?.config as SiteConfig | undefined;
const ask = (path: string) => house.app.request(`${ORIGIN}${path}`);
const lookAt = (appearance: Appearance, file = '', site = 'hebergeur') =>
  ask(`/console/look/${site}/${lookStep({ appearance, language: 'fr' })}/${file}`);

describe('the form', () => {
  test('that nobody touched changes nothing', async () => {
    await browser.submit(PAGE, { act: 'save' });
    expect(await draft()).toBeUndefined();
  });

  test('saves what was chosen, and nothing that is usual', async () => {
    await browser.submit(PAGE, {
      act: 'save',
      'appearance.layout': 'box',
      'appearance.position': 'bottom-left',
      'appearance.tokens.accent': '#155e63',
    });
    expect((await draft())?.appearance).toEqual({
      layout: 'box',
      position: 'bottom-left',
      tokens: { accent: '#155e63' },
    });
  });

  test('shows the real banner of what stands in it, and saves nothing by that', async () => {
    await browser.submit(PAGE, { act: 'preview', 'appearance.layout': 'modal' });
    const [, step = ''] = /src="\/console\/look\/hebergeur\/([\w-]+)\/"/.exec(browser.html) ?? [];
    expect(readLook(step)).toEqual({ appearance: { layout: 'modal' }, language: 'fr' });
    expect(await draft()).toBeUndefined();
  });

  test('says why a look is refused, keeps it in the draft, and shows no preview of it', async () => {
    await browser.submit(PAGE, {
      act: 'save',
      'appearance.tokens.background': '#ffffff',
      'appearance.tokens.text': '#dddddd',
    });
    expect(unescape(browser.html)).toMatch(/Le contraste entre .* il faut au moins 4,5:1/);
    expect(browser.html).toContain('value="#dddddd"');
    expect(browser.html).not.toContain('src="/console/look/');
    expect((await draft())?.appearance?.tokens?.['text']).toBe('#dddddd');
  });

  test('measures the contrasts of what a site sets', async () => {
    await browser.submit(PAGE, { act: 'preview', 'appearance.tokens.accent': '#000' });
    expect(browser.html).toContain('Texte des boutons\u202f: 21:1');
  });

  test('tells the second of two people who was first', async () => {
    const other = await house.signedIn('owner');
    await other.get(PAGE);
    await browser.submit(PAGE, { act: 'save', 'appearance.theme': 'dark' });
    const fields = { act: 'save', 'appearance.theme': 'light' };
    expect((await other.submit(PAGE, fields)).status).toBe(409);
    expect(other.html).toContain('editor@example.ch');
    expect((await draft())?.appearance?.theme).toBe('dark');
    await other.submit(PAGE, fields);
    expect((await draft())?.appearance?.theme).toBe('light');
  });

  test('answers its script with the frame and the verdict', async () => {
    const response = await browser.submit(`${PAGE}`, { act: 'preview' });
    expect(response.status).toBe(200);
    const csrf = /name="csrf" value="([^"]+)"/.exec(browser.html)?.[1] ?? '';
    const answer = await house.app.request(`${ORIGIN}${PAGE}/look`, {
      method: 'POST',
      headers: { cookie: browser.cookie, origin: ORIGIN },
      body: new URLSearchParams({ csrf, 'appearance.layout': 'box', layer: 'panel' }),
    });
    expect(await answer.json()).toMatchObject({
      isFair: true,
      frame: expect.stringMatching(/^\/console\/look\/hebergeur\/[\w-]+\/#mes-choix$/) as string,
    });
  });
});

describe('the frame', () => {
  test('runs the built widget in that look, without an origin, and can reach nothing else', async () => {
    const page = await lookAt({ layout: 'modal' });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("default-src 'none'");
    const script = await lookAt({ layout: 'modal' }, 'consent.js');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await script.text()).toContain('"layout":"modal"');
    expect((await lookAt({ layout: 'modal' }, 'preferences.js')).status).toBe(200);
    expect((await lookAt({}, 'open.js')).status).toBe(200);
  });

  test.each([
    ['what the validator refuses', lookAt.bind(null, { tokens: { accept: 'red' } })],
    ['a site that there is not', lookAt.bind(null, {}, '', 'personne')],
    ['another file', lookAt.bind(null, {}, 'secret.js')],
    ['an address that is no look', () => ask('/console/look/hebergeur/n%C3%A9ant/')],
  ])('shows nothing of %s', async (_, open) => {
    expect((await open()).status).toBe(404);
  });
});
