/**
 * Whether anything waits in the outbox: looked at on every page, so apart from all that sends it.
 *
 * @module
 */

/** Where the outbox is kept. */
export const OUTBOX_KEY = 'mes_choix_outbox';

/** Whether an earlier page has left events that the server has not acknowledged. */
export function owesEvents(): boolean {
  try {
    return !!localStorage.getItem(OUTBOX_KEY);
  } catch {
    return false;
  }
}
