/**
 * The first legal edit: a sentence of the policy, an answer of the FAQ, then a change that visitors
 * are asked about again.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { action, choiceCookie, expect, test, today, type World } from './fixtures.ts';
import { createWorld } from './world.ts';

/** Enters the console by the link that the command prints. */
async function enter(page: Page, world: World): Promise<void> {
  const said = await world.command(
    'user',
    'add',
    `owner-${Date.now()}@example.ch`,
    '--role',
    'owner',
  );
  const [link = ''] = /https?:\S+\/console\/enter\/\S+/.exec(said) ?? [];
  await page.goto(link);
  await page.locator('form[action="/console/enter"] button').click();
}

/** Changes a document's source, and compares: what was added is marked. */
async function edit(
  page: Page,
  world: World,
  kind: string,
  [from, to, added]: readonly [string, string, string],
): Promise<void> {
  await page.goto(`${world.consentUrl}/console/sites/${world.config.site}/${kind}/fr`);
  await page.getByRole('button', { name: 'Source' }).click();
  const source = page.locator('#markdown');
  const text = await source.inputValue();
  expect(text).toContain(from);
  await source.fill(text.replace(from, to));
  await page.locator('button[value="compare"]').click();
  await expect(page.locator('ins').filter({ hasText: added }).first()).toBeVisible();
}

/** Publishes what is compared; `purposes` are those whose meaning changes. */
async function publish(page: Page, reason: string, purposes: readonly string[]): Promise<void> {
  await page.locator('#reason').fill(reason);
  await page
    .locator(`input[name="material"][value="${purposes.length > 0 ? 'yes' : 'no'}"]`)
    .check();
  for (const purpose of purposes) await page.locator(`#purpose-${purpose}`).check();
  await page.locator('form:has(#reason) button.main').click();
  await expect(page.locator('body')).toContainText(reason);
}

// What is published here changes the site for good: it is a world of its own.
let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

test('a lawyer changes a sentence and an answer, then something that visitors agreed to', async ({
  page,
  context,
}) => {
  test.slow();
  // A visitor has agreed to everything.
  await page.goto(world.page('/'));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => choiceCookie(context, world)).toContain(`1~1~${today()}~`);

  const desk = await context.newPage();
  await enter(desk, world);
  await edit(desk, world, 'privacy', ['## ', '## Édition du jour. ', 'Édition']);
  await publish(desk, 'Un titre plus clair', []);
  await edit(desk, world, 'faq', ['30 jours', '29 jours', '29']);
  await publish(desk, 'Un délai plus court', []);

  const policy = `${world.consentUrl}/${world.config.site}/privacy?lang=fr`;
  await desk.goto(policy);
  await expect(desk.locator('h2').filter({ hasText: 'Édition du jour.' })).toHaveCount(1);
  await expect(desk.locator('body')).toContainText('29 jours');

  // What is not material asks nobody.
  await page.goto(world.page('/'), { waitUntil: 'networkidle' });
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);

  // What is material is asked again, and named.
  await edit(desk, world, 'privacy', ['## ', '## Publicité revue. ', 'Publicité revue']);
  await publish(desk, 'La publicité change de portée', ['marketing']);
  // It can be cancelled for ten minutes, then it takes effect by itself.
  await world.pass(10 * 60_000);
  await expect
    .poll(
      async () => {
        await page.goto(world.page('/'), { waitUntil: 'networkidle' });
        return page.locator('mes-choix-banner').count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  const fresh = page.locator('mes-choix-banner li').filter({ hasText: 'Nouveau' });
  await expect(fresh).toHaveCount(1);
  await expect(fresh).toContainText('Publicité');
  expect(
    await page.evaluate(
      () => window.mesChoix && 'allows' in window.mesChoix && window.mesChoix.allows('analytics'),
    ),
  ).toBe(true);
  expect(
    await page.evaluate(
      () => window.mesChoix && 'allows' in window.mesChoix && window.mesChoix.allows('marketing'),
    ),
  ).toBe(false);
});
