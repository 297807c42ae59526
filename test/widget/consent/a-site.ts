/**
 * A site of the tests, choices on it as their cookie tells them, and a page of a visitor.
 *
 * @module
 */
import { decode } from '../../../widget/consent/codec.ts';
import { createConsent, type News } from '../../../widget/consent/consent.ts';
import type { Decision } from '../../../widget/consent/event.ts';
import { createVerbs } from '../../../widget/consent/verbs.ts';
import type {
  Choice,
  Id,
  Purpose,
  Service,
  SiteConfig,
  SiteRules,
} from '../../../widget/contract.ts';
import { rulesOf } from '../../../widget/site.ts';

/** Identifiers of visitors. */
export const SUBJECT = '0b8f6f0e-4f3a-4c2e-9d55-0d2f2b7f7a11';
export const NEW_SUBJECT = '6c1d7f60-95a4-4f0a-8d5e-30a1b7c4d5e6';

/** Milliseconds of a day. */
export const DAY = 86_400_000;
/** The day of the tests, at noon. */
export const NOON: number = Date.parse('2026-11-23T12:00:00.000Z');

/** A purpose as `site.json` has it. */
export function purpose(id: Id, more: Partial<Purpose> = {}): Purpose {
  return { id, title: `Titre ${id}`, description: `Description ${id}`, ...more };
}

/** A service as `site.json` has it. */
export function service(id: Id, of: Id, more: Partial<Service> = {}): Service {
  return { id, purpose: of, name: `Nom ${id}`, provider: 'Exemple SA', ...more };
}

/** Two purposes that ask for consent, own measurement, and one that is locked on. */
export const config = {
  site: 'demo',
  name: 'Démo',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  purposes: [
    purpose('analytics'),
    purpose('video'),
    purpose('own', { exempt: 'audience', selfAssessment: 'https://www.example.ch/own' }),
    purpose('login', { exempt: 'auth' }),
  ],
  services: [
    service('matomo', 'analytics'),
    service('youtube', 'video'),
    service('vimeo', 'video'),
    service('counter', 'own'),
    service('heatmap', 'own'),
    service('session', 'login'),
  ],
} as const satisfies SiteConfig;

/** Every id of it. */
export const ids: readonly Id[] = [...config.purposes, ...config.services].map(({ id }) => id);
/** What runs without a choice. */
export const exempt: readonly Id[] = ['own', 'login', 'counter', 'heatmap', 'session'];

/** The site at its first revision. */
export const site: SiteRules = rulesOf(config);

/** The site at a later revision, from which a yes to these parts counts; what is unknown is added to `video`. */
export function siteSince(revision: number, ...parts: readonly Id[]): SiteRules {
  const numbered = <T extends Purpose | Service>(part: T): T =>
    parts.includes(part.id) ? { ...part, since: revision } : part;
  const added = parts.filter((id) => !ids.includes(id));
  return rulesOf({
    ...config,
    revision,
    purposes: config.purposes.map((part) => numbered<Purpose>(part)),
    services: [
      ...config.services.map((part) => numbered<Service>(part)),
      ...added.map((id) => service(id, 'video', { since: revision })),
    ],
  });
}

/** The cookie's value of a choice of 23 November 2026. */
export function valueOf(granted: string, revision = 1, day = '20261123'): string {
  const grants = granted.split('.').some((entry) => /^[a-z]/.test(entry));
  return `1~${revision}~${day}~${granted}~${grants ? SUBJECT : ''}`;
}

/** That choice. */
export function choiceOf(granted: string, at: SiteRules = site, revision = 1): Choice {
  const choice = decode(valueOf(granted, revision), at);
  if (!choice) throw new Error(`"${granted}" is no choice`);
  return choice;
}

/** A visitor's page: what it remembers, what the visitor can do, and what was told of it. */
export function visit(at: SiteRules, remembered: Choice | null) {
  const errors: unknown[] = [];
  const news: (News & { readonly decision: Decision | null })[] = [];
  const consent = createConsent(at, remembered, (error) => errors.push(error));
  const verbs = createVerbs(at, consent, () => NEW_SUBJECT);
  consent.subscribe((told, decision) => news.push({ ...told, decision }));
  const allowedIds = () =>
    [...at.purposes, ...at.services].map(({ id }) => id).filter((id) => consent.allows(id));
  return { consent, verbs, news, errors, allowedIds };
}
