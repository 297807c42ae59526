/**
 * The outbox: events that the server has not acknowledged yet, kept across page loads.
 *
 * @module
 */
import type { ConsentEvent } from '../contract.ts';
import { OUTBOX_KEY } from './owes.ts';

/** Events that are owed, oldest first; at most 20. */
export interface Outbox {
  list(): readonly ConsentEvent[];
  /** Keeps these events and no others. */
  keep(events: readonly ConsentEvent[]): void;
}

/** The outbox in localStorage, or in memory where that cannot be had. Nothing is written while it is empty. */
export function createOutbox(): Outbox {
  let memory: readonly ConsentEvent[] | undefined;
  return {
    list() {
      if (memory) return memory;
      try {
        // Another script may have written anything there.
        const kept: ConsentEvent[] = JSON.parse(localStorage.getItem(OUTBOX_KEY) ?? '[]');
        return kept.filter((event) => event.id && event.notice);
      } catch {
        return [];
      }
    },
    keep(events) {
      memory = events.slice(-20);
      try {
        if (memory[0]) localStorage.setItem(OUTBOX_KEY, JSON.stringify(memory));
        else localStorage.removeItem(OUTBOX_KEY);
        memory = undefined;
      } catch {
        // It stays in memory.
      }
    },
  };
}
