/**
 * Pages that hold much: 200 and 1,000 inline scripts, let go by one press. Tools that hold no inline
 * script by markup are left out.
 *
 * @module
 */
import { article } from '../article.ts';
import { type Bench, isVendors, orderOf, patiently } from '../bench.ts';
import { SCRIPTS } from '../held.ts';
import { type Part, Rounds } from '../part.ts';
import type { Tool } from '../tool.ts';
import { trace } from '../trace.ts';
import { visit } from '../visit.ts';

const COUNTS = [200, 1_000] as const;
const CODE = "(window.heldRuns ||= []).push(['inline', performance.now()]);";

const rowOf = ({ name }: Tool, count: number) => `${name}, ${count} held`;

/** Puts the page on the site, and gives its address. */
function put({ at, site }: Bench, tool: Tool, count: number): string {
  const path = `/${tool.id}/${count}/`;
  const lines = Array.from({ length: count }, (_, n) => {
    const held = SCRIPTS[n % SCRIPTS.length];
    return held && tool.inline ? `<p>${n}</p>${tool.inline(held, CODE)}` : '';
  });
  site.put(path, 'text/html', article(tool, lines.join('\n')));
  return at.site + path;
}

async function once(bench: Bench, tool: Tool, url: string, count: number) {
  const here = await visit(bench.browser, 'x4', tool.banner);
  const atStart = await trace(bench.browser, here.page, isVendors(bench));
  await here.go(url);
  await here.quiet();
  const start = await atStart();
  const afterPress = await trace(bench.browser, here.page, isVendors(bench));
  await here.press(tool.accept);
  const whole = String(count + SCRIPTS.length);
  if (!(await here.until((probe, all) => probe.tell().runs.length >= Number(all), whole))) {
    throw new Error(`${tool.name}: not all of ${count} run after accept.`);
  }
  await here.page.waitForTimeout(300);
  const release = await afterPress();
  const { interaction, pressed, runs } = await here.told();
  await here.end();
  return {
    'start: script, ms': start.total,
    'longest task, ms': start.longest,
    'accept: script, ms': release.total,
    'longest, ms': release.longest,
    'INP, ms': interaction,
    'last one, ms': Math.max(...runs.map(([, ran]) => ran)) - (pressed ?? 0),
  };
}

/** All rounds, at x4. */
export async function manyHeld(bench: Bench): Promise<Part> {
  const tools = bench.tools.filter(({ kind, inline }) => kind !== 'none' && inline);
  const rounds = new Rounds();
  for (let round = 0; round < bench.runs; round += 1) {
    for (const tool of orderOf(tools, round)) {
      for (const count of COUNTS) {
        const url = put(bench, tool, count);
        rounds.add(rowOf(tool, count), await patiently(bench, () => once(bench, tool, url, count)));
        bench.say(`round ${round + 1} of ${bench.runs}, ${rowOf(tool, count)}`);
      }
    }
  }
  return {
    title: 'Much that is held (inline scripts), x4',
    rows: rounds.rows,
    verdicts: tools
      .filter(({ kind }) => kind === 'ours')
      .flatMap((tool) => verdictsOf(rounds, tool)),
  };
}

function verdictsOf(rounds: Rounds, tool: Tool) {
  const of = (count: number, column: string) => rounds.middle(rowOf(tool, count), column);
  const longest = Math.max(of(200, 'longest task, ms'), of(200, 'longest, ms'));
  const growth = of(1_000, 'accept: script, ms') / of(200, 'accept: script, ms') / 5;
  return [
    { what: 'longest task with 200 held, ms', figure: longest, most: 50 },
    { what: 'script an element at 1,000 held, against at 200', figure: growth, most: 1.5 },
  ].map((one) => ({ ...one, isMet: one.figure <= one.most, against: null }));
}
