/**
 * Accept and refuse side by side: whether one of them is promoted. Pure.
 *
 * The patterns are those that the CNIL (12 December 2024) and the taskforce of the EDPB (January
 * 2023) have listed. Only what favours a yes is a fault: a plainer accept harms nobody.
 *
 * @module
 */
import type { Finding } from '../finding.ts';
import type { SeenControl } from '../observed.ts';
import { painted, type Weight } from './paint.ts';

/** How much more of anything is a difference: labels are not of the same length. */
const HEIGHT = 1.1;
const AREA = 1.4;
const FONT = 1.05;
const SHAPE = 1.15;
/** CSS pixels between edges that count as aligned. */
const ALIGNED = 12;

const WEIGHTS: readonly Weight[] = ['bare', 'outlined', 'filled'];

/** The least contrast of a text (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** Judges the pair. */
export function judgePair(accept: SeenControl, refuse: SeenControl): readonly Finding[] {
  const labels = { accept: accept.label, refuse: refuse.label };
  const fault = (code: Finding['code'], facts: Record<string, string | number> = {}): Finding => ({
    code,
    severity: 'fault',
    facts: { ...labels, ...facts },
  });
  const [yes, no] = [painted(accept), painted(refuse)];
  const isLink =
    (refuse.isLink || refuse.isInText) && no.weight === 'bare' && yes.weight !== 'bare';
  const found: Finding[] = [];
  if (isLink) found.push(fault('refuse-is-link'));
  if (!isLink && isSmaller(refuse, accept)) {
    found.push(fault('refuse-smaller', { is: sizeOf(refuse), other: sizeOf(accept) }));
  }
  if (isLighter(refuse, accept)) {
    found.push(fault('refuse-lighter', { is: fontOf(refuse), other: fontOf(accept) }));
  }
  if (!isLink && isFainter(no, yes)) {
    found.push(fault('refuse-fainter', { is: shapeOf(no), other: shapeOf(yes) }));
  }
  if (!isBeside(accept, refuse)) found.push(fault('refuse-apart'));
  for (const [control, { label }] of [
    [accept, yes],
    [refuse, no],
  ] as const) {
    if (label === null || label >= LEAST) continue;
    found.push(fault('low-contrast', { label: control.label, contrast: rounded(label) }));
  }
  return found;
}

function isSmaller({ box: is }: SeenControl, { box: other }: SeenControl): boolean {
  const area = (box: typeof is) => box.width * box.height;
  return other.height > is.height * HEIGHT || area(other) > area(is) * AREA;
}

function isLighter(is: SeenControl, other: SeenControl): boolean {
  return other.fontSize > is.fontSize * FONT || other.fontWeight >= is.fontWeight + 100;
}

function isFainter(is: ReturnType<typeof painted>, other: ReturnType<typeof painted>): boolean {
  const [rank, higher] = [WEIGHTS.indexOf(is.weight), WEIGHTS.indexOf(other.weight)];
  if (rank !== higher) return higher > rank;
  return is.shape !== null && other.shape !== null && other.shape > is.shape * SHAPE;
}

/** In one row, or one below the other. */
function isBeside({ box: one }: SeenControl, { box: other }: SeenControl): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= ALIGNED;
  return (
    near(one.y + one.height / 2, other.y + other.height / 2) ||
    near(one.x, other.x) ||
    near(one.x + one.width, other.x + other.width) ||
    near(one.x + one.width / 2, other.x + other.width / 2)
  );
}

const sizeOf = ({ box }: SeenControl) => `${Math.round(box.width)} × ${Math.round(box.height)} px`;
const fontOf = ({ fontSize, fontWeight }: SeenControl) =>
  `${Math.round(fontSize)} px, ${fontWeight}`;
const shapeOf = ({ shape }: { readonly shape: number | null }) => (shape ? rounded(shape) : '?');
const rounded = (value: number) => Math.round(value * 10) / 10;
