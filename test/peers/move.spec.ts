/**
 * Coming from the real tools: a choice is made there, our tag is put in their place.
 *
 * @module
 */
import { expect, test, today } from '../browser/fixtures.ts';
import { banner, choiceOn, cookieNames, move, noticeOf, ranOn } from './moved.ts';
import { TOOLS } from './peers.ts';

for (const [name, tool] of Object.entries(TOOLS)) {
  const slug = `from-${name.replace(' ', '-')}`;
  const { migrate, head, markup } = tool;
  const moving = { migrate, tool: head };

  test.describe(name, () => {
    test('what was granted there runs, once, and nothing else; the choice is proved, and ours to take back', async ({
      page,
      world,
      pageErrors,
    }) => {
      const site = `${slug}-some`;
      const moved = await move({ ...moving, world, site, markup: markup(world) });
      await moved.before(page);
      await tool.chooses(page);
      await expect.poll(() => cookieNames(page)).toContain(tool.cookie);
      await expect.poll(() => ranOn(page)).toEqual(tool.runs);

      world.resetHits();
      const posted = await moved.after(page);
      await expect.poll(() => ranOn(page)).toEqual(tool.runs);
      expect(await choiceOn(page, world)).toBe(`1~1~${today()}~${tool.granted}~`);
      expect(await cookieNames(page)).not.toContain(tool.cookie);

      await expect.poll(() => posted.length).toBe(1);
      const [event] = posted;
      expect(event).toMatchObject({ action: 'save', layer: 'api', purposes: { late: false } });
      const notice = await noticeOf(world, site, event!);
      expect(notice).toMatchObject({ revision: 1, language: 'fr' });
      expect(notice.texts['migration.carried']).toContain(name.split(' ')[0]);

      // What came since is asked, and nothing else has to be answered again.
      await expect(banner(page)).toBeVisible();
      expect(world.hits().map(({ path }) => path)).not.toContain('/journey/video.js');

      // Taken back, it does not come again.
      const reloaded = page.waitForEvent('load');
      await page.evaluate(() => (window.mesChoix as { forget(): void }).forget());
      await reloaded;
      await expect(banner(page)).toBeVisible();
      expect(await ranOn(page)).toEqual([]);
      expect(await choiceOn(page, world)).toBeUndefined();
      expect(pageErrors).toEqual([]);
    });

    test('a refusal stays one', async ({ page, world }) => {
      const site = `${slug}-none`;
      const moved = await move({ ...moving, world, site, markup: markup(world) });
      await moved.before(page);
      await tool.refuses(page);
      await expect.poll(() => cookieNames(page)).toContain(tool.cookie);

      const posted = await moved.after(page);
      expect(await choiceOn(page, world)).toBe(`1~1~${today()}~~`);
      await expect.poll(() => posted.length).toBe(1);
      expect(posted[0]).toMatchObject({ subject: null, purposes: { analytics: false } });
      expect(await cookieNames(page)).not.toContain(tool.cookie);
      expect(await ranOn(page)).toEqual([]);
    });

    test('who has not answered there is asked here', async ({ page, world }) => {
      const site = `${slug}-open`;
      const moved = await move({ ...moving, world, site, markup: markup(world) });
      await moved.before(page);
      await moved.after(page);
      await expect(banner(page)).toBeVisible();
      expect(await choiceOn(page, world)).toBeUndefined();
      expect(await ranOn(page)).toEqual([]);

      await banner(page).click();
      await expect
        .poll(async () => (await ranOn(page)).length)
        .toBeGreaterThan(tool.runs.length - 1);
    });
  });
}
