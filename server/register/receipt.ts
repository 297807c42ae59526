/**
 * Receipts: what the register answers for an event that it keeps.
 *
 * @module
 */
import type { ConsentEvent, Receipt } from '../../widget/contract.ts';
import { leafOf } from '../log/commitment.ts';
import type { KeptEvent } from '../store/store.ts';

/** The receipt of a kept event; the same one, whenever it is asked for. */
export function receiptOf(kept: KeptEvent): Receipt {
  // What is stored was validated when it came in.
  const event = JSON.parse(kept.body) as ConsentEvent;
  return {
    id: event.id,
    site: kept.site,
    subject: event.subject,
    receivedAt: kept.receivedAt,
    expiresAt: kept.expiresAt,
    notice: event.notice,
    revision: kept.revision,
    purposes: event.purposes,
    services: event.services,
    event,
    salt: Buffer.from(kept.salt).toString('base64'),
    index: kept.position,
    leaf: leafOf(kept.entry),
  };
}
