import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOperations } from '../../../../server/console/api/operations.ts';
import { type ADesk, aDesk, type Browser, createBrowser, ORIGIN } from '../a-desk.ts';
import { faultOf } from '../../openapi/conforming.ts';

const TEXT = '/console/sites/hebergeur/faq/fr';
const LOOK = '/console/sites/hebergeur/configuration/appearance/look';

let house: ADesk;
let writer: Browser;
beforeAll(async () => {
  house = await aDesk();
  writer = await house.signedIn('owner');
  await writer.get(TEXT);
});
afterAll(() => house.close());

/** Asks as the page's script does; rejects where the answer is not as the document says. */
async function ask(path: string, fields?: Readonly<Record<string, string>>, who = writer) {
  const csrf = / name="csrf" value="([^"]*)"/.exec(who.html)?.[1] ?? '';
  const method = fields ? 'POST' : 'GET';
  const answer = await house.app.request(`${ORIGIN}${path}`, {
    method,
    headers: { cookie: who.cookie, origin: ORIGIN },
    ...(fields ? { body: new URLSearchParams({ csrf, ...fields }) } : {}),
  });
  expect(await faultOf(method, path, answer)).toBeNull();
  return answer;
}

test('is served to whoever wants to read it', async () => {
  const answer = await house.app.request(`${ORIGIN}/console/openapi.json`);
  expect(await answer.json()).toMatchObject({
    openapi: '3.1.1',
    servers: [{ url: ORIGIN }],
    paths: { '/console/sites/{site}/{kind}/{language}/autosave': { post: {} } },
  });
});

test('describes routes that there are', () => {
  const served = new Set(house.app.routes.map(({ method, path }) => `${method} ${path}`));
  const missing = deskOperations.filter(
    ({ method, path }) => !served.has(`${method.toUpperCase()} ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every answer is as it says', async () => {
  const stranger = createBrowser(house.app);
  const asked = [
    await ask(`${TEXT}/writing`),
    await ask(`${TEXT}/writing`, {}),
    await ask(`${TEXT}/preview`, { markdown: '# Questions' }),
    await ask(`${TEXT}/autosave`, { markdown: '# Questions\n\n## Où ?\n\nIci.\n' }),
    // The draft of a moment ago is not the one that this text began from.
    await ask(`${TEXT}/autosave`, { markdown: '# Autre', seen: '' }),
    await ask(`${TEXT}/autosave`, { markdown: ' ' }),
    await ask(LOOK, { 'appearance.layout': 'box' }),
    await ask(LOOK, { 'appearance.tokens.accent': 'no colour' }),
    await ask(`${TEXT}/autosave`, { markdown: '# A' }, stranger),
    await ask(`${TEXT}/autosave`, { csrf: 'another' }),
    await ask(`${TEXT.replace('faq', 'unknown')}/writing`, {}),
  ];
  const statuses = asked.map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200, 200, 409, 422, 200, 200, 401, 403, 404]);
});
