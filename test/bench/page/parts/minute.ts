/**
 * A page that is left open for a minute with the banner unanswered, x1: tasks in which the tool runs
 * script, their processor time, and what the heap grows by (less what the page alone grows by).
 *
 * @module
 */
import { type Bench, isVendors, patiently } from '../bench.ts';
import { type Part, Rounds } from '../part.ts';
import type { Tool } from '../tool.ts';
import { trace } from '../trace.ts';
import { visit } from '../visit.ts';

const MINUTE = 60_000;

async function once(bench: Bench, tool: Tool) {
  const here = await visit(bench.browser, 'x1', tool.kind === 'none' ? 'h1' : tool.banner);
  await here.go(`${bench.at.site}/${tool.id}/`);
  await here.quiet();
  const before = await here.heap();
  const work = await trace(bench.browser, here.page, isVendors(bench));
  await here.page.waitForTimeout(MINUTE);
  const { tasks, total } = await work();
  const grown = (await here.heap()) - before;
  await here.end();
  return { tasks, total, grown };
}

/** One round: what is counted does not depend on the machine. */
export async function minute(bench: Bench): Promise<Part> {
  const rounds = new Rounds();
  let alone = 0;
  for (const tool of bench.tools) {
    const { tasks, total, grown } = await patiently(bench, () => once(bench, tool));
    if (tool.kind === 'none') alone = grown;
    rounds.add(tool.name, {
      'tasks with script': tasks,
      'script, ms': total,
      'heap, kB': (grown - alone) / 1000,
    });
    bench.say(`a minute with ${tool.name}: ${tasks} tasks`);
  }
  const ours = bench.tools.filter(({ kind }) => kind === 'ours');
  return {
    title: 'A page that is open for a minute, x1',
    rows: rounds.rows,
    verdicts: ours.map(({ name }) => {
      const figure = rounds.middle(name, 'tasks with script');
      return { what: 'tasks of ours in a minute', figure, most: 0, isMet: !figure, against: null };
    }),
  };
}
