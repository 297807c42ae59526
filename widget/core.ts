/**
 * What the two halves of the widget share: the gate's half, on every page, and the answering half,
 * which is run only when there is something to ask, to show or to answer. Types only.
 *
 * @module
 */
import type { Consent } from './consent/consent.ts';
import type { Choice, Id, Language, Notice, Question, SiteRules } from './contract.ts';
import type { FirstLayer, Placeholder, SecondLayer, UiContext } from './ui/ui.ts';

/** What is said in a language before its notice is there. */
export interface Labels {
  /** « Modifier mes choix ». */
  readonly control: string;
  /** Said beside it where the browser's signal stands in for a choice. */
  readonly gpc: string;
  /** URL of the privacy policy, absolute or seen from the site's folder on the server; or empty. */
  readonly policy: string;
}

/** The published site as it is delivered to the page. */
export interface Delivery {
  readonly rules: SiteRules;
  /** The widget's version. */
  readonly version: string;
  /** `sha256:<hex>` of the notice of each language; where one is missing, nothing is reported. */
  readonly notices: Readonly<Record<Language, string>>;
  readonly labels: Readonly<Record<Language, Labels>>;
  /** The site's folder on the server, with a slash at its end; empty without a server. */
  readonly serverUrl: string;
  /** URL of an empty script; empty where there is none. */
  readonly turnUrl: string;
}

/** The answering half and the first layer, once evaluated. */
export interface FirstPart {
  createAnswering(core: Core, loader: Loader, part: FirstPart): Answering;
  firstLayer(context: UiContext): FirstLayer;
  /** What the second part is handed, so that Lit is evaluated once a page. */
  readonly lit: unknown;
}

/** The preferences and the rest, once evaluated, with the whole notice of a language. */
export interface SecondPart {
  secondLayer(context: UiContext): SecondLayer;
  readonly notice: Notice;
}

/** Where the parts come from that a page may never need. */
export interface Loader {
  /** From the same response where it came along. */
  first(): Promise<FirstPart>;
  second(lit: unknown, language: Language): Promise<SecondPart>;
  /** Erasing, and the visitor's record. */
  tidy(): Promise<typeof import('./tidy.ts')>;
  /** What is shown in a language; the first layer's part of it is enough unless `whole`. */
  notice(language: Language, whole: boolean): Promise<Notice>;
}

/** The gate's half, as the answering half sees it. */
export interface Core {
  readonly delivery: Delivery;
  readonly consent: Consent;
  /** The language that is shown. */
  language: Language;
  /** Why the visitor has to be asked, or `null`. */
  question(): Question | null;
  /** Whether the browser sends Global Privacy Control. */
  gpc(): boolean;
  /** Whether that signal stands in for a choice. */
  gpcApplied(): boolean;
  /** Keeps a choice on the device and tells the other tabs; `null` forgets it. */
  remember(value: string, choice: Choice | null): void;
  /** Forgets the choice on the device and withdraws everything. */
  forget(): void;
  allowOnce(element: Element): void;
  /** What the last withdrawal could not delete. */
  leftovers: readonly string[];
  tell(type: string, detail: unknown): void;
  fail(error: unknown): void;
  refuseUntrusted(what: string): void;
}

/** The answering half: what the page's API and controls hand on to. */
export interface Answering extends Pick<UiContext, 'receipt' | 'setLanguage' | 'openPreferences'> {
  acceptAll(layer: 'api' | 'page'): Choice;
  rejectAll(layer: 'api' | 'page'): Choice;
  /** `isVisitor`: whether the visitor's transient activation stands behind it. */
  save(answers: Parameters<UiContext['consent']['save']>[0], isVisitor: boolean): Choice;
  openBanner(): void;
  /** Hides banner and preferences; decides nothing. */
  close(): void;
  /** Fetches the second part ahead of its need. */
  prefetch(): Promise<unknown>;
  /** Stands in for a held embed. */
  placeholder(held: HTMLElement, services: readonly Id[]): Promise<Placeholder | undefined>;
  /** Sends what is owed to the register. */
  report(): void;
}
