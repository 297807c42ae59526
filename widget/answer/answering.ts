/**
 * The answering half's composition root: the verbs that decide, the interface that asks, the
 * reporter that proves.
 *
 * @module
 */
import { isNew, rulesIn } from '../consent/choice.ts';
import type { Decision } from '../consent/event.ts';
import { eventOf } from '../consent/event.ts';
import { questionFor } from '../consent/question.ts';
import { createVerbs } from '../consent/verbs.ts';
import type { Answering, Asker, Core, FirstPart, Loader, NamedNotice } from '../core.ts';
import { afterPaint } from '../moments.ts';
import type { Choice, ConsentEvent, Id, Language } from '../contract.ts';
import { createOutbox } from '../report/outbox.ts';
import { createReporter } from '../report/reporter.ts';
import { writeChoice } from '../storage/write-choice.ts';
import type { FirstLayer, InPage, SecondLayer, UiContext } from '../ui/ui.ts';
import { randomUuid } from './uuid.ts';

type Context = { -readonly [K in keyof UiContext]: UiContext[K] };

/** Wires the half; nothing is shown yet. */
export function createAnswering(
  core: Core,
  loader: Loader,
  part: Pick<FirstPart, 'firstLayer' | 'lit'>,
): Answering {
  const { consent, delivery, fail, later } = core;
  const { rules, serverUrl } = delivery;
  const hashes: Record<Language, string | undefined> = { ...loader.hashes };
  const verbs = createVerbs(rules, consent, randomUuid);
  const outbox = createOutbox();
  const reporter = createReporter(
    `${serverUrl}consents`,
    rules.cookieBy === 'server' ? 'same-origin' : 'omit',
    outbox,
  );

  // When the visitor decides: remember it at once, so that leaving the page loses nothing, and keep
  // what has to be proved; it is sent when the page has been painted. A refusal is not kept.
  consent.subscribe(({ choice }, decision) => {
    if (!choice) outbox.keep([]);
    if (!choice || !decision) return;
    writeChoice(rules, choice);
    core.tellTabs();
    if (!serverUrl) return;
    const { language } = core;
    const notice = hashes[language];
    const decidedAt = new Date().toISOString();
    if (notice) return prove(decision, { notice, language, decidedAt });
    // Decided through the API before anything was shown in this language: its name is still to be had.
    void loader.notice(language, false).then(({ hash }) => {
      if (hash) prove(decision, { notice: hash, language, decidedAt });
    }, fail);
  });

  function prove(
    decision: Decision,
    about: Pick<ConsentEvent, 'notice' | 'language' | 'decidedAt'>,
  ): void {
    const event = eventOf(rules, decision, {
      ...about,
      id: randomUuid(),
      gpc: !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
      widget: delivery.version,
    });
    if (event.subject) outbox.keep([...outbox.list(), event]);
    else if (rules.refusals === 'none') return;
    afterPaint(() => void reporter.send(event.subject ? undefined : event));
  }

  const refuseUntrusted = (what: string) => fail(`${what}: no grant without the visitor`);
  function demandVisitor(isVisitor: boolean, what: string): void {
    if (isVisitor) return;
    refuseUntrusted(what);
    throw new DOMException(`mes-choix: ${what} needs a click`, 'NotAllowedError');
  }
  /** A decision is done when its effects are. */
  async function done(choice: Choice): Promise<Choice> {
    await core.settled();
    return choice;
  }

  /** The receipt of the subject's last event, or of the last one that was stored from this page. */
  async function receipt() {
    const subject = consent.choice?.subject;
    return (
      (subject && (await (await later.extras()).fetchReceipt(serverUrl, subject))) || reporter.last
    );
  }

  const context = {
    ...core,
    rules,
    serverUrl,
    receipt,
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
    async erase() {
      const subject = consent.choice?.subject;
      if (subject) await (await later.extras()).eraseRecord(serverUrl, subject);
      core.forget();
    },
    async setLanguage(language: Language) {
      if (!rules.languages.includes(language))
        throw new TypeError(`mes-choix: no texts in "${language}"`);
      show(await loader.notice(language, !!(second ?? inPage)));
      core.language = language;
      for (const layer of shown) layer.refresh();
    },
    openPreferences: async (id?: Id) => (await useSecond())?.open(id),
    prefetchPreferences: () => void useSecond(),
  } as unknown as Context;

  const shown = new Set<FirstLayer | SecondLayer | InPage>();
  let first: Promise<FirstLayer> | undefined;
  let second: Promise<SecondLayer> | undefined;
  let inPage: Promise<InPage> | undefined;

  function show({ notice, hash }: NamedNotice): void {
    context.notice = notice;
    hashes[notice.language] = hash;
  }

  async function loadFirst(): Promise<FirstLayer> {
    show(await loader.notice(core.language, false));
    return part.firstLayer(context);
  }

  async function loadSecond(): Promise<SecondLayer> {
    const second = await loader.second(part.lit, core.language);
    show(second);
    return second.secondLayer(context);
  }

  async function loadInPage(): Promise<InPage> {
    if (!second) show(await loader.notice(core.language, true));
    return (await loader.inPage(part.lit)).inPage(context);
  }

  /** A failed load is told, and tried again at the next need. */
  async function use<T extends FirstLayer | SecondLayer | InPage>(
    loading: Promise<T>,
  ): Promise<T | undefined> {
    try {
      const layer = await loading;
      shown.add(layer);
      return layer;
    } catch (error) {
      first = second = inPage = undefined;
      fail(error);
      return undefined;
    }
  }
  const useSecond = () => use((second ??= loadSecond()));

  const placeholders = new Map<HTMLElement, { remove(): void }>();

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
    receipt,
    setLanguage: context.setLanguage,
    openPreferences: context.openPreferences,
    openBanner: async () => (await use((first ??= loadFirst())))?.open(),
    obey(action, isVisitor) {
      const by: Asker = { layer: 'page', isVisitor };
      if (action === 'prefetch') return useSecond();
      if (action === 'banner') return answering.openBanner();
      if (action === 'reject-all') return answering.rejectAll(undefined, by);
      if (action !== 'accept-all') return context.openPreferences();
      return isVisitor ? answering.acceptAll(undefined, by) : refuseUntrusted(action);
    },
    async labels() {
      const { texts } = (await loader.notice(core.language, false)).notice;
      return { control: texts['control.label'] ?? '', gpc: texts['control.gpc'] };
    },
    close() {
      for (const layer of shown) if ('close' in layer) layer.close();
    },
    prefetch() {
      // The server may be gone when the visitor answers. What fails now is told when it is needed.
      if (document.querySelector('[data-consent]')) later.release().catch(() => {});
      return useSecond();
    },
    async standIn() {
      const layer = await use((inPage ??= loadInPage()));
      for (const [element, placeholder] of placeholders) {
        if (core.held.has(element)) continue;
        placeholder.remove();
        placeholders.delete(element);
      }
      for (const [element, services] of core.held) {
        if (layer && element.isConnected && !placeholders.has(element))
          placeholders.set(element, layer.placeholder(element, services));
      }
    },
    report: reporter.send,
  };
  return answering;
}
