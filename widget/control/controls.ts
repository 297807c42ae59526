/**
 * Controls of the page: any element with `data-mes-choix`, any link to `#mes-choix`.
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
 *   `prefetch` where it only shows the visitor's intent, `debug` where the address does
 */
export function listenToControls(act: (action: string, isTrusted: boolean) => void): void {
  const listen = (event: Event) => {
    const isControl = (node: EventTarget) =>
      (node as Element).matches?.(`${CONTROL},[data-mes-choix]`);
    const control = event.composedPath().find(isControl) as HTMLAnchorElement | undefined;
    const { href = '' } = control ?? {};
    // A link to another page's `#mes-choix` is just a link.
    if (!control || (href && href !== location.href.split('#')[0] + HASH)) return;
    if (event.type !== 'click') return act('prefetch', true);
    event.preventDefault();
    act(control.dataset.mesChoix ?? '', event.isTrusted);
  };
  for (const type of ['click', 'pointerover', 'focusin']) document.addEventListener(type, listen);
  const followHash = () => {
    const { hash } = location;
    if (hash === HASH) history.replaceState(history.state, '', location.pathname + location.search);
    if (hash === HASH || hash === '#mes-choix-debug') act(hash.slice(11), true);
  };
  addEventListener('hashchange', followHash);
  followHash();
}
