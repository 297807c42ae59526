/**
 * `window.mesChoix`: the facade over what `start` wired, and the queue before it
 * (docs/contract.md, section 5).
 *
 * @module
 */
import { rulesIn } from './consent/choice.ts';
import type { Answers, Choice, Id, Language, Receipt } from './contract.ts';
import type { Asked, Asker, Core } from './core.ts';

/** What `onChange` hands to its listener. */
export interface Change {
  readonly choice: Choice | null;
  readonly previous: Choice | null;
  readonly granted: readonly Id[];
  readonly withdrawn: readonly Id[];
}

/** What the page may ask of the widget. */
export interface MesChoix {
  /** The widget's version. */
  readonly version: string;
  /** The site's slug. */
  readonly site: string;
  /** The language that is shown. */
  readonly language: Language;
  /** The choice in force, or `null`. Frozen. */
  readonly choice: Choice | null;
  /** Whether a purpose or service may run now. */
  allows(id: Id): boolean;
  /**
   * Resolves when `id` may run, at once where it may already.
   *
   * Rejects with `AbortError` by its signal, with `TypeError` for an id the site does not declare.
   */
  whenAllowed(id: Id, options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** Calls back after each decision; returns the function that stops it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Allows everything. Rejects with `NotAllowedError` without the visitor's transient activation. */
  acceptAll(): Promise<Choice>;
  /** Refuses everything that asks for consent. */
  rejectAll(): Promise<Choice>;
  /** Answers; what they do not name keeps its answer. Rejects like `acceptAll` where they grant anew. */
  save(answers: Answers): Promise<Choice>;
  openBanner(): Promise<void>;
  openPreferences(id?: Id): Promise<void>;
  /** Hides banner and preferences; decides nothing. */
  close(): void;
  /** Rejects with `TypeError` for a language the site does not have. */
  setLanguage(language: Language): Promise<void>;
  /** The receipt of the last stored event, or `null`. */
  receipt(): Promise<Receipt | null>;
  /** Forgets the choice on the device and withdraws everything; the visitor is asked again. */
  forget(): void;
  /** Runs the callback with this API: what the queue did before the widget was there. */
  push(...callbacks: ((api: MesChoix) => void)[]): void;
}

/** What the answering half answers, under the same name. */
const ASKED = [
  'acceptAll',
  'rejectAll',
  'save',
  'openBanner',
  'openPreferences',
  'setLanguage',
  'receipt',
] as const;

/**
 * The facade.
 *
 * @internal
 * @param isVisitor - whether the visitor is behind what is called now
 * @param close - hides what the answering half shows, where there is one
 */
export function createApi(core: Core, isVisitor: () => boolean, close: () => void): MesChoix {
  const { consent, delivery } = core;
  const { version, rules } = delivery;
  const handOn = (name: (typeof ASKED)[number]) => async (given: never) => {
    const by: Asker = { layer: 'api', isVisitor: isVisitor() };
    return (await core.answering())[name](given, by);
  };
  const asked = Object.fromEntries(ASKED.map((name) => [name, handOn(name)])) as unknown as Pick<
    MesChoix,
    keyof Asked
  >;

  const api: MesChoix = {
    ...asked,
    version,
    site: rules.site,
    get language() {
      return core.language;
    },
    get choice() {
      return consent.choice;
    },
    allows: consent.allows,
    whenAllowed: (id, { signal } = {}) =>
      new Promise((resolve, reject) => {
        const abort = () => reject(new DOMException('', 'AbortError'));
        const check = () => consent.allows(id) && resolve();
        if (!rulesIn(rules).some((rule) => rule.id === id))
          reject(new TypeError(`mes-choix: unknown id "${id}"`));
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort);
        api.onChange(check);
        check();
      }),
    onChange(listener) {
      const type = 'mes-choix:change';
      const listen = (event: Event) => listener((event as CustomEvent<Change>).detail);
      document.addEventListener(type, listen);
      return () => document.removeEventListener(type, listen);
    },
    close,
    forget: core.forget,
    push(...callbacks) {
      for (const callback of callbacks) {
        try {
          callback(api);
        } catch (error) {
          core.fail(error);
        }
      }
    },
  };
  return api;
}
