/**
 * The identifier over a page's reload.
 *
 * What has run can only be stopped by loading the page anew, which takes the panel away before the
 * visitor has read it. Nothing may be stored, and nothing may stand in an address: the identifier
 * goes along in the state of the tab's present history entry, and is taken out of it on arrival, or
 * as soon as it is clear that the page stays.
 *
 * @module
 */

/** How long after the effects of a decision a reload would have begun, in milliseconds. */
const RELOAD_DUE = 500;

/** Where the preferences are opened on arrival. */
const HASH = '#mes-choix';

/**
 * Has the identifier at hand after a reload, if there is one once `settled`.
 *
 * A page whose address has a fragment is left alone: its own router may read it.
 */
export function carryOver(subject: string, settled: Promise<unknown>): void {
  const { state } = history;
  const { href, hash } = location;
  if (hash || (state && typeof state !== 'object')) return;
  let isLeaving = false;
  const leave = () => (isLeaving = true);
  try {
    history.replaceState({ ...state, mesChoix: subject }, '', href.split('#')[0] + HASH);
  } catch {
    return; // A document without an address of its own.
  }
  addEventListener('beforeunload', leave);
  const restore = () => {
    removeEventListener('beforeunload', leave);
    if (!isLeaving && history.state?.mesChoix === subject) history.replaceState(state, '', href);
  };
  void settled.then(() => setTimeout(restore, RELOAD_DUE));
}

/** Whether the identifier has come over a reload; takes it out of the tab's history. */
export function hasArrived(): boolean {
  const { mesChoix, ...state } = history.state ?? {};
  if (!mesChoix) return false;
  history.replaceState(Object.keys(state)[0] ? state : null, '');
  return true;
}
