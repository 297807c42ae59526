/**
 * The composition root of what is on every page. Read this first: it wires the state that decides
 * to the effects that obey, in the order in which things happen. The other half, `answer/`, is run
 * when there is something to ask, to show or to answer.
 *
 * @module
 */
import type { MesChoix } from './api.ts';
import { createApi } from './api.ts';
import { isToAsk } from './consent/choice.ts';
import { decode, newestChoice } from './consent/codec.ts';
import { createConsent } from './consent/consent.ts';
import type { Id } from './contract.ts';
import { CONTROL, listenToControls } from './control/controls.ts';
import type { Answering, Core, Delivery, Later } from './core.ts';
import { createGate } from './gate/gate.ts';
import { languageFor } from './language.ts';
import { afterPaint, whenIdle } from './moments.ts';
import { OUTBOX_KEY, owesEvents } from './report/owes.ts';
import { choiceValues, writeCookie } from './storage/cookie.ts';
import { mayHaveLeftovers } from './storage/leftovers.ts';
import { createTabs } from './storage/tabs.ts';
import { createTrusted } from './trusted.ts';

/** What the page's own tag says, in its own words (docs/contract.md, section 1). */
export interface TagSettings {
  readonly lang?: string | undefined;
  readonly nonce?: string | undefined;
  /** `manual`: never opens by itself. */
  readonly open?: string | undefined;
}

/** Wires everything and starts. A page is started once: a second call returns the first one's API. */
export function start(delivery: Delivery, later: Later, tag: TagSettings = {}): MesChoix {
  const { rules } = delivery;
  const queue = window.mesChoix;
  // An element of that name has fields, but none of them is a function.
  if (typeof (queue as MesChoix | undefined)?.allows === 'function') return queue as MesChoix;

  const tell = (type: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(`mes-choix:${type}`, { bubbles: true, detail }));
  const fail = (error: unknown) => {
    console.warn('mes-choix:', error);
    tell('error', { message: String(error) });
  };
  /** Each effect on its own: the failure of one is told, and stops no other. */
  const attempt = async (effect: () => unknown) => {
    try {
      await effect();
    } catch (error) {
      fail(error);
    }
  };

  // Remembers, and decides what it means.
  const values = () => choiceValues(rules);
  const remembered = () => newestChoice(values(), rules, Date.now());
  const consent = createConsent(rules, remembered(), fail);
  const tellTabs = createTabs(rules.cookie.name, () => {
    const choice = remembered();
    if (JSON.stringify(choice) !== JSON.stringify(consent.choice)) consent.become(choice);
  });

  const held = new Map<HTMLElement, readonly Id[]>();
  let half: Promise<Answering> | undefined;
  let settled: Promise<unknown> = Promise.resolve();
  const core: Core = {
    delivery,
    later,
    consent,
    language: languageFor(rules, [tag.lang, document.documentElement.lang, ...navigator.languages]),
    lapsed: values().some((value) => decode(value, rules)),
    leftovers: [],
    held,
    gpcApplied: () =>
      !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl &&
      rules.signals.gpc !== 'ignore' &&
      !consent.choice,
    tellTabs,
    forget() {
      writeCookie(rules, '', 0);
      if (owesEvents()) localStorage.removeItem(OUTBOX_KEY);
      tellTabs();
      consent.become(null);
      ask();
    },
    allowOnce: (element) => gate.allowOnce(element),
    /** A failed load is tried again at the next need. */
    answering: () =>
      (half ??= later.answering(core).catch((error) => {
        half = undefined;
        throw error;
      })),
    settled: () => settled,
    tell,
    fail,
  };

  // Asks, and answers.
  const use = (work: (half: Answering) => unknown) =>
    void attempt(async () => work(await core.answering()));
  const asks = () => isToAsk(rules, consent.choice) && !core.gpcApplied() && tag.open !== 'manual';
  const ask = () => asks() && use((ready) => ready.openBanner());

  // Obeys.
  const standIn = () => (half || held.size) && use((ready) => ready.standIn());
  const gate = createGate({
    ...consent,
    rules,
    nonce: tag.nonce,
    trusted: createTrusted(),
    asset: delivery.asset,
    fetchRelease: (got) => void attempt(async () => got(await later.release())),
    unknown: (id) => console.warn(`mes-choix: unknown id "${id}"`),
    hold(element, services) {
      if (!held.has(element)) whenIdle(standIn);
      held.set(element, services);
    },
    free: (element) => void (held.delete(element) && standIn()),
  });

  // Tells.
  const signals = (delivery.signals ?? []).map((signal) => signal(rules, consent));

  /** Erases what services that are not allowed have left, and every form of our cookie but one. */
  const erase = async (withdrawn?: readonly Id[]) => {
    if (withdrawn?.[0] || mayHaveLeftovers(rules, consent))
      await (await later.extras()).erase(core, withdrawn);
  };

  // After each change: let the browser paint, then obey it, tell the page. Each on its own.
  consent.subscribe((change) => {
    settled = new Promise((resolve) =>
      afterPaint(() => {
        const effects = [
          ...signals,
          gate.apply,
          () => erase(change.withdrawn),
          () => tell('change', change),
        ];
        resolve(Promise.all(effects.map(attempt)));
        // What has run cannot be stopped: only a fresh page is free of it.
        if (change.withdrawn.some((id) => gate.ran.has(id))) setTimeout(() => location.reload());
      }),
    );
  });

  // What was queued before has nobody's click behind it.
  let isStarted = false;
  const api = createApi(
    core,
    () => isStarted && !!navigator.userActivation?.isActive,
    () => void half?.then((ready) => ready.close()),
  );
  window.mesChoix = api;

  // Before anything held runs; a vendor that fails is told of, and stops no other.
  for (const signal of signals) void attempt(signal);
  gate.apply();
  // In a task of its own: the page has its turn between the gate and the question.
  setTimeout(ask);
  listenToControls((...asked) => use((ready) => ready.obey(...asked)));
  void attempt(erase);
  whenIdle(() => {
    // The control is drawn apart: most pages have one of their own.
    const control = document.querySelector(CONTROL);
    if (
      document.querySelector('mes-choix-button') ||
      (rules.button !== 'none' && (rules.button || !control?.checkVisibility()))
    )
      void attempt(async () => (await later.extras()).showButtons(core, CONTROL));
    // Who has never answered owes nothing: the storage, slow at its first use, is let alone.
    if (core.lapsed && owesEvents()) use((ready) => ready.report());
    if (document.querySelector('mes-choix-policy,[data-mes-choix-choice]'))
      use((ready) => ready.standIn());
    if (asks()) use((ready) => ready.prefetch());
  });
  tell('ready', { choice: consent.choice });
  if (Array.isArray(queue)) api.push(...queue);
  isStarted = true;
  return api;
}
