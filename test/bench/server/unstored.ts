/**
 * A register that answers as ours does and keeps nothing: what a route costs without its store.
 *
 * No commitment is computed either: salt, hash and log belong to what is measured.
 *
 * @module
 */
import type { Register } from '../../../server/register/register.ts';
import { receiptOf } from '../../../server/register/receipt.ts';

const ZEROS = new Uint8Array(32);

/** The register, without its `keep`. */
export function unstored(register: Register, now: () => Date): Register {
  let position = 0;
  return {
    ...register,
    keep(event, { site, revision }) {
      const at = now().toISOString();
      const { subject, notice } = event;
      position += 1;
      const kept = {
        site,
        subject,
        notice,
        revision,
        position,
        body: JSON.stringify(event),
        idHash: ZEROS,
        salt: ZEROS,
        entry: ZEROS,
        receivedAt: at,
        expiresAt: at,
      };
      return Promise.resolve({ receipt: receiptOf(kept), isNew: true });
    },
  };
}
