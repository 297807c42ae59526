/**
 * An acceptance as the widget tells it, for tests of the server.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { ConsentEvent } from '../widget/contract.ts';

/** A visitor's first one, under the French notice of this hash. */
export function acceptanceOf(
  notice: string | undefined,
  decidedAt = new Date().toISOString(),
): ConsentEvent & { readonly subject: string } {
  return {
    id: randomUUID(),
    subject: randomUUID(),
    notice: notice as ConsentEvent['notice'],
    language: 'fr',
    action: 'accept-all',
    layer: 'banner',
    purposes: { analytics: true, video: true },
    services: {},
    gpc: false,
    decidedAt,
    widget: '1.0.0',
  };
}
