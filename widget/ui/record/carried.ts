/**
 * The identifier over a page's reload.
 *
 * What has run can only be stopped by loading the page anew, which takes the panel away before the
 * visitor has read it. Nothing may be stored, and nothing may stand in an address: the identifier
 * goes along in the state of the tab's present history entry. The gate takes it out of there before
 * it does anything else (`control/controls.ts`); here, as soon as it is clear that the page stays.
 * docs/decisions.md says what else was weighed.
 *
 * @module
 */

/** How long after the effects of a decision a reload would have begun, in milliseconds. */
const RELOAD_DUE = 500;

/** Has the identifier at hand after a reload, if there is one once `settled`. */
export function carryOver(subject: string, settled: Promise<unknown>): void {
  const { state } = history;
  if (state && typeof state !== 'object') return;
  let isLeaving = false;
  const leave = () => (isLeaving = true);
  try {
    history.replaceState({ ...state, mesChoix: [subject, state] }, '');
  } catch {
    return; // A document without an address of its own.
  }
  addEventListener('beforeunload', leave);
  const restore = () => {
    removeEventListener('beforeunload', leave);
    if (!isLeaving && history.state?.mesChoix) history.replaceState(state, '');
  };
  void settled.then(() => setTimeout(restore, RELOAD_DUE));
}
