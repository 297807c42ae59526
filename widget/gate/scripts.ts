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
import { isHttp } from './urls.ts';

/** What the runner needs of the page. */
export interface ScriptDeps {
  readonly trusted: Trusted;
  /** Asked once more when a waiting script's turn comes: it may have been withdrawn meanwhile. */
  readonly mayRun: (held: HTMLScriptElement) => boolean;
  /** URL of an empty script: its `load` tells that the inline module before it has run. */
  readonly turnUrl: string;
}

/** What says how a script is fetched. */
const FETCHING = ['nonce', 'crossOrigin', 'integrity', 'referrerPolicy', 'fetchPriority'] as const;
const OURS = /^(data-)?(type|src)$|^(data-consent|nonce|async)$/;

/** Returns what runs a held script when its turn comes; one that has had its turn is never run again. */
export function createScriptRunner({
  trusted,
  mayRun,
  turnUrl,
}: ScriptDeps): (held: HTMLScriptElement) => void {
  const taken = new WeakSet<HTMLScriptElement>();
  const preloaded = new WeakSet<HTMLScriptElement>();
  const waiting: HTMLScriptElement[] = [];
  let running = 0;

  function freshFrom(held: HTMLScriptElement): HTMLScriptElement {
    const script = document.createElement('script');
    const { src, type } = held.dataset;
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

  function proceed(): void {
    for (let held = waiting[0]; held; held = waiting[0]) {
      const { src, type = '' } = held.dataset;
      const isModule = type === 'module';
      if (src === undefined && !isModule && running) return waiting.forEach(preload);
      waiting.shift();
      if (!held.isConnected || !mayRun(held)) {
        taken.delete(held);
        continue;
      }
      const script = freshFrom(held);
      // Only an external script ends with an event; a data block of another type never runs.
      if (src !== undefined && (isModule || /^$|javascript/.test(type))) count(script);
      held.replaceWith(script);
      if (src === undefined && isModule && turnUrl) {
        const turn = document.createElement('script');
        turn.async = false;
        turn.nonce = held.nonce;
        turn.src = trusted.createScriptURL(turnUrl);
        count(turn);
        script.after(turn);
      }
    }
  }

  function preload(held: HTMLScriptElement): void {
    const { src: href, type } = held.dataset;
    if (href === undefined || !isHttp(href) || preloaded.has(held)) return;
    preloaded.add(held);
    const rel = type === 'module' ? 'modulepreload' : 'preload';
    const link = Object.assign(document.createElement('link'), { rel, as: 'script', href });
    for (const name of FETCHING) Object.assign(link, { [name]: held[name] });
    document.head.append(link);
  }

  return (held) => {
    if (taken.has(held)) return;
    taken.add(held);
    // Browsers with modules pass it over without an event: nothing may wait for it.
    if (held.noModule) return;
    if (held.hasAttribute('async')) {
      if (mayRun(held)) held.replaceWith(freshFrom(held));
      return;
    }
    waiting.push(held);
    proceed();
  };
}
