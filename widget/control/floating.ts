/**
 * The floating control: where the page has no visible one, it has this one. It gives way to the
 * banner, to what has the focus (WCAG 2.2, 2.4.11), and to a control that the page shows later.
 *
 * @module
 */

const CORNERS = ['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;

/** Farther than this from its edge of the window, something displaces it (in CSS px). */
const NEAR = 99;

/**
 * Puts one in a corner, unless the page has one there already; without a corner, where no other
 * control can be seen.
 *
 * @param controls - selects every control, floating ones too
 */
export function floatButton(
  name: string,
  corner: (typeof CORNERS)[number] | undefined,
  controls: string,
): void {
  const home = corner ?? CORNERS[0];
  const isNeeded = () =>
    ![...document.querySelectorAll<HTMLElement>(controls)].some(
      (control) => control !== button && (control.hasAttribute('corner') || isVisible(control)),
    );
  const button = document.createElement(name);
  const isSomewhere = document.querySelector(`${name}[corner]`);
  if (isSomewhere || (!corner && !isNeeded())) return;
  const stand = () => {
    if (!button.isConnected) document.body.append(button);
    button.hidden = !corner && !isNeeded();
    keepInPlace(button);
    giveWay(button, document.querySelector('mes-choix-banner'), home);
  };
  button.setAttribute('corner', home);
  stand();

  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      stand();
    }, 200);
  }).observe(document.documentElement, { childList: true, subtree: true });

  // Browsers scroll to what gets the focus after they said so.
  document.addEventListener('focusin', ({ target }) =>
    requestAnimationFrame(() => giveWay(button, target as Element, home)),
  );
}

/** Stands in the first corner, its own first, that leaves `target` in sight. */
function giveWay(button: HTMLElement, target: Element | null, home: string): void {
  if (target === button) return;
  for (const corner of [home, ...CORNERS]) {
    button.setAttribute('corner', corner);
    if (!target || !isOver(button, target)) return;
  }
  // It is everywhere: a page, not a control.
  button.setAttribute('corner', home);
}

function isOver(button: Element, target: Element): boolean {
  const [one, other] = [button, target].map((element) => element.getBoundingClientRect());
  return (
    !!one &&
    !!other &&
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** A `transform` on the body takes it along: then it goes to the top layer. */
function keepInPlace(button: HTMLElement): void {
  if (button.hidden || button.popover) return;
  const { top, bottom } = button.getBoundingClientRect();
  const isOnTop = button.matches('[corner^=top]');
  if (Math.abs(isOnTop ? top : innerHeight - bottom) < NEAR || !button.showPopover) return;
  button.popover = 'manual';
  button.showPopover();
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}
