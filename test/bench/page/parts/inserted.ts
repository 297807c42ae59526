/**
 * A page that grows: 10,000 elements put in after the start, a hundred a task, and what the tool's
 * observers make of them, x1.
 *
 * @module
 */
import { type Bench, isVendors, orderOf, patiently } from '../bench.ts';
import { type Part, Rounds } from '../part.ts';
import type { Tool } from '../tool.ts';
import { trace } from '../trace.ts';
import { visit } from '../visit.ts';

/** One after the other, into the same page. */
const STEPS = [2_500, 2_500, 5_000] as const;
const COLUMNS = ['first 2,500, ms', 'next 2,500, ms', 'next 5,000, ms'] as const;

async function once(bench: Bench, tool: Tool): Promise<Record<string, number>> {
  const here = await visit(bench.browser, 'x1', tool.kind === 'none' ? 'h1' : tool.banner);
  await here.go(`${bench.at.site}/${tool.id}/`);
  await here.quiet();
  const found: Record<string, number> = {};
  for (const [at, count] of STEPS.entries()) {
    const work = await trace(bench.browser, here.page, isVendors(bench));
    await here.probe((probe, many) => probe.insert(Number(many)), String(count));
    found[COLUMNS[at] ?? ''] = (await work()).total;
  }
  await here.end();
  return found;
}

/** All rounds. */
export async function inserted(bench: Bench): Promise<Part> {
  const rounds = new Rounds();
  for (let round = 0; round < bench.runs; round += 1) {
    for (const tool of orderOf(bench.tools, round)) {
      rounds.add(tool.name, await patiently(bench, () => once(bench, tool)));
      bench.say(`round ${round + 1} of ${bench.runs}, elements inserted, ${tool.name}`);
    }
  }
  const ours = bench.tools.filter(({ kind }) => kind === 'ours');
  return {
    title: 'Script of the tool while a page grows by 10,000 elements, x1',
    rows: rounds.rows,
    verdicts: ours.map(({ name }) => {
      const figure = rounds.middle(name, COLUMNS[2]) / rounds.middle(name, COLUMNS[0]) / 2;
      const what = 'script an element inserted, the last 5,000 against the first 2,500';
      return { what, figure, most: 1.5, isMet: figure <= 1.5, against: null };
    }),
  };
}
