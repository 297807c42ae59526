/**
 * Controls of the page: any element with `data-mes-choix`, any link to `#mes-choix`.
 *
 * @module
 */

/** What a control asks for. */
export type ControlAction = 'preferences' | 'banner' | 'accept-all' | 'reject-all' | 'prefetch';

const HASH = '#mes-choix';

/** What opens the preferences. */
export const CONTROL = `[data-mes-choix=preferences],a[href$="${HASH}"],mes-choix-button`;

/** Listens for the page's controls, present and future, and opens at `#mes-choix`. */
export function listenToControls(act: (action: ControlAction, isTrusted: boolean) => void): void {
  /** The control that an event is about; a link to another page's `#mes-choix` is just a link. */
  const actionOf = ({ target }: Event): string | undefined => {
    const control = (target as Element).closest?.<HTMLAnchorElement>(`${CONTROL},[data-mes-choix]`);
    const isElsewhere = control?.hash && control.href !== location.href.split('#')[0] + HASH;
    return control ? (control.dataset.mesChoix ?? (isElsewhere ? undefined : "preferences")) : undefined;
  };
  document.addEventListener('click', (event) => {
    const action = actionOf(event);
    if (!action || event.defaultPrevented) return;
    event.preventDefault();
    act(action as ControlAction, event.isTrusted);
  });
  for (const intent of ['pointerover', 'focusin']) {
    document.addEventListener(intent, (event) => {
      if (actionOf(event)) act('prefetch', true);
    });
  }
  const followHash = () => {
    if (location.hash !== HASH) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    act('preferences', true);
  };
  addEventListener('hashchange', followHash);
  followHash();
}
