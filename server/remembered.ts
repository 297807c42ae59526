/**
 * What everybody asks for and few change: read of the store once a second, answered from memory.
 *
 * Commands and other processes write into the same store while the server runs, so what is
 * remembered is compared with it again as soon as it is a second old.
 *
 * @module
 */

/** Values of the store by key, up to one second old. */
export interface Remembered<T> {
  /**
   * The value; `null` where there is none, which is not remembered. Rejects where the store cannot
   * be read and nothing is remembered: otherwise what was last seen is answered.
   */
  get(key: string): Promise<T | null>;
  /** Something was written under this key: the next `get` reads it. */
  forget(key: string): void;
}

/** For how long a value is taken as read, in milliseconds. */
const FRESH = 1_000;

/**
 * Remembers what `read` finds. It is given what is remembered, so that it can answer the same
 * object where nothing has changed.
 */
export function createRemembered<T>(
  read: (key: string, before: T | null) => Promise<T | null>,
  now: () => Date,
): Remembered<T> {
  const known = new Map<string, { readonly readAt: number; readonly value: T }>();
  const reading = new Map<string, Promise<T | null>>();

  async function readAgain(key: string): Promise<T | null> {
    const before = known.get(key);
    try {
      return await read(key, before?.value ?? null);
    } catch (error) {
      // With the store out of reach, a page is served what was in force when it was last seen.
      if (before) return before.value;
      throw error;
    }
  }

  return {
    async get(key) {
      const before = known.get(key);
      const readAt = now().getTime();
      if (before && Math.abs(readAt - before.readAt) < FRESH) return before.value;
      const mine = reading.get(key) ?? readAgain(key);
      reading.set(key, mine);
      try {
        const value = await mine;
        // Not where somebody wrote meanwhile: what was read is the past by now.
        if (value !== null && reading.get(key) === mine) known.set(key, { readAt, value });
        return value;
      } finally {
        if (reading.get(key) === mine) reading.delete(key);
      }
    },
    forget(key) {
      known.delete(key);
      reading.delete(key);
    },
  };
}
