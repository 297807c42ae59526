/**
 * A page for tests of the interface: a site, a consent core in memory, and what the page was told.
 *
 * @module
 */
import type { Choice, Language, SiteConfig } from '../../../widget/contract.ts';
import { noticeOf, rulesOf } from '../../../widget/site.ts';
import { bannerNotice } from '../../../widget/banner-notice.ts';
import { messages } from '../../../widget/ui/messages/index.ts';
import { bidFarewell } from '../../../widget/ui/record/farewell.ts';
import { choiceSection } from '../../../widget/ui/record/present-choice.ts';
import { createRecordVerbs } from '../../../widget/ui/record/record-verbs.ts';
import * as services from '../../../widget/ui/services/services.ts';
import type { UiContext } from '../../../widget/ui/ui.ts';
import { createConsentInMemory, SUBJECT } from './memory.ts';

export { SUBJECT };
export type { SiteConfig };

export const site: SiteConfig = {
  site: 'hebergeur',
  name: 'Hébergeur Exemple',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en', 'de', 'it'],
  defaultLanguage: 'fr',
  revision: 1,
  purposes: [
    {
      id: 'analytics',
      title: { fr: 'Mesure d’audience', en: 'Audience measurement' },
      description: {
        fr: 'Compter les visites et comprendre ce qui est lu, pour améliorer le site.',
        en: 'Counting visits and seeing what is read, to improve the site.',
      },
    },
    {
      id: 'video',
      title: { fr: 'Vidéos et cartes', en: 'Videos and maps' },
      description: {
        fr: 'Afficher les vidéos et les plans d’accès à leur place dans la page.',
        en: 'Showing videos and maps where they belong in the page.',
      },
    },
    {
      id: 'marketing',
      title: { fr: 'Publicité', en: 'Advertising' },
      description: {
        fr: 'Mesurer l’effet de nos annonces et vous en montrer de plus utiles.',
        en: 'Measuring what our advertisements do and showing you more useful ones.',
      },
    },
    {
      id: 'stats',
      title: { fr: 'Statistiques du serveur', en: 'Server statistics' },
      description: { fr: 'Compter les pages vues, sans suivi.', en: 'Counting page views.' },
      exempt: 'audience',
      selfAssessment: 'https://www.example.ch/bilan',
    },
    {
      id: 'security',
      title: { fr: 'Sécurité', en: 'Security' },
      description: { fr: 'Protéger les formulaires.', en: 'Protecting forms.' },
      exempt: 'security',
    },
  ],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft',
      country: 'NZ',
      policyUrl: 'https://matomo.org/privacy-policy/',
      hosts: ['matomo.example.ch'],
      cookies: [
        { name: '_pk_id.*', days: 393, description: { fr: 'Reconnaît un navigateur.' } },
        { name: '_pk_ses.*', description: { fr: 'Suit la visite en cours.' } },
      ],
      storage: [{ area: 'localStorage', name: 'matomo_*' }],
    },
    {
      id: 'youtube',
      purpose: 'video',
      name: 'YouTube',
      provider: 'Google Ireland Ltd',
      country: 'IE',
      policyUrl: 'https://policies.google.com/privacy',
      hosts: ['www.youtube-nocookie.com'],
      cookies: [{ name: 'VISITOR_INFO1_LIVE', days: 180 }],
    },
    {
      id: 'maps',
      purpose: 'video',
      name: 'Plans',
      provider: 'OpenStreetMap Foundation',
      country: 'GB',
      hosts: ['www.openstreetmap.org'],
    },
    {
      id: 'ads',
      purpose: 'marketing',
      name: 'Annonces',
      provider: 'Régie Exemple',
      country: 'FR',
      cookies: [{ name: '_ads', days: 30 }],
    },
    {
      id: 'logs',
      purpose: 'stats',
      name: 'Compteur',
      provider: 'Hébergeur Exemple',
      country: 'CH',
    },
    { id: 'captcha', purpose: 'security', name: 'Bouclier', provider: 'Hébergeur Exemple' },
  ],
};

/** What was told to the world outside of the interface, in order. */
export interface World {
  readonly told: string[];
  readonly untrusted: string[];
  readonly allowedOnce: Element[];
  readonly decisions: readonly string[];
  erased: number;
  preferences: number;
}

/** What a page may be asked to be. */
export interface PageOptions {
  readonly config?: SiteConfig;
  readonly choice?: Choice | null;
  readonly language?: Language;
  readonly serverUrl?: string;
  readonly policyUrl?: string | undefined;
  readonly gpcApplied?: boolean;
  readonly leftovers?: readonly string[];
  readonly erase?: () => Promise<void>;
}

/** A whole context over a consent core that keeps its choice in memory. */
export function createPage(options: PageOptions = {}): { context: UiContext; world: World } {
  const { config = site, serverUrl = '', gpcApplied = false, leftovers = [] } = options;
  const rules = rulesOf(config);
  let language = options.language ?? config.defaultLanguage;
  const consent = createConsentInMemory(config, options.choice ?? null);

  const world: World = {
    told: [],
    untrusted: [],
    allowedOnce: [],
    decisions: consent.decisions,
    erased: 0,
    preferences: 0,
  };

  const context: UiContext = {
    rules,
    consent,
    get notice() {
      const texts = messages[language as keyof typeof messages] ?? messages.fr;
      return noticeOf(config, { language, messages: texts, policyVersion: 1, widget: '1.0.0' });
    },
    get banner() {
      return bannerNotice(context.notice);
    },
    get language() {
      return language;
    },
    policyUrl: options.policyUrl ?? 'https://www.example.ch/privacy',
    serverUrl,
    gpcApplied,
    leftovers,
    receipt: () => Promise.resolve(null),
    settled: () => Promise.resolve(),
    forget: () => consent.forget(),
    setLanguage(code) {
      language = code;
      return Promise.resolve();
    },
    refuseUntrusted: (what) => void world.untrusted.push(what),
    openPreferences() {
      world.preferences += 1;
      return Promise.resolve();
    },
    tell: (type, { layer }) => void world.told.push(`${type} ${layer}`),
    record: () =>
      Promise.resolve({
        bidFarewell,
        presentChoice(host) {
          const verbs = createRecordVerbs(host, async () => {
            await options.erase?.();
            world.erased += 1;
            consent.forget();
          });
          return () => choiceSection(context, verbs);
        },
      }),
    services: () => Promise.resolve(services),
    prefetchPreferences: () => undefined,
    held: new Map(),
    allowOnce: (element) => void world.allowedOnce.push(element),
  };
  return { context, world };
}

/** The answer that allows everything, given to a site as it was then. */
export function acceptedOf(config: SiteConfig = site): Choice {
  return createConsentInMemory(config, null).acceptAll('banner');
}

/** The answer that allows nothing. */
export function refusedOf(config: SiteConfig = site): Choice {
  return createConsentInMemory(config, null).rejectAll('banner');
}

/** A site of revision 2 with one more purpose and service. */
export const revisedSite: SiteConfig = {
  ...site,
  revision: 2,
  purposes: [
    ...site.purposes,
    { id: 'chat', since: 2, title: 'Messagerie', description: 'Vous répondre en direct.' },
  ],
  services: [
    ...site.services,
    {
      id: 'vimeo',
      purpose: 'video',
      since: 2,
      name: 'Vimeo',
      provider: 'Vimeo Inc.',
      country: 'US',
    },
    { id: 'crisp', purpose: 'chat', since: 2, name: 'Crisp', provider: 'Crisp IM', country: 'FR' },
  ],
};
