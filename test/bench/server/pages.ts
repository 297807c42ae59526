/**
 * What every visitor fetches: `consent.js` for a first visit and for a return, the policy page;
 * beside the least that answers at all.
 *
 * @module
 */
import { join } from 'node:path';
import { hebergeur } from '../../server/site/example.ts';
import { type Burst, burst } from './load.ts';
import { type Figures, median, type Plan, rounded, verdict } from './plan.ts';
import { startPlain, startServer } from './process.ts';

const BROWSER = { 'accept-encoding': 'br', 'accept-language': 'fr' };
const choice = `1~1~${new Date().toISOString().slice(0, 10).replaceAll('-', '')}~~`;

const ASKED: Readonly<Record<string, { readonly path: string; readonly cookie?: string }>> = {
  'consent.js, first visit': { path: 'consent.js' },
  'consent.js, return': { path: 'consent.js', cookie: `mes_choix=${choice}` },
  'privacy policy': { path: 'privacy' },
};

const PLAIN = 'a line of text by Hono';
/** Of what a line of text reaches. */
const LEAST = 0.6;

/** Rates and latencies with 64 connections, beside a line of text. */
export async function pages(plan: Plan): Promise<Figures> {
  const server = await startServer('sqlite', join(plan.folder, 'pages'));
  const plain = await startPlain();
  const asked = Object.entries(ASKED).map(([name, { path, cookie }]) => ({
    name,
    url: server.url,
    path: `/${hebergeur.site}/${path}`,
    headers: cookie ? { ...BROWSER, cookie } : BROWSER,
  }));
  const all = [
    { name: PLAIN, url: plain.url, path: '/', headers: BROWSER },
    { name: 'the bytes of consent.js by Hono', url: plain.url, path: '/bytes', headers: BROWSER },
    ...asked,
  ];
  const found: Record<string, Burst[]> = Object.fromEntries(all.map(({ name }) => [name, []]));
  const once = async ({ name, url, path, headers }: (typeof all)[number], milliseconds: number) => {
    const next = () => ({ method: 'GET', path, headers }) as const;
    const one = await burst(url, next, { connections: 64, milliseconds });
    plan.say(`${name}: ${Math.round(one.rate)}/s`);
    return one;
  };
  for (const one of all) await once(one, 500);
  for (let run = 0; run < plan.runs; run += 1) {
    for (const one of run % 2 ? all.toReversed() : all)
      found[one.name]?.push(await once(one, plan.milliseconds));
  }
  await Promise.all([server.stop(), plain.stop()]);

  const rates = (name: string) => (found[name] ?? []).map(({ rate }) => rate);
  const plainRates = rates(PLAIN);
  const share = (name: string) =>
    median(rates(name).map((rate, run) => rate / (plainRates[run] ?? Number.NaN)));
  const rows = Object.entries(found).map(([name, bursts]) => [
    name,
    {
      'requests/s': rounded(median(rates(name))),
      'of a line of text': rounded(share(name)),
      'p50 ms': rounded(median(bursts.map(({ p50 }) => p50))),
      'p99 ms': rounded(median(bursts.map(({ p99 }) => p99))),
    },
  ]);
  return {
    title: 'GET, 64 connections, beside a line of text',
    rows: Object.fromEntries(rows),
    verdict: asked.map(({ name }) =>
      verdict(`${name} / a line of text`, share(name), { least: LEAST }),
    ),
  };
}
