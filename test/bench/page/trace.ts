/**
 * Script on the page's main thread, out of a trace of the browser's: how much, and in what stretches.
 *
 * @module
 */
import type { Browser, Page } from 'playwright-core';
import { PROBE_NAME } from './probe.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** The thread's own clock: what other processes had of the processor is not in it. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly processId?: number; readonly type?: string };
    readonly fileName?: string;
  };
}

/** What a tool had the main thread do. Milliseconds of that thread's processor time. */
export interface ScriptWork {
  /** All script: compiled, run, called back. */
  readonly total: number;
  /** The longest stretch of it within one task. */
  readonly longest: number;
  /** Tasks in which any ran. */
  readonly tasks: number;
}

type Span = readonly [from: number, to: number];

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.run',
]);
const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'toplevel',
  'v8',
  'v8.execute',
  'disabled-by-default-lighthouse',
];

/** Traces a page; the function that it gives ends the trace and reads it. */
export async function trace(
  browser: Browser,
  page: Page,
  isForeign: (url: string) => boolean,
): Promise<() => Promise<ScriptWork>> {
  await browser.startTracing(page, { categories: CATEGORIES });
  return async () => {
    await page.evaluate('window.benchProbe.mark()');
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    return workIn(traceEvents, isForeign);
  };
}

const urlOf = ({ args }: TraceEvent) => args.data?.url ?? args.fileName ?? '';
const spanOf = ({ tts = 0, tdur = 0 }: TraceEvent): Span => [tts, tts + tdur];

/** The renderer's main thread that the page was on: where the probe ran last. */
function threadOf(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const own = events
    .filter((event) => urlOf(event).endsWith(PROBE_NAME))
    .reduce<TraceEvent | undefined>((a, b) => (a && a.ts > b.ts ? a : b), undefined);
  return ({ pid, tid }) => pid === own?.pid && tid === own.tid;
}

/** Spans without overlaps, in order. */
function merged(spans: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** How much of `spans` lies in `within`; both without overlaps. */
const inside = (spans: readonly Span[], [from, to]: Span) =>
  spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);

/** The call that a function was called by, which has no name of its own; the function where it has none. */
function callOf([from, to]: Span, calls: readonly Span[]): Span {
  const around = calls.filter(([a, b]) => a <= from && to <= b);
  return around.reduce<Span>(
    (one, other) => (one[0] > other[0] ? one : other),
    around[0] ?? [from, to],
  );
}

function workIn(events: readonly TraceEvent[], isForeign: (url: string) => boolean): ScriptWork {
  const onThread = events.filter(threadOf(events)).filter(({ ph }) => ph === 'X');
  const isOthers = (event: TraceEvent) =>
    urlOf(event).endsWith(PROBE_NAME) || isForeign(urlOf(event));
  const script = onThread.filter(({ name }) => SCRIPT.has(name));
  const all = merged(script.map(spanOf));
  const calls = script.filter(({ name }) => name === 'v8.callFunction').map(spanOf);
  const others = merged(script.filter(isOthers).map((event) => callOf(spanOf(event), calls)));
  // What others call back is the tool's again: its observers run inside the task that they look at.
  const answers = merged(
    script
      .filter((event) => urlOf(event) && !isOthers(event))
      .map(spanOf)
      .filter(([from, to]) => others.some(([a, b]) => a < from && to <= b)),
  );
  const tasks = onThread.filter(({ name }) => name.endsWith('RunTask')).map(spanOf);
  const inTasks = merged(tasks)
    .map((task) => inside(all, task) - inside(others, task) + inside(answers, task))
    .filter((micros) => micros > 0);
  const total = inTasks.reduce((sum, micros) => sum + micros, 0);
  return { total: total / 1000, longest: Math.max(0, ...inTasks) / 1000, tasks: inTasks.length };
}
