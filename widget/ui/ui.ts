/**
 * What the interface is handed, and what it gives back. Types only: `ui/` imports no value of the
 * core, and the core none of `ui/`.
 *
 * @module
 */
import type {
  Answers,
  BannerNotice,
  Choice,
  Id,
  Language,
  Layer,
  Notice,
  NoticeService,
  Question,
  Receipt,
  SiteRules,
} from '../contract.ts';

/** The consent core, as the interface may use it. */
export interface ConsentPort {
  /** The choice in force, or `null`. */
  readonly choice: Choice | null;
  /** Why the visitor has to be asked, or `null`. */
  readonly question: Question | null;
  /** Whether a purpose or service may run now. */
  allows(id: Id): boolean;
  /** Whether the question is about this id: it was added or changed since the last choice. */
  isNew(id: Id): boolean;
  acceptAll(layer: Layer): Choice;
  rejectAll(layer: Layer): Choice;
  save(answers: Answers, layer: Layer): Choice;
  /** "Always allow" at a placeholder: keeps the choice's other answers and its date. */
  grantService(id: Id): Choice;
  /** Calls back after each decision; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** Everything an element of the interface may know or do. */
export interface UiContext {
  readonly rules: SiteRules;
  readonly consent: ConsentPort;
  /** What the first layer says, in the present language. */
  readonly banner: BannerNotice;
  /** What is shown, in the present language. Texts are read from here, never from a module. */
  readonly notice: Notice;
  readonly language: Language;
  /** Absolute URL of the privacy policy in the present language; empty where there is none. */
  readonly policyUrl: string;
  /** Absolute URL of the server's site folder, with a slash at its end; empty without a server. */
  readonly serverUrl: string;
  /** Whether Global Privacy Control stands in for a choice. */
  readonly gpcApplied: boolean;
  /** The receipt of the last stored event, or `null`. */
  receipt(): Promise<Receipt | null>;
  /** Forgets the choice on the device and withdraws everything. */
  forget(): void;
  /** Resolves when what was decided last has been done, erasing too. */
  settled(): Promise<unknown>;
  /** What the last withdrawal could not delete, as names for the visitor. */
  readonly leftovers: readonly string[];
  /** Fetches the language and shows what is open again in it. */
  setLanguage(language: Language): Promise<void>;
  /** Says by `console.warn` and `mes-choix:error` that a grant came without the visitor. */
  refuseUntrusted(what: string): void;
  openPreferences(id?: Id): Promise<void>;
  /** Tells the page: dispatches `mes-choix:open` or `mes-choix:close` on `document`. */
  tell(type: 'open' | 'close', detail: { readonly layer: 'banner' | 'preferences' }): void;
  /** What shows the present choice; `undefined` where it cannot be had, which has then been told. */
  record(): Promise<RecordLayer | undefined>;
  /** What there is to know about services; `undefined` as above. */
  services(): Promise<ServicesLayer | undefined>;
  /** Warms up the preferences: the visitor's intent shows (pointer over, focus). */
  prefetchPreferences(): void;
  /** Allows an embed from its placeholder on this page only; nothing is stored, sent or decided. */
  allowOnce(element: Element): void;
  /** Embeds that are held, with what they are held for want of. */
  readonly held: ReadonlyMap<HTMLElement, readonly Id[]>;
}

/** The first layer, once evaluated. */
export interface FirstLayer {
  /** Shows the banner; harmless where it is open. */
  open(): void;
  /** Hides it; decides nothing. */
  close(): void;
  /** Draws it again, in the context's present language. */
  refresh(): void;
}

/** The preferences, once evaluated. */
export interface SecondLayer {
  /** Opens the preferences, at a purpose's or service's row where one is named. */
  open(id?: Id): void;
  /** Shows the identifier once more that a withdrawal took, on the page that it loaded anew. */
  bidFarewell(subject: string): void;
  /** Comes before a banner that has opened since, which could not be used behind a modal dialog. */
  raise(): void;
  close(): void;
  refresh(): void;
}

/** The preferences, as far as what stands in them needs to know. */
export interface PanelHost {
  readonly context: UiContext;
  readonly root: ShadowRoot;
  /** Draws them again. */
  update(): void;
}

/** The preferences, as far as the record needs to know. */
export interface RecordHost extends PanelHost {
  /** Begins again from what is allowed now. */
  restart(): void;
  /** Closes them, or what stands in their place; decides nothing. */
  close(): void;
  /** Puts something in their place. */
  replace(draw: () => unknown): void;
}

/** The visitor's own record, once evaluated. */
export interface RecordLayer {
  /** What draws the section on the present choice, for one opening of the preferences. */
  presentChoice(host: RecordHost): () => unknown;
  /**
   * Takes the panel's place when the visitor has taken everything back: shows the identifier once
   * more. A page that reloads on withdrawal shows it when it `isBack`.
   */
  bidFarewell(host: RecordHost, subject: string, isBack: boolean): void;
}

/** The search among many services, for one opening of the preferences. */
export interface Search {
  /** Draws its field. */
  field(): unknown;
  /** Whether a service is among what is looked for: each is, while nothing is. */
  finds(service: NoticeService): boolean;
}

/** What there is to know about services, once evaluated. */
export interface ServicesLayer {
  /** Draws the facts of one. */
  serviceDetails(notice: Notice, service: NoticeService): unknown;
  createSearch(host: PanelHost): Search;
  /** Gives the panel what they look like in it. */
  dressServices(host: PanelHost): void;
}

/** What stands in the page itself, once evaluated: placeholders and `<mes-choix-policy>`. */
export interface InPage {
  refresh(): void;
  /** Stands in for a held element, in its box. */
  placeholder(held: HTMLElement, services: readonly Id[]): Placeholder;
  /** Puts a placeholder in the box of every embed that is held, and takes it from every other. */
  standIn(): void;
}

/** What stands in the place of a held embed. */
export interface Placeholder {
  remove(): void;
}
