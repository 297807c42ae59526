/**
 * Text that came from an editor is hostile until it is rendered: through every field, stored, shown
 * at the desk, on the public pages and in the widget, nothing of it runs.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { SiteConfig } from '../../../widget/contract.ts';
import { enter, ready, saved } from './at-the-desk.ts';
import { expect, test } from '../fixtures.ts';
import { createWorld, type World } from '../world.ts';

test.describe.configure({ mode: 'default', timeout: 120_000 });

const RUN = 'top.pwned=document.location.href';
const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg onload="${RUN}">`,
  `</textarea><script>${RUN}</script>`,
  `</title></style></script><script>${RUN}</script>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `[lien](javascript:${RUN}) <javascript:${RUN}>`,
  `[lien](<java\tscript:${RUN}>) [b](data:text/html,<script>${RUN}</script>)`,
  `![x](x" onerror="${RUN})`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<details open ontoggle="${RUN}">`,
  `\${${RUN}} {{constructor.constructor('${RUN}')()}}`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
];
const ALL = HOSTILE.join('\n\n');

let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

/** The demo's site, every free text of which is hostile. */
function hostileSite(): SiteConfig {
  const { config } = world;
  const text = HOSTILE.slice(0, 6).join(' ');
  return {
    ...config,
    site: 'hostile',
    name: HOSTILE.slice(0, 3).join(' '),
    controller: { name: text, address: text, email: 'a@example.ch', dpo: text, authority: text },
    purposes: config.purposes.map((purpose) => ({ ...purpose, title: text, description: text })),
    services: config.services.map((service, at) => ({
      ...service,
      name: HOSTILE[at % HOSTILE.length] ?? '',
      provider: HOSTILE[(at + 5) % HOSTILE.length] ?? '',
    })),
  };
}

/** Goes there, looks around, and finds that nothing ran and that no policy had to stop anything. */
async function isQuiet(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  if (await page.locator('form[data-editor]').count()) await ready(page);
  await page.waitForTimeout(200);
  const seen = await page.evaluate(() => ({
    pwned: 'pwned' in window ? String(window.pwned) : '',
    stopped: 'stopped' in window ? window.stopped : [],
  }));
  expect(seen, url).toEqual({ pwned: '', stopped: [] });
}

test('nothing runs', async ({ page, context }) => {
  await context.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener('securitypolicyviolation', (event) =>
      stopped.push(`${event.violatedDirective} ${event.sample}`),
    );
  });
  page.on('dialog', (dialog) => {
    throw new Error(dialog.message());
  });
  await world.addSite(hostileSite());
  await enter(page, world, 'hostile@example.ch');
  const desk = `${world.consentUrl}/console/sites/hostile`;

  // Typed as source, drawn as it will look, and saved; then the same as the banner's texts.
  for (const kind of ['faq', 'privacy']) {
    await page.goto(`${desk}/${kind}/fr`);
    await ready(page);
    await page.getByRole('button', { name: 'Source' }).click();
    const source = page.locator('#markdown');
    await source.fill(
      `${await source.inputValue()}\n\n## ${HOSTILE.join(' ')}\n\n${ALL}\n\n| a | b |\n| --- | --- |\n${HOSTILE.map((text) => `| ${text.replaceAll('|', '')} | x |`).join('\n')}\n`,
    );
    await page.getByRole('button', { name: 'Mise en forme' }).click();
    await saved(page);
    await isQuiet(page, `${desk}/${kind}/fr`);
    await isQuiet(page, `${desk}/${kind}/fr/preview`);
  }
  await page.goto(`${desk}/banner/fr`);
  await ready(page);
  for (const name of [
    'Titre du bandeau',
    'Titre des préférences',
    'Ce que vaut un refus, et changer d’avis',
  ]) {
    await page.getByLabel(name, { exact: true }).fill(HOSTILE.slice(0, 3).join(' '));
  }
  await saved(page);
  await isQuiet(page, `${desk}/banner/fr`);

  // Stored as it is, whatever the checks would say of it: in force, on the public pages.
  const published = `# ${HOSTILE[0]}\n\n## ${HOSTILE[1]}\n\n${HOSTILE.filter((text) => !/<|\]\(|\{\{/.test(text)).join('\n\n')}\n\nTexte.\n`;
  await page.goto(`${desk}/faq/fr`);
  await ready(page);
  await page.getByRole('button', { name: 'Source' }).click();
  await page.locator('#markdown').fill(published);
  await page.locator('button[value=compare]').click();
  await expect(page.locator('ins').first()).toBeVisible();

  for (const path of [
    '',
    '/faq/publish',
    '/privacy/publish',
    '/banner/publish',
    '/faq/versions',
    '/faq/versions/1',
    '/privacy/fr/as-visitors',
    '/configuration',
    '/configuration/settings',
    '/configuration/appearance',
    '/configuration/tag',
    '/configuration/file',
    '/configuration/publish',
    '/configuration/purposes/marketing',
    `/configuration/services/${world.config.services[0]?.id ?? ''}`,
    '/register',
    '/register/notices',
    '/publications',
    '/languages',
    '/numbers',
    '/people',
    '/acts',
  ]) {
    await isQuiet(page, desk + path);
  }
  for (const path of ['privacy', 'faq', 'privacy/versions', 'privacy/versions/1', 'record']) {
    await isQuiet(page, `${world.consentUrl}/hostile/${path}`);
  }

  // In the widget, on a page of the site: the banner and everything behind it.
  const site = world.publish(
    'hostile.html',
    `<!doctype html><html lang="fr"><title>x</title><script src="${world.consentUrl}/hostile/consent.js"></script><p>x</p><mes-choix-policy></mes-choix-policy></html>`,
  );
  await isQuiet(page, site);
  await page.locator('mes-choix-banner [data-action=customize]').click();
  await expect(page.locator('mes-choix-preferences [data-action=save]')).toBeVisible();
  await page.locator('mes-choix-preferences [data-action=accept-all]').click();
  await page.goto(`${site}#mes-choix`);
  await expect(page.locator('mes-choix-preferences [data-action=save]')).toBeVisible();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('where Trusted Types are enforced, a page of the desk cannot be made to parse a text', async ({
  page,
}) => {
  await enter(page, world, 'trusted@example.ch');
  await page.goto(`${world.consentUrl}/console/sites/${world.config.site}/faq/fr`);
  await ready(page);
  const outcome = await page.evaluate(() => {
    if (!('trustedTypes' in window)) return 'no Trusted Types here';
    try {
      document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
      return 'parsed';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(outcome).toBe('TypeError');
});
