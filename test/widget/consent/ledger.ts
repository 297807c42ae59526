/**
 * A ledger of every yes: what was granted by name, and what went along with its purpose.
 *
 * It only ever errs by granting too much: what it does not cover must never run.
 *
 * @module
 */
import type { Answers, Id, SiteRules } from '../../../widget/contract.ts';

/** The yes of one visitor. */
export interface Ledger {
  /** The latest revision at which a yes was said that covers the id; 0 where none is left. */
  revisionOf(id: Id): number;
  /** Enters answers; a no to a purpose does not touch a service that was granted by its own name. */
  enter(site: SiteRules, answers: Answers): void;
  clear(): void;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const named = new Map<Id, number>();
  const along = new Map<Id, number>();

  function put(map: Map<Id, number>, id: Id, on: boolean, revision: number): void {
    if (on) map.set(id, revision);
    else map.delete(id);
  }

  return {
    revisionOf: (id) => Math.max(named.get(id) ?? 0, along.get(id) ?? 0),
    enter({ revision, services }, answers) {
      for (const [id, on] of Object.entries(answers.purposes ?? {})) {
        put(named, id, on, revision);
        for (const service of services)
          if (service.purpose === id) put(along, service.id, on, revision);
      }
      for (const [id, on] of Object.entries(answers.services ?? {})) {
        put(named, id, on, revision);
        if (!on) along.delete(id);
      }
    },
    clear() {
      named.clear();
      along.clear();
    },
  };
}
