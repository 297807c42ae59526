/**
 * Tools that answer for the visitor, and lists that hide cookie notices (docs/outside-tools).
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import type { Page } from '@playwright/test';
import { action, choiceCookie, EMPTY_DEVICE, deviceOf, expect, test, today } from './fixtures.ts';

const { resolve } = createRequire(import.meta.url);
const fromDocs = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../docs/outside-tools/${name}`, import.meta.url), 'utf8'));

/** What autoconsent says to the program around it. */
interface Said {
  readonly type: string;
  readonly id?: string;
  readonly code?: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

/** Runs autoconsent in a page with our rule alone, as a browser that has it would; what it said. */
async function runAutoconsent(page: Page, autoAction: 'optOut' | 'optIn'): Promise<Said[]> {
  const said: Said[] = [];
  const rule = await fromDocs('autoconsent.json');
  const config = {
    enabled: true,
    autoAction,
    disabledCmps: [],
    enablePrehide: true,
    enableCosmeticRules: false,
    enableGeneratedRules: false,
    detectRetries: 20,
    isMainWorld: false,
    prehideTimeout: 2_000,
    enableHeuristicDetection: false,
    logs: {},
  };
  const answer = (reply: unknown) =>
    page.evaluate(
      (message) =>
        (
          globalThis as unknown as { autoconsentReceiveMessage(message: unknown): unknown }
        ).autoconsentReceiveMessage(message),
      reply,
    );
  await page.exposeFunction('autoconsentSendMessage', async (message: Said) => {
    said.push(message);
    if (message.type === 'init')
      await answer({ type: 'initResp', config, rules: { autoconsent: [rule] } });
    if (message.type === 'eval')
      await answer({
        type: 'evalResp',
        id: message.id,
        result: await page.evaluate(message.code ?? ''),
      });
  });
  await page.addInitScript({
    path: resolve('@duckduckgo/autoconsent').replace(
      'autoconsent.cjs.js',
      'autoconsent.playwright.js',
    ),
  });
  return said;
}

test.describe('a tool that answers for the visitor', () => {
  test('autoconsent finds the banner and refuses', { tag: '@engines' }, async ({
    page,
    context,
    world,
  }) => {
    const said = await runAutoconsent(page, 'optOut');
    await page.goto(world.page('/'));
    await expect
      .poll(() => said.find(({ type }) => type === 'autoconsentDone')?.cmp)
      .toBe('mes-choix');
    expect(said.find(({ type }) => type === 'optOutResult')?.result).toBe(true);
    await expect(action(page, 'banner', 'reject-all')).toHaveCount(0);
    expect(await choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
  });

  test('autoconsent cannot accept: its click is not the visitor’s', async ({ page, world }) => {
    const said = await runAutoconsent(page, 'optIn');
    await page.goto(world.page('/'));
    await expect.poll(() => said.some(({ type }) => type === 'optInResult')).toBe(true);
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    expect(await deviceOf(page)).toEqual(EMPTY_DEVICE);
    expect(world.hits()).toEqual([]);
  });

  test('Consent-O-Matic’s rule finds the banner and refuses', async ({ page, context, world }) => {
    const rule = (await fromDocs('consent-o-matic.json'))['mes-choix'];
    await page.goto(world.page('/'));
    await expect(action(page, 'banner', 'reject-all')).toBeVisible();
    const steps = await page.evaluate(({ detectors, methods }) => {
      // The extension's own meaning of these three kinds of steps.
      const find = ({ selector }: { selector: string }, root: ParentNode = document) =>
        root.querySelector<HTMLElement>(selector);
      const isThere = detectors.every(
        (detector: Record<string, { target: { selector: string; displayFilter?: boolean } }[]>) =>
          Object.values(detector)
            .flat()
            .every(({ target }) => {
              const element = find(target);
              return element && (!target.displayFilter || element.offsetHeight > 0);
            }),
      );
      if (!isThere) return ['not found'];
      return methods.flatMap(
        ({
          name,
          action: step,
        }: {
          name: string;
          action?: { type: string; parent: { selector: string }; target: { selector: string } };
        }) => {
          if (!step) return [];
          const element = find(step.target, find(step.parent)?.shadowRoot ?? undefined);
          if (step.type === 'click') element?.click();
          return [`${name} ${step.type} ${Boolean(element)}`];
        },
      );
    }, rule);
    expect(steps).toEqual(['DO_CONSENT click true']);
    expect(await choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
  });
});

test.describe('no filter list that hides cookie notices', () => {
  /** AdGuard's list, as it stands in a dev dependency: data for this test alone, never shipped. */
  async function filterList(): Promise<string> {
    const file = new URL(
      '../../node_modules/@adguard/dnr-rulesets/dist/filters/declarative/ruleset_18/ruleset_18.json',
      import.meta.url,
    );
    const [first] = JSON.parse(await readFile(file, 'utf8')) as {
      metadata: { rawFilterList: string };
    }[];
    return (first?.metadata.rawFilterList ?? '').replaceAll('\r', '');
  }

  /** Elements of ours that a generic rule of the list would hide, with the rule. */
  const hidden = (page: Page, selectors: readonly string[], ours: string) =>
    page.evaluate(
      ([selectors, ours]) =>
        [...document.querySelectorAll(ours as string)].flatMap((element) =>
          (selectors as string[])
            .filter((selector) => {
              try {
                return element.matches(selector);
              } catch {
                return false;
              }
            })
            .map((selector) => `${element.outerHTML.slice(0, 60)} by ${selector}`),
        ),
      [selectors, ours] as const,
    );

  test('hides a name of ours, in a page or on our own', async ({ page, world }) => {
    const generic = (await filterList())
      .split('\n')
      .filter((line) => line.startsWith('##'))
      .map((line) => line.slice(2));
    expect(generic.length).toBeGreaterThan(1_000);
    await page.goto(world.page('/confidentialite'));
    await action(page, 'banner', 'customize').click();
    await expect(action(page, 'preferences', 'save')).toBeVisible();
    const ours =
      '[data-mes-choix],[data-mes-choix-choice],[role=status],mes-choix-banner,mes-choix-preferences,mes-choix-policy,mes-choix-policy *,mes-choix-embed,mes-choix-button';
    expect(await page.locator('mes-choix-banner').count()).toBe(1);
    expect(await hidden(page, generic, ours)).toEqual([]);
    await page.evaluate(() => {
      document.body.append(document.createElement('div'));
      document.body.lastElementChild?.classList.add('l-footer_cookieAlertBox');
    });
    expect(await hidden(page, generic, 'body > div'), 'the list would hide others').toHaveLength(1);
    for (const path of ['privacy', 'faq', 'record']) {
      await page.goto(`${world.consentUrl}/${world.config.site}/${path}`);
      expect(await hidden(page, generic, 'body *')).toEqual([]);
    }
  });

  test('blocks an address of ours, on the site’s own host or on another', async ({
    page,
    world,
  }) => {
    const engine = FiltersEngine.parse(await filterList());
    const asked = new Map<string, string>();
    page.on('request', (request) => {
      const { origin, pathname, search } = new URL(request.url());
      if (origin === world.consentUrl) asked.set(pathname + search, request.resourceType());
    });
    await page.goto(world.page('/confidentialite'));
    await action(page, 'banner', 'customize').click();
    await action(page, 'preferences', 'accept-all').click();
    await expect
      .poll(() => [...asked.keys()].some((path) => path.endsWith('/consents')))
      .toBe(true);
    for (const path of [
      'receipt',
      'record',
      'config.json',
      'privacy',
      'privacy.json',
      'faq',
      'faq.json',
    ])
      asked.set(`/${world.config.site}/${path}`, 'fetch');
    const blocked = [...asked].flatMap(([path, kind]) =>
      ['https://consent.example.ch', 'https://www.example.ch', 'https://choix.example.org'].filter(
        (origin) =>
          engine.match(
            Request.fromRawDetails({
              url: origin + path,
              type: kind === 'script' ? 'script' : 'xmlhttprequest',
              sourceUrl: 'https://www.example.ch/',
            }),
          ).match,
      ),
    );
    expect(asked.size).toBeGreaterThan(10);
    expect(blocked).toEqual([]);
    const known = Request.fromRawDetails({
      url: 'https://www.example.ch/gd-cookie2.js',
      type: 'script',
      sourceUrl: 'https://www.example.ch/',
    });
    expect(engine.match(known).match, 'the list would block others').toBe(true);
  });
});
