/**
 * What a job of the background is.
 *
 * @module
 */

/** Something that is done again and again, by one of the processes that share a store. */
export interface Job {
  /** Lower case, unique: the name of its row in the store. */
  readonly name: string;
  /** How long it rests after it was done, in milliseconds, whichever process did it. */
  readonly every: number;
  /**
   * Whether there is anything to do; reads alone. Where it is left out, there always is. It spares
   * the store a write each time for a job that looks often and finds something rarely.
   */
  readonly isNeeded?: ((now: Date) => Promise<boolean>) | undefined;
  /**
   * Does it. A process that is held up may lose its turn to another, so whatever must happen once
   * is guarded in the store as well. A rejection is noted, and the job done again after its rest.
   *
   * `signal` is aborted when the server stops: what takes long ends at the next good place.
   */
  run(now: Date, signal: AbortSignal): Promise<void>;
}
