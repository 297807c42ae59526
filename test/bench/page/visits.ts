/**
 * One tool, one speed, once: a first visit that accepts, one that opens the panel, and a return.
 *
 * @module
 */
import { type Bench, isVendors } from './bench.ts';
import { costOf, pageBytes } from './costs.ts';
import type { Sample } from './sample.ts';
import { SCRIPTS } from './held.ts';
import type { Tool } from './tool.ts';
import { trace } from './trace.ts';
import { type Kept, NOTHING, type Speed, visit } from './visit.ts';

/** What the page alone costs, in this round: what the tools' figures are counted from. */
export interface Ground {
  /** Bytes of the page itself. */
  readonly page: number;
  readonly heap: number;
}

/** Nothing to count from. */
export const NO_GROUND: Ground = { page: 0, heap: 0 };

const since = (from: number | null, to: number | null | undefined) =>
  from === null || to === null || to === undefined ? null : Math.max(0, to - from);

const urlOf = ({ at }: Bench, { id }: Tool) => `${at.site}/${id}/`;

/** The page alone. */
export async function groundOf(bench: Bench, tool: Tool, speed: Speed): Promise<Ground> {
  const here = await visit(bench.browser, speed, 'h1');
  await here.go(urlOf(bench, tool));
  await here.quiet();
  const ground = {
    page: pageBytes(here.traffic.fetched, urlOf(bench, tool)),
    heap: await here.heap(),
  };
  await here.end();
  return ground;
}

/** All three visits. */
export async function sampleOf(
  bench: Bench,
  tool: Tool,
  speed: Speed,
  ground: Ground,
): Promise<Sample> {
  const { kept, ...first } = await firstVisit(bench, tool, speed, ground);
  return {
    ...first,
    ...(await panelVisit(bench, tool, speed, ground)),
    ...(await returnVisit(bench, tool, speed, ground, kept)),
  };
}

async function firstVisit(bench: Bench, tool: Tool, speed: Speed, { page }: Ground) {
  const here = await visit(bench.browser, speed, tool.banner);
  const work = await trace(bench.browser, here.page, isVendors(bench));
  await here.go(urlOf(bench, tool));
  await here.quiet();
  const script = await work();
  const shown = await here.told();
  if (shown.visible === null) throw new Error(`${tool.name}: its banner was never seen.`);
  const all = costOf(bench, here.traffic.fetched, page);
  const before = costOf(bench, here.traffic.fetched, page, shown);
  await here.press(tool.accept);
  const isRun = await here.until(
    (probe, count) => probe.tell().runs.length >= Number(count),
    String(SCRIPTS.length),
  );
  if (!isRun) throw new Error(`${tool.name}: what was held does not run after accept.`);
  await here.page.waitForTimeout(500);
  const after = await here.told();
  const kept = await here.kept();
  await here.end();
  return {
    kept,
    bytes: all.bytes,
    requests: all.requests,
    bytesBefore: before.bytes,
    requestsBefore: before.requests,
    blocking: all.blocking,
    firstPaint: shown.firstPaint,
    banner: shown.visible,
    afterPaint: since(shown.firstPaint, shown.visible),
    unsettled: since(shown.visible, shown.settled),
    script: script.total,
    longest: script.longest,
    shift: shown.layoutShift,
    largest: Number(shown.isLargestPaint),
    accept: after.interaction,
    lastRun: since(after.pressed, Math.max(...after.runs.map(([, at]) => at))),
  };
}

async function panelVisit(bench: Bench, tool: Tool, speed: Speed, { page, heap }: Ground) {
  const here = await visit(bench.browser, speed, tool.banner);
  await here.go(urlOf(bench, tool));
  await here.quiet();
  const before = { elements: await here.added(), heap: (await here.heap()) - heap };
  await here.probe((probe, path) => probe.watch(path), tool.panel);
  await here.press(tool.customize);
  const isShown = await here.until((probe) => probe.isStill());
  const { pressed, visible, settled } = await here.told();
  if (!isShown || visible === null) throw new Error(`${tool.name}: its panel was never seen.`);
  const cost = costOf(bench, here.traffic.fetched, page);
  await here.end();
  return {
    ...before,
    allBytes: cost.bytes,
    allRequests: cost.requests,
    panel: since(pressed, visible),
    panelSettled: since(pressed, settled),
  };
}

async function returnVisit(bench: Bench, tool: Tool, speed: Speed, { page }: Ground, kept: Kept) {
  const here = await visit(bench.browser, speed, NOTHING, kept);
  const work = await trace(bench.browser, here.page, isVendors(bench));
  await here.go(urlOf(bench, tool));
  await here.quiet();
  const { total } = await work();
  const { runs } = await here.told();
  const first = runs.find(([id]) => id === SCRIPTS[0]?.id);
  if (!first) throw new Error(`${tool.name}: nothing runs on a return with a choice.`);
  const { bytes } = costOf(bench, here.traffic.fetched, page);
  await here.end();
  return { returnBytes: bytes, returnScript: total, analytics: first[1] };
}
