/**
 * The demonstration's pages, as `mes-choix check` reads them.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { createDemo } from '../../demo/demo.ts';
import { readPage } from '../../server/site/page/page.ts';
import { pageFindings } from '../../server/site/page/page-findings.ts';
import { tagsOf } from '../../server/site/tag/findings.ts';

test.each(['/', '/offres'])('nothing is to be said of %s', async (path) => {
  const siteUrl = 'http://127.0.0.1:8788';
  const { site, config } = createDemo({
    siteUrl,
    consentUrl: 'http://localhost:8787',
    vendorsUrl: 'http://vendors.localhost:8789',
  });
  const response = await site.fetch(new Request(siteUrl + path));
  const page = readPage(await response.text(), new URL(path, siteUrl));
  expect(page.elements.some(({ attributes }) => 'data-consent' in attributes)).toBe(true);
  expect(pageFindings(page, tagsOf(page), config)).toEqual([]);
});
