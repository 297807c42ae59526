/**
 * A page's consent with one signal on it, wired as start.ts wires it, and the sites it is told of.
 *
 * @module
 */
import { choiceOf } from '../../../widget/consent/choice.ts';
import { createConsent } from '../../../widget/consent/consent.ts';
import { createVerbs, type Verbs } from '../../../widget/consent/verbs.ts';
import type { Service, SiteConfig } from '../../../widget/contract.ts';
import type { Signal } from '../../../widget/signals/signal.ts';
import { rulesOf } from '../../../widget/site.ts';

/** The visitor's identifier: never in a signal. */
export const SUBJECT = '0b8f6f0e-4f3a-4c2e-9d55-0d2f2b7f7a11';

const service = (id: string, purpose: string, signal?: string): Service => ({
  id,
  purpose,
  name: id,
  provider: id,
  signal,
});

/** A site with a service for every vendor. */
export const site: SiteConfig = {
  site: 'signals',
  name: 'Signaux',
  origins: ['https://www.example.ch'],
  languages: ['fr'],
  defaultLanguage: 'fr',
  purposes: [
    { id: 'analytics', title: 'Mesure', description: 'Compter.' },
    { id: 'marketing', title: 'Publicité', description: 'Annoncer.' },
    { id: 'video', title: 'Vidéos', description: 'Montrer.' },
    { id: 'security', title: 'Sécurité', description: 'Protéger.', exempt: 'security' },
    {
      id: 'own',
      title: 'Statistiques',
      description: 'Compter.',
      exempt: 'audience',
      selfAssessment: 'Bilan',
    },
  ],
  services: [
    service('ga', 'analytics', 'google'),
    service('uet', 'marketing', 'microsoft'),
    service('clarity', 'analytics', 'clarity'),
    service('matomo', 'analytics', 'matomo'),
    service('piano', 'analytics', 'piano'),
    service('pixel', 'marketing', 'meta'),
    service('tiktok', 'marketing', 'tiktok'),
    service('youtube', 'video'),
  ],
  signals: { google: { mode: 'basic' }, dataLayer: true },
};

/** The site with some of its services under other purposes. */
export function siteWith(changed: Readonly<Record<string, Partial<Service>>>): SiteConfig {
  return {
    ...site,
    services: site.services.map((own) => ({ ...own, ...changed[own.id] })),
  };
}

/** What the visitor can do on such a page. */
export interface Told extends Verbs {
  /** Forgets the choice. */
  forget(): void;
}

/** Starts a page; `granted` is what an earlier choice grants, where there is one. */
export function told(signal: Signal, config = site, granted?: Record<string, boolean>): Told {
  const rules = rulesOf(config);
  const about = { revision: 1, subject: SUBJECT, day: Date.now() };
  const remembered = granted ? choiceOf(rules, granted, about) : null;
  const consent = createConsent(rules, remembered, (error) => {
    throw error;
  });
  const tell = signal(rules, consent);
  tell();
  consent.subscribe(tell);
  const verbs = createVerbs(rules, consent, () => SUBJECT);
  return { ...verbs, forget: () => consent.become(null) };
}
