/**
 * The server's own policy page, where it shares the site's choice: a strict page, with the widget.
 *
 * @module
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { action, expect, test } from './fixtures.ts';

test('a policy page on the site’s own origin changes the choice, and shows it', async ({
  page,
  world,
  pageErrors,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-own-'));
  const file = join(folder, 'site.json');
  const config = { ...world.config, site: 'own-origin', origins: [world.consentUrl] };
  await writeFile(file, JSON.stringify(config));
  await world.command('site', 'add', file);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));

  await page.goto(`${world.consentUrl}/own-origin/privacy?lang=fr`);
  await action(page, 'banner', 'reject-all').click();
  const present = page.locator('[data-mes-choix-choice]');
  await expect(present).toContainText('Publicité : Refusé');
  await page.getByRole('button', { name: 'Modifier mes choix' }).first().click();
  await action(page, 'preferences', 'accept-all').click();
  await expect(present).toContainText('Publicité : Autorisé');
  await expect(present).toContainText('Identifiant');
  expect(pageErrors).toEqual([]);
  expect(said).toEqual([]);
});
