/**
 * A version as a PDF.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasPdf, writePdf } from '../../../../server/console/publish/pdf.ts';
import { pdfContent } from '../../../../server/console/publish/pdf-content.ts';
import { type ADesk, aDesk, type Browser } from '../a-desk.ts';

describe('the content', () => {
  test('has headings, lists, tables, links and emphasis', () => {
    const markdown =
      '# Titre\n\n## Où ?\n\nDu **gras**, de l’*italique* et [un lien](https://example.ch).\n\n- un\n  - deux\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n';
    expect(pdfContent(markdown)).toMatchObject([
      { style: 'h1', text: [{ text: 'Titre' }] },
      { style: 'h2' },
      {
        text: [
          {},
          { text: 'gras', bold: true },
          {},
          { text: 'italique', italics: true },
          {},
          { text: 'un lien', link: 'https://example.ch' },
          {},
        ],
      },
      {
        ul: [
          {
            stack: [
              { text: [{ text: 'un' }] },
              { ul: [{ stack: [{ text: [{ text: 'deux' }] }] }] },
            ],
          },
        ],
      },
      {
        table: {
          headerRows: 1,
          body: [
            [{ bold: true }, {}],
            [{ text: [{ text: '1' }] }, {}],
          ],
        },
      },
    ]);
  });

  test('keeps a no-break space where the typeface has no narrow one', () => {
    expect(JSON.stringify(pdfContent('Où\u202f?'))).toContain('Où\u00a0?');
  });
});

test('the file says its language and its title, and embeds its typeface', async () => {
  const bytes = await writePdf({
    language: 'fr',
    title: 'Données',
    markdown: '# Données\n\nÉté, œuvre, ąčğħ, Ωя.\n',
    footer: 'Version 1',
    author: 'Exemple SA',
    publishedAt: '2026-11-23T09:00:00.000Z',
  });
  const file = Buffer.from(bytes).toString('latin1');
  expect(file.slice(0, 8)).toBe('%PDF-1.7');
  expect(file).toContain('/Lang (fr)');
  expect(file).toContain('/DisplayDocTitle true');
  expect(file).toMatch(/\/FontFile2/);
});

test('there is none where the typeface has no letters', () => {
  expect(['fr', 'el', 'uk', 'de-CH'].every(hasPdf)).toBe(true);
  expect(['ar', 'he'].some(hasPdf)).toBe(false);
});

describe('at the desk', () => {
  let house: ADesk;
  let browser: Browser;
  beforeEach(async () => {
    house = await aDesk();
    browser = await house.signedIn('auditor');
  });
  afterEach(() => house.close());

  const VERSION = '/console/sites/hebergeur/privacy/versions/1';

  test('each version has one in each of its languages', async () => {
    await browser.get(VERSION);
    expect(browser.html).toContain(`href="${VERSION}/pdf/fr"`);
    const answer = await browser.get(`${VERSION}/pdf/fr`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('hebergeur-privacy-1-fr.pdf');
    expect(browser.html.slice(0, 5)).toBe('%PDF-');
  });

  test('not in a language that it does not have', async () => {
    expect((await browser.get(`${VERSION}/pdf/pl`)).status).toBe(404);
  });
});
