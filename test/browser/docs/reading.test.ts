/**
 * Every page of the documentation, for every screen and every reader. It takes a minute: the journeys
 * through it are in `test/browser/docs.test.ts`.
 *
 * @module
 */
import AxeBuilder from '@axe-core/playwright';
import { chapters, LANGUAGES } from '../../../build/docs/chapters.ts';
import { expect, test, type World } from '../fixtures.ts';

const addressOf = (world: World, language: string, slug: string) =>
  `${world.consentUrl}/docs/${language}/${slug === '' ? '' : `${slug}/`}`;

test('every page can be read in any width, by anybody, and runs no script', async ({
  page,
  world,
}) => {
  test.setTimeout(180_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
  const every = LANGUAGES.flatMap((language) => chapters().map(({ slug }) => ({ language, slug })));
  for (const [index, { language, slug }] of every.entries()) {
    // Both themes and both widths, though not each of them on every page.
    await page.emulateMedia({ colorScheme: index % 2 ? 'dark' : 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(addressOf(world, language, slug));
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide, `${language}/${slug} at 320 pixels`).toBe(false);
    if (index % 3) await page.setViewportSize({ width: 1280, height: 800 });
    // What is framed is the widget, which has proofs of its own.
    const found = await new AxeBuilder({ page }).exclude('iframe').setLegacyMode().analyze();
    const faults = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(faults, `${language}/${slug}`).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
  }
  expect(said).toEqual([]);
});
