/**
 * Coming from a real tool without a server of ours: on static hosting, and with the package.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SiteConfig } from '../../widget/contract.ts';
import { expect, test, today } from '../browser/fixtures.ts';
import { root } from '../sources.ts';
import { banner, choiceOn, cookieNames, move, ranOn } from './moved.ts';
import { TOOLS } from './peers.ts';

/** What a page of each needs before its own scripts, as docs/migration.md says. */
const FROM = {
  klaro: '',
  tarteaucitron: '<script>var tarteaucitron = { user: {}, services: {}, job: [] };</script>',
} as const;

/** The heads that take the tool's place. */
const HEADS = {
  'on static hosting':
    '<script src="/built/script/consent.js" data-config="/built/site.json"></script>',
  'as a package': `<script type="importmap">{ "imports": {
    "mes-choix": "/built/npm/index.js", "lit/html.js": "/modules/lit/html.js", "lit-html": "/modules/lit-html/lit-html.js" } }</script>
<script type="module">import { start } from 'mes-choix';
  const site = await (await fetch('/built/site.json')).json();
  await start(site);</script>`,
};

/** Serves what was built, and the configuration, from the site itself. */
async function host(page: Page, site: SiteConfig): Promise<void> {
  const file = async (folder: string, url: string) => {
    const [, path = ''] = new URL(url).pathname.split(/^\/(?:built|modules)\//);
    return { contentType: 'text/javascript', body: await readFile(join(root, folder, path)) };
  };
  await page.route('**/modules/**', async (route) =>
    route.fulfill(await file('node_modules', route.request().url())),
  );
  await page.route('**/built/**', async (route) => {
    const url = route.request().url();
    // It names no server: nothing may be sent.
    if (url.endsWith('/site.json')) return route.fulfill({ json: { ...site, server: undefined } });
    return route.fulfill(await file('dist', url));
  });
}

for (const [name, before] of Object.entries(FROM)) {
  const tool = TOOLS[name];
  if (!tool) throw new Error(`There is no tool "${name}".`);

  for (const [where, head] of Object.entries(HEADS)) {
    test(`${name}, ${where}: what was granted there runs, once, and nothing is sent`, async ({
      page,
      world,
      pageErrors,
    }) => {
      const site = `${name}-${where.split(' ').at(-1)}`;
      const moved = await move({
        world,
        site,
        migrate: tool.migrate,
        tool: tool.head,
        markup: tool.markup(world),
      });
      await moved.before(page);
      await tool.chooses(page);
      await expect.poll(() => cookieNames(page)).toContain(tool.cookie);
      await expect.poll(() => ranOn(page)).toEqual(tool.runs);

      await host(page, moved.config);
      const posted = await moved.after(page, before + head);
      await expect.poll(() => ranOn(page)).toEqual(tool.runs);
      // No register keeps a notice of an older revision: the choice counts for what it was made of.
      expect(await choiceOn(page, world)).toMatch(
        new RegExp(`^1~1~${today()}~${tool.granted.replaceAll('.', '\\.')}~$`),
      );
      expect(await cookieNames(page)).not.toContain(tool.cookie);
      await expect(banner(page)).toBeVisible();
      expect(posted).toEqual([]);

      await page.reload();
      await expect.poll(() => ranOn(page)).toEqual(tool.runs);
      expect(pageErrors).toEqual([]);
    });

    test(`${name}, ${where}: a refusal stays one`, async ({ page, world }) => {
      const site = `${name}-no-${where.split(' ').at(-1)}`;
      const moved = await move({
        world,
        site,
        migrate: tool.migrate,
        tool: tool.head,
        markup: tool.markup(world),
      });
      await moved.before(page);
      await tool.refuses(page);
      await expect.poll(() => cookieNames(page)).toContain(tool.cookie);

      await host(page, moved.config);
      await moved.after(page, before + head);
      expect(await choiceOn(page, world)).toBe(`1~1~${today()}~~`);
      expect(await cookieNames(page)).not.toContain(tool.cookie);
      expect(await ranOn(page)).toEqual([]);
    });
  }
}
