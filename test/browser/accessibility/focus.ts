/**
 * Where the focus is, through every open root.
 *
 * @module
 */
import type { Page } from '@playwright/test';

/** What a visitor would call it: its `data-action`, `data-id` or text; `page` for the page itself. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'page';
    const { action, id } = element.dataset;
    return action ?? id ?? (element.textContent.replace(/\s+/g, ' ').trim() || element.localName);
  });
}

/** Presses a key until `wanted` has the focus; gives every stop on the way. Throws after `most`. */
export async function pressTo(
  page: Page,
  key: string,
  wanted: string,
  most = 60,
): Promise<string[]> {
  const stops: string[] = [];
  for (let n = 0; n < most; n++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    stops.push(at);
    if (at === wanted) return stops;
  }
  throw new Error(`${key} never came to "${wanted}": ${stops.join(', ')}`);
}
