/**
 * The visitor in tests: presses and types through the browser, so that events are trusted.
 *
 * @module
 */
import { waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** Clicks the middle of an element with the mouse, once the mouse can reach it. */
export async function press(element: Element | null | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to press.');
  await waitUntil(() => getComputedStyle(element).pointerEvents !== 'none');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

/** Presses keys one after the other. */
export async function keys(...names: readonly string[]): Promise<void> {
  for (const name of names) await sendKeys({ press: name as 'Tab' });
}

/** An element inside the shadow root of the first `host` in the page. */
export function inside(host: string, selector: string): HTMLElement | null {
  return document.querySelector(host)?.shadowRoot?.querySelector(selector) ?? null;
}

/** What has the focus, inside shadow roots too. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
