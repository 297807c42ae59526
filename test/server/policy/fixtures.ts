/**
 * A site, its documents in a real store, and the routes over them.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { placeholdersOf } from '../../../server/policy/placeholders.ts';
import { createPolicy, type Policy } from '../../../server/policy/policy.ts';
import type { PublishedSite } from '../../../server/policy/reading.ts';
import { policyRoutes } from '../../../server/policy/routes.ts';
import { Problem, problemResponse } from '../../../server/problem.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';

/** A host's site, with one of everything that a page tells of. */
export const host: PublishedSite = {
  site: 'hebergeur',
  name: 'Hébergeur Exemple SA',
  revision: 1,
  controller: {
    name: 'Hébergeur Exemple SA',
    address: 'Rue du Lac 1, 1003 Lausanne',
    email: 'privacy@example.ch',
    dpo: 'dpo@example.ch',
    authority: 'FDPIC',
  },
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en', 'de', 'it'],
  defaultLanguage: 'fr',
  purposes: [
    {
      id: 'analytics',
      title: { fr: 'Mesure d’audience', en: 'Audience measurement' },
      description: { fr: 'Compter les visites.', en: 'Counting visits.' },
    },
    {
      id: 'security',
      title: { fr: 'Sécurité', en: 'Security' },
      description: { fr: 'Repousser les attaques.', en: 'Repelling attacks.' },
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
        { name: '_pk_id.*', days: 393, description: { fr: 'Reconnaît votre navigateur.' } },
        { name: '_pk_ses.*' },
      ],
      storage: [{ area: 'localStorage', name: 'matomo_*' }],
    },
  ],
};

/** The documents over an empty store of their own, with a clock that the test sets. */
export async function documents(start = '2026-10-01T08:00:00.000Z') {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-policy-'));
  const store = await openSqlite(folder);
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const clock = { now: start };
  const policy = createPolicy({ store: store.documents, now: () => new Date(clock.now) });
  return { policy, store, clock };
}

/** The routes as the application mounts them. */
export function application(
  policy: Policy,
  config: PublishedSite = host,
  publicUrl = 'https://consent.example.org',
) {
  const app = new Hono();
  app.route(
    '/:site',
    policyRoutes({
      policy,
      configOf: async (site) => (site === config.site ? config : null),
      publicUrl: () => publicUrl,
    }),
  );
  app.onError((error) => {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  });
  return app;
}

/** A policy of this title with every generated part, as one may be published. */
export function policyText(title: string): string {
  const parts = placeholdersOf('privacy').map((name) => `{{${name}}}`);
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

/** The words of a page, as a reader meets them. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
