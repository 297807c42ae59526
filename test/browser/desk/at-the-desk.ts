/**
 * Going in at the desk, and opening a text there.
 *
 * @module
 */
import { expect, type Page } from '@playwright/test';
import type { World } from '../world.ts';

/** Enters the console as a person of this address, by the link that the command prints. */
export async function enter(
  page: Page,
  world: World,
  email: string,
  role = 'owner',
): Promise<void> {
  const said = await world.command('user', 'add', email, '--role', role);
  const [link = ''] = /https?:\S+\/console\/enter\/\S+/.exec(said) ?? [];
  await page.goto(link);
  await page.locator('form[action="/console/enter"] button').first().click();
  await page.waitForURL((url) => !url.pathname.includes('/enter'));
}

/** Opens a text to write in, and waits until its script has started. */
export async function openText(
  page: Page,
  world: World,
  kind: string,
  language = 'fr',
): Promise<void> {
  await page.goto(`${world.consentUrl}/console/sites/${world.config.site}/${kind}/${language}`);
  await ready(page);
}

/** Waits until the page's script has started. */
export async function ready(page: Page): Promise<void> {
  await page.locator('form[data-editor][data-ready]').waitFor({ timeout: 20_000 });
}

/** What would be sent: the text's source. */
export function sourceOf(page: Page): Promise<string> {
  return page.locator('#markdown').inputValue();
}

/** Waits until the page says that everything is at the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-state=saved]')).toBeVisible({ timeout: 20_000 });
}

/** Sets the cursor at the end of the first block below the title that says this. */
export async function goToEndOf(page: Page, text: string): Promise<void> {
  await page.locator('.rich').focus();
  await page.evaluate((wanted) => {
    const blocks = [...document.querySelectorAll('.rich p, .rich h2, .rich li, .rich td')];
    const block = blocks.find((element) => element.textContent?.includes(wanted));
    const range = document.createRange();
    range.selectNodeContents(block as Element);
    range.collapse(false);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    block?.scrollIntoView();
    // The editor follows the selection by an event of its own.
    return new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  }, text);
}
