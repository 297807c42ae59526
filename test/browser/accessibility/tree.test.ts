/**
 * What assistive technology is handed: names, roles, states and order, word for word, in French.
 *
 * The same text holds in each engine. `--update-snapshots` writes it anew; read it before keeping it.
 *
 * @module
 */
import { action, expect, test } from '../fixtures.ts';
import { proves } from './criteria.ts';
import { ask, chosen, panelIsWhole, revisedSite, siteOf } from './site.ts';

test.describe.configure({ timeout: 90_000 });

const ALL = proves('1.3.1', '1.3.2', '2.4.6', '4.1.2');

/** Long enough for what is fetched for the panel. */
const tree = (name: string) => ({ name: `${name}.aria.yml`, timeout: 10_000 });

test('the banner reads as it is written', { tag: '@engines', annotation: ALL }, async ({
  page,
  world,
}) => {
  await ask(page, await siteOf(world, 'tree'));
  await expect(page.getByRole('region', { name: 'À vous de choisir' })).toMatchAriaSnapshot(
    tree('banner'),
  );
});

test('the banner of a site that has changed reads as it is written', {
  tag: '@engines',
  annotation: ALL,
}, async ({ page, context, world }) => {
  const site = await siteOf(world, 'tree-revised', revisedSite(world));
  await chosen(context, world, 'analytics');
  await ask(page, site);
  await expect(page.getByRole('region', { name: 'Du nouveau' })).toMatchAriaSnapshot(
    tree('banner-revised'),
  );
});

test('the modal banner is a dialog', { tag: '@engines', annotation: ALL }, async ({
  page,
  world,
}) => {
  await ask(page, await siteOf(world, 'tree-modal', { appearance: { layout: 'modal' } }));
  await expect(page.getByRole('dialog', { name: 'À vous de choisir' })).toMatchAriaSnapshot(
    tree('banner-modal'),
  );
});

test('the preferences read as they are written, every detail unfolded', {
  tag: '@engines',
  annotation: ALL,
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'tree'));
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  await page
    .locator('mes-choix-preferences details')
    .evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
  await page.locator('mes-choix-preferences [data-id=video]').click();
  await expect(page.getByRole('dialog', { name: 'Modifier mes choix' })).toMatchAriaSnapshot(
    tree('preferences'),
  );
});

test('Chromium’s own tree has the switches with their states and descriptions', {
  annotation: proves('4.1.2'),
}, async ({ page, world }) => {
  await ask(page, await siteOf(world, 'tree'));
  await action(page, 'banner', 'customize').click();
  await panelIsWhole(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const switches = nodes
    .filter(({ role }) => role?.value === 'switch')
    .map(({ name, description, properties }) => ({
      name: String(name?.value),
      isDescribed: Boolean(description?.value),
      checked: properties?.find((property) => property.name === 'checked')?.value.value as unknown,
    }));
  expect(switches).toContainEqual({ name: 'Vidéos', isDescribed: true, checked: 'false' });
  expect(switches.every(({ isDescribed }) => isDescribed)).toBe(true);
  expect(new Set(switches.map(({ name }) => name)).size).toBe(switches.length);
});
