/**
 * The answering half's composition root: the verbs that decide, the interface that asks, the
 * reporter that proves.
 *
 * @module
 */
import { isNew, rulesIn } from '../consent/choice.ts';
import { questionFor } from '../consent/question.ts';
import { createVerbs } from '../consent/verbs.ts';
import type {
  Answering,
  Asker,
  Core,
  FirstPart,
  Loader,
  NamedBanner,
  NamedNotice,
  SecondNotice,
  SecondPart,
  ThirdParts,
} from '../core.ts';
import type { Choice, Id, Language } from '../contract.ts';
import { afterPaint } from '../moments.ts';
import { writeChoice } from '../storage/write-choice.ts';
import type { FirstLayer, InPage, SecondLayer, UiContext } from '../ui/ui.ts';
import { createProof } from './proof.ts';
import { randomUuid } from './uuid.ts';

type Context = { -readonly [K in keyof UiContext]: UiContext[K] };

/** Wires the half; nothing is shown yet. */
export function createAnswering(
  core: Core,
  loader: Loader,
  part: Pick<FirstPart, 'firstLayer' | 'shared'>,
): Answering {
  const { consent, delivery, fail, later } = core;
  const { rules, serverUrl } = delivery;
  const verbs = createVerbs(rules, consent, randomUuid);
  const proof = createProof(core, loader);

  // When the visitor decides: remember it at once, so that leaving the page loses nothing, and keep
  // what has to be proved.
  consent.subscribe(({ choice }, decision) => {
    if (!choice) proof.forget();
    if (!choice || !decision) return;
    writeChoice(rules, choice);
    core.tellTabs();
    proof.keep(decision);
  });

  const noVisitor = (what: string) => `${what}: no grant without the visitor`;
  const refuseUntrusted = (what: string) => fail(noVisitor(what));
  function demandVisitor(isVisitor: boolean, what: string): void {
    if (isVisitor) return;
    refuseUntrusted(what);
    throw new DOMException(noVisitor(what), 'NotAllowedError');
  }
  /** A decision is done when its effects are. */
  async function done(choice: Choice): Promise<Choice> {
    await core.settled();
    return choice;
  }

  const context = {
    ...core,
    rules,
    serverUrl,
    receipt: proof.receipt,
    refuseUntrusted,
    consent: {
      ...verbs,
      ...consent,
      get choice() {
        return consent.choice;
      },
      get question() {
        return questionFor(rules, consent.choice, core.lapsed);
      },
      isNew: (id: Id) =>
        rulesIn(rules).some(
          (rule) => rule.id === id && !!consent.choice && isNew(consent.choice, rule),
        ),
    },
    get language() {
      return core.language;
    },
    get leftovers() {
      return core.leftovers;
    },
    get policyUrl() {
      const { policyUrl: own, defaultLanguage } = rules;
      const text = typeof own === 'string' ? own : (own?.[core.language] ?? own?.[defaultLanguage]);
      const url = text
        ? new URL(text, document.baseURI).href
        : `${serverUrl}privacy?lang=${core.language}`;
      return /^https?:/.test(url) ? url : '';
    },
    get gpcApplied() {
      return core.gpcApplied();
    },
    async setLanguage(language: Language) {
      if (!rules.languages.includes(language))
        throw new TypeError(`mes-choix: no texts in "${language}"`);
      showBanner(await loader.banner(language));
      if (asked.code) showWhole(await loader.notice(language));
      core.language = language;
      for (const layer of shown) layer.refresh?.();
    },
    openPreferences: async (id?: Id) => (await useSecond())?.open(id),
    prefetchPreferences: () => void useSecond(),
    record: () => use('record', () => loadThird('record')),
    services: () => use('services', () => loadThird('services')),
  } as unknown as Context;

  const shown = new Set<Partial<FirstLayer & SecondLayer & InPage>>();
  /** What has been asked for, by name. */
  let asked: Record<string, Promise<object>> = {};
  /** Whether all that a notice says is there, and not just what a first visit needs. */
  let isWhole = false;

  function showBanner({ banner, hash }: NamedBanner): void {
    context.banner = banner;
    proof.name(banner.language, hash);
  }
  function show({ notice, hash }: NamedNotice): void {
    context.notice = notice;
    proof.name(notice.language, hash);
  }
  function showWhole(whole: NamedNotice): void {
    show(whole);
    isWhole = true;
  }

  async function loadFirst(): Promise<FirstLayer> {
    showBanner(await loader.banner(core.language));
    return part.firstLayer(context);
  }

  const loadSecond = async () => (await loadCode()).secondLayer(context);
  const loadCode = () => (asked.code ??= loadSecondPart()) as ReturnType<typeof loadSecondPart>;
  async function loadSecondPart(): Promise<SecondPart & SecondNotice> {
    const loaded = await loader.second(part.shared, core.language, !!core.held.size);
    // The language may have been switched meanwhile.
    if (!isWhole) show(loaded);
    isWhole ||= loaded.isWhole;
    return loaded;
  }

  async function loadThird<Name extends keyof ThirdParts>(name: Name): Promise<ThirdParts[Name]> {
    const { lit, inPage } = await loadCode();
    const along = name === 'in-page' && inPage;
    const whole = !isWhole && !along && (await loader.notice(core.language));
    if (whole && !isWhole) showWhole(whole);
    return loader.third(name, { ...part.shared, ...lit }, along);
  }
  const loadInPage = async () => (await loadThird('in-page')).inPage(context);

  /** A failed load is told, and tried again at the next need. */
  async function use<T extends object>(
    name: string,
    load: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      const layer = await ((asked[name] ??= load()) as Promise<T>);
      shown.add(layer);
      return layer;
    } catch (error) {
      asked = {};
      fail(error);
      return undefined;
    }
  }
  const useSecond = () => use('second', loadSecond);

  /** Has at hand what a yes will need: the server may be gone when the visitor answers. */
  function readyRelease(): void {
    if (document.querySelector('[data-consent]')) later.release().catch(() => {});
  }

  const answering: Answering = {
    async acceptAll(_, { layer, isVisitor }) {
      demandVisitor(isVisitor, 'accept-all');
      return done(verbs.acceptAll(layer));
    },
    rejectAll: (_, { layer }) => done(verbs.rejectAll(layer)),
    async save(answers, { layer, isVisitor }) {
      demandVisitor(isVisitor || !verbs.wouldGrant(answers), 'save');
      return done(verbs.save(answers, layer));
    },
    receipt: proof.receipt,
    setLanguage: context.setLanguage,
    openPreferences: context.openPreferences,
    async openBanner() {
      (await use('first', loadFirst))?.open();
      for (const layer of shown) layer.raise?.();
      afterPaint(readyRelease);
    },
    obey(action, isVisitor, subject) {
      if (subject) return useSecond().then((second) => second?.bidFarewell(subject));
      const by: Asker = { layer: 'page', isVisitor };
      if (action === 'prefetch') return useSecond();
      // Drawn without Lit and without a notice: it is looked at where something is missing.
      if (action === 'debug')
        return loader
          .third(action, part.shared)
          .then(({ openDebug }) => openDebug(context, core, proof));
      if (action === 'banner') return answering.openBanner();
      if (action === 'reject-all') return answering.rejectAll(undefined, by);
      if (action !== 'accept-all') return context.openPreferences();
      return isVisitor ? answering.acceptAll(undefined, by) : refuseUntrusted(action);
    },
    async labels() {
      const { texts } = (await loader.notice(core.language)).notice;
      return { control: texts['control.label'] ?? '', gpc: texts['control.gpc'] };
    },
    close() {
      for (const layer of shown) layer.close?.();
    },
    prefetch: useSecond,
    async standIn() {
      (await use('in-page', loadInPage))?.standIn();
    },
    report: proof.send,
  };
  return answering;
}
