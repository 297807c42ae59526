/**
 * `npm run screenshots -- --desk`: the pictures of the desk in docs/legal-team.md, each in French and
 * in English, on a site of its own with a few visitors; to be looked at by a person.
 *
 * @module
 */
import { Buffer } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createWorld, type World } from './browser/world.ts';

const WIDTH = 1080;
const HEIGHT = 720;
const DAY = 24 * 60 * 60_000;

/** The languages of the desk, as browsers say them. */
const LOCALES = { fr: 'fr-CH', en: 'en-GB' } as const;

type Language = keyof typeof LOCALES;

/** One page of the desk, as it is pictured. */
interface Picture {
  readonly name: string;
  /** Below the site's own path at the desk; a whole path where it begins with `/console`. */
  readonly path: string;
  /** Goes to the state that is shown, and waits until it is there. */
  readonly reach?: (page: Page) => Promise<unknown>;
  /** Scrolls this to the top; the page's own top otherwise. */
  readonly from?: string;
  /** How much of it; pixels. */
  readonly height?: number;
}

/** Somebody at the desk in a language: a browser of their own, entered by a link, which is pictured. */
async function atTheDesk(
  browser: Browser,
  world: World,
  language: Language,
  folder: string,
): Promise<Page> {
  const context = await browser.newContext({
    locale: LOCALES[language],
    timezoneId: 'Europe/Zurich',
    viewport: { width: WIDTH, height: HEIGHT },
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  // A new link for somebody ends the one before: each is used before the next is made.
  await page.goto(await linkFor(world, 'claire.montandon@neve.example', 'owner'));
  await mkdir(join(folder, language), { recursive: true });
  await photograph(page, join(folder, language, 'enter.webp'));
  await page.locator('form[action="/console/enter"] button').first().click();
  await page.waitForURL((url) => !url.pathname.includes('/enter'));
  return page;
}

/** Writes what the window shows: WebP, a third of what PNG would take. */
async function photograph(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const options = { format: 'webp', quality: 75 } as const;
  const { data } = await session.send('Page.captureScreenshot', options);
  await writeFile(file, Buffer.from(data, 'base64'));
  await session.detach();
}

/** What the command prints: where this person enters, once. */
async function linkFor(world: World, email: string, role: string): Promise<string> {
  const said = await world.command('user', 'add', email, '--role', role);
  const [link] = /https?:\S+\/console\/enter\/\S+/.exec(said) ?? [];
  if (link === undefined) throw new Error(`No link was printed:\n${said}`);
  return link;
}

/** A visitor presses one control of the banner; gives the identifier, empty after a refusal. */
async function visit(browser: Browser, world: World, control: string): Promise<string> {
  const context = await browser.newContext({ locale: 'fr-CH' });
  const page = await context.newPage();
  await page.goto(world.page('/'));
  const kept = page.waitForResponse((response) => response.url().endsWith('/consents'));
  await page.locator(`mes-choix-banner [data-action="${control}"]`).click();
  await kept;
  const cookies = await context.cookies(world.siteUrl);
  await context.close();
  return (
    /[0-9a-f-]{36}$/.exec(cookies.find(({ name }) => name === 'mes_choix')?.value ?? '')?.[0] ?? ''
  );
}

/** Waits until the editor's script has started. */
const editorIsReady = (page: Page) => page.locator('form[data-editor][data-ready]').waitFor();

/** The same, with the text as it will look, whatever it was left in. */
async function asItWillLook(page: Page): Promise<void> {
  await editorIsReady(page);
  await page.getByRole('button', { name: /^(Mise en forme|Formatted)$/ }).click();
  await page.locator('.rich').waitFor();
}

/** Compares what is written, in its source: a sentence before the text's first subtitle. */
async function write(page: Page, path: string, kind: string, sentence: string): Promise<void> {
  await page.goto(`${path}/${kind}/fr`);
  await editorIsReady(page);
  await page.locator('[data-mode="source"], button:text-is("Source")').first().click();
  const source = page.locator('#markdown');
  await source.fill((await source.inputValue()).replace('\n## ', `\n${sentence}\n\n## `));
  await page.locator('button[value="compare"]').click();
  await page.locator('ins').first().waitFor();
}

/** Answers what is asked before publishing. */
async function answer(page: Page, reason: string, purpose?: string): Promise<void> {
  await page.locator('#reason').fill(reason);
  await page.locator(`input[name="material"][value="${purpose ? 'yes' : 'no'}"]`).check();
  if (purpose) await page.locator(`#purpose-${purpose}`).check();
}

/** Answers, and publishes. */
async function publishNow(page: Page, reason: string, purpose?: string): Promise<void> {
  await answer(page, reason, purpose);
  await page.locator('form:has(#reason) button.main').click();
  await page.waitForURL(/[?&]done=/);
}

/** Shows an event of somebody who agreed. */
async function openEvent(page: Page, subject: string): Promise<void> {
  await page.locator('#q').fill(subject);
  await page.locator('#q').press('Enter');
  await page.locator('.events a').first().click();
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').locator('mes-choix-banner').waitFor();
}

/** Makes all pictures below a folder; gives the names of those that failed. */
export async function takeDeskPictures(
  browser: Browser,
  folder: string,
): Promise<readonly string[]> {
  const world = await createWorld();
  const failed: string[] = [];
  try {
    const subject = await severalDays(browser, world);
    const visitor = await agreed(browser, world);
    const site = `${world.consentUrl}/console/sites/${world.config.site}`;
    const desks = {
      fr: await atTheDesk(browser, world, 'fr', folder),
      en: await atTheDesk(browser, world, 'en', folder),
    };
    const take = (pictures: readonly Picture[]) =>
      takeEach({ desks, folder, site, pictures, failed });

    await write(desks.fr, site, 'privacy', 'Cette page dit qui lit vos données, et pourquoi.');
    await take(BEFORE_PUBLISHING);
    await desks.fr.goto(`${site}/privacy/publish`);
    await publishNow(desks.fr, 'Dire qui lit les données');
    await write(desks.fr, site, 'faq', 'Vous ne trouvez pas votre question ? Écrivez-nous.');
    await publishNow(desks.fr, 'Dire où poser une autre question', 'marketing');
    await take(afterPublishing(subject));
    await world.pass(10 * 60_000);
    await askedAgain(visitor, world);
    await photograph(visitor, join(folder, 'asked-again.webp'));
  } finally {
    await world.stop();
  }
  return failed;
}

/** A few decisions on each of a few days; gives the identifier of the last one who agreed. */
async function severalDays(browser: Browser, world: World): Promise<string> {
  for (const controls of [
    ['accept-all', 'reject-all', 'accept-all'],
    ['reject-all', 'accept-all'],
    ['accept-all', 'reject-all'],
  ]) {
    for (const control of controls) await visit(browser, world, control);
    await world.pass(DAY);
  }
  return await visit(browser, world, 'accept-all');
}

/** A visitor who has agreed to everything, and stays. */
async function agreed(browser: Browser, world: World): Promise<Page> {
  const viewport = { width: WIDTH, height: HEIGHT };
  const page = await (await browser.newContext({ locale: 'fr-CH', viewport })).newPage();
  await page.goto(world.page('/'));
  await page.locator('mes-choix-banner [data-action="accept-all"]').click();
  return page;
}

/** Waits until the site asks this visitor again: what was published takes effect by itself. */
async function askedAgain(page: Page, world: World): Promise<void> {
  const banner = page.locator('mes-choix-banner [data-action="accept-all"]');
  for (let tries = 0; tries < 30; tries += 1) {
    await page.goto(world.page('/'), { waitUntil: 'networkidle' });
    if (await banner.isVisible()) return;
  }
  throw new Error('Nobody was asked again.');
}

const BEFORE_PUBLISHING: readonly Picture[] = [
  { name: 'texts', path: '' },
  { name: 'edit', path: '/privacy/fr', reach: asItWillLook, height: 900 },
  { name: 'questions', path: '/faq/fr', reach: asItWillLook, height: 900 },
  { name: 'compare', path: '/privacy/publish', height: 900 },
  {
    name: 'publish',
    path: '/privacy/publish',
    reach: (page) => answer(page, 'Dire qui lit les données', 'marketing'),
    from: '#reason',
    height: 900,
  },
  {
    name: 'preview',
    path: '/privacy/fr/as-visitors',
    reach: (page) => page.frameLocator('iframe').first().locator('h1').waitFor(),
    height: 900,
  },
];

function afterPublishing(subject: string): readonly Picture[] {
  return [
    { name: 'waiting', path: '/publications' },
    { name: 'versions', path: '/privacy/versions' },
    { name: 'configuration', path: '/configuration' },
    { name: 'known', path: '/configuration/catalogue?q=matomo', height: 800 },
    {
      name: 'settings',
      path: '/configuration/settings',
      from: 'fieldset:has([name="controller.name"])',
      height: 1150,
    },
    { name: 'tag', path: '/configuration/tag', height: 900 },
    {
      name: 'appearance',
      path: '/configuration/appearance',
      reach: (page) => page.frameLocator('iframe').locator('mes-choix-banner').first().waitFor(),
      height: 1450,
    },
    { name: 'register', path: '/register', height: 900 },
    { name: 'event', path: '/register', reach: (page) => openEvent(page, subject), height: 1850 },
    {
      name: 'numbers',
      path: '/numbers',
      reach: (page) => page.locator('canvas').first().waitFor(),
      height: 900,
    },
    { name: 'journal', path: '/acts', height: 900 },
    { name: 'people', path: '/people' },
    { name: 'account', path: '/console/account' },
  ];
}

async function takeEach(on: {
  readonly desks: Readonly<Record<Language, Page>>;
  readonly folder: string;
  readonly site: string;
  readonly pictures: readonly Picture[];
  readonly failed: string[];
}): Promise<void> {
  for (const [language, page] of Object.entries(on.desks) as [Language, Page][]) {
    for (const picture of on.pictures) {
      const name = `${language}/${picture.name}`;
      try {
        await takeOne(page, on.site, picture, join(on.folder, `${name}.webp`));
        console.log(name);
      } catch (error) {
        on.failed.push(name);
        console.error(`${name}: ${(error as Error).message}`);
      }
    }
  }
}

async function takeOne(
  page: Page,
  site: string,
  { path, reach, from, height = HEIGHT }: Picture,
  file: string,
): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height });
  await page.goto(path.startsWith('/console') ? new URL(path, site).href : site + path);
  await reach?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate((selector) => {
    const top = selector ? document.querySelector(selector)?.getBoundingClientRect().top : null;
    scrollTo({
      top: top === null || top === undefined ? 0 : top + scrollY - 90,
      behavior: 'instant',
    });
  }, from ?? null);
  await photograph(page, file);
}
