/**
 * A visitor's life on a site: the core does what the visitor does, and the model with it.
 *
 * @module
 */
import { questionFor } from '../../../widget/consent/question.ts';
import { encode, newestChoice } from '../../../widget/consent/codec.ts';
import { createConsent } from '../../../widget/consent/consent.ts';
import type { Decision } from '../../../widget/consent/event.ts';
import { createVerbs } from '../../../widget/consent/verbs.ts';
import type { Choice, Id, SiteConfig, SiteRules } from '../../../widget/contract.ts';
import { rulesOf } from '../../../widget/site.ts';
import { DAY } from './a-site.ts';
import { createLedger, type Ledger } from './ledger.ts';
import * as model from './model.ts';
import { type Act, published } from './sites.ts';

/** The clock that a life runs by. */
export interface Clock {
  now(): number;
  advance(milliseconds: number): void;
}

/** How things stand after an act. */
export interface Moment {
  readonly config: SiteConfig;
  readonly site: SiteRules;
  readonly choice: Choice | null;
  readonly question: ReturnType<typeof questionFor>;
  readonly memory: model.Memory | null;
  readonly ledger: Ledger;
  /** What the act decided. */
  readonly decision: Decision | null;
  readonly now: number;
  readonly allows: (id: Id) => boolean;
}

/** Lives through the acts; `look` is called after each. */
export function live(
  first: SiteConfig,
  acts: readonly Act[],
  clock: Clock,
  look: (moment: Moment) => void,
): void {
  let config = first;
  let site = rulesOf(config);
  let jar: string[] = [];
  let memory: model.Memory | null = null;
  const ledger = createLedger();
  let page = open();
  let subjects = 0;

  function open() {
    const remembered = newestChoice(jar, site, clock.now());
    const told: { decision: Decision | null } = { decision: null };
    const consent = createConsent(site, remembered, (error) => {
      throw error;
    });
    consent.subscribe(({ choice }, decision) => {
      jar = choice ? [encode(choice)] : [];
      told.decision = decision;
    });
    const newSubject = () => `00000000-0000-4000-8000-${String(++subjects).padStart(12, '0')}`;
    return { consent, told, verbs: createVerbs(site, consent, newSubject) };
  }

  function reload(): void {
    if (memory && today() - memory.day > site.choiceDays) {
      memory = null;
      ledger.clear();
    }
    page = open();
  }

  const today = () => Math.floor(clock.now() / DAY);
  const all = (parts: readonly { readonly id: Id }[]) =>
    Object.fromEntries(parts.map(({ id }) => [id, true]));
  const only = (
    answers: Readonly<Record<Id, boolean>> | undefined,
    parts: readonly { readonly id: Id }[],
  ) =>
    Object.fromEntries(
      Object.entries(answers ?? {}).filter(([id]) => parts.some((part) => part.id === id)),
    );

  function act(what: Act): void {
    switch (what.kind) {
      case 'acceptAll':
        page.verbs.acceptAll('banner');
        memory = model.afterAccept(site, today());
        ledger.enter(site, { purposes: all(site.purposes), services: all(site.services) });
        break;
      case 'rejectAll':
        page.verbs.rejectAll('banner');
        memory = model.afterReject(site, memory, today());
        ledger.clear();
        break;
      case 'save': {
        const purposes = only(what.answers.purposes, site.purposes);
        const services = only(what.answers.services, site.services);
        page.verbs.save({ purposes, services }, 'preferences');
        memory = model.afterSave(site, memory, { purposes, services }, today());
        ledger.enter(site, { purposes, services });
        break;
      }
      case 'grantService': {
        const service = site.services[what.index % (site.services.length || 1)];
        if (!service || !memory) break;
        page.verbs.grantService(service.id);
        memory = model.afterGrant(site, memory, service.id);
        ledger.enter(site, { services: { [service.id]: true } });
        break;
      }
      case 'forget':
        page.consent.become(null);
        memory = null;
        ledger.clear();
        break;
      case 'wait':
        clock.advance(what.days * DAY);
        reload();
        break;
      case 'publish': {
        const known = new Set(model.partsOf(site).map(({ id }) => id));
        config = published(config, what.publication);
        site = rulesOf(config);
        memory = model.onNewSite(site, memory, known);
        reload();
        break;
      }
      case 'litter':
        jar = [what.value, ...jar];
        reload();
        break;
      case 'reload':
        reload();
    }
  }

  for (const what of acts) {
    page.told.decision = null;
    act(what);
    const { consent, told } = page;
    const { choice } = consent;
    const allows = (id: Id) => consent.allows(id);
    const { decision } = told;
    const question = questionFor(site, choice);
    look({ config, site, choice, question, memory, ledger, decision, now: clock.now(), allows });
  }
}
