/**
 * What the two halves of the widget share: the gate's half, on every page, and the answering half,
 * which is run only when there is something to ask, to show or to answer. Types only.
 *
 * @module
 */
import type { Consent } from './consent/consent.ts';
import type { Answers, BannerNotice, Choice, Id, Language, Notice, SiteRules } from './contract.ts';
import type { DebugPart } from './debug/debug.ts';
import type * as Extras from './extras.ts';
import type { ReleasePart } from './gate/release.ts';
import type { Signal } from './signals/signal.ts';
import type {
  FirstLayer,
  InPage,
  RecordLayer,
  SecondLayer,
  ServicesLayer,
  UiContext,
} from './ui/ui.ts';

/** What is said in a language before its notice is there. */
export interface Labels {
  /** « Modifier mes choix ». */
  readonly control: string;
  /** Said beside it where the browser's signal stands in for a choice. */
  readonly gpc?: string | undefined;
}

/** A notice, and its name where a server has published it. */
export interface NamedNotice {
  readonly notice: Notice;
  /** `sha256:<hex>`; where there is none, nothing is reported. */
  readonly hash?: string | undefined;
}

/** What the first layer says of such a notice. */
export interface NamedBanner extends Pick<NamedNotice, 'hash'> {
  readonly banner: BannerNotice;
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
  /** URL of a built file: `turn` is an empty script; empty where there is none. */
  asset(name: string): string;
  /** The vendors to be told, where the site has any. */
  readonly signals?: readonly Signal[];
}

/** What a server has sent along with the gate. */
export interface Along {
  /** The language that came along. */
  readonly language: Language;
  /** `sha256:<hex>` of its notice. */
  readonly hash: string;
  /** What the first layer says of it; none where there was nothing to ask. */
  readonly banner?: BannerNotice;
}

/** What a page may never need: fetched when it does. */
export interface Later {
  /** The answering half; from the same response where it came along. */
  answering(core: Core): Promise<Answering>;
  /** What releases held elements. */
  release(): Promise<ReleasePart>;
  /** Erasing, the control, and the visitor's record. */
  extras(): Promise<typeof Extras>;
}

/** The answering half and the first layer, once evaluated. */
export interface FirstPart {
  createAnswering(
    core: Core,
    loader: Loader,
    part: Pick<FirstPart, 'firstLayer' | 'shared'>,
  ): Answering;
  /** Where the rest comes from when a server has published the site. */
  publishedLoader(delivery: Delivery & Along): Loader;
  firstLayer(context: UiContext): FirstLayer;
  /** What the later parts are handed, so that it is there once a page. */
  readonly shared: object;
}

/** What comes with the preferences' code: as much of the notice as is shown before there is a choice. */
export interface SecondNotice extends NamedNotice {
  /** Whether it lacks nothing. */
  readonly isWhole: boolean;
  /** What stands in the page, where it came along with all that it says. */
  readonly inPage?: unknown;
}

/** The preferences, once evaluated. */
export interface SecondPart {
  secondLayer(context: UiContext): SecondLayer;
  /** What the third parts are handed as well, so that Lit is evaluated once a page. */
  readonly lit: object;
}

/** What comes after the preferences, each where it is needed, once evaluated: by its file's name. */
export interface ThirdParts {
  readonly 'in-page': { inPage(context: UiContext): InPage };
  readonly record: RecordLayer;
  readonly services: ServicesLayer;
  readonly debug: DebugPart;
}

/** Where the answering half gets what it shows. */
export interface Loader {
  /** `sha256:<hex>` of the notices that are known by name already. */
  readonly hashes?: Readonly<Record<Language, string>>;
  /** `withPage`: what stands in the page is wanted along with it. */
  second(shared: object, language: Language, withPage: boolean): Promise<SecondPart & SecondNotice>;
  /** `along`: its code, where that came already. */
  third<Name extends keyof ThirdParts>(
    name: Name,
    shared: object,
    along?: unknown,
  ): Promise<ThirdParts[Name]>;
  /** What the first layer says in a language. */
  banner(language: Language): Promise<NamedBanner>;
  /** All that is shown in a language. */
  notice(language: Language): Promise<NamedNotice>;
}

/** The gate's half, as the answering half sees it. */
export interface Core {
  readonly delivery: Delivery;
  readonly later: Later;
  readonly consent: Consent;
  /** The language that is shown. */
  language: Language;
  /** Whether an earlier choice has grown too old. */
  readonly lapsed: boolean;
  /** Whether Global Privacy Control stands in for a choice. */
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
  /** The answering half, loaded at its first use. */
  answering(): Promise<Answering>;
  /** Resolves when what was decided last has been done. */
  settled(): Promise<unknown>;
  tell(type: string, detail: unknown): void;
  fail(error: unknown): void;
}

/** Who asks: a call of the page's own code, or a control of the page. */
export interface Asker {
  readonly layer: 'api' | 'page';
  /** Without the visitor behind it a grant is told to the page and refused. */
  readonly isVisitor: boolean;
}

/**
 * What the page's API hands on, as it was given, with who asks. A decision resolves when its effects
 * are done; one that grants rejects with `NotAllowedError` where the visitor is not behind it.
 */
export interface Asked extends Pick<UiContext, 'receipt' | 'setLanguage' | 'openPreferences'> {
  acceptAll(nothing: undefined, by: Asker): Promise<Choice>;
  rejectAll(nothing: undefined, by: Asker): Promise<Choice>;
  save(answers: Answers, by: Asker): Promise<Choice>;
  openBanner(): Promise<void>;
}

/** The answering half: what the page's API and controls hand on to. */
export interface Answering extends Asked {
  /**
   * Does what a control of the page asks for; or shows once more the `subject` that a withdrawal has
   * carried over the page's reload.
   */
  obey(action: string, isVisitor: boolean, subject?: string): unknown;
  /** Hides banner and preferences; decides nothing. */
  close(): void;
  /** Fetches the second part ahead of its need. */
  prefetch(): Promise<unknown>;
  /** Puts something in the place of every embed that is held, takes it from every other, and shows the policy. */
  standIn(): Promise<void>;
  /** Sends what is owed to the register. */
  report(): Promise<void>;
  /** What the control says in the present language. */
  labels(): Promise<Labels>;
}
