/**
 * The banner's texts as a document, and back.
 *
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bannerMarkdown,
  overridesOf,
  readBanner,
} from '../../../server/console/banner-document.ts';

const builtIn = {
  'banner.title': 'À vous de choisir',
  'banner.text': 'Avec votre accord, {site} utilise des cookies pour :',
  'banner.reject': 'Tout refuser',
};
const clear = () => false;

describe('the document of some texts', () => {
  test('has one heading for each', () => {
    expect(bannerMarkdown({ a: 'Un', b: 'Deux' })).toBe('## a\n\nUn\n\n## b\n\nDeux\n');
  });

  test('reads back as the same texts, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => value.trim());
    const lines = fc
      .array(fc.oneof(text, fc.constantFrom('## a', '\\## a', '# b', '', '\\')))
      .map((parts) => parts.join('\n').replaceAll('\r', '').trim())
      .filter((value) => value !== '' && !/[{}]/.test(value));
    fc.assert(
      fc.property(lines, lines, (one, two) => {
        const texts = { one, two };
        expect(readBanner(bannerMarkdown(texts), { one: 'x', two: 'y' }, clear)).toEqual({
          ok: true,
          texts,
        });
      }),
    );
  });

  test('gives a text that it does not name its built-in wording again', () => {
    expect(readBanner('## banner.title\n\nVos choix\n', builtIn, clear)).toEqual({
      ok: true,
      texts: { ...builtIn, 'banner.title': 'Vos choix' },
    });
  });

  test('may come with the line ends of any system', () => {
    expect(readBanner('## banner.title\r\n\r\nVos choix\r\n', builtIn, clear)).toMatchObject({
      texts: { 'banner.title': 'Vos choix' },
    });
  });
});

describe('a document is refused, with the line,', () => {
  test.each([
    ['for a text under no heading', 'Bonjour\n', 1, 'stray-text', ''],
    ['for an unknown key', '\n## banner.titel\n\nA\n', 2, 'unknown-key', 'banner.titel'],
    ['for a key of every object', '## constructor\n\nA\n', 1, 'unknown-key', 'constructor'],
    [
      'for a second time the same key',
      '## banner.title\n\nA\n\n## banner.title\n\nB\n',
      5,
      'duplicate-key',
      'banner.title',
    ],
    ['for an empty text', '## banner.title\n\n \n', 1, 'empty-text', 'banner.title'],
    ['for a lost placeholder', '## banner.text\n\nPour :\n', 1, 'missing-placeholder', '{site}'],
    [
      'for one that stands for nothing',
      '## banner.title\n\nA {you}\n',
      1,
      'unknown-placeholder',
      '{you}',
    ],
  ])('%s', (_, markdown, line, code, subject) => {
    const reading = readBanner(markdown, builtIn, clear);
    expect(reading).toMatchObject({ ok: false, faults: [{ line, code, subject }] });
  });

  test('for a label that could be misread', () => {
    const isUnclear = (key: string, text: string) => key === 'banner.reject' && text !== 'Non';
    const reading = readBanner('## banner.reject\n\nContinuer\n', builtIn, isUnclear);
    expect(reading).toMatchObject({ ok: false, faults: [{ line: 1, code: 'unclear-label' }] });
  });

  test('with all its faults at once, in order', () => {
    const reading = readBanner('x\n## a\n\nA\n\n## banner.title\n', builtIn, clear);
    expect(reading.ok ? [] : reading.faults.map(({ line }) => line)).toEqual([1, 2, 6]);
  });
});

test('only what differs from the built-in texts is kept', () => {
  expect(overridesOf({ ...builtIn, 'banner.title': 'Vos choix' }, builtIn)).toEqual({
    'banner.title': 'Vos choix',
  });
});
