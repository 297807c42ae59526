/**
 * A page whose bundle starts the widget from the installed package, in a real browser.
 *
 * @module
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArgs, requireChromium } from '../engines.ts';
import { type Packed, type Project, install, pack } from '../packed.ts';

let packed: Packed;
let project: Project;
let browser: Browser;
let url: string;
/** The vendor's script, each time that it is asked for. */
const asked: string[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (path.startsWith('/vendor')) {
    asked.push(path);
    response.setHeader('content-type', 'text/javascript');
    response.end('document.documentElement.dataset.measured = "yes";');
    return;
  }
  const name = path === '/' ? 'index.html' : path.slice(1);
  readFile(join(project.folder, 'out', name)).then(
    (bytes) => {
      const type = name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.setHeader('content-type', type);
      response.end(bytes);
    },
    () => response.writeHead(404).end(),
  );
});

beforeAll(async () => {
  packed = await pack();
  project = await install(packed);
  await project.write(
    'index.html',
    `<!doctype html><html lang="fr"><title>Fresh</title><h1>Fresh</h1>
<script type="text/plain" data-consent="analytics" data-src="/vendor.js"></script>
<footer><mes-choix-button></mes-choix-button></footer>
<script type="module" src="/main.js"></script></html>`,
  );
  await project.write(
    'main.js',
    `import { start } from 'mes-choix';
import site from './site.json';
const api = await start(site);
document.documentElement.dataset.site = api.site;
`,
  );
  await build({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'out' },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArgs] });
});
afterAll(async () => {
  await browser?.close();
  server.close();
  await project?.remove();
  await packed?.remove();
});

test('asks, holds, releases, remembers, and takes it back', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));

  await page.goto(url);
  await page.locator('mes-choix-banner [data-action="accept-all"]').waitFor();
  expect(await page.locator('html').getAttribute('data-site')).toBe('hebergeur');
  expect(asked).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);

  await page.locator('mes-choix-banner [data-action="accept-all"]').click();
  await page.locator('html[data-measured="yes"]').waitFor();
  await page.locator('mes-choix-banner').waitFor({ state: 'detached' });

  await page.reload();
  await page.locator('html[data-measured="yes"]').waitFor();
  expect(await page.locator('mes-choix-banner').count()).toBe(0);

  await page.locator('mes-choix-button').click();
  await page.locator('mes-choix-preferences [data-action="reject-all"]').click();
  // What has run cannot be stopped: the page loads itself anew.
  await page.locator('html[data-site]:not([data-measured])').waitFor();
  const [choice] = await page.context().cookies();
  expect(choice?.value.split('~').slice(3)).toEqual(['', '']);
  expect(errors).toEqual([]);
}, 120_000);
