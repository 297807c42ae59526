/**
 * The words of a report: which there are. One file a language holds them.
 *
 * @module
 */
import type { Code, Finding } from '../finding.ts';
import type { Item } from '../inventory.ts';
import type { State } from '../observed.ts';

/** Languages of the report. */
export type ReportLanguage = 'fr' | 'en';

/** One language's words; `{name}` stands for what is filled in. */
export interface ReportWords {
  readonly language: ReportLanguage;
  /** Of the language itself, for the switch between them. */
  readonly name: string;
  readonly title: string;
  readonly verdict: { readonly fine: string; readonly one: string; readonly other: string };
  readonly notes: { readonly one: string; readonly other: string };
  readonly about: string;
  /** What the report is not. */
  readonly limits: string;
  readonly states: Readonly<Record<State, string>>;
  readonly kinds: Readonly<Record<Item['kind'], string>>;
  /** What was loaded. */
  readonly loaded: Readonly<
    Record<'script' | 'document' | 'image' | 'stylesheet' | 'other', string>
  >;
  readonly standings: Readonly<Record<Item['standing']['is'], string>>;
  readonly party: Readonly<Record<Item['party'], string>>;
  readonly severity: Readonly<Record<Finding['severity'], string>>;
  /** Findings, each in a sentence and what to do. */
  readonly findings: Readonly<Record<Code, string>>;
  /** What is added to a finding where it applies. */
  readonly more: {
    readonly hold: string;
    readonly by: string;
    readonly ofService: string;
    readonly preset: string;
    readonly clicks: string;
  };
  readonly where: Readonly<Record<'desktop' | 'phone', string>>;
  readonly headings: Readonly<Record<'findings' | 'banner' | 'seen' | 'pages' | 'answers', string>>;
  readonly columns: Readonly<
    Record<'kind' | 'name' | 'host' | 'party' | 'life' | 'states' | 'standing', string>
  >;
  readonly life: { readonly session: string; readonly days: string; readonly short: string };
  readonly steps: Readonly<Record<'accept' | 'refuse' | 'withdraw', string>>;
  readonly notReached: string;
  readonly noBanner: string;
  readonly tool: { readonly known: string; readonly unknown: string };
  readonly picture: Readonly<Record<'desktop' | 'phone', string>>;
  readonly nothing: string;
}
