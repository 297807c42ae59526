/**
 * Whether the clock can be believed by what cannot be taken back: a clock that was set years ahead
 * would have everything erased that is kept for years.
 *
 * @module
 */

/** Looks at the clock now and then. */
export interface SteadyClock {
  /** Whether the clock has gone on as time does for a day, or since the process began. */
  isSteady(now: Date): boolean;
}

/** How far the clock may be from the time that has passed, in milliseconds. */
const TOLERANCE = 5 * 60_000;
/** For how long it must have gone on evenly after it was set, in milliseconds. */
const CALM = 86_400_000;

/**
 * Begins to look at the clock; `passed` is time that nobody sets, in milliseconds. A clock that is
 * wrong from the beginning is believed: there is nothing to hold it against.
 */
export function createSteadyClock(
  begun: Date,
  passed: () => number = () => performance.now(),
): SteadyClock {
  let offset = begun.getTime() - passed();
  let setAt = Number.NEGATIVE_INFINITY;
  return {
    isSteady(now) {
      const at = passed();
      const found = now.getTime() - at;
      if (Math.abs(found - offset) > TOLERANCE) setAt = at;
      offset = found;
      return at - setAt >= CALM;
    },
  };
}
