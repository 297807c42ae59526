/**
 * Held scripts: run in document order, each element once.
 *
 * A held script is replaced by a fresh one, because a browser runs a script element only where it
 * was made runnable before it was inserted. External scripts go in with `async = false`: browsers
 * fetch those at once and run them in order. An inline script would run on insertion, so it waits
 * until every script before it has run or failed; what stands behind it is preloaded meanwhile.
 *
 * @module
 */
import type { Trusted } from '../trusted.ts';

/** What the runner needs of the page. */
export interface ScriptDeps {
  readonly trusted: Trusted;
  /** Asked once more when a waiting script's turn comes: it may have been withdrawn meanwhile. */
  readonly mayRun: (held: HTMLScriptElement) => boolean;
  /** Told of each that runs. */
  readonly runs: (held: HTMLScriptElement) => void;
  /** URL of an empty script: its `load` tells that the inline module before it has run. */
  readonly turnUrl: string;
}

/** What says how a script is fetched. */
const FETCHING = ['nonce', 'crossOrigin', 'integrity', 'referrerPolicy', 'fetchPriority'] as const;
/** Types that a browser runs as a script. */
export const RUNNABLE =
  /^\s*(module|(text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|(j|live)script))?\s*$/i;
const MODULE = /^module$/i;
/** Waiting scripts run before the browser gets its turn. */
const SLICE = 20;
/** What is told in another way, or tells old browsers not to run it. */
const OURS = /^(data-)?(type|src)$|^(data-consent|nonce|async|language|for|event)$/;

/** Returns what runs a held script when its turn comes; one that has had its turn is never run again. */
export function createScriptRunner({
  trusted,
  mayRun,
  runs,
  turnUrl,
}: ScriptDeps): (held: HTMLScriptElement) => void {
  const taken = new WeakSet<HTMLScriptElement>();
  const waiting: HTMLScriptElement[] = [];
  let running = 0;
  let due: ReturnType<typeof setTimeout> | 0 = 0;

  function freshFrom(held: HTMLScriptElement): HTMLScriptElement {
    const script = document.createElement('script');
    const { src, type } = held.dataset;
    // The page may draw the element anew, in its held form: it has had its turn.
    taken.add(script);
    runs(held);
    for (const { name, value } of held.attributes) {
      try {
        if (!OURS.test(name)) script.setAttribute(name, value);
      } catch {
        // The page's policies refuse it (an event handler, say): the script runs without it.
      }
    }
    script.async = held.hasAttribute('async');
    script.nonce = held.nonce;
    if (type) script.type = type;
    if (src === undefined) script.text = trusted.createScript(held.text);
    else script.src = trusted.createScriptURL(src);
    return script;
  }

  /** Counts a script as running until its event tells that it has run or failed. */
  function count(script: HTMLScriptElement): void {
    running++;
    for (const type of ['load', 'error']) {
      script.addEventListener(type, () => {
        running--;
        proceed();
      });
    }
  }

  /** Runs what waits, as far as nothing before it is running. */
  function proceed(): void {
    for (let left = SLICE; waiting[0] && !due; left--) {
      const [held] = waiting as [HTMLScriptElement];
      const { src, type = '' } = held.dataset;
      const isModule = MODULE.test(type);
      if (src === undefined && running) return;
      if (!left) {
        due = setTimeout(() => {
          due = 0;
          proceed();
        });
        return;
      }
      waiting.shift();
      if (!mayRun(held)) {
        taken.delete(held);
        continue;
      }
      const script = freshFrom(held);
      // Only an external script ends with an event; a data block of another type never runs.
      if (src !== undefined && RUNNABLE.test(type)) count(script);
      held.replaceWith(script);
      if (src === undefined && isModule && turnUrl) {
        const src = trusted.createScriptURL(turnUrl);
        const { nonce } = held;
        const turn = Object.assign(document.createElement('script'), { async: false, nonce, src });
        count(turn);
        script.after(turn);
      }
    }
  }

  /** Fetches a script that has to wait. */
  function preload(held: HTMLScriptElement): void {
    const { src: href, type = '' } = held.dataset;
    if (!href || !RUNNABLE.test(type)) return;
    const rel = MODULE.test(type) ? 'modulepreload' : 'preload';
    const link = Object.assign(document.createElement('link'), { rel, as: 'script', href });
    for (const name of FETCHING) Object.assign(link, { [name]: held[name] });
    document.head.append(link);
  }

  return (held) => {
    // Browsers with modules pass `nomodule` over without an event: nothing may wait for it.
    if (
      taken.has(held) ||
      !mayRun(held) ||
      (held.noModule && !MODULE.test(held.dataset.type ?? ''))
    )
      return;
    taken.add(held);
    if (held.hasAttribute('async')) held.replaceWith(freshFrom(held));
    else {
      waiting.push(held);
      proceed();
      if (waiting.includes(held)) preload(held);
    }
  };
}
