/**
 * The same page where it forbids all that a policy can, where it is no secure context, and where
 * the device keeps nothing: what was granted is released, nothing else, and nothing breaks.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { action, expect } from '../fixtures.ts';
import { ASKED, granting, UNDECIDED } from './model.ts';
import { publishPage } from './page.ts';
import { expectHits, NAMED_HOST, ownErrors, press, test } from './visit.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAMED_HOST} 127.0.0.1`],
      firefoxUserPrefs: { 'network.dns.localDomains': NAMED_HOST },
    }),
});

const NONCE = 'bm9uY2UtZGUtbGEtcGFnZQ';
const VIOLATIONS = `window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    violations.push([violatedDirective, blockedURI, sample].join(' ')));`;

const violationsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

test('under a strict policy: no violation', { tag: '@engines' }, async ({
  page,
  matrix,
  pageErrors,
}) => {
  const publish = () =>
    publishPage(matrix, {
      variant: 'matrice',
      head: VIOLATIONS,
      nonce: NONCE,
      headers: {
        // A report would be a hit that nobody expects.
        'content-security-policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'; trusted-types mes-choix mes-choix-ui; report-uri ${matrix.vendorsUrl}/csp`,
      },
    });
  await page.goto(publish());
  await expect(action(page, 'banner', 'accept-all')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await expectHits(page, matrix, [UNDECIDED], 'matrice');
  await press(page, 'mes-choix-banner', '[data-action="accept-all"]');
  await expectHits(page, matrix, [UNDECIDED, granting(...ASKED)], 'matrice');
  await press(page, '[data-mes-choix]');
  await page.waitForFunction(() =>
    document
      .querySelector('mes-choix-preferences')
      ?.shadowRoot?.querySelector('[data-action="save"]')
      ?.checkVisibility(),
  );
  expect(await violationsOf(page)).toEqual([]);
  matrix.resetHits();
  await page.goto(publish());
  await expectHits(page, matrix, [granting(...ASKED)], 'matrice');
  expect(await violationsOf(page)).toEqual([]);
  expect(ownErrors(pageErrors)).toEqual([]);
});

test('on plain http, under a name that is not local', { tag: '@engines' }, async ({
  page,
  matrix,
  pageErrors,
}) => {
  const publish = () =>
    publishPage(matrix, { variant: 'matrice' }).replace('127.0.0.1', NAMED_HOST);
  await page.goto(publish());
  expect(
    await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto]),
  ).toEqual([false, false, false]);
  await expectHits(page, matrix, [UNDECIDED], 'matrice');
  const told = page.waitForResponse((response) => response.url().endsWith('/consents'));
  await press(page, 'mes-choix-banner', '[data-action="accept-all"]');
  await expectHits(page, matrix, [UNDECIDED, granting(...ASKED)], 'matrice');
  expect((await told).status()).toBe(201);
  matrix.resetHits();
  await page.goto(publish());
  await expectHits(page, matrix, [granting(...ASKED)], 'matrice');
  expect(ownErrors(pageErrors)).toEqual([]);
});

/** Ways in which a device keeps nothing. */
const KEEPS_NOTHING: readonly {
  readonly name: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}[] = [
  {
    name: 'an opaque origin',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
  {
    name: 'storage that throws',
    head: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
      Object.defineProperty(Document.prototype, 'cookie', {
        get() { throw new DOMException('no', 'SecurityError'); },
        set() { throw new DOMException('no', 'SecurityError'); },
      });
      window.BroadcastChannel = class { constructor() { throw new DOMException('no', 'SecurityError'); } };`,
  },
  {
    name: 'cookies that are not kept',
    head: `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });
      Object.defineProperty(window, 'localStorage', { value: null });`,
  },
];

for (const { name, head = '', headers = {} } of KEEPS_NOTHING)
  test(`with ${name} the choice holds for the page`, { tag: '@engines' }, async ({
    page,
    matrix,
    pageErrors,
  }) => {
    const publish = () => publishPage(matrix, { variant: 'matrice', head, headers });
    await page.goto(publish());
    await expectHits(page, matrix, [UNDECIDED], 'matrice');
    await press(page, 'mes-choix-banner', '[data-action="accept-all"]');
    await expectHits(page, matrix, [UNDECIDED, granting(...ASKED)], 'matrice');
    matrix.resetHits();
    await page.goto(publish());
    await expectHits(page, matrix, [UNDECIDED], 'matrice');
    await press(page, 'mes-choix-banner', '[data-action="reject-all"]');
    await expectHits(page, matrix, [UNDECIDED, granting()], 'matrice');
    expect(ownErrors(pageErrors)).toEqual([]);
  });
