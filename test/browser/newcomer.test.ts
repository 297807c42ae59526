/**
 * The newcomer: from an empty folder and a page that asks nobody, by the documented commands alone, to
 * a page on which nothing of a vendor runs before a choice.
 *
 * The vendors keep their own names; what is sent to them is answered by the browser, and counted.
 *
 * @module
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { expect, type Page, test } from '@playwright/test';
import { Hono } from 'hono';
import type { Finding } from '../../server/site/page/finding.ts';
import { freePorts } from '../free-ports.ts';
import { GA4, MAP, MATOMO, SNIPPETS, YOUTUBE } from '../server/site/page/snippets.ts';

/** Whom the page asks, before and after. */
const VENDORS = [
  'stats.example.org',
  'www.google.com',
  'www.googletagmanager.com',
  'www.youtube.com',
];
const dist = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** The page as the newcomer has it: four vendors, as these say to paste them. */
const PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Auberge du Lac</title>
${GA4}
${MATOMO}
</head>
<body>
<h1>Auberge du Lac</h1>
${YOUTUBE}
${MAP}
</body>
</html>
`;

/** A page with every snippet that is known here; nothing on it is put off until it is scrolled to. */
const PAGE_OF_ALL = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Auberge du Lac</title></head>
<body>
${SNIPPETS.map(({ html }) => html.replaceAll(' loading="lazy"', '')).join('\n')}
</body>
</html>
`;

/** A folder, a web server over it, and the binary run in it. */
interface Newcomer {
  readonly siteUrl: string;
  readonly consentUrl: string;
  /** A command of the binary; its status and its output. */
  run(...words: readonly string[]): Promise<{ readonly status: number; readonly out: string }>;
  /** Puts the tag into the page's head, and each held form where its snippet stands. */
  paste(said: Said): Promise<void>;
  /** Starts `mes-choix serve`, and waits until it is ready. */
  serve(): Promise<void>;
  /** Puts the files of the widget, and the configuration, under the site's `/mes-choix/`. */
  putBeside(): Promise<void>;
  stop(): Promise<void>;
}

/** What `init --json` says. */
interface Said {
  readonly tag: string;
  readonly pages: readonly { readonly findings: readonly Finding[] }[];
}

async function createNewcomer(html: string): Promise<Newcomer> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-newcomer-'));
  const [sitePort = 0, consentPort = 0] = await freePorts(2);
  const page = join(folder, 'index.html');
  await writeFile(page, html);
  const site = new Hono().use(serveStatic({ root: folder }));
  const server = serve({ fetch: site.fetch, port: sitePort, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const consentUrl = `http://localhost:${consentPort}`;
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const env = {
    ...inherited,
    PORT: String(consentPort),
    HOST: '127.0.0.1',
    MES_CHOIX_URL: consentUrl,
    CHROME_PATH: 'none',
  };
  const options = { cwd: folder, env };
  let stopServer = async (): Promise<void> => {};
  return {
    siteUrl: `http://127.0.0.1:${sitePort}`,
    consentUrl,
    async run(...words) {
      const child = promisify(execFile)(
        process.execPath,
        [dist('server/cli.js'), ...words],
        options,
      );
      const said = await child.catch((error: unknown) => error as { stdout: string; code: number });
      return { status: 'code' in said ? said.code : 0, out: said.stdout };
    },
    async paste({ tag, pages }) {
      const findings = pages.flatMap((each) => each.findings);
      const held = findings.reduce(
        (html, { write }) => (write ? html.replace(write.from, () => write.to) : html),
        await readFile(page, 'utf8'),
      );
      await writeFile(
        page,
        held.replace('</head>', () => `${tag}\n</head>`),
      );
    },
    async serve() {
      const child = spawn(process.execPath, [dist('server/cli.js'), 'serve'], {
        ...options,
        stdio: 'ignore',
      });
      stopServer = async () => {
        const gone = once(child, 'exit');
        if (child.exitCode === null && child.kill('SIGTERM')) await gone;
      };
      const isReady = () =>
        fetch(`${consentUrl}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(isReady, { timeout: 60_000 }).toBe(true);
    },
    async putBeside() {
      await cp(dist('script'), join(folder, 'mes-choix'), { recursive: true });
      await cp(join(folder, 'site.json'), join(folder, 'mes-choix', 'site.json'));
    },
    async stop() {
      await stopServer();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server.close(), 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Answers in every vendor's name; returns the hosts that are asked from now on, each once. */
async function vendorsOf(page: Page): Promise<Set<string>> {
  const asked = new Set<string>();
  await page.route(
    ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
    (route) => {
      asked.add(new URL(route.request().url()).hostname);
      const isPage = route.request().resourceType() === 'document';
      return route.fulfill(
        isPage
          ? { contentType: 'text/html', body: '<!doctype html><title>vendor</title>' }
          : { contentType: 'text/javascript', body: '' },
      );
    },
  );
  return asked;
}

let newcomer: Newcomer;
// Several processes, one after another, also on a machine that is busy.
test.beforeEach(() => test.setTimeout(180_000));
test.afterEach(() => newcomer.stop());

/** Whom the page asks as it is, before anything was done about it: so many at the least. */
async function askedPlainly(page: Page, least: number): Promise<readonly string[]> {
  const asked = await vendorsOf(page);
  await page.goto(newcomer.siteUrl, { waitUntil: 'networkidle' });
  await expect.poll(() => asked.size, { timeout: 30_000 }).toBeGreaterThanOrEqual(least);
  await page.unrouteAll({ behavior: 'wait' });
  return [...asked].sort();
}

/** Nobody is asked before the choice, and all of these once everything is accepted. */
async function expectHeld(page: Page, vendors: readonly string[]): Promise<void> {
  const asked = await vendorsOf(page);
  await page.goto(newcomer.siteUrl, { waitUntil: 'load' });
  const accept = page.locator('mes-choix-banner [data-action="accept-all"]');
  await expect(accept).toBeVisible({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  expect([...asked]).toEqual([]);
  await accept.click();
  await expect
    .poll(() => vendors.filter((host) => !asked.has(host)), { timeout: 30_000 })
    .toEqual([]);
}

const INIT = ['init', 'index.html', '--name', 'Auberge du Lac', '--site', 'auberge'] as const;

test('with the server: init, paste, check, site add, serve', async ({ page }) => {
  newcomer = await createNewcomer(PAGE);
  expect(await askedPlainly(page, VENDORS.length)).toEqual(VENDORS);
  expect(await newcomer.run('check', 'index.html')).toMatchObject({ status: 1 });

  const { siteUrl, consentUrl } = newcomer;
  const flags = ['--origin', siteUrl, '--server', consentUrl, '--json'];
  const { status, out } = await newcomer.run(...INIT, ...flags);
  expect(status).toBe(0);
  expect((await newcomer.run('check', 'site.json', 'index.html')).status).toBe(1);
  await newcomer.paste(JSON.parse(out) as Said);
  const checked = await newcomer.run('check', 'site.json', 'index.html');
  expect(checked).toMatchObject({ status: 0 });
  expect(checked.out).toContain('index.html: nothing found.');
  expect((await newcomer.run('site', 'add', 'site.json')).status).toBe(0);
  await newcomer.serve();
  // The page's own tag names the configuration now.
  expect((await newcomer.run('check', 'index.html')).status).toBe(0);

  await expectHeld(page, VENDORS);
});

test('without a server, and with every snippet there is: all wait, and all run', async ({
  page,
}) => {
  newcomer = await createNewcomer(PAGE_OF_ALL);
  const vendors = await askedPlainly(page, 20);
  const flags = ['--origin', newcomer.siteUrl, '--static', '/mes-choix/', '--json'];
  const { out } = await newcomer.run(...INIT, ...flags);
  await newcomer.paste(JSON.parse(out) as Said);
  expect(await newcomer.run('check', 'site.json', 'index.html')).toMatchObject({ status: 0 });
  await newcomer.putBeside();

  await expectHeld(page, vendors);
});
