import { describe, expect, test } from 'vitest';
import { languageFor } from '../../widget/language.ts';

const site = { languages: ['fr', 'de', 'pt-BR', 'en'], defaultLanguage: 'fr' };

describe('the visitor reads', () => {
  test.each<[string, readonly (string | undefined)[], string]>([
    ['what is wished first', ['de', 'en'], 'de'],
    ['the next wish, where the site does not speak the first', ['ja', 'en'], 'en'],
    ['a language, where a country of it is wished', ['de-CH'], 'de'],
    ['a country’s form, where the language is wished', ['pt'], 'pt-BR'],
    ['another country’s form rather than another language', ['pt-PT', 'en'], 'pt-BR'],
    ['a code in capitals', ['DE'], 'de'],
    ['a country’s form in any case', ['PT-br'], 'pt-BR'],
    ['the next wish, where one is empty or missing', ['', undefined, 'en'], 'en'],
    ['the site’s default, where it speaks no wish', ['ja', 'zh'], 'fr'],
    ['the site’s default, where nothing is wished', [], 'fr'],
    ['no language that merely begins alike', ['deu', 'en'], 'en'],
  ])('%s', (_, wishes, language) => {
    expect(languageFor(site, wishes)).toBe(language);
  });

  test('the form of their own country, where the site has several', () => {
    const swiss = { languages: ['de', 'de-CH'], defaultLanguage: 'de' };
    expect(languageFor(swiss, ['de-CH'])).toBe('de-CH');
    expect(languageFor(swiss, ['de-AT'])).toBe('de');
  });
});
