/**
 * What holds for every page of the desk.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../../widget/contract.ts';
import { type ADesk, aDesk, type Browser, site } from './a-desk.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)">x</a>',
  '![x](x" onerror="alert(1))',
  '{{services}}<iframe srcdoc="<script>alert(1)</script>">',
  '`</code><script>alert(1)</script>`',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
];

const hostile: SiteConfig = {
  ...site,
  name: `Nom ${HOSTILE.slice(0, 4).join(' ')}`,
  controller: { name: HOSTILE.join(' '), address: HOSTILE.join(' '), email: 'a@b.ch' },
  purposes: site.purposes.map((purpose) => ({
    ...purpose,
    title: HOSTILE.join(' '),
    description: HOSTILE.join(' '),
  })),
  // Names have a limit of length.
  services: site.services.map((service, at) => ({
    ...service,
    name: HOSTILE.slice(4 * at + 4, 4 * at + 8).join(' '),
  })),
};

const SITE = '/console/sites/hebergeur';

let house: ADesk;
let browser: Browser;
beforeAll(async () => {
  house = await aDesk({ config: hostile });
  browser = await house.signedIn('owner', 'a"onfocus=alert(1)//@example.ch');
});
afterAll(() => house.close());

/** Elements and attributes of a page, read by the rules of HTML, that could run something. */
function dangers(html: string): string[] {
  const withoutText = html.replaceAll(/<(textarea|title)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const found: string[] = [];
  for (const [tag] of withoutText.matchAll(/<[a-z][^<>]*(?:"[^"]*"[^<>"]*)*>/gi)) {
    if (/^<(script|style|object|embed|base|svg|math|img)\b/i.test(tag)) found.push(tag);
    const bare = tag.replaceAll(/"[^"]*"/g, '""');
    if (/\s(href|src|action|formaction)="\s*javascript:/i.test(tag)) found.push(tag);
    if (/\son\w+\s*=|\ssrcdoc|javascript:/i.test(bare)) found.push(tag);
  }
  return found.filter(
    (tag) => !/^<script type="module" src="\/console\/app\/[\w-]+\.js">$/.test(tag),
  );
}

test('the check for dangers finds them', () => {
  for (const text of HOSTILE.slice(0, 5)) expect(dangers(text)).not.toEqual([]);
});

describe('hostile text stays text', () => {
  test.each(HOSTILE)('in every field: %s', async (text) => {
    const pages: string[] = [];
    const see = async (going: Promise<Response>) => {
      await going;
      pages.push(browser.html);
    };
    for (const kind of ['privacy', 'faq', 'banner']) {
      const path = `${SITE}/${kind}/fr`;
      const markdown =
        kind === 'banner' ? `## ${text}\n\n${text}` : `# ${text}\n\n## ${text}\n\n${text}\n`;
      await see(browser.get(path));
      await see(browser.submit(`${path}/preview`, { markdown }));
      await see(browser.get(path));
      await see(browser.submit(`${path}/draft`, { markdown, next: 'compare' }));
      await see(browser.get(path));
      await see(browser.get(`${path}/preview`));
      await see(
        browser.submit(`${path}/draft`, { csrf: text, markdown }).catch(() => browser.get(path)),
      );
    }
    await see(browser.get(`${SITE}/faq/versions/1`));
    await see(
      browser.get(
        `${SITE}/faq/versions?from=${encodeURIComponent(text)}&done=${encodeURIComponent(text)}`,
      ),
    );
    await see(browser.get(`/console/${encodeURIComponent(text)}?ui=${encodeURIComponent(text)}`));
    await see(browser.get(`/console/enter/${encodeURIComponent(text)}`));
    await see(browser.get('/console/acts'));
    await see(browser.get(`/console/acts?user=${encodeURIComponent(text)}`));
    await see(browser.get('/console/people'));
    await see(browser.submit('/console/people/invite', { email: text, site: text }));
    await see(browser.get('/console/account'));
    await see(browser.get('/console/sign-in'));
    const kept = JSON.stringify([[text, text]]);
    await see(browser.submit('/console/sign-in', { email: text, going: text, kept }));
    await see(browser.get(SITE));
    await see(browser.get('/console'));
    for (const page of pages) expect(dangers(page)).toEqual([]);
    expect(house.failures).toEqual([]);
  });

  test('as the reason of a version', async () => {
    await browser.get(`${SITE}/faq/versions/1`);
    await browser.get(`${SITE}/faq/fr`);
    const markdown = '# Q\n\n## Où ?\n\nIci.\n';
    await browser.submit(`${SITE}/faq/fr/draft`, { markdown, next: 'compare' });
    await browser.submit(`${SITE}/faq/publish`, { reason: HOSTILE.join(' '), material: 'no' });
    expect((await house.policy.current('hebergeur', 'faq'))?.version).toBe(2);
    expect(dangers(browser.html)).toEqual([]);
  });
});

describe('every page', () => {
  test.each(['/console', SITE, `${SITE}/privacy/fr`, `${SITE}/faq/publish`, '/console/nothing'])(
    '%s: a strict policy, no framing, no caching',
    async (path) => {
      const { headers } = await browser.get(path);
      const csp = headers.get('content-security-policy') ?? '';
      expect(csp).toContain("default-src 'none'");
      expect(csp).not.toContain('unsafe');
      expect(csp).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(browser.html).not.toMatch(/ style="|<style/);
    },
  );

  test('has its stylesheet from a file', async () => {
    expect((await browser.get('/console/desk.css')).headers.get('content-type')).toContain(
      'text/css',
    );
  });
});
