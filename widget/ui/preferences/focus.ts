/**
 * Where the focus goes when the preferences are closed.
 *
 * @module
 */

/** Where the focus goes when what had it is gone: the banner is drawn anew in another language. */
const CONTROL =
  'mes-choix-banner,[data-mes-choix=preferences],a[href$="#mes-choix"],mes-choix-button';

/** Gives it back where it is lost: what had it may be gone, or have been inside the panel. */
export function giveFocusBack(panel: Element): void {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement === panel)
    document.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
}
