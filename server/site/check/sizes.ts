/**
 * Sizes: the longest choice still fits a cookie, and the longest event what the server takes.
 *
 * @module
 */
import { encode } from '../../../widget/consent/codec.ts';
import type { Choice, ConsentEvent, SiteConfig } from '../../../widget/contract.ts';
import { MOST_BYTES } from '../../contract.ts';
import type { Fault } from '../../problem.ts';

/** Bytes of a cookie's value that every browser keeps beside its name and attributes. */
export const LONGEST_COOKIE = 3_800;

const UUID = '00000000-0000-4000-8000-000000000000';

/** Whether somebody's answer could grow too long to be kept or sent. */
export function checkSizes(config: SiteConfig): Fault[] {
  const cookie = Buffer.byteLength(encode(longestChoice(config)));
  const event = Buffer.byteLength(JSON.stringify(longestEvent(config)));
  const faults: Fault[] = [];
  if (cookie > LONGEST_COOKIE) {
    const message = `the longest possible cookie has ${cookie} bytes, ${LONGEST_COOKIE} are allowed: shorten the ids of purposes and services, or join services`;
    faults.push({ path: 'services', message });
  }
  if (event > MOST_BYTES) {
    const message = `the longest possible consent event has ${event} bytes, ${MOST_BYTES} are allowed: shorten the ids of purposes and services, or join services`;
    faults.push({ path: 'services', message });
  }
  return faults;
}

/** Every purpose granted and every service an exception to it: nothing is written longer. */
function longestChoice(config: SiteConfig): Choice {
  return {
    decidedAt: '2000-01-01T00:00:00.000Z',
    expiresAt: '2000-01-01T00:00:00.000Z',
    revision: 999_999_999_999_999,
    subject: UUID,
    ...longestAnswers(config),
  };
}

function longestAnswers(config: SiteConfig): Pick<Choice, 'purposes' | 'services'> {
  const asked = config.purposes.filter((purpose) => !purpose.exempt);
  const objectable = config.purposes.filter((purpose) => purpose.exempt === 'audience');
  const answered = new Set([...asked, ...objectable].map(({ id }) => id));
  const exceptions = config.services.filter((service) => answered.has(service.purpose));
  return {
    purposes: Object.fromEntries(asked.map(({ id }) => [id, true])),
    services: Object.fromEntries([...objectable, ...exceptions].map(({ id }) => [id, false])),
  };
}

function longestEvent(config: SiteConfig): ConsentEvent {
  const { purposes, services } = longestAnswers(config);
  const no = (ids: Readonly<Record<string, boolean>>) =>
    Object.fromEntries(Object.keys(ids).map((id) => [id, false]));
  return {
    id: UUID,
    subject: UUID,
    notice: `sha256:${'0'.repeat(64)}`,
    language: config.languages.toSorted((a, b) => b.length - a.length)[0] ?? '',
    action: 'grant-service',
    layer: 'preferences',
    purposes: no(purposes),
    services: no(services),
    gpc: false,
    decidedAt: '2000-01-01T00:00:00.000+00:00',
    widget: '0'.repeat(256),
  };
}
