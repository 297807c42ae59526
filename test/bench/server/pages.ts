/**
 * What every visitor fetches: `consent.js` for a first visit and for a return, the policy page.
 *
 * @module
 */
import { join } from 'node:path';
import { hebergeur } from '../../server/site/example.ts';
import { burst } from './load.ts';
import { type Figures, median, type Plan, rounded } from './plan.ts';
import { startServer } from './process.ts';

const BROWSER = { 'accept-encoding': 'br', 'accept-language': 'fr' };
const choice = `1~1~${new Date().toISOString().slice(0, 10).replaceAll('-', '')}~~`;

const ASKED: Readonly<Record<string, { readonly path: string; readonly cookie?: string }>> = {
  'consent.js, first visit': { path: 'consent.js' },
  'consent.js, return': { path: 'consent.js', cookie: `mes_choix=${choice}` },
  'privacy policy': { path: 'privacy' },
};

/** Rates and latencies with 64 connections. */
export async function pages(plan: Plan): Promise<Figures> {
  const server = await startServer('sqlite', join(plan.folder, 'pages'));
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, { path, cookie }] of Object.entries(ASKED)) {
    const headers = cookie ? { ...BROWSER, cookie } : BROWSER;
    const asked = { method: 'GET', path: `/${hebergeur.site}/${path}`, headers } as const;
    const load = { connections: 64, milliseconds: plan.milliseconds };
    await burst(server.url, () => asked, { ...load, milliseconds: 500 });
    const found = [];
    for (let run = 0; run < plan.runs; run += 1) {
      found.push(await burst(server.url, () => asked, load));
    }
    plan.say(`${name}: ${Math.round(median(found.map(({ rate }) => rate)))}/s`);
    rows[name] = {
      'requests/s': rounded(median(found.map(({ rate }) => rate))),
      'p50 ms': rounded(median(found.map(({ p50 }) => p50))),
      'p99 ms': rounded(median(found.map(({ p99 }) => p99))),
    };
  }
  await server.stop();
  return { title: 'GET, 64 connections', rows, verdict: [] };
}
