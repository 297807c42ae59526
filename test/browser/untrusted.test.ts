/**
 * A grant needs the visitor. What the page's own code does, before the visitor has touched
 * anything, refuses as it likes and grants nothing.
 *
 * The page acts and writes down by itself: each look that the test takes at it would give it the
 * very activation that it must not have.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { choiceCookie, expect, test } from './fixtures.ts';
import { heldPage, ranOn } from './held.ts';

/** Runs code in the page once the banner is open; then waits without touching the page. */
const whenOpen = (code: string) => `<script>
  window.notes = [];
  document.addEventListener('mes-choix:error', () => notes.push('error event'));
  document.addEventListener('mes-choix:open', () => requestAnimationFrame(() => { ${code} }), { once: true });
</script>`;

async function visit(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForTimeout(2_500);
  return page.evaluate(() => (globalThis as unknown as { notes: string[] }).notes);
}

const clickOn = (name: string) =>
  `document.querySelector('mes-choix-banner').shadowRoot.querySelector('[data-action="${name}"]').click();`;

test.describe('without the visitor', () => {
  for (const [what, code] of [
    ['a click on the banner by a script', clickOn('accept-all')],
    [
      "a click on the page's own control by a script",
      `const a = document.createElement('button');
       a.dataset.mesChoix = 'accept-all'; document.body.append(a); a.click();`,
    ],
  ] as const) {
    test(`${what} grants nothing, and says so`, async ({ page, context, world }) => {
      const warnings: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text());
      });
      expect(await visit(page, heldPage(world, whenOpen(code)))).toContain('error event');
      expect(warnings.length).toBeGreaterThan(0);
      expect(await choiceCookie(context, world)).toBeNull();
      expect(await ranOn(page)).toEqual([]);
      expect(world.hits()).toEqual([]);
    });
  }

  test('acceptAll() is not allowed', async ({ page, context, world }) => {
    const code = `mesChoix.acceptAll().then(() => notes.push('accepted'), (error) => notes.push(error.name));`;
    expect(await visit(page, heldPage(world, whenOpen(code)))).toContain('NotAllowedError');
    expect(await choiceCookie(context, world)).toBeNull();
    expect(world.hits()).toEqual([]);
  });

  test('a refusal is honoured', async ({ page, context, world }) => {
    await visit(page, heldPage(world, whenOpen(clickOn('reject-all'))));
    expect(await choiceCookie(context, world)).toMatch(/^1~1~\d{8}~~$/);
  });
});

test.describe('the queue', () => {
  test('is answered once the API is there, in order, and at once afterwards', async ({
    page,
    world,
    pageErrors,
  }) => {
    const head = `<script>
      window.notes = [];
      (window.mesChoix ||= []).push((api) => notes.push('first ' + api.site));
      (window.mesChoix ||= []).push(() => { throw new Error('of the page'); });
      (window.mesChoix ||= []).push((api) => notes.push('third ' + api.allows('nothing-like-it')));
      document.addEventListener('mes-choix:ready', () => setTimeout(() => {
        (window.mesChoix ||= []).push(() => notes.push('late'));
        notes.push('after');
      }));
    </script>`;
    const notes = await visit(page, heldPage(world, head));
    expect(notes).toEqual([`first ${world.config.site}`, 'third false', 'late', 'after']);
    expect(pageErrors.filter((error) => !error.includes('of the page'))).toEqual([]);
  });

  test('may ask for the banner before the page has a body', async ({ page, world, pageErrors }) => {
    const queued = `<script>
      (window.mesChoix ||= []).push((api) => api.openBanner().catch((error) => { throw error; }));
    </script><script src="${world.consentUrl}/${world.config.site}/consent.js"></script>`;
    const html = `<!doctype html><html lang="fr"><head>${queued}</head><body><p>Page</p></body></html>`;
    await page.goto(world.publish('early-banner.html', html));
    await expect(page.locator('body > mes-choix-banner')).toHaveCount(1);
    expect(pageErrors).toEqual([]);
  });

  test('cannot grant: it is called without the visitor', async ({ page, context, world }) => {
    const head = `<script>
      window.notes = [];
      (window.mesChoix ||= []).push((api) => api.acceptAll().catch((error) => notes.push(error.name)));
    </script>`;
    expect(await visit(page, heldPage(world, head))).toEqual(['NotAllowedError']);
    expect(await choiceCookie(context, world)).toBeNull();
  });
});
