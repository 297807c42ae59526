/**
 * `window.tarteaucitron` as pages call it: what is pushed as a job runs when its service is granted.
 *
 * @module
 */
import type { MesChoix } from '../../api.ts';
import type { Page } from '../peer.ts';
import { NO_SCRIPT, SCRIPTS, type User } from './scripts.ts';

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
    if (NO_SCRIPT.test(key)) return;
    const condition = names.conditionOf([key]);
    const ids = names.idsOf(key);
    if (!ids[0])
      return console.warn(`mes-choix: tarteaucitron's "${key}" stands for no service here`);
    whenAllowed(ids, () => run(key, condition));
  }

  function run(key: string, condition: string): void {
    const own = tarteaucitron.services[key]?.js;
    const row = Object.hasOwn(SCRIPTS, key) ? SCRIPTS[key] : undefined;
    const { user } = tarteaucitron;
    const add = (url: string, done?: () => void, attributes?: Record<string, string>) =>
      addHeld(condition, url, done, attributes);
    if (own) {
      running = condition;
      own.call(tarteaucitron.services[key]);
      running = '';
    } else if (row) row(user as User, add, window as unknown as Record<string, unknown>);
    else
      return console.warn(
        `mes-choix: tarteaucitron's "${key}" is to be put into the page in held form`,
      );
    const more = user[`${key}More`];
    if (typeof more === 'function') more();
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
    addScript(url: string, id?: string, done?: () => void) {
      if (running) addHeld(running, url, done, id ? { id } : {});
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

/** A held script at the page's head: the gate runs it, or does not. */
function addHeld(
  condition: string,
  url: string,
  done?: () => void,
  attributes: Record<string, string> = {},
): void {
  const script = document.createElement('script');
  script.type = 'text/plain';
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.setAttribute('async', '');
  script.dataset['src'] = new URL(url, document.baseURI).href;
  script.dataset['consent'] = condition;
  if (done) {
    const mark = script.dataset['src'];
    // A fresh element runs in its place, and tells nobody but who listens above it.
    const heard = ({ target }: Event) => {
      if (target instanceof HTMLScriptElement && target.src === mark) {
        document.removeEventListener('load', heard, true);
        done();
      }
    };
    document.addEventListener('load', heard, true);
  }
  document.head.append(script);
}
