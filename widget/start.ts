/**
 * The composition root of what is on every page. Read this first: it wires the state that decides
 * to the effects that obey, in the order in which things happen. The other half, `answer/`, is run
 * when there is something to ask, to show or to answer.
 *
 * @module
 */
import type { Change, MesChoix } from './api.ts';
import { createApi } from './api.ts';
import { questionFor } from './consent/choice.ts';
import { decode, newestChoice } from './consent/codec.ts';
import { createConsent } from './consent/consent.ts';
import { defineButton, showFloating } from './control/button.ts';
import { listenToControls } from './control/controls.ts';
import type { Answering, Core, Delivery, Loader } from './core.ts';
import { createGate } from './gate/gate.ts';
import { languageFor } from './language.ts';
import { afterPaint, whenIdle, withBody } from './moments.ts';
import { createPlaceholders } from './placeholders.ts';
import { owesEvents } from './report/owes.ts';
import { createCookieStorage } from './storage/cookie.ts';
import { createTabs } from './storage/tabs.ts';
import { mayHaveLeftovers } from './storage/leftovers.ts';
import { createTrusted } from './trusted.ts';

/** What the page's own tag says. */
export interface TagSettings {
  readonly language?: string | undefined;
  readonly nonce?: string | undefined;
  /** Never opens by itself. */
  readonly manual?: boolean | undefined;
}

/** Wires everything and starts. A page is started once: a second call returns the first one's API. */
export function start(delivery: Delivery, loader: Loader, tag: TagSettings = {}): MesChoix {
  const { rules, labels } = delivery;
  const queue = window.mesChoix;
  if (queue && 'version' in queue) return queue;

  const tell = (type: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(`mes-choix:${type}`, { bubbles: true, detail }));
  const fail = (error: unknown) => {
    console.warn('mes-choix:', error);
    tell('error', { message: String(error) });
  };

  // Remembers, and decides what it means.
  const storage = createCookieStorage(rules);
  const remembered = () => newestChoice(storage.values(), rules, Date.now());
  const consent = createConsent(rules, remembered(), fail);
  const { allows } = consent;
  const lapsed = storage.values().some((value) => decode(value, rules));
  const gpc = () => !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

  const core: Core = {
    delivery,
    consent,
    language: languageFor(rules, [tag.language, document.documentElement.lang, ...navigator.languages]),
    leftovers: [],
    question: () => questionFor(rules, consent.choice, lapsed),
    gpc,
    gpcApplied: () => gpc() && rules.signals.gpc !== 'ignore' && !consent.choice,
    remember(value, choice) {
      storage.write(value, choice);
      tellTabs();
    },
    forget() {
      core.remember('', null);
      consent.become(null);
      void tidy(true).catch(fail);
      ask();
    },
    allowOnce: (element) => gate.allowOnce(element),
    tell,
    fail,
    refuseUntrusted: (what) => fail(`${what}: no grant without the visitor`),
  };

  // Asks, and answers.
  let half: Answering | undefined;
  let loading: Promise<Answering> | undefined;
  async function load(): Promise<Answering> {
    const part = await loader.first();
    return (half = part.createAnswering(core, loader, part));
  }
  const answering = () => (loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  }));
  /** Uses the answering half; where it cannot be had, that is told and nothing breaks. */
  const use = <T>(work: (half: Answering) => T) => answering().then(work).catch(fail);
  const ask = () => {
    if (core.question() && !core.gpcApplied() && !tag.manual) withBody(() => void use((ready) => ready.openBanner()));
  };

  // Obeys.
  const gate = createGate({
    ...createPlaceholders((element, services) => answering().then((ready) => ready.placeholder(element, services))),
    rules,
    ...consent,
    nonce: tag.nonce,
    trusted: createTrusted(),
    turnUrl: delivery.turnUrl,
    unknown: (id) => console.warn(`mes-choix: unknown id "${id}" is never granted`),
  });
  const tellTabs = createTabs(rules.cookie.name, () => {
    const choice = remembered();
    if (JSON.stringify(choice) !== JSON.stringify(consent.choice)) consent.become(choice);
  });

  /** Erases what services that are not allowed have left, and every form of our cookie but one. */
  async function tidy(isForgotten = false): Promise<void> {
    const isDouble = isForgotten || storage.values()[1] !== undefined;
    if (!isDouble && !mayHaveLeftovers(rules, allows)) return;
    const erasing = await loader.tidy();
    if (isDouble) erasing.keepOneCookie(rules, consent.choice, storage);
    core.leftovers = erasing.eraseLeftovers(rules, allows);
  }

  // After each change: let the browser paint, then obey it, tell the page. Each on its own.
  const listeners = new Set<(change: Change) => void>();
  let settled: Promise<unknown> = Promise.resolve();
  consent.subscribe(({ decision, ...change }) => {
    settled = new Promise((resolve) => {
      afterPaint(() => {
        const told = [...listeners].map((listener) => () => listener(change));
        for (const effect of [gate.apply, tidy, () => tell('change', change), ...told]) {
          Promise.resolve()
            .then(() => (effect as () => unknown)())
            .catch(fail);
        }
        // What has run cannot be stopped: only a fresh page is free of it.
        const isStuck = ({ id, reload }: (typeof rules.services)[number]) =>
          reload && gate.ran.has(id) && change.withdrawn.includes(id);
        setTimeout(() => {
          resolve(0);
          if (rules.services.some(isStuck)) location.reload();
        });
      });
    });
  });

  const { api, drain } = createApi({
    core,
    answering,
    settled: () => settled,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => half?.close(),
  });
  window.mesChoix = api;

  gate.apply();
  ask();
  const label = () => labels[core.language] ?? { control: 'Modifier mes choix', gpc: '' };
  defineButton(() => label().control + (core.gpcApplied() ? ` (${label().gpc})` : ''));
  listenToControls((action, isTrusted) => {
    if (action === 'accept-all' && !isTrusted) core.refuseUntrusted(action);
    else
      void use((ready) => {
        if (action === 'prefetch') void ready.prefetch();
        else if (action === 'banner') ready.openBanner();
        else if (action === 'reject-all') ready.rejectAll('page');
        else if (action === 'accept-all') ready.acceptAll('page');
        else void ready.openPreferences();
      });
  });
  void tidy().catch(fail);
  whenIdle(() => {
    showFloating(rules.button);
    if (owesEvents()) void use((ready) => ready.report());
    if (document.querySelector('mes-choix-policy') || half) void use((ready) => ready.prefetch());
  });
  tell('ready', { choice: consent.choice });
  drain(queue);
  return api;
}

declare global {
  interface Window {
    /** The widget's API; before the widget is there, a queue: `(window.mesChoix ||= []).push(api => ...)`. */
    mesChoix?: MesChoix | ((api: MesChoix) => void)[];
  }
}
