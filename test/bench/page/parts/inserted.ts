/**
 * A page that grows: elements put in after the start, a hundred a task, and what the tool's observers
 * make of them, x1.
 *
 * @module
 */
import { type Bench, isVendors, orderOf } from '../bench.ts';
import { type Part, Rounds } from '../part.ts';
import type { Tool } from '../tool.ts';
import { trace } from '../trace.ts';
import { visit } from '../visit.ts';

const COUNTS = [2_500, 5_000, 10_000] as const;
const columnOf = (count: number) => `${count.toLocaleString('en')} elements, ms`;

async function once(bench: Bench, tool: Tool, count: number): Promise<number> {
  const here = await visit(bench.browser, 'x1', tool.kind === 'none' ? 'h1' : tool.banner);
  await here.go(`${bench.at.site}/${tool.id}/`);
  await here.quiet();
  const work = await trace(bench.browser, here.page, isVendors(bench));
  await here.probe((probe, many) => probe.insert(Number(many)), String(count));
  const { total } = await work();
  await here.end();
  return total;
}

/** All rounds. */
export async function inserted(bench: Bench): Promise<Part> {
  const tools = bench.tools;
  const rounds = new Rounds();
  for (let round = 0; round < bench.runs; round += 1) {
    for (const tool of orderOf(tools, round)) {
      for (const count of COUNTS) {
        rounds.add(tool.name, { [columnOf(count)]: await once(bench, tool, count) });
      }
      bench.say(`round ${round + 1} of ${bench.runs}, elements inserted, ${tool.name}`);
    }
  }
  const ours = tools.filter(({ kind }) => kind === 'ours');
  return {
    title: 'Script of the tool while a page grows, x1',
    rows: rounds.rows,
    verdicts: ours.map(({ name }) => {
      const of = (count: number) => rounds.middle(name, columnOf(count));
      const figure = of(10_000) / of(2_500) / 4;
      const what = 'script an element at 10,000 inserted, against at 2,500';
      return { what, figure, most: 1.5, isMet: figure <= 1.5, against: null };
    }),
  };
}
