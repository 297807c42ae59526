/**
 * Findings and things in words. Pure.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import type { Finding } from '../finding.ts';
import { waitingForm } from '../waiting-form.ts';
import type { Item } from '../inventory.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ReportLanguage, ReportWords } from './words.ts';

/** The words of each language. */
export const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { fr, en };

type Fillings = Readonly<Record<string, string | number>>;

/** A text with what stands in it; typographic in French. What is filled in stays as it is. */
export function fill(words: ReportWords, text: string, fillings: Fillings = {}): string {
  const typeset = words.language === 'fr' ? french(text) : text;
  const numbers = new Intl.NumberFormat(words.language);
  return typeset.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const filling = fillings[name] ?? whole;
    return typeof filling === 'number' ? numbers.format(filling) : filling;
  });
}

/** A finding in sentences. */
export function sentence(words: ReportWords, { code, item, facts = {} }: Finding): string {
  const { more } = words;
  const loaded = words.loaded[isLoaded(facts['kind']) ? facts['kind'] : 'other'];
  const where = facts['where'] === 'phone' ? words.where.phone : words.where.desktop;
  const fillings: Fillings = {
    ...facts,
    loaded,
    where,
    item: item ? nameOf(words, item) : '',
  };
  const said = [fill(words, words.findings[code], fillings)];
  const add = (text: string, name: string) => {
    if (facts[name]) said.push(fill(words, text, fillings));
  };
  if (code === 'not-held') {
    const markup = waitingForm(String(facts['kind']), String(facts['address']), idOf(item));
    said.push(fill(words, more.hold, { markup }));
  }
  if (code === 'before-choice') add(more.by, 'by');
  if (code === 'no-refuse') add(more.clicks, 'clicks');
  if (code === 'undeclared') {
    add(more.ofService, 'service');
    add(more.preset, 'preset');
  }
  return said
    .join(' ')
    .replace(/^\p{Ll}(?=\p{Ll}*\s)/u, (first) => first.toLocaleUpperCase(words.language));
}

/** How many things are to be mended, and to be looked at. */
export function verdictOf(words: ReportWords, findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [faults, notes] = [count('fault'), count('note')];
  const { verdict, notes: of } = words;
  return [
    faults === 0 ? verdict.fine : faults === 1 ? verdict.one : verdict.other,
    notes === 0 ? '' : notes === 1 ? of.one : of.other,
  ]
    .filter(Boolean)
    .map((text, at) => fill(words, text, { count: at === 0 ? faults : notes }))
    .join(' ');
}

/** A thing by its kind, name and host. */
export function nameOf(words: ReportWords, { kind, name, host, party }: Item): string {
  if (kind === 'host') return `${words.kinds.host} ${host}`;
  const quoted = words.language === 'fr' ? french(`« ${name} »`) : `“${name}”`;
  return `${words.kinds[kind]} ${quoted}${party === 'third' ? ` (${host})` : ''}`;
}

/** The declaration of a thing. */
export function standingOf(words: ReportWords, { standing }: Item): string {
  return fill(words, words.standings[standing.is], {
    tool: 'tool' in standing ? standing.tool : '',
    service: 'service' in standing ? (standing.service ?? '') : '',
  });
}

/** How long a cookie lives. */
export function lifeOf(words: ReportWords, { kind, days }: Item): string {
  if (kind !== 'cookie') return '';
  if (days === null) return words.life.session;
  return days < 1 ? words.life.short : fill(words, words.life.days, { days: Math.round(days) });
}

/** What a held element is marked with; where nobody knows yet, a word that has to be replaced. */
function idOf(item: Item | undefined): string {
  const standing = item?.standing;
  if (!standing || !('service' in standing)) return 'ID';
  return standing.service ?? ('preset' in standing ? standing.preset : null) ?? 'ID';
}

function isLoaded(kind: unknown): kind is keyof ReportWords['loaded'] {
  return typeof kind === 'string' && Object.hasOwn(WORDS.en.loaded, kind);
}
