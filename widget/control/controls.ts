/**
 * Controls of the page: any element with `data-mes-choix`, any link to `#mes-choix`; and the
 * identifier that a withdrawal has carried over the page's reload.
 *
 * @module
 */

const HASH = '#mes-choix';

/** What opens the preferences. */
export const CONTROL = `[data-mes-choix=preferences],a[href$="${HASH}"],mes-choix-button`;

/**
 * Listens for the page's controls, present and future, and opens at `#mes-choix`.
 *
 * @param act - told what a control asks for: `preferences`, `banner`, `accept-all`, `reject-all`, or
 *   `prefetch` where it only shows the visitor's intent, `debug` where the address does; with the
 *   identifier that a withdrawal has just taken from the device, where this page is its reload
 */
export function listenToControls(
  act: (action: string, isTrusted: boolean, subject?: string) => void,
): void {
  const here = () => location.href.split('#')[0];
  const listen = (event: Event) => {
    const isControl = (node: EventTarget) =>
      (node as Element).matches?.(`${CONTROL},[data-mes-choix]`);
    const control = event.composedPath().find(isControl) as HTMLAnchorElement | undefined;
    const { href = '' } = control ?? {};
    // A link to another page's `#mes-choix` is just a link.
    if (!control || (href && href !== here() + HASH)) return;
    if (event.type !== 'click') return act('prefetch', true);
    event.preventDefault();
    act(control.dataset.mesChoix ?? '', event.isTrusted);
  };
  for (const type of ['click', 'pointerover', 'focusin']) document.addEventListener(type, listen);
  const followHash = () => {
    const { hash } = location;
    if (hash === HASH) history.replaceState(history.state, '', here());
    if (hash === HASH || hash === `${HASH}-debug`) act(hash.slice(11), true);
  };
  addEventListener('hashchange', followHash);
  followHash();
  // Taken out of the tab's history before anything else: whatever fails from here on, it is gone.
  const [subject, state]: [subject?: string, state?: unknown] = history.state?.mesChoix ?? [];
  if (!subject) return;
  history.replaceState(state, '');
  act('', true, subject);
}
