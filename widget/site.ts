/**
 * What a `site.json` means: its defaults, its rules for the gate, its texts in one language.
 *
 * Pure; the server uses it to publish, the widget where there is no server.
 *
 * @module
 */
import type {
  Language,
  Notice,
  NoticePurpose,
  NoticeService,
  Service,
  ServiceRule,
  SiteConfig,
  SiteRules,
  Text,
} from './contract.ts';
import { googleMap } from './signals/google-map.ts';

/** A text in one language; the site's default language, then any, where that one is missing. */
export function textIn(text: Text | undefined, language: Language, fallback: Language): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}

/** The configuration without its texts; what it leaves out is the usual (docs/contract.md, section 3). */
export function rulesOf(config: SiteConfig): SiteRules {
  const { gpc, ...signals } = config.signals ?? {};
  return {
    site: config.site,
    revision: config.revision ?? 1,
    choiceDays: config.choiceDays ?? 182,
    cookie: { name: config.cookie?.name ?? 'mes_choix', domain: config.cookie?.domain },
    languages: config.languages,
    defaultLanguage: config.defaultLanguage,
    purposes: config.purposes.map(({ id, since, exempt }) => ({ id, since: since ?? 1, exempt })),
    services: config.services.map((service) => ({
      id: service.id,
      purpose: service.purpose,
      ...ofPurpose(config, service),
      hosts: some(service.hosts?.map((host) => host.toLowerCase())),
      cookies: some(service.cookies?.map((cookie) => cookie.name)),
      storage: some(service.storage),
      signal: service.signal,
      reload: unless(true, service.reload ?? !service.signal),
    })),
    signals: { gpc: unless('refuse', gpc), ...signals, ...googleRule(config) },
    refusals: unless('anonymous', config.records?.refusals),
    cookieBy: unless('script', config.records?.cookie),
    button: unless('auto', config.appearance?.button),
    policyUrl: config.policyUrl,
  };
}

/** Google is told where the site says so, or a service of its does: every type by its purpose. */
function googleRule(config: SiteConfig): Pick<SiteRules['signals'], 'google'> {
  const isTold =
    config.signals?.google ?? config.services.some(({ signal }) => signal === 'google');
  return isTold ? { google: { mode: 'basic', map: googleMap(config) } } : {};
}

/** A service is asked about with its purpose, and exempt as its purpose is. */
function ofPurpose(config: SiteConfig, service: Service): Pick<ServiceRule, 'since' | 'exempt'> {
  const purpose = config.purposes.find(({ id }) => id === service.purpose);
  return { since: Math.max(service.since ?? 1, purpose?.since ?? 1), exempt: purpose?.exempt };
}

/** A setting, unless it is the usual one. */
function unless<Usual, T>(usual: Usual, setting: T): Exclude<T, Usual> | undefined {
  return (setting as unknown) === usual ? undefined : (setting as Exclude<T, Usual>);
}

/** A list, unless it is empty. */
function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list?.length ? list : undefined;
}

/** What a notice says besides the configuration. */
export interface NoticeContext {
  readonly language: Language;
  /** The built-in texts of that language. */
  readonly messages: Readonly<Record<string, string>>;
  readonly policyVersion: number | null;
  /** The widget's version. */
  readonly widget: string;
}

/** Exactly what is shown in one language; its canonical JSON is what the notice's hash names. */
export function noticeOf(config: SiteConfig, context: NoticeContext): Notice {
  const { language } = context;
  const say = (text: Text | undefined) => textIn(text, language, config.defaultLanguage);
  const purposes = config.purposes.map(
    (purpose): NoticePurpose => ({
      id: purpose.id,
      since: purpose.since ?? 1,
      title: say(purpose.title),
      description: say(purpose.description),
      ...(purpose.exempt ? { exempt: purpose.exempt } : {}),
      ...(purpose.selfAssessment ? { selfAssessment: say(purpose.selfAssessment) } : {}),
    }),
  );
  const services = config.services.map(
    (service): NoticeService => ({
      id: service.id,
      purpose: service.purpose,
      since: service.since ?? 1,
      name: service.name,
      provider: service.provider,
      ...(service.country ? { country: service.country } : {}),
      ...(service.policyUrl ? { policyUrl: say(service.policyUrl) } : {}),
      hosts: service.hosts ?? [],
      cookies: (service.cookies ?? []).map(({ name, days, description }) => ({
        name,
        ...(days === undefined ? {} : { days }),
        ...(description ? { description: say(description) } : {}),
      })),
      storage: service.storage ?? [],
    }),
  );
  const { layout = 'bar', position, theme = 'auto', tokens = {} } = config.appearance ?? {};
  return {
    site: config.site,
    revision: config.revision ?? 1,
    profile: config.profile ?? 'fr',
    language,
    name: config.name,
    policyVersion: context.policyVersion,
    texts: { ...context.messages, ...config.texts?.[language] },
    purposes,
    services,
    appearance: { layout, position: position ?? 'bottom', theme, tokens },
    widget: context.widget,
  };
}
