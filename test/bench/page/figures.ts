/**
 * What the samples come to: the middle of each figure, how far it spread, and ratios.
 *
 * @module
 */
import { median } from '../server/plan.ts';
import type { Measure, Samples } from './sample.ts';
import type { Speed } from './visit.ts';

/** One figure of the tables: a measure at a speed. */
export interface Figure {
  readonly title: string;
  readonly measure: Measure;
  readonly speed: Speed;
  readonly unit: 'kB' | 'ms' | '';
}

/** The middle, the least and the most of several rounds; `null` where a tool has no such thing. */
export interface Spread {
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

const kB = (measure: Measure, title: string, speed: Speed = 'x4'): Figure => ({
  title,
  measure,
  speed,
  unit: 'kB',
});
const ms = (measure: Measure, title: string, speed: Speed = 'x4'): Figure => ({
  title: `${title}, ${speed}`,
  measure,
  speed,
  unit: 'ms',
});
const count = (measure: Measure, title: string, speed: Speed = 'x4'): Figure => ({
  title,
  measure,
  speed,
  unit: '',
});

/** The tables, column by column. */
export const TABLES: Readonly<Record<string, readonly Figure[]>> = {
  'A first visit: what comes over the wire, and when the banner is there': [
    kB('bytesBefore', 'before the banner'),
    count('requestsBefore', 'requests'),
    kB('bytes', 'first visit'),
    kB('allBytes', 'with the panel'),
    count('allRequests', 'requests'),
    count('blocking', 'blocking'),
    ms('banner', 'banner seen'),
    ms('afterPaint', 'after first paint'),
    ms('unsettled', 'then moves for'),
    ms('banner', 'banner seen', 'x1'),
  ],
  'A first visit: what the page pays': [
    ms('script', 'script', 'x1'),
    ms('script', 'script'),
    ms('longest', 'longest task'),
    ms('longest', 'longest task', 'x1'),
    kB('heap', 'heap added', 'x1'),
    count('elements', 'elements added'),
    count('shift', 'layout shift'),
    count('largest', 'is largest paint'),
  ],
  'Answers, the panel, and a return with a choice': [
    ms('accept', 'accept, INP'),
    ms('accept', 'accept, INP', 'x1'),
    ms('lastRun', 'last held script'),
    ms('panel', 'panel seen'),
    ms('panelSettled', 'settled'),
    kB('returnBytes', 'return'),
    ms('returnScript', 'script', 'x1'),
    ms('returnScript', 'script'),
    ms('analytics', 'analytics runs at'),
  ],
};

/** The rounds of one figure of a tool; those without one are left out. */
export function rounds(samples: Samples, id: string, { measure, speed }: Figure): number[] {
  return (samples[speed][id] ?? [])
    .map((sample) => sample[measure])
    .filter((value) => value !== null);
}

/** What they come to. */
export function spreadOf(samples: Samples, id: string, figure: Figure): Spread | null {
  const values = rounds(samples, id, figure);
  if (!values.length) return null;
  return { middle: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** One tool against another: each round with its own neighbour, then the middle. */
export function ratioOf(samples: Samples, figure: Figure, id: string, other: string): number {
  const against = rounds(samples, other, figure);
  const ratios = rounds(samples, id, figure).map((value, at) =>
    value === 0 ? 0 : value / (against[at] ?? Number.NaN),
  );
  return median(ratios);
}
