/**
 * The words of what is generated for a document: its type, and which language's are used.
 *
 * @module
 */
import type { Exemption, Language } from '../../../widget/contract.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

/** Everything that generated parts and the page around a document say, in one language. */
export interface Phrases {
  /** The control that opens the preferences. */
  readonly control: string;
  /** Stands where the widget shows the present choice, until it does: true without it as well. */
  readonly choice: string;
  readonly controller: {
    readonly name: string;
    readonly address: string;
    readonly contact: string;
    readonly officer: string;
  };
  readonly rights: {
    readonly list: string;
    /** Said before the contact's address. */
    readonly contact: string;
    readonly withdraw: string;
    readonly complaint: (authority: string) => string;
    readonly cnil: string;
    readonly fdpic: string;
    readonly otherAuthority: string;
  };
  readonly recipients: { readonly some: string; readonly none: string; readonly country: string };
  readonly services: {
    readonly service: string;
    readonly provider: string;
    readonly name: string;
    readonly life: string;
    readonly use: string;
    readonly hosts: string;
    readonly policyOf: (service: string) => string;
    readonly none: string;
    readonly asked: string;
    readonly exempt: Readonly<Record<Exemption, string>>;
    readonly selfAssessment: string;
  };
  readonly life: {
    readonly session: string;
    readonly untilDeleted: string;
    readonly untilAcknowledged: string;
    readonly approximately: (duration: string) => string;
  };
  readonly storage: Readonly<
    Record<'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage', string>
  >;
  readonly own: {
    readonly heading: string;
    readonly introduction: string;
    readonly choice: string;
    readonly outbox: string;
    readonly register: string;
    readonly kept: (duration: string) => string;
    readonly anonymousRefusals: string;
    readonly noRefusals: string;
    readonly record: string;
  };
  readonly page: {
    readonly skip: string;
    readonly languages: string;
    readonly published: (version: number, date: string) => string;
    /** Of a language whose text does not say yet what others do. */
    readonly behind: string;
    readonly superseded: (version: number) => string;
    readonly current: string;
    readonly versions: string;
    readonly versionsOf: (title: string) => string;
    readonly version: string;
    readonly date: string;
    readonly inForce: string;
    readonly privacy: string;
    readonly faq: string;
  };
}

const LANGUAGES: Readonly<Record<Language, Phrases>> = { fr, en, de, it };

/** The words of a language or of its base (`de` for `de-CH`); English for any other. */
export function phrasesIn(language: Language): Phrases {
  return LANGUAGES[language] ?? LANGUAGES[language.split('-')[0] ?? ''] ?? en;
}
