/**
 * All that the panel shows, in words: sections of rows, which are drawn as tables and copied as
 * lines.
 *
 * @module
 */
import { rulesIn } from '../consent/choice.ts';
import type { ConsentEvent } from '../contract.ts';
import { createOutbox } from '../report/outbox.ts';
import type { DebugContext } from './debug.ts';
import { type Device, deviceOf } from './device.ts';
import { type ElementFact, elementFacts, type Evidence } from './elements.ts';
import { toldVendors } from './queues.ts';
import { type OwnTag, ownTag, requestsOf } from './requests.ts';
import { fill, type Words } from './words/index.ts';

/** One table. */
export interface Section {
  readonly title: string;
  /** None where the first cell of a row is its name. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said where there is no row. */
  readonly none: string;
}

/** What is known only to who was there when it happened. */
export type Watched = Pick<Evidence, 'failures' | 'withdrawn'>;

/** Looks at the page and the device as they are now. */
export async function findingsOf(
  of: DebugContext,
  watched: Watched,
  words: Words,
): Promise<readonly Section[]> {
  const { core, context } = of;
  const { rules } = core.delivery;
  const tag = ownTag(core.delivery.serverUrl);
  const known = {
    rules,
    choice: core.consent.choice,
    allows: core.consent.allows,
    refuses: core.consent.refuses,
    question: context.consent.question,
    gpcApplied: core.gpcApplied(),
  };
  const facts = elementFacts({ ...watched, known, requests: requestsOf(rules), tag });
  return [
    elementSection(facts, words),
    choiceSection(of, words),
    deviceSection(await deviceOf(rules), core.leftovers, words),
    {
      title: words.signals,
      head: [words.queue, words.call],
      rows: toldVendors().map(({ queue, call }) => [queue, call]),
      none: words['signals.none'],
    },
    {
      title: words.owed,
      head: [words.event, words.notice],
      rows: createOutbox().list().map(owedRow),
      none: words['owed.none'],
    },
    aboutSection(of, tag, words),
  ];
}

/** The sections as lines, for a message to somebody else. */
export function asText(title: string, sections: readonly Section[]): string {
  const blocks = sections.map(({ title, head, rows, none }) => {
    const lines = [...(head && rows[0] ? [head] : []), ...rows].map((row) => row.join(' | '));
    return [`## ${title}`, ...(rows[0] ? lines : [none])].join('\n');
  });
  return [`# ${title}`, ...blocks].join('\n\n');
}

function elementSection(facts: readonly ElementFact[], words: Words): Section {
  return {
    title: words.elements,
    head: [words.element, words.condition, words.state, words.why],
    rows: facts.map(({ what, url, condition, state, why }) => [
      url ? `${what} ${url}` : what,
      condition,
      words[`state.${state}`],
      why.map(({ reason, id = '' }) => fill(words[`why.${reason}`], { id })).join(' · '),
    ]),
    none: words['elements.none'],
  };
}

function choiceSection({ core, context }: DebugContext, words: Words): Section {
  const { rules } = core.delivery;
  const { choice, allows } = core.consent;
  const gpcApplied = core.gpcApplied();
  const question = gpcApplied ? null : context.consent.question;
  const granted = rulesIn(rules).flatMap(({ id }) => (allows(id) ? [id] : []));
  const count = choice ? Math.floor((Date.now() - Date.parse(choice.decidedAt)) / 86_400_000) : 0;
  const of = choice
    ? [
        [words.decided, fill(words.age, { day: choice.decidedAt.slice(0, 10), count })],
        [words.expires, choice.expiresAt.slice(0, 10)],
        [words['choice.revision'], String(choice.revision)],
      ]
    : [[words.decided, words.none]];
  return {
    title: words.choice,
    rows: [
      ...of,
      [words['site.revision'], String(rules.revision)],
      [words.granted, granted.join(', ') || words.none],
      [words.question, question ? words[`question.${question}`] : words.none],
      [words.gpc, gpcApplied ? words.yes : words.no],
    ],
    none: '',
  };
}

function deviceSection(
  { traces, closed }: Device,
  leftovers: readonly string[],
  words: Words,
): Section {
  const owner = (services: readonly string[]) => services.join(', ') || words.nobody;
  return {
    title: words.device,
    head: [words.area, words.name, words.service],
    rows: [
      ...traces.map(({ area, name, services, isOurs }) => [
        area,
        name,
        isOurs ? words.ours : owner(services),
      ]),
      ...closed.map((area) => [area, '', words.closed]),
      ...leftovers.map((name) => [words.leftovers, name, '']),
    ],
    none: words['device.none'],
  };
}

/** Without the subject: nobody needs it to find out why something is held. */
function owedRow({ action, layer, decidedAt, notice }: ConsentEvent): readonly string[] {
  return [`${action}, ${layer}, ${decidedAt}`, notice];
}

function aboutSection({ core, hashes }: DebugContext, tag: OwnTag, words: Words): Section {
  const { rules, version, serverUrl } = core.delivery;
  return {
    title: words.about,
    rows: [
      [words.site, rules.site],
      [words.version, version],
      [words.server, serverUrl || words.none],
      [words.notice, hashes[core.language] ?? words.none],
      [words.tag, tag.at === undefined ? words.none : fill(words['tag.at'], { at: tag.at })],
      [words.language, core.language],
      [words['languages.site'], rules.languages.join(', ')],
      [words['languages.page'], document.documentElement.lang || words.none],
      [words['languages.browser'], navigator.languages.join(', ')],
    ],
    none: '',
  };
}
