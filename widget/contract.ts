/**
 * The vocabulary: what the widget, the server and a site owner's `site.json` speak of.
 *
 * Types only; imports nothing. The words are defined in docs/architecture.md, the formats in
 * docs/contract.md. Times are RFC 3339 strings in UTC wherever they cross a border.
 *
 * @module
 */

/** A purpose's or a service's id: `^[a-z][a-z0-9-]{0,31}$`, unique over both. */
export type Id = string;

/** A BCP 47 language code as the site declares it: `fr`, `de`, `rm` ... */
export type Language = string;

/** A text: one string for every language, or one for each. */
export type Text = string | Readonly<Record<Language, string>>;

/** Why a purpose may run without consent; a closed list (CNIL guidelines 2020-091, article 5). */
export type Exemption = 'audience' | 'choice' | 'auth' | 'cart' | 'lb' | 'ui-lang' | 'security';

/** The part of a device where a service keeps something. */
export type StorageArea = 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';

/** What one cookie of a service is called and for how long it lives. */
export interface CookieDeclaration {
  /** The cookie's name; `*` stands for any characters. */
  readonly name: string;
  /** Its life in days; 0 or none for a cookie of the session. */
  readonly days?: number | undefined;
  /** What it is for, in the visitor's words. */
  readonly description?: Text | undefined;
}

/** One key, database or cache of a service; `*` stands for any characters. */
export interface StorageDeclaration {
  readonly area: StorageArea;
  readonly name: string;
}

/** Why data is processed; what the visitor says yes or no to. As `site.json` has it. */
export interface Purpose {
  readonly id: Id;
  readonly title: Text;
  readonly description: Text;
  /** The revision from which a yes counts for it; an older yes does not. Default 1. */
  readonly since?: number | undefined;
  readonly exempt?: Exemption | undefined;
  /** For `exempt: "audience"`: why its legal conditions hold, as a text or a link. */
  readonly selfAssessment?: Text | undefined;
}

/** A vendor's tool that serves one purpose. As `site.json` has it. */
export interface Service {
  readonly id: Id;
  readonly purpose: Id;
  readonly name: string;
  /** The company behind it. */
  readonly provider: string;
  /** The company's country, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** The company's privacy policy. */
  readonly policyUrl?: Text | undefined;
  /** The hosts of its URLs, with a port where it is not the usual one. */
  readonly hosts?: readonly string[] | undefined;
  readonly since?: number | undefined;
  readonly cookies?: readonly CookieDeclaration[] | undefined;
  readonly storage?: readonly StorageDeclaration[] | undefined;
  /** The vendor signal that tells it of the choice. */
  readonly signal?: string | undefined;
  /** Whether its withdrawal reloads the page; default: yes where it has no `signal`. */
  readonly reload?: boolean | undefined;
}

/** Who is responsible for the site's processing (GDPR article 13, FADP article 19). */
export interface Controller {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  /** The data protection officer, where there is one. */
  readonly dpo?: string | undefined;
  /** `CNIL`, `FDPIC` or another authority's name. */
  readonly authority?: string | undefined;
}

/** How banner and control look; the rest is CSS. */
export interface Appearance {
  readonly layout?: 'bar' | 'box' | 'modal' | undefined;
  readonly position?:
    | 'top'
    | 'bottom'
    | 'top-left'
    | 'top-right'
    | 'bottom-left'
    | 'bottom-right'
    | undefined;
  /** `plain`: the page's own font, and its colours where they can be read. */
  readonly theme?: 'auto' | 'light' | 'dark' | 'plain' | undefined;
  /** Values of the custom properties `--mes-choix-<name>`. */
  readonly tokens?: Readonly<Record<string, string>> | undefined;
  /** The floating control: where the page has no visible one, never, or in a corner. */
  readonly button?:
    | 'auto'
    | 'none'
    | 'top-left'
    | 'top-right'
    | 'bottom-left'
    | 'bottom-right'
    | undefined;
}

/** What browsers tell us, and what vendors are told. */
export interface SignalSettings {
  /** Global Privacy Control without a choice of the visitor's own; default `refuse`. */
  readonly gpc?: 'refuse' | 'ignore' | undefined;
  readonly google?:
    | { readonly mode: 'basic'; readonly map?: Readonly<Record<string, Id>> | undefined }
    | undefined;
  /** Whether each decision is also pushed to `dataLayer`. */
  readonly dataLayer?: boolean | undefined;
}

/** What the register keeps. */
export interface RecordSettings {
  /** Refusals as anonymous events (default), or not at all. */
  readonly refusals?: 'anonymous' | 'none' | undefined;
  /** Who writes the choice cookie; default `script`. */
  readonly cookie?: 'script' | 'server' | undefined;
  /** How many days an event is kept. */
  readonly retainDays?: number | undefined;
}

/** Who has read the built-in texts of a language, and approved them. */
export interface Review {
  /** A person's name. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** A consent tool that a site comes from. */
export interface Migration {
  /** `tarteaucitron`, `klaro` ... */
  readonly from: string;
  /**
   * What the tool's own names, of purposes or of services, stand for here: ids, separated by spaces,
   * all of them. An empty text: nothing. What is left out stands for the id of the same spelling.
   */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** The cookie in which the tool keeps the choice, where it is not its usual one. */
  readonly cookie?: string | undefined;
  /** Whether earlier choices are carried over (default), or everybody is asked. */
  readonly choices?: 'carry' | 'ask' | undefined;
}

/** A `site.json`, as its owner writes it. What it leaves out has the default of docs/contract.md. */
export interface SiteConfig {
  readonly site: string;
  readonly name: string;
  readonly controller?: Controller | undefined;
  readonly origins: readonly string[];
  readonly server?: string | undefined;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly profile?: 'fr' | 'ch' | 'eu' | undefined;
  readonly revision?: number | undefined;
  readonly choiceDays?: number | undefined;
  readonly cookie?:
    | { readonly name?: string | undefined; readonly domain?: string | undefined }
    | undefined;
  readonly policyUrl?: Text | undefined;
  readonly purposes: readonly Purpose[];
  readonly services: readonly Service[];
  readonly signals?: SignalSettings | undefined;
  readonly appearance?: Appearance | undefined;
  readonly records?: RecordSettings | undefined;
  readonly migrate?: readonly (string | Migration)[] | undefined;
  readonly test?: boolean | undefined;
  /** Overrides of the built-in texts, by language and key. */
  readonly texts?: Readonly<Record<Language, Readonly<Record<string, string>>>> | undefined;
  /** Who approved the built-in texts of a language; kept by the server, told to no visitor. */
  readonly reviewed?: Readonly<Record<Language, Review>> | undefined;
}

/** A purpose as the gate needs it: no texts. */
export interface PurposeRule {
  readonly id: Id;
  readonly since: number;
  readonly exempt?: Exemption | undefined;
  /** None: it is a purpose. */
  readonly purpose?: undefined;
}

/** A service as the gate needs it. */
export interface ServiceRule {
  readonly id: Id;
  readonly purpose: Id;
  /** The later of its own and its purpose's. */
  readonly since: number;
  /** Its purpose's. */
  readonly exempt?: Exemption | undefined;
  /** Lower case. */
  readonly hosts?: readonly string[] | undefined;
  /** Names of its first-party cookies; `*` is a wildcard. */
  readonly cookies?: readonly string[] | undefined;
  readonly storage?: readonly StorageDeclaration[] | undefined;
  readonly signal?: string | undefined;
  /** Whether its withdrawal reloads the page; none: yes. */
  readonly reload?: false | undefined;
}

/**
 * What decides and obeys: the site's configuration without its texts, and without what every page
 * would download only to learn the usual. Made of a {@link SiteConfig} by `rulesOf`; the only
 * configuration that a returning visitor downloads.
 */
export interface SiteRules {
  readonly site: string;
  readonly revision: number;
  readonly choiceDays: number;
  readonly cookie: { readonly name: string; readonly domain?: string | undefined };
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly purposes: readonly PurposeRule[];
  readonly services: readonly ServiceRule[];
  /** What is told and heard besides the usual. */
  readonly signals: SignalSettings;
  /** None: they are kept as anonymous events. */
  readonly refusals?: 'none' | undefined;
  /** None: the script writes the cookie. */
  readonly cookieBy?: 'server' | undefined;
  /** None: a floating control where the page has no visible one. */
  readonly button?: Exclude<Appearance['button'], 'auto'>;
  /** The site's own policy page; none: the server's. */
  readonly policyUrl?: Text | undefined;
}

/** The visitor's answer: by purpose, with exceptions by service. Frozen. */
export interface Choice {
  /** Midnight UTC of the day of the decision: the device remembers the day alone. */
  readonly decidedAt: string;
  /** The site's revision that was answered. */
  readonly revision: number;
  /** Yes or no for every purpose that asks for consent. */
  readonly purposes: Readonly<Record<Id, boolean>>;
  /** Services whose answer differs from their purpose's, and objections to exempt purposes (`false`). */
  readonly services: Readonly<Record<Id, boolean>>;
  /** The visitor's random UUID, only where something is granted. */
  readonly subject: string | null;
  /** `decidedAt` plus the site's `choiceDays`. */
  readonly expiresAt: string;
}

/** Answers that are given together; what they do not name keeps its answer. */
export interface Answers {
  readonly purposes?: Readonly<Record<Id, boolean>> | undefined;
  readonly services?: Readonly<Record<Id, boolean>> | undefined;
}

/** Why the visitor has to be asked. */
export type Question = 'first-visit' | 'revised' | 'expired';

/** Where the visitor answered. */
export type Layer = 'banner' | 'preferences' | 'embed' | 'api' | 'page';

/** What the visitor did. */
export type Action = 'accept-all' | 'reject-all' | 'save' | 'grant-service' | 'withdraw';

/** One decision on the wire and in the register. Nothing else is accepted in it. */
export interface ConsentEvent {
  /** A random UUID of the event, so that it can be sent twice. */
  readonly id: string;
  readonly subject: string | null;
  /** `sha256:<hex>` of the notice that was shown. */
  readonly notice: string;
  /** The notice's language. */
  readonly language: Language;
  readonly action: Action;
  readonly layer: Layer;
  /** Every purpose of the notice that is not exempt, no other. */
  readonly purposes: Readonly<Record<Id, boolean>>;
  /** Only exceptions, and objections to exempt ones. */
  readonly services: Readonly<Record<Id, boolean>>;
  /** Whether the browser sent Global Privacy Control. */
  readonly gpc: boolean;
  /** The device's clock: kept as told, never trusted. */
  readonly decidedAt: string;
  /** The widget's version, semantic. */
  readonly widget: string;
}

/** A purpose as it was shown, in one language. */
export interface NoticePurpose {
  readonly id: Id;
  readonly since: number;
  readonly title: string;
  readonly description: string;
  readonly exempt?: Exemption | undefined;
  readonly selfAssessment?: string | undefined;
}

/** A service as it was shown, in one language. */
export interface NoticeService {
  readonly id: Id;
  readonly purpose: Id;
  readonly since: number;
  readonly name: string;
  readonly provider: string;
  readonly country?: string | undefined;
  readonly policyUrl?: string | undefined;
  readonly hosts: readonly string[];
  readonly cookies: readonly {
    readonly name: string;
    readonly days?: number | undefined;
    readonly description?: string | undefined;
  }[];
  readonly storage: readonly StorageDeclaration[];
}

/** Exactly what is shown, in one language; immutable, named by the SHA-256 of its canonical JSON. */
export interface Notice {
  readonly site: string;
  readonly revision: number;
  readonly profile: 'fr' | 'ch' | 'eu';
  readonly language: Language;
  /** The site's name. */
  readonly name: string;
  /** The version of the privacy policy in force, or `null` where the site keeps its own. */
  readonly policyVersion: number | null;
  /** Every text of the interface, the site's overrides included. */
  readonly texts: Readonly<Record<string, string>>;
  readonly purposes: readonly NoticePurpose[];
  readonly services: readonly NoticeService[];
  readonly appearance: {
    readonly layout: NonNullable<Appearance['layout']>;
    readonly position: NonNullable<Appearance['position']>;
    readonly theme: NonNullable<Appearance['theme']>;
    readonly tokens: Readonly<Record<string, string>>;
  };
  /** The version of the widget that shows it, with the hash of its interface as build metadata. */
  readonly widget: string;
}

/** What the first layer says of a notice: its texts are filled in. */
export interface BannerNotice
  extends Pick<Notice, 'language' | 'appearance' | 'purposes' | 'texts'> {
  /** What may be new since an earlier choice; none before there can be one. */
  readonly services: readonly Pick<NoticeService, 'id' | 'purpose' | 'name'>[];
}

/** What the register answers: proof that an event is kept, and where. */
export interface Receipt {
  readonly id: string;
  readonly site: string;
  readonly subject: string | null;
  readonly receivedAt: string;
  readonly expiresAt: string;
  readonly notice: string;
  readonly revision: number;
  readonly purposes: Readonly<Record<Id, boolean>>;
  readonly services: Readonly<Record<Id, boolean>>;
  /** The stored event, exactly the JSON that was committed. */
  readonly event: ConsentEvent;
  /** Base64 of 32 random bytes. */
  readonly salt: string;
  /** Position in the log. */
  readonly index: number;
  /** Hex of `SHA-256(0x00 || SHA-256(salt || canonical JSON of event))` (RFC 9162). */
  readonly leaf: string;
  /** The whole signed head (C2SP checkpoint). */
  readonly checkpoint?: string | undefined;
  /** The inclusion path against it (RFC 9162 2.1.3), base64 hashes. */
  readonly proof?: readonly string[] | undefined;
}

/** The published configuration as `GET /SITE/config.json` answers it. */
export type PublishedConfig = Omit<SiteConfig, 'revision' | 'reviewed'> & {
  readonly revision: number;
  /** `sha256:<hex>` of the notice of each language. */
  readonly notice: Readonly<Record<Language, string>>;
  /** The same of the notices of choices carried over from another tool; none where there is none. */
  readonly migrationNotice?: Readonly<Record<Language, string>> | undefined;
};
