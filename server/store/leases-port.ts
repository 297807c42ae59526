/**
 * The port to leases: which of several processes does a job.
 *
 * @module
 */

/** What came of asking for a job. */
export type Lease =
  | { readonly isHeld: true }
  /** Somebody else does it, or did it a moment ago: when to ask again. */
  | { readonly isHeld: false; readonly askAt: string };

/** Who of several processes does a job: one at a time, once an interval. */
export interface LeaseStore {
  /**
   * Takes the job `name` for `holder` until `until`, where it is due at `now` and nobody holds it.
   * `latest`: the latest that it can rightly be due or held; what is later was told by a wrong clock.
   */
  take(wish: {
    readonly name: string;
    readonly holder: string;
    readonly now: string;
    readonly until: string;
    readonly latest: string;
  }): Promise<Lease>;
  /** Holds it longer; `false` where it is somebody else's by now. */
  renew(name: string, holder: string, until: string): Promise<boolean>;
  /** Gives it back; it is due again at `dueAt`. */
  giveBack(name: string, holder: string, dueAt: string): Promise<void>;
}
