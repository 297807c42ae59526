/**
 * The desk's scripts over HTTP.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDeskScripts } from '../../../server/console/scripts.ts';
import { type ADesk, aDesk, ORIGIN } from './a-desk.ts';

const ENTRY = `import './chunk-AbCd_-12.js'; ${'edit(); '.repeat(100)}`;

let house: ADesk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-scripts-'));
  await writeFile(join(folder, 'edit.js'), ENTRY);
  await writeFile(join(folder, 'chunk-AbCd_-12.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not a script');
  house = await aDesk({ scripts: await loadDeskScripts(folder) });
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const get = (name: string, headers: Readonly<Record<string, string>> = {}) =>
  house.app.request(`${ORIGIN}/console/app/${name}`, { headers });

describe('a script of the desk', () => {
  test('is JavaScript, and asked for anew with each release', async () => {
    const answer = await get('edit.js');
    expect(await answer.text()).toBe(ENTRY);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const again = await get('edit.js', { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('never changes where its name has its hash', async () => {
    const { headers } = await get('chunk-AbCd_-12.js');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test('travels packed', async () => {
    const { headers } = await get('edit.js', { 'accept-encoding': 'gzip, br' });
    expect(headers.get('content-encoding')).toBe('br');
    expect(Number(headers.get('content-length'))).toBeLessThan(ENTRY.length);
  });

  test('can neither be read nor run by another site’s page', async () => {
    const { headers } = await get('edit.js');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['other.js', 'secret.txt', '..%2Fsecret.txt', 'constructor'])(
    '%s does not exist',
    async (name) => expect((await get(name)).status).toBe(404),
  );
});

test('where nothing is built there are none, and that is no fault', async () => {
  expect((await loadDeskScripts(join(folder, 'nowhere'))).size).toBe(0);
});
