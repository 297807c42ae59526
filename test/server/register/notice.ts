/**
 * A notice, an event that fits it, and the register's routes over a store of the test's own.
 *
 * @module
 */
import { createHash, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { canonicalJson } from '../../../server/log/commitment.ts';
import { createLog } from '../../../server/log/log.ts';
import { createRegister } from '../../../server/register/register.ts';
import { registerRoutes } from '../../../server/register/routes.ts';
import type { LogStore } from '../../../server/store/store.ts';
import type { ConsentEvent, Notice } from '../../../widget/contract.ts';
import { conforming } from '../openapi/conforming.ts';
import { storeOfTest } from '../store/events.ts';

const purpose = (id: string, more: Partial<Notice['purposes'][number]> = {}) => ({
  id,
  since: 1,
  title: `Titre ${id}`,
  description: `Description ${id}`,
  ...more,
});

const service = (id: string, of: string) => ({
  id,
  purpose: of,
  since: 1,
  name: `Nom ${id}`,
  provider: 'Exemple SA',
  hosts: [],
  cookies: [],
  storage: [],
});

/** Two purposes that are asked for, two that are exempt. */
export const notice: Notice = {
  site: 'demo',
  revision: 4,
  profile: 'fr',
  language: 'fr',
  name: 'Démo',
  policyVersion: 1,
  texts: {},
  purposes: [
    purpose('analytics'),
    purpose('video'),
    purpose('own', { exempt: 'audience' }),
    purpose('login', { exempt: 'auth' }),
  ],
  services: [
    service('matomo', 'analytics'),
    service('youtube', 'video'),
    service('vimeo', 'video'),
    service('counter', 'own'),
    service('session', 'login'),
  ],
  appearance: { layout: 'bar', position: 'bottom', theme: 'auto', tokens: {} },
  widget: '1.0.0',
};

/** The notice's hash, 64 hexadecimal digits. */
export const NOTICE_HASH: string = createHash('sha256').update(canonicalJson(notice)).digest('hex');

/** An acceptance of everything, but for what is said. */
export function consentEvent(more: Partial<ConsentEvent> = {}): ConsentEvent {
  return {
    id: randomUUID(),
    subject: randomUUID(),
    notice: `sha256:${NOTICE_HASH}`,
    language: 'fr',
    action: 'accept-all',
    layer: 'banner',
    purposes: { analytics: true, video: true },
    services: {},
    gpc: false,
    decidedAt: '2026-11-23T10:00:00.000Z',
    widget: '1.0.0',
    ...more,
  };
}

/** A refusal of everything. */
export function refusal(more: Partial<ConsentEvent> = {}): ConsentEvent {
  const none = { analytics: false, video: false };
  return consentEvent({ action: 'reject-all', subject: null, purposes: none, ...more });
}

/** The site's own origin, and the server's. */
export const SITE_ORIGIN = 'https://www.example.ch';
export const OWN_ORIGIN = 'http://localhost:8787';

/** What the tests may change of the server. */
export interface ServerOptions {
  readonly rate?: number;
  /** Changes the store's log, to let it fail. */
  readonly log?: (log: LogStore) => LogStore;
  readonly address?: () => string;
}

/** The routes of one site, `demo`, and the register behind them. */
export async function serverOfTest({ rate = 0, log: wrap, address }: ServerOptions = {}) {
  const opened = await storeOfTest();
  const store = wrap ? { ...opened, log: wrap(opened.log) } : opened;
  const now = () => new Date('2026-11-23T12:00:00.000Z');
  const log = createLog({ store, origin: 'localhost:8787/log', now });
  const register = createRegister({ store, log, now });
  const routes = registerRoutes({
    register,
    rate,
    siteOf: (site) =>
      Promise.resolve(
        site === 'demo'
          ? {
              name: 'Démo <SA>',
              origins: [SITE_ORIGIN],
              choiceDays: 182,
              languages: ['fr', 'en', 'de'],
              defaultLanguage: 'fr',
            }
          : null,
      ),
    noticeOf: (site, hash) =>
      Promise.resolve(site === 'demo' && hash === NOTICE_HASH ? notice : null),
    ownOrigin: () => OWN_ORIGIN,
    addressOf: address ?? (() => '192.0.2.1'),
  });
  return { app: conforming(new Hono().route('/:site', routes)), store, log, register };
}
