/**
 * Writing at the desk: a text as it will look, its automatic blocks, what is pasted, its questions.
 *
 * @module
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { enter, goToEndOf, openText, ready, saved, sourceOf } from './at-the-desk.ts';
import { CLIPBOARDS } from './clipboards.ts';
import { expect, test } from '../fixtures.ts';
import { createWorld, type World } from '../world.ts';

test.describe.configure({ mode: 'default', timeout: 90_000 });

let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

let email = '';
test.beforeEach(async ({ page }, { title }) => {
  email = `${title.replaceAll(/\W+/g, '-').slice(0, 40)}@example.ch`;
  await enter(page, world, email);
});

/** No fault of accessibility on the page as it stands. */
async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a sentence is added as it will look, saved by itself, and undone after a reload', {
  tag: '@engines',
}, async ({ page }) => {
  await openText(page, world, 'privacy');
  const before = await sourceOf(page);
  const surface = page.getByRole('textbox', { name: /Texte/ });
  await expect(surface).toHaveAttribute('aria-multiline', 'true');
  await goToEndOf(page, 'Nous ne collectons que le minimum');
  await page.keyboard.type(' C\'est "promis" !');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(' Vraiment');
  await saved(page);
  const after = await sourceOf(page);
  const changed = after.split('\n').filter((line) => !before.split('\n').includes(line));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatch(/ C’est «\u202fpromis\u202f»\u202f! \*\*Vraiment\*\*$/);
  await expect(
    page.frameLocator('iframe').locator('strong', { hasText: 'Vraiment' }),
  ).toBeVisible();

  await page.reload();
  await ready(page);
  expect(await sourceOf(page)).toBe(after);
  await page.locator('.rich').focus();
  for (let step = 0; step < 8 && (await sourceOf(page)) !== before; step++) {
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForTimeout(150);
  }
  expect(await sourceOf(page)).toBe(before);
});

test('looking at a text, as it will look and as its source, changes nothing', async ({ page }) => {
  for (const [kind, language] of [
    ['privacy', 'de'],
    ['faq', 'it'],
  ] as const) {
    await openText(page, world, kind, language);
    const before = await sourceOf(page);
    for (const name of ['Source', 'Mise en forme', 'Source', 'Mise en forme']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await page.locator('.rich').focus();
    await page.keyboard.press('ArrowDown');
    expect(await sourceOf(page)).toBe(before);
  }
});

test('the tools are reached and used by the keyboard alone', async ({ page }) => {
  await openText(page, world, 'privacy', 'en');
  const source = () => sourceOf(page);
  await goToEndOf(page, 'We collect only');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A heading');
  await page.keyboard.press('Alt+F10');
  await expect(page.locator('[data-tool=heading]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tool=heading]')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(source).toContain('\n## A heading\n');
  await page.keyboard.press('End');
  await expect(page.locator('[data-tool=keys]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Alt+F10');
  await isAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-tool=keys]')).toBeFocused();

  await goToEndOf(page, 'A heading');
  await page.keyboard.press('Enter');
  await page.keyboard.type('See the law');
  for (let at = 0; at < 'the law'.length; at++) await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('the law');
  await page.keyboard.press('ControlOrMeta+k');
  const address = page.getByRole('textbox', { name: /Adresse/ });
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('ne peut pas être un lien');
  await isAccessible(page);
  await address.fill('https://www.fedlex.admin.ch');
  await page.keyboard.press('Enter');
  await expect.poll(source).toContain('See [the law](https://www.fedlex.admin.ch)');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('ControlOrMeta+]');
  await expect.poll(source).toContain('- one\n  - two');
  await page.keyboard.press('Tab');
  await expect(page.locator('.rich')).not.toBeFocused();

  await goToEndOf(page, 'A heading');
  await page.keyboard.press('Enter');
  await page.locator('[data-tool=table]').click();
  await page.keyboard.type('Name');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Days');
  await expect.poll(source).toContain('| Name | Days |\n| --- | --- |\n');
  await isAccessible(page);
});

test('an automatic block cannot be broken: it is moved, and asked about before it goes', async ({
  page,
}) => {
  await openText(page, world, 'privacy', 'it');
  const before = await sourceOf(page);
  const names = (source: string): string[] => source.match(/^\{\{\w+\}\}$/gm) ?? [];
  const dialog = page.getByRole('dialog');

  await page.locator('.rich').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('La loi exige');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Garder' }).click();
  expect(await sourceOf(page)).toBe(before);

  const block = page.getByRole('group', { name: 'Bouton «\u202fModifier mes choix\u202f»' });
  const at = names(before).indexOf('{{control}}');
  expect(at).toBeGreaterThan(0);
  await block.getByRole('button', { name: /Descendre/ }).click();
  await expect(page.locator('[data-announced]')).toContainText('place');
  await expect.poll(() => sourceOf(page)).not.toBe(before);
  expect(names(await sourceOf(page)).toSorted()).toEqual(names(before).toSorted());
  await page.locator('.rich').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => sourceOf(page)).toBe(before);

  await block.getByRole('button', { name: /Retirer/ }).click();
  await dialog.getByRole('button', { name: 'Retirer' }).click();
  await expect.poll(async () => names(await sourceOf(page))).not.toContain('{{control}}');
  await page.locator('[data-tool=block]').click();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Bouton' }).click();
  await expect.poll(async () => names(await sourceOf(page))).toContain('{{control}}');

  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('{{control}}');
  await expect(block).toHaveCount(2);
});

test('a key acts where the cursor is, however late the page is told that it moved', async ({
  page,
}) => {
  await openText(page, world, 'privacy', 'de');
  const before = await sourceOf(page);
  const dialog = page.getByRole('dialog');
  // All is selected; then the cursor goes to the end, and Enter follows in the same breath.
  await page.locator('.rich').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate(() => {
    const rich = document.querySelector('.rich');
    const blocks = [...(rich?.querySelectorAll(':scope > p') ?? [])];
    getSelection()?.selectAllChildren(blocks.at(-1) as Element);
    getSelection()?.collapseToEnd();
    const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
    rich?.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await page.keyboard.type('Neu.');
  await expect.poll(() => sourceOf(page)).toMatch(/(^|\n)Neu\.(\n|$)/);
  await expect(dialog).toHaveCount(0);
  const lines = (text: string) => text.split('\n').filter(Boolean);
  const added = lines(await sourceOf(page)).filter((line) => !lines(before).includes(line));
  expect(added).toEqual(['Neu.']);
});

test('what is pasted comes out clean', async ({ page }) => {
  await openText(page, world, 'faq');
  const before = await sourceOf(page);
  const ran: string[] = [];
  page.on('console', (message) => ran.push(message.text()));
  for (const { from, html, expected } of CLIPBOARDS) {
    await goToEndOf(page, 'depuis votre espace client');
    await page.keyboard.press('Enter');
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      clipboardData.setData('text/plain', 'plain');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.rich')?.dispatchEvent(event);
    }, html);
    const pasted = async () => {
      const source = await sourceOf(page);
      const start = source.indexOf('espace client.') + 'espace client.'.length;
      return source.slice(start, source.indexOf('## Comment puis-je faire')).trim();
    };
    await expect.poll(pasted, { message: from }).not.toBe('');
    expect.soft(await pasted(), from).toBe(expected);
    for (let step = 0; step < 6 && (await sourceOf(page)) !== before; step++) {
      await page.keyboard.press('ControlOrMeta+z');
      await page.waitForTimeout(120);
    }
    expect(await sourceOf(page), `${from}, undone`).toBe(before);
  }
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('questions change places by keyboard and by dragging, go, and come back', async ({ page }) => {
  await openText(page, world, 'faq', 'en');
  const before = await sourceOf(page);
  const questions = async () => (await sourceOf(page)).match(/^## .*/gm) ?? [];
  const [first = '', second = '', third = ''] = await questions();
  const order = page.getByRole('region', { name: 'Ordre des questions' });
  const item = (index: number) => order.locator(`[data-index="${index}"]`);

  await item(0).locator('[data-do=down]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(questions).toEqual([second, first, ...(await questions()).slice(2)]);
  await expect(item(1).locator('[data-do=down]')).toBeFocused();
  await expect(page.locator('[data-announced]')).toContainText('place 2 sur');
  await isAccessible(page);

  const handle = await item(2).locator('.handle').boundingBox();
  const target = await item(0).boundingBox();
  if (!handle || !target) throw new Error('nothing to drag');
  await page.mouse.move(handle.x + 8, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await questions()).slice(0, 3)).toEqual([third, second, first]);

  await item(1).locator('[data-do=remove]').click();
  await expect.poll(questions).not.toContain(second);
  await expect(order.locator('[data-do=back]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await questions()).slice(0, 3)).toEqual([third, second, first]);

  await order.locator('[data-do=add]').click();
  await page.keyboard.type('What is new?');
  await expect.poll(async () => (await questions()).at(-1)).toBe('## What is new?');
  const lines = (text: string) => text.split('\n').filter(Boolean).toSorted();
  const added = lines(await sourceOf(page)).filter((line) => !lines(before).includes(line));
  expect(added.toSorted()).toEqual(['## What is new?', 'Réponse.']);

  // What stands for the answer is typed over, and is never published beside it.
  await page.keyboard.press('Enter');
  await page.keyboard.type('All of it.');
  await expect.poll(async () => (await sourceOf(page)).trimEnd()).toMatch(/new\?\n\nAll of it\.$/);
});

test('the banner’s texts are fields, and say what is missing', async ({ page }) => {
  await openText(page, world, 'banner');
  const text = page.getByLabel('Phrase d’introduction, avec partenaires', { exact: true });
  await text.fill('Sans partenaires');
  await text.blur();
  await expect(page.locator('.text').filter({ has: text })).toContainText('{partners}');
  await isAccessible(page);
  await page.getByRole('button', { name: /^Reprendre.* avec partenaires$/ }).click();
  await expect(text).toHaveValue(/\{partners\}/);
  const title = page.getByLabel('Titre du bandeau', { exact: true });
  await title.fill('');
  await title.pressSequentially("Aujourd'hui ?");
  await expect(title).toHaveValue('Aujourd’hui\u202f?');
  await expect(page.frameLocator('iframe').locator('h2').first()).toHaveText('Aujourd’hui\u202f?');
  await saved(page);
  await page.getByRole('searchbox').fill('accepter');
  await expect(page.getByLabel('Titre du bandeau', { exact: true })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every text is accessible and fits 320 pixels, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const kind of ['privacy', 'faq', 'banner']) {
      await openText(page, world, kind);
      await isAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, kind).toBeLessThanOrEqual(320);
      await page.getByRole('button', { name: 'Source' }).click();
      await isAccessible(page);
      await page.getByRole('button', { name: /Mise en forme|Champs/ }).click();
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
}
