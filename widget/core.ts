/**
 * What the two halves of the widget share: the gate's half, on every page, and the answering half,
 * which is run only when there is something to ask, to show or to answer. Types only.
 *
 * @module
 */
import type { Consent } from './consent/consent.ts';
import type { Answers, Choice, Id, Language, Notice, Question, SiteRules } from './contract.ts';
import type { FirstLayer, InPage, SecondLayer, UiContext } from './ui/ui.ts';

/** What is said in a language before its notice is there. */
export interface Labels {
  /** « Modifier mes choix ». */
  readonly control: string;
  /** Said beside it where the browser's signal stands in for a choice. */
  readonly gpc: string;
}

/** A notice, and its name where a server has published it. */
export interface NamedNotice {
  readonly notice: Notice;
  /** `sha256:<hex>`; where there is none, nothing is reported. */
  readonly hash?: string | undefined;
}

/** The published site as it is delivered to the page. */
export interface Delivery {
  readonly rules: SiteRules;
  /** The widget's version. */
  readonly version: string;
  /** What the control says, in the languages that came along. */
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

/** The preferences, once evaluated, with the whole notice of a language. */
export interface SecondPart extends NamedNotice {
  secondLayer(context: UiContext): SecondLayer;
}

/** What stands in the page itself, once evaluated. */
export interface InPagePart {
  inPage(context: UiContext): InPage;
}

/** Where the parts come from that a page may never need. */
export interface Loader {
  /** From the same response where it came along. */
  first(): Promise<FirstPart>;
  second(lit: unknown, language: Language): Promise<SecondPart>;
  inPage(lit: unknown): Promise<InPagePart>;
  /** Erasing, and the visitor's record. */
  extras(): Promise<typeof import('./extras.ts')>;
  /** What is shown in a language; the first layer's part of it is enough unless `whole`. */
  notice(language: Language, whole: boolean): Promise<NamedNotice>;
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
  /** Tells the site's other tabs that the choice on the device has changed. */
  tellTabs(): void;
  /** Forgets the choice on the device and withdraws everything. */
  forget(): void;
  allowOnce(element: Element): void;
  /** Embeds that are held, with what they are held for want of. */
  readonly held: ReadonlyMap<HTMLElement, readonly Id[]>;
  /** What the last withdrawal could not delete. */
  leftovers: readonly string[];
  tell(type: string, detail: unknown): void;
  fail(error: unknown): void;
}

/** The answering half: what the page's API and controls hand on to. */
export interface Answering extends Pick<UiContext, 'receipt' | 'setLanguage' | 'openPreferences'> {
  /**
   * Without the visitor behind it (`isVisitor`) a grant is told to the page and refused.
   *
   * @throws DOMException `NotAllowedError`
   */
  acceptAll(layer: 'api' | 'page', isVisitor: boolean): Choice;
  rejectAll(layer: 'api' | 'page'): Choice;
  /** @throws like `acceptAll`, where the answers allow something that is not allowed now */
  save(answers: Answers, layer: 'api', isVisitor: boolean): Choice;
  openBanner(): Promise<void>;
  /** Hides banner and preferences; decides nothing. */
  close(): void;
  /** Fetches the second part ahead of its need. */
  prefetch(): Promise<unknown>;
  /** Puts something in the place of every embed that is held, takes it from every other, and shows the policy. */
  standIn(): Promise<void>;
  /** Sends what is owed to the register. */
  report(): Promise<void>;
}
