import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nameOf, readDestination, readDestinations } from '../../../server/heads/destination.ts';
import { createHeads, WEEK } from '../../../server/heads/heads.ts';
import { createLog } from '../../../server/log/log.ts';
import { readKeptHeads } from '../../../server/verify/kept-head.ts';
import { engines, folderOfTest, newEvent, storeOf, storeOfTest } from '../store/events.ts';

/** Somebody who keeps what is posted; says 500 while `isAway`. */
async function keeper() {
  const kept: string[] = [];
  const keeper = { kept, isAway: false, url: '' };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { 'content-type': type, authorization = '' } = request.headers;
    if (!keeper.isAway) kept.push([request.method, type, authorization, body].join('\n'));
    response.statusCode = keeper.isAway ? 500 : 204;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  keeper.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/heads`;
  return keeper;
}

describe.each(engines)('the signed head, with $engine', (engine) => {
  test('goes to each destination once a week', async () => {
    const store = await storeOf(engine);
    const site = await keeper();
    const file = join(await folderOfTest(), 'heads');
    const destinations = readDestinations(` ${site.url}  ${file}`);
    let clock = Date.parse('2026-11-23T00:00:00Z');
    const now = () => new Date(clock);
    const log = createLog({ store, origin: 'consent.example.ch/log', now });
    const heads = createHeads({ store, log, destinations, now });
    for (const due of [2, 0]) {
      expect(await heads.due(now())).toHaveLength(due);
      await heads.send(await heads.due(now()));
    }
    await store.log.appendEvents([newEvent()]);
    clock += WEEK;
    expect(await heads.send(await heads.due(now()))).toEqual([
      { to: site.url, fault: null },
      { to: file, fault: null },
    ]);
    // The file holds both, one after the other, as "verify --against" reads them.
    const kept = readKeptHeads(await readFile(file, 'utf8'))!;
    expect(kept.map(({ size }) => size)).toEqual([0, 1]);
    expect(site.kept).toEqual(kept.map(({ text }) => `POST\ntext/plain; charset=utf-8\n\n${text}`));
    clock -= 30 * WEEK;
    expect(await heads.due(now())).toHaveLength(2);
  });
});

test('a password in an address goes into a header, as it is', async () => {
  const store = await storeOfTest();
  const site = await keeper();
  const word = site.url.replace('//', '//anna:s%40cret@');
  const now = () => new Date('2026-11-23T00:00:00Z');
  const log = createLog({ store, origin: 'consent.example.ch/log', now });
  const heads = createHeads({ store, log, destinations: [readDestination(word)], now });
  expect(await heads.send(await heads.due(now()))).toEqual([{ to: site.url, fault: null }]);
  const basic = Buffer.from('anna:s@cret').toString('base64');
  expect(site.kept[0]?.split('\n')[2]).toBe(`Basic ${basic}`);
});

test('a destination that does not take it is due again, and the others have it', async () => {
  const store = await storeOfTest();
  const [away, there] = [await keeper(), await keeper()];
  away.isAway = true;
  const destinations = readDestinations(
    `${away.url} ${there.url} http://127.0.0.1:1/ /no/folder/file`,
  );
  const now = () => new Date('2026-11-23T00:00:00Z');
  const log = createLog({ store, origin: 'consent.example.ch/log', now });
  const heads = createHeads({ store, log, destinations, now });
  const faults = (await heads.send(destinations)).map(({ fault }) => fault);
  expect(faults).toEqual([
    'It answered 500.',
    null,
    expect.stringMatching(/ECONNREFUSED|bad port/),
    expect.stringContaining('ENOENT'),
  ]);
  expect(there.kept).toHaveLength(1);
  expect(await heads.due(now())).toEqual(destinations.filter(({ kind }, at) => kind && at !== 1));
});

describe('a destination', () => {
  test('is named without its password', () => {
    const destination = readDestination('https://us:secret@keeper.example.ch/heads?token=secret');
    expect(nameOf(destination)).toBe('https://keeper.example.ch/heads');
  });

  test.each(['heads', 'ftp://keeper.example.ch/', './heads'])('is not %s', (word) => {
    expect(() => readDestination(word)).toThrow(RangeError);
  });
});
