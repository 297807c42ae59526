/**
 * What we mean to reach, as ratios of one run, and whether it was reached. A target that was missed
 * is printed like the others.
 *
 * @module
 */
import { rounded } from '../server/plan.ts';
import { type Figure, ratioOf, spreadOf } from './figures.ts';
import type { Measure, Samples } from './sample.ts';
import type { Tool } from './tool.ts';
import type { Speed } from './visit.ts';

/** Whom a figure is compared with: the best peer, the best one that holds frames, the floor. */
type Rival = 'peer' | 'peer that holds frames' | 'floor';

interface Target {
  readonly what: string;
  readonly measure: Measure;
  readonly speed: Speed;
  /** At most so much of the rival's figure; without a rival, at most so much. */
  readonly most: number;
  readonly against?: Rival;
}

const TARGETS: readonly Target[] = [
  {
    what: 'bytes before the banner',
    measure: 'bytesBefore',
    speed: 'x4',
    most: 0.75,
    against: 'peer',
  },
  {
    what: 'bytes of a first visit, panel included',
    measure: 'allBytes',
    speed: 'x4',
    most: 1.1,
    against: 'peer',
  },
  { what: 'requests before the banner', measure: 'requestsBefore', speed: 'x4', most: 1 },
  { what: 'requests, panel included', measure: 'allRequests', speed: 'x4', most: 2 },
  { what: 'requests that block the first paint', measure: 'blocking', speed: 'x4', most: 0 },
  {
    what: 'banner after first paint',
    measure: 'afterPaint',
    speed: 'x4',
    most: 0.6,
    against: 'peer',
  },
  { what: 'the banner moves once it is seen, ms', measure: 'unsettled', speed: 'x4', most: 0 },
  { what: 'script on a first visit', measure: 'script', speed: 'x1', most: 0.75, against: 'peer' },
  { what: 'longest task', measure: 'longest', speed: 'x4', most: 0.8, against: 'peer' },
  { what: 'accept, INP', measure: 'accept', speed: 'x4', most: 0.5, against: 'peer' },
  { what: 'accept, INP, ms', measure: 'accept', speed: 'x1', most: 16 },
  {
    what: 'last held script after accept',
    measure: 'lastRun',
    speed: 'x4',
    most: 1.05,
    against: 'peer',
  },
  { what: 'panel seen', measure: 'panel', speed: 'x4', most: 0.8, against: 'peer' },
  { what: 'panel settled', measure: 'panelSettled', speed: 'x4', most: 0.5, against: 'peer' },
  { what: 'return: bytes', measure: 'returnBytes', speed: 'x4', most: 0.45, against: 'peer' },
  {
    what: 'return: script',
    measure: 'returnScript',
    speed: 'x1',
    most: 0.6,
    against: 'peer that holds frames',
  },
  {
    what: 'return: analytics runs at',
    measure: 'analytics',
    speed: 'x4',
    most: 0.95,
    against: 'floor',
  },
  { what: 'heap added', measure: 'heap', speed: 'x1', most: 0.7, against: 'peer' },
  { what: 'elements before the panel opens', measure: 'elements', speed: 'x4', most: 20 },
  { what: 'layout shift', measure: 'shift', speed: 'x4', most: 0 },
  { what: 'banner as largest paint', measure: 'largest', speed: 'x4', most: 0 },
];

/** A target and what came of it. */
export interface Verdict {
  readonly what: string;
  readonly isMet: boolean;
  /** Of a ratio, the ratio. */
  readonly figure: number;
  readonly most: number;
  /** Whose figure it is a ratio to. */
  readonly against: string | null;
}

/** All of them; those whose tools were not chosen are left out. */
export function verdicts(samples: Samples, tools: readonly Tool[]): readonly Verdict[] {
  return TARGETS.flatMap((target): Verdict[] => {
    const figure: Figure = { title: '', unit: '', ...target };
    const ours = spreadOf(samples, 'mes-choix', figure);
    if (!ours) return [];
    const { what, most, against } = target;
    if (!against) {
      return [{ what, isMet: ours.middle <= most, figure: ours.middle, most, against: null }];
    }
    const rival = rivalOf(samples, tools, figure, against);
    if (!rival) return [];
    const ratio = ratioOf(samples, figure, 'mes-choix', rival.id);
    return [{ what, isMet: ratio <= most, figure: ratio, most, against: rival.name }];
  });
}

/** Who has the least of it. */
function rivalOf(
  samples: Samples,
  tools: readonly Tool[],
  figure: Figure,
  rival: Rival,
): Tool | undefined {
  if (rival === 'floor') return tools.find(({ id }) => id === 'floor');
  const middle = ({ id }: Tool) => spreadOf(samples, id, figure)?.middle ?? Infinity;
  return tools
    .filter(({ kind, frame }) => kind === 'peer' && (frame || rival === 'peer'))
    .toSorted((one, other) => middle(one) - middle(other))
    .at(0);
}

/** As a line of the report. */
export function lineOf({ what, isMet, figure, most, against }: Verdict): string {
  const said = against
    ? `${rounded(figure)} of ${against} (at most ${most})`
    : `${rounded(figure)} (at most ${most})`;
  return `${isMet ? 'met   ' : 'MISSED'}  ${what}: ${said}`;
}
