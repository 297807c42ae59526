/**
 * The answering half's composition root: the verbs that decide, the interface that asks, the
 * reporter that proves.
 *
 * @module
 */
import { encode } from '../consent/codec.ts';
import { isNew, rulesIn } from '../consent/choice.ts';
import { eventOf } from '../consent/event.ts';
import { createVerbs } from '../consent/verbs.ts';
import type { Answering, Core, FirstPart, Loader } from '../core.ts';
import { afterPaint } from '../moments.ts';
import type { Id, Language } from '../contract.ts';
import { createOutbox } from '../report/outbox.ts';
import { createReporter } from '../report/reporter.ts';
import type { FirstLayer, SecondLayer, UiContext } from '../ui/ui.ts';
import { randomUuid } from './uuid.ts';

type Context = { -readonly [K in keyof UiContext]: UiContext[K] };

/** Wires the half; nothing is shown yet. */
export function createAnswering(core: Core, loader: Loader, part: FirstPart): Answering {
  const { consent, delivery, fail, refuseUntrusted } = core;
  const { rules, serverUrl, labels, notices } = delivery;
  const verbs = createVerbs(rules, consent, randomUuid);
  const outbox = createOutbox();
  const reporter = createReporter(`${serverUrl}consents`, rules.cookieBy === 'server' ? 'same-origin' : 'omit', outbox);

  // When the visitor decides: remember it at once, so that leaving the page loses nothing, and keep
  // what has to be proved; it is sent when the page has been painted. A refusal is not kept.
  consent.subscribe(({ choice, decision }) => {
    if (!choice) outbox.keep([]);
    if (!choice || !decision) return;
    core.remember(encode(choice), choice);
    const { language } = core;
    const notice = notices[language];
    if (!notice || !serverUrl) return;
    const event = eventOf(rules, decision, {
      id: randomUuid(),
      notice,
      language,
      gpc: core.gpc(),
      decidedAt: new Date().toISOString(),
      widget: delivery.version,
    });
    if (event.subject) outbox.keep([...outbox.list(), event]);
    else if (rules.refusals === 'none') return;
    afterPaint(() => void reporter.send(event.subject ? undefined : event));
  });

  /** The receipt of the subject's last event, or of the last one that was stored from this page. */
  async function receipt() {
    const subject = consent.choice?.subject;
    return (subject && (await (await loader.tidy()).fetchReceipt(serverUrl, subject))) || reporter.last;
  }

  const context = {
    ...core,
    rules,
    serverUrl,
    receipt,
    consent: {
      ...verbs,
      ...consent,
      get choice() {
        return consent.choice;
      },
      get question() {
        return core.question();
      },
      isNew: (id: Id) => rulesIn(rules).some((rule) => rule.id === id && !!consent.choice && isNew(consent.choice, rule)),
    },
    get language() {
      return core.language;
    },
    get leftovers() {
      return core.leftovers;
    },
    get policyUrl() {
      return new URL(labels[core.language]?.policy ?? '', serverUrl || document.baseURI).href;
    },
    get gpcApplied() {
      return core.gpcApplied();
    },
    async erase() {
      const subject = consent.choice?.subject;
      if (subject) await (await loader.tidy()).eraseRecord(serverUrl, subject);
      core.forget();
    },
    async setLanguage(language: Language) {
      context.notice = await loader.notice(language, !!second);
      core.language = language;
      for (const layer of shown) layer.refresh();
    },
    openPreferences: async (id?: Id) => (await useSecond())?.open(id),
    prefetchPreferences: () => void useSecond(),
  } as unknown as Context;

  const shown = new Set<FirstLayer | SecondLayer>();
  let first: Promise<FirstLayer> | undefined;
  let second: Promise<SecondLayer> | undefined;

  async function loadFirst(): Promise<FirstLayer> {
    context.notice ??= await loader.notice(core.language, false);
    return part.firstLayer(context);
  }

  async function loadSecond(): Promise<SecondLayer> {
    const { secondLayer, notice } = await loader.second(part.lit, core.language);
    context.notice = notice;
    return secondLayer(context);
  }

  /** A failed load is told, and tried again at the next need. */
  async function use<T extends FirstLayer | SecondLayer>(loading: Promise<T>): Promise<T | undefined> {
    try {
      const layer = await loading;
      shown.add(layer);
      return layer;
    } catch (error) {
      first = second = undefined;
      fail(error);
      return undefined;
    }
  }
  const useSecond = () => use((second ??= loadSecond()));

  return {
    ...verbs,
    save(answers, isVisitor) {
      if (!isVisitor && verbs.wouldGrant(answers)) {
        refuseUntrusted('save()');
        throw new DOMException('mes-choix: a grant needs a click', 'NotAllowedError');
      }
      return verbs.save(answers, 'api');
    },
    receipt,
    setLanguage: context.setLanguage,
    openPreferences: context.openPreferences,
    openBanner: async () => (await use((first ??= loadFirst())))?.open(),
    close() {
      for (const layer of shown) layer.close();
    },
    prefetch: useSecond,
    placeholder: async (held, services) => (await useSecond())?.placeholder(held, services),
    report: () => void reporter.send(),
  };
}
