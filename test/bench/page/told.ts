/**
 * What a page tells the bench of itself, and what can be asked of it from inside.
 *
 * @module
 */

/** A moment of a page, in milliseconds since its navigation began; `null` where it did not come. */
export type Moment = number | null;

/** What the page tells. */
export interface Told {
  /** When what was watched was first in view and at least half opaque, after that frame was drawn. */
  readonly visible: Moment;
  /** When it last moved, grew, faded or changed its text. */
  readonly settled: Moment;
  readonly firstPaint: Moment;
  /** When the last press reached the page. */
  readonly pressed: Moment;
  /** The longest interaction, as INP counts it: steps of 8, and 16 where it was shorter. */
  readonly interaction: number;
  readonly layoutShift: number;
  /** Whether the largest paint was inside what was watched. */
  readonly isLargestPaint: boolean;
  /** What has run of what was held, and when. */
  readonly runs: readonly (readonly [string, number])[];
  /** When each address was there. */
  readonly fetched: Readonly<Record<string, number>>;
}

/** The functions that the probe leaves on the page. */
export interface Probe {
  /** Looks at every frame from now on, until it has stood still for a second. */
  watch(path: string): void;
  /** Whether that is over. */
  isStill(): boolean;
  tell(): Told;
  /** The middle of an element, in CSS pixels of the viewport. */
  middle(path: string): { readonly x: number; readonly y: number } | null;
  /** Elements in the document, open shadow roots included, that its own markup did not bring. */
  added(): Promise<number>;
  /** Puts so many elements into the page, a hundred a task, as an endless list does. */
  insert(count: number): Promise<void>;
  /** Resolved when the page has nothing better to do. */
  idle(): Promise<void>;
  /** Leaves its name in a trace that is under way. */
  mark(): Promise<void>;
}

declare global {
  interface Window {
    benchProbe: Probe;
    heldRuns?: [string, number][];
  }
}
