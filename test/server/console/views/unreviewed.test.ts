import { afterEach, expect, test } from 'vitest';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { type ADesk, aDesk, site } from '../a-desk.ts';

const SITE = '/console/sites/hebergeur';

let house: ADesk;
afterEach(() => house.close());

async function pagesOf(config: SiteConfig): Promise<readonly string[]> {
  house = await aDesk({ config });
  const browser = await house.signedIn('editor');
  const pages: string[] = [];
  for (const path of [SITE, `${SITE}/banner/publish`]) {
    await browser.get(path);
    pages.push(browser.html);
  }
  return pages;
}

const languages = ['fr', 'en', 'de', 'ro'];

test('the site and its banner’s publication name the languages that nobody has approved', async () => {
  for (const html of await pagesOf({ ...site, languages })) {
    expect(html).toMatch(/pas encore été approuvés[^<]*allemand et roumain/i);
    expect(html).toContain(`${SITE}/languages"`);
    expect(html).toContain('Lire et approuver les langues');
  }
});

test('they say nothing where each is approved', async () => {
  const review = { by: 'Anna Muster', date: '2026-11-24' };
  const reviewed = { de: review, ro: review };
  for (const html of await pagesOf({ ...site, languages, reviewed })) {
    expect(html).toContain(site.name);
    expect(html).not.toContain('Lire et approuver');
  }
});
