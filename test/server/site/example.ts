/**
 * The configuration of docs/contract.md, section 3, as a real owner would write it.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';

/** A host's site: every part of the format is in it once. */
export const hebergeur = {
  site: 'hebergeur',
  name: 'Hébergeur Exemple SA',
  controller: {
    name: 'Hébergeur Exemple SA',
    address: 'Rue du Lac 1, 1003 Lausanne',
    email: 'privacy@example.ch',
    dpo: 'dpo@example.ch',
    authority: 'FDPIC',
  },
  origins: ['https://www.example.ch'],
  server: 'https://consent.example.ch',
  languages: ['fr', 'de', 'it', 'en'],
  defaultLanguage: 'fr',
  profile: 'fr',
  choiceDays: 182,
  cookie: { name: 'mes_choix', domain: '.example.ch' },
  purposes: [
    {
      id: 'analytics',
      title: { fr: 'Mesure d’audience', en: 'Audience measurement' },
      description: { fr: 'Compter les visites.', en: 'Counting visits.' },
    },
    { id: 'video', title: 'Vidéo', description: 'Afficher des vidéos.' },
    {
      id: 'security',
      title: { fr: 'Sécurité' },
      description: { fr: 'Repousser les attaques.' },
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
      cookies: [{ name: '_pk_id.*', days: 393, description: { fr: 'Reconnaît un navigateur.' } }],
      storage: [{ area: 'localStorage', name: 'matomo_*' }],
      signal: 'matomo',
      reload: false,
    },
    {
      id: 'youtube',
      purpose: 'video',
      name: 'YouTube',
      provider: 'Google',
      country: 'US',
      hosts: ['www.youtube.com', 'www.youtube-nocookie.com'],
    },
  ],
  signals: {
    gpc: 'refuse',
    google: { mode: 'basic', map: { analytics_storage: 'analytics' } },
    dataLayer: true,
  },
  appearance: {
    layout: 'bar',
    position: 'bottom',
    theme: 'auto',
    tokens: { accent: '#0a5' },
    button: 'auto',
  },
  records: { refusals: 'anonymous', cookie: 'script', retainDays: 1095 },
  migrate: [{ from: 'tarteaucitron', map: { statistics: 'analytics' }, choices: 'ask' }],
  texts: { fr: { 'banner.title': 'Vos choix' } },
} as const satisfies SiteConfig;
