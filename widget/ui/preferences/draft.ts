/**
 * Answers that are being given: what the switches of the preferences stand at before they are saved.
 *
 * A purpose's switch moves its services; services that all agree move their purpose.
 *
 * @module
 */
import type { Answers, Id, Notice } from '../../contract.ts';
import type { ConsentPort } from '../ui.ts';

/** How a switch stands; `mixed` where a purpose's services differ. */
export type SwitchState = 'on' | 'off' | 'mixed';

/** Unsaved answers. Dropped without a trace when the preferences are closed. */
export interface Draft {
  /** Of a purpose or a service. */
  stateOf(id: Id): SwitchState;
  set(id: Id, on: boolean): void;
  /** Everything that can be answered, for `save`. */
  answers(): Answers;
  /** Whether saving would allow something that is not allowed now. */
  grants(): boolean;
}

/** A draft that stands at what is allowed now; before a first choice, everything is off. */
export function createDraft(notice: Notice, consent: ConsentPort): Draft {
  const open = notice.purposes.filter(({ exempt }) => !exempt || exempt === 'audience');
  const purposes = new Map(open.map(({ id }) => [id, consent.allows(id)]));
  const services = new Map(
    notice.services
      .filter(({ purpose }) => purposes.has(purpose))
      .map(({ id }) => [id, consent.allows(id)]),
  );
  const purposeOf = new Map(notice.services.map(({ id, purpose }) => [id, purpose]));
  const under = (purpose: Id) => [...services.keys()].filter((id) => purposeOf.get(id) === purpose);

  return {
    stateOf(id) {
      const own = purposes.get(id) ?? services.get(id) ?? false;
      if (under(id).some((service) => services.get(service) !== own)) return 'mixed';
      return own ? 'on' : 'off';
    },
    set(id, on) {
      if (purposes.has(id)) {
        purposes.set(id, on);
        for (const service of under(id)) services.set(service, on);
        return;
      }
      services.set(id, on);
      const purpose = purposeOf.get(id) ?? id;
      if (under(purpose).every((service) => services.get(service) === on))
        purposes.set(purpose, on);
    },
    answers: () => ({
      purposes: Object.fromEntries(purposes),
      services: Object.fromEntries(services),
    }),
    grants: () => [...purposes, ...services].some(([id, on]) => on && !consent.allows(id)),
  };
}
