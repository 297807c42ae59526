/**
 * What one tool showed in one round, at one speed.
 *
 * @module
 */

/** Bytes, requests, milliseconds and counts; `null` where a tool has no such thing. */
export interface Sample {
  /** Bytes and requests of a first visit's page until it is quiet, and with the panel opened. */
  readonly bytes: number;
  readonly requests: number;
  readonly allBytes: number | null;
  readonly allRequests: number | null;
  /** The same until the banner could be seen. */
  readonly bytesBefore: number | null;
  readonly requestsBefore: number | null;
  /** Requests that the page's first paint waited for. */
  readonly blocking: number;
  readonly firstPaint: number | null;
  /** When the banner could be seen; how long after the first paint; how long it then still moved. */
  readonly banner: number | null;
  readonly afterPaint: number | null;
  readonly unsettled: number | null;
  /** Script's processor time, and its longest stretch within one task. */
  readonly script: number;
  readonly longest: number;
  /** Layout shift; whether the banner was the largest paint, 0 or 1. */
  readonly shift: number;
  readonly largest: number;
  /** From the press on accept: the interaction, and the last held script. */
  readonly accept: number | null;
  readonly lastRun: number | null;
  /** Elements that the tool has put into the page, and bytes of heap, before the panel opens. */
  readonly elements: number;
  readonly heap: number;
  /** From the press on customize. */
  readonly panel: number | null;
  readonly panelSettled: number | null;
  /** A return with a choice, its cache empty. */
  readonly returnBytes: number | null;
  readonly returnScript: number | null;
  readonly analytics: number | null;
}

/** One of its figures. */
export type Measure = keyof Sample;

/** Every round of every tool, by speed: `samples.x4['orejime']`. */
export type Samples = Readonly<Record<'x1' | 'x4', Readonly<Record<string, readonly Sample[]>>>>;
