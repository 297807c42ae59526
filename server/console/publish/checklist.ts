/**
 * What is looked at before a text is put in force: nothing red is published.
 *
 * The machine sees that a part is there, not that it is right: what only a lawyer can judge is said
 * as something to look at, never as green.
 *
 * @module
 */
import type { Language } from '../../../widget/contract.ts';
import { longSentences } from '../../site/check/reading.ts';
import type { DocumentKind, SiteVersion } from '../../store/store.ts';
import type { EditionFault } from '../banner-edition.ts';
import { faultText } from '../desk-context.ts';
import { languageName } from '../views/when.ts';
import { checklistWords, type ChecklistWords } from '../words/checklist.ts';
import { fill, type Words } from '../words/words.ts';
import { linksOf } from './links.ts';

/** One line of the list. */
export interface Check {
  readonly id: CheckId;
  /** `look`: it may be published, but somebody should have looked. */
  readonly state: 'ok' | 'look' | 'fault';
  /** What is wrong, or what to look at. */
  readonly details: readonly string[];
}

/** What is looked at. */
export type CheckId =
  | 'languages'
  | 'required'
  | 'parts'
  | 'form'
  | 'wording'
  | 'links'
  | 'fairness';

/** What the list is made of. */
export interface ChecklistFacts {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  /** What would be in force: Markdown by language. */
  readonly texts: Readonly<Record<Language, string>>;
  /** The languages that change. */
  readonly changed: readonly Language[];
  /** The languages that are marked as behind. */
  readonly behind: readonly Language[];
  /** What keeps the changed texts from being published. */
  readonly faults: readonly EditionFault[];
  /** What is wrong with the site's configuration: the validator's verdict, its fairness among it. */
  readonly siteFaults: readonly EditionFault[];
}

/** The list, for a reader at the desk. */
export function checklist(words: Words, facts: ChecklistFacts): readonly Check[] {
  const said = checklistWords(words.language);
  const { kind, siteFaults } = facts;
  const fairness = { faults: siteFaults.map((fault) => faultText(words, fault)), look: [] };
  const lines: [CheckId, Found][] = [
    ['languages', languages(words, said, facts)],
    ...(kind === 'privacy' ? [['required', required(words, said, facts)] as [CheckId, Found]] : []),
    ...(kind === 'banner'
      ? []
      : [['parts', faultsLike(words, facts, 'parts')] as [CheckId, Found]]),
    ['form', faultsLike(words, facts, 'form')],
    ['wording', wording(words, said, facts)],
    ...(kind === 'banner' ? [] : [['links', links(words, said, facts)] as [CheckId, Found]]),
    ['fairness', fairness],
  ];
  return lines.map(([id, { faults, look }]) => ({
    id,
    state: faults.length > 0 ? 'fault' : look.length > 0 ? 'look' : 'ok',
    details: [...new Set([...faults, ...look])],
  }));
}

/** Whether everything that must be green is. */
export function isGreen(checks: readonly Check[]): boolean {
  return checks.every(({ state }) => state !== 'fault');
}

interface Found {
  readonly faults: readonly string[];
  readonly look: readonly string[];
}

function languages(words: Words, said: ChecklistWords, facts: ChecklistFacts): Found {
  const { site, texts, behind } = facts;
  const name = (language: Language) => languageName(words, language);
  const missing = site.config.languages.filter(
    (language) => !texts[language]?.trim() && !behind.includes(language),
  );
  return {
    faults: missing.map((language) => fill(said.languageMissing, { language: name(language) })),
    look: behind.map((language) => fill(said.languageBehind, { language: name(language) })),
  };
}

/** Words by which a text speaks of what article 13 asks for besides the generated parts. */
const SPOKEN_OF: readonly (readonly [keyof ChecklistWords & `no${string}`, RegExp])[] = [
  [
    'noGround',
    /base(s)? l[ée]gale|fondement juridique|article 6|legal (basis|ground)|Rechtsgrundlage|base giuridica/i,
  ],
  [
    'noDuration',
    /conserv|dur[ée]e|retention|retain|\bkept\b|keep .* for|Aufbewahr|gespeichert|speicher|durata/i,
  ],
];

function required(words: Words, said: ChecklistWords, facts: ChecklistFacts): Found {
  const { controller } = facts.site.config;
  const hasContact = Boolean(controller?.email || controller?.address);
  const lost = faultsLike(words, facts, 'required').faults;
  const look = eachText(words, facts, (text) => [
    ...SPOKEN_OF.flatMap(([key, pattern]) => (pattern.test(text) ? [] : [said[key]])),
    ...notesIn(said, text),
  ]);
  return { faults: [...(hasContact ? [] : [said.noContact]), ...lost], look };
}

function notesIn(said: ChecklistWords, text: string): string[] {
  const count = text.match(/^\[\/\/\]: # \(.*\)\s*$/gm)?.length ?? 0;
  return count > 0 ? [fill(said.notesLeft, { count })] : [];
}

const UNFINISHED =
  /\b(TODO|TBD|FIXME|XXX)\b|lorem ipsum|\[(à compléter|to be completed|…|\.\.\.)\]/i;

function wording(words: Words, said: ChecklistWords, facts: ChecklistFacts): Found {
  const unclear = facts.faults
    .filter((fault) => 'banner' in fault && fault.banner.code === 'unclear-label')
    .map((fault) => faultText(words, fault));
  const unfinished = eachText(words, facts, (text) => {
    const found = UNFINISHED.exec(text)?.[0];
    return found ? [fill(said.unfinished, { words: found })] : [];
  });
  const look = eachText(words, facts, (text, language) => {
    const count = language.startsWith('fr') ? (text.match(/\w'\w| [;!?»]|« /g)?.length ?? 0) : 0;
    return [
      ...(count > 0 ? [fill(said.typography, { count })] : []),
      ...longSentences(text, language).map((long) => fill(said.longSentence, { ...long })),
    ];
  });
  return { faults: [...unclear, ...unfinished], look };
}

function links(words: Words, said: ChecklistWords, facts: ChecklistFacts): Found {
  const nameless = eachText(words, facts, (text) =>
    linksOf(text).nameless.map((href) => fill(said.nameless, { href })),
  );
  const look = eachText(words, facts, (text) => {
    const { lost, plain } = linksOf(text);
    return [
      ...lost.map((href) => fill(said.lostLink, { href })),
      ...plain.map((href) => fill(said.plainLink, { href })),
    ];
  });
  return { faults: [...faultsLike(words, facts, 'links').faults, ...nameless], look };
}

/** Looks at each text that changes, and says in which language something was found. */
function eachText(
  words: Words,
  { texts, changed }: ChecklistFacts,
  look: (text: string, language: Language) => readonly string[],
): string[] {
  return changed.flatMap((language) =>
    look(texts[language] ?? '', language).map(
      (found) => `${languageName(words, language)} – ${found}`,
    ),
  );
}

/** The faults of the texts that belong to a line of the list. */
function faultsLike(words: Words, { faults }: ChecklistFacts, id: CheckId): Found {
  const mine = faults.filter((fault) => lineOf(fault) === id);
  return {
    faults: mine.map((fault) =>
      fault.language === ''
        ? faultText(words, fault)
        : `${languageName(words, fault.language)} – ${faultText(words, fault)}`,
    ),
    look: [],
  };
}

/** Where a fault of a text is listed. The policy slice names its faults in English. */
function lineOf(fault: EditionFault): CheckId {
  if ('banner' in fault) return fault.banner.code === 'unclear-label' ? 'wording' : 'form';
  if ('site' in fault) return 'form';
  if (fault.message.startsWith('Missing: ')) return 'required';
  if (/\bplaceholder\b/.test(fault.message)) return 'parts';
  return /: a link leads to/.test(fault.message) ? 'links' : 'form';
}
