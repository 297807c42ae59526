/**
 * `window.tarteaucitron` as pages call it: what is pushed as a job runs when its service is granted.
 *
 * @module
 */
import type { MesChoix } from '../../api.ts';
import type { Page } from '../peer.ts';
import { addHeld } from './held.ts';
import { play } from './script.ts';
import { SCRIPTS } from './scripts.ts';
import { understood } from './understood.ts';

/** A service of the page's own, as tarteaucitron takes it. */
interface OwnService {
  readonly js?: () => void;
}

/** What pages use of it. */
interface Tarteaucitron {
  user: Record<string, unknown>;
  services: Record<string, OwnService | undefined>;
  job: string[];
  readonly [name: string]: unknown;
}

declare global {
  interface Window {
    tarteaucitron?: Partial<Tarteaucitron>;
  }
}

/** Puts it into the page, with what a page has already set there. */
export function standIn({ names, open }: Page): void {
  const before = window.tarteaucitron;
  // Its own script is there: two would ask, and both would run.
  if (typeof before?.['initEvents'] === 'object') return;
  const begun = new Set<string>();
  /** The service whose own code is running, for which it adds its scripts. */
  let running = '';

  function begin(key: string): void {
    if (begun.has(key)) return;
    begun.add(key);
    // The page's own service of the same name comes first.
    if (understood(key) === 'frame' && !tarteaucitron.services[key]) return;
    const condition = names.conditionOf([key]);
    const ids = names.idsOf(key);
    if (!ids[0])
      return console.warn(`mes-choix: tarteaucitron's "${key}" stands for no service here`);
    whenAllowed(ids, () => run(key, condition));
  }

  function run(key: string, condition: string): void {
    const { services, user } = tarteaucitron;
    const own = services[key]?.js;
    const script = Object.hasOwn(SCRIPTS, key) ? SCRIPTS[key] : undefined;
    const more = () => {
      const work = user[`${key}More`];
      if (typeof work === 'function') work();
    };
    if (own) {
      running = condition;
      own.call(services[key]);
      running = '';
      more();
    } else if (script) {
      const page = window as unknown as Record<string, unknown>;
      // What it is for on the page may stand below the job.
      const due = () => play(script, user, page, (due) => addHeld(condition, due), more);
      if (script.where && document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', due);
      else due();
    } else
      return console.warn(
        `mes-choix: tarteaucitron's "${key}" is to be put into the page in held form`,
      );
    document.dispatchEvent(new CustomEvent(`${key}_loaded`));
  }

  const jobs = [...(before?.job ?? [])];
  const tarteaucitron: Tarteaucitron = {
    init() {},
    lang: {},
    parameters: {},
    state: {},
    ...before,
    user: before?.user ?? {},
    services: before?.services ?? {},
    job: Object.assign([...jobs], {
      push(...keys: string[]) {
        for (const key of keys) begin(key);
        return Array.prototype.push.apply(tarteaucitron.job, keys);
      },
    }),
    addScript(
      url: string,
      id?: string,
      done?: () => void,
      isToRun?: boolean,
      name?: string,
      value?: string,
    ) {
      if (isToRun === false) return done?.();
      const attributes = { ...(id ? { id } : {}), ...(name ? { [name]: value ?? '' } : {}) };
      if (running) addHeld(running, { url, attributes, done });
    },
    userInterface: {
      openPanel: open,
      openAlert: open,
      closePanel: () => withApi((api) => api.close()),
      // Whose yes it is cannot be told here: a control or our own API asks the visitor.
      respondAll: (yes: boolean) => (yes ? open() : withApi((api) => void api.rejectAll())),
    },
  };
  window.tarteaucitron = tarteaucitron;
  // What a page sets for a service may follow its job in the same script.
  setTimeout(() => jobs.forEach(begin));
}

function withApi(use: (api: MesChoix) => void): void {
  (window.mesChoix ||= []).push(use);
}

/** Runs once when all of them are granted; a page on which they ran is left with the grant. */
function whenAllowed(ids: readonly string[], work: () => void): void {
  withApi((api) => {
    Promise.all(ids.map((id) => api.whenAllowed(id)))
      .then(() => {
        // The last may be long ago: all of them have to be granted now.
        if (!ids.every(api.allows)) return whenAllowed(ids, work);
        api.onChange(({ withdrawn }) => {
          if (ids.some((id) => withdrawn.includes(id))) setTimeout(() => location.reload());
        });
        return work();
      })
      .catch((error) => console.warn('mes-choix:', error));
  });
}
