/**
 * A hundred services in the panel, against four: the tools that ask by service, x4.
 *
 * @module
 */
import { type Bench, isVendors, orderOf, patiently } from '../bench.ts';
import { type Held, PURPOSES } from '../held.ts';
import { putSite } from '../hosts.ts';
import { type Part, Rounds } from '../part.ts';
import type { Tool } from '../tool.ts';
import { klaro } from '../tools/klaro.ts';
import { mesChoix, siteConfig } from '../tools/mes-choix.ts';
import { tarteaucitron } from '../tools/tarteaucitron.ts';
import { trace } from '../trace.ts';
import { visit } from '../visit.ts';

const MANY = 100;
const SLUG = 'courrier-cent';

const more: readonly Held[] = Array.from({ length: MANY - 4 }, (_, at) => ({
  id: `service${at}`,
  name: `Service ${at + 5}`,
  purpose: PURPOSES[at % PURPOSES.length]?.id ?? 'analytics',
}));

async function once(bench: Bench, tool: Tool) {
  const here = await visit(bench.browser, 'x4', tool.banner);
  await here.go(`${bench.at.site}/${tool.id}/`);
  await here.quiet();
  const work = await trace(bench.browser, here.page, isVendors(bench));
  await here.probe((probe, path) => probe.watch(path), tool.panel);
  await here.press(tool.customize);
  await here.until((probe) => probe.isStill());
  const { total, longest } = await work();
  const { pressed, visible, settled } = await here.told();
  await here.end();
  if (pressed === null || visible === null || settled === null) {
    throw new Error(`${tool.name}: its panel was never seen.`);
  }
  return {
    'panel seen, ms': visible - pressed,
    'settled, ms': settled - pressed,
    'script, ms': total,
    'longest task, ms': longest,
  };
}

/** All rounds. */
export async function manyServices(bench: Bench): Promise<Part> {
  await bench.world.addSite(siteConfig(bench.at, SLUG, more));
  const large = [mesChoix(bench.at, SLUG), tarteaucitron(bench.at, more), klaro(bench.at, more)]
    .filter(({ id }) => bench.tools.some((tool) => tool.id === id))
    .map((tool) => ({ ...tool, id: `${tool.id}-${MANY}` }));
  putSite(bench.site, large);
  const small = bench.tools.filter(({ id }) => large.some((tool) => tool.id === `${id}-${MANY}`));
  const rows = large.flatMap((tool, at) => {
    const few = small.find(({ name }) => name === tool.name);
    const many = { name: `${tool.name}, ${MANY} services`, tool, at };
    return few ? [{ name: `${tool.name}, 4 services`, tool: few, at }, many] : [many];
  });
  const rounds = new Rounds();
  for (let round = 0; round < bench.runs; round += 1) {
    for (const { name, tool } of orderOf(rows, round)) {
      rounds.add(name, await patiently(bench, () => once(bench, tool)));
      bench.say(`round ${round + 1} of ${bench.runs}, ${name}`);
    }
  }
  return { title: 'Many services in the panel, x4', rows: rounds.rows, verdicts: [] };
}
