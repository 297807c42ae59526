import { describe, expect, test } from 'vitest';
import { longSentences, readingNotes } from '../../../../server/site/check/reading.ts';
import { hebergeur } from '../example.ts';

const long = (words: number) => `Nous ${'mesurons '.repeat(words - 2)}tout.`;

describe('a sentence of many words', () => {
  test('is told with its beginning and its length', () => {
    expect(longSentences(`Une phrase courte. ${long(36)} Et la suite.`, 'fr')).toEqual([
      { start: 'Nous mesurons mesurons mesurons mesurons', words: 36 },
    ]);
    expect(longSentences(long(35), 'fr')).toEqual([]);
  });

  test('is no list of short lines', () => {
    expect(longSentences(Array(20).fill('- un nom, un pays').join('\n'), 'fr')).toEqual([]);
  });

  test('is counted in languages that write without blanks', () => {
    const [found] = longSentences('私たちは訪問者数を測定するために'.repeat(6), 'ja');
    expect(found?.words).toBeGreaterThan(35);
  });
});

describe('whoever writes texts is told', () => {
  test('nothing, where they are short and whole', () => {
    expect(readingNotes(hebergeur)).toEqual([]);
  });

  test('which sentence is too long, of the interface and of purposes', () => {
    const [first, ...rest] = hebergeur.purposes;
    const purposes = [{ ...first, description: { fr: long(40) } }, ...rest];
    const texts = { fr: { 'banner.withdraw': long(50) } };
    const notes = readingNotes({ ...hebergeur, purposes, texts });
    expect(notes.map(({ path }) => path)).toEqual([
      'purposes.0.description.fr',
      'texts.fr.banner.withdraw',
    ]);
    expect(notes[0]?.message).toContain('40 words');
  });

  test('that the first layer says no more who asks, or how many partners there are', () => {
    const texts = { fr: { 'banner.text': 'Nous utilisons des cookies pour :' } };
    const notes = readingNotes({ ...hebergeur, texts });
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('{site}'),
      expect.stringContaining('{partners}'),
    ]);
  });
});
