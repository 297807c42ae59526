/**
 * Events with real bodies, for what is listed and counted of the register.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { NewEvent, Store } from '../../../../server/store/store.ts';
import { newEvent } from '../events.ts';

/** What may differ from an acceptance at the banner. */
export interface Told {
  readonly site?: string;
  readonly at?: string;
  readonly subject?: string | null;
  readonly language?: string;
  readonly layer?: string;
  readonly action?: string;
  readonly purposes?: Readonly<Record<string, boolean>>;
  readonly services?: Readonly<Record<string, boolean>>;
  readonly revision?: number;
}

/** An event as the register keeps it. */
export function toldEvent(told: Told = {}): NewEvent {
  const { site = 'demo', at = '2026-11-23T10:20:30.000Z', revision = 3, ...more } = told;
  const subject = told.subject === undefined ? randomUUID() : told.subject;
  const id = randomUUID();
  const body = JSON.stringify({
    id,
    language: 'fr',
    layer: 'banner',
    action: 'accept-all',
    purposes: { analytics: true, video: true },
    services: {},
    ...more,
    subject,
  });
  return { ...newEvent({ id, subject, at }), site, revision, body };
}

/** Keeps events, one after the other. */
export async function keep(store: Store, ...events: readonly Told[]): Promise<void> {
  await store.log.appendEvents(events.map(toldEvent));
}
