import { describe, expect, test } from 'vitest';
import { checkSight } from '../../../../server/site/check/sight.ts';
import { checkWording } from '../../../../server/site/check/wording.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { messages } from '../../../../widget/ui/messages/index.ts';
import { hebergeur } from '../example.ts';

const siteWith = (texts: Readonly<Record<string, string>>, language = 'fr'): SiteConfig => ({
  ...hebergeur,
  languages: ['fr', language],
  texts: { [language]: texts },
});
const faultsOf = (key: string, text: string, language = 'fr') =>
  checkSight(siteWith({ [key]: text }, language));

describe('what cannot be seen is no text', () => {
  test.each([
    ['a zero-width space', '\u200B'],
    ['blanks without a break', '\u00A0\u202F'],
    ['joiners', '\u200D\u200C\u2060'],
    ['a soft hyphen', '\u00AD'],
    ['a braille pattern without a dot', '\u2800'],
    ['a filler', '\u3164'],
    ['accents without a letter', '\u0301\u0301'],
    ['tags', '\u{E0041}\u{E007F}'],
  ])('%s', (_, text) => {
    for (const key of ['banner.reject', 'banner.text', 'banner.title'])
      expect(faultsOf(key, text)[0]?.message).toContain('nothing that can be seen');
  });

  test('nor a purpose’s or a service’s name', () => {
    const [purpose, ...purposes] = hebergeur.purposes;
    const [service, ...services] = hebergeur.services;
    const config: SiteConfig = {
      ...hebergeur,
      name: '\u200B',
      purposes: [{ ...purpose, title: { fr: 'Mesure', en: '\u2800' } }, ...purposes],
      services: [{ ...service, name: '\u200B', provider: '\u3164' }, ...services],
    };
    expect(checkSight(config).map(({ path }) => path)).toEqual([
      'name',
      'services.0.name',
      'services.0.provider',
      'purposes.0.title.en',
    ]);
  });
});

describe('a label hides nothing', () => {
  test.each([
    ['a zero-width space', 'Tout ref\u200Buser', 'U+200B'],
    ['a byte order mark', '\uFEFFTout refuser', 'U+FEFF'],
    ['an override of the direction', '\u202EresufeR', 'U+202E'],
    ['an isolate', 'Tout \u2067refuser\u2069', 'U+2067'],
    ['a word joiner', 'Tout\u2060refuser', 'U+2060'],
    ['a control character', 'Tout refuser\u0008', 'U+0008'],
    ['letters struck out', 'R\u0336e\u0336fuser', 'U+0336'],
  ])('%s', (_, text, name) => {
    const [fault] = faultsOf('banner.reject', text);
    expect(fault?.path).toBe('texts.fr.banner.reject');
    expect(fault?.message).toContain(name);
  });

  test('and is judged by what is read of it', () => {
    const hidden = siteWith({ 'banner.customize': 'Re\u200Dfuser' });
    expect(checkWording(hidden)[0]?.message).toContain('refuses');
  });
});

describe('one answer weighs no more than the other', () => {
  test.each([
    '✅ Tout accepter',
    'Tout accepter 👍',
    'Tout accepter →',
    '✔ Tout accepter',
    '𝗧𝗼𝘂𝘁 𝗮𝗰𝗰𝗲𝗽𝘁𝗲𝗿',
    'Ｔｏｕｔ accepter',
    'TOUT ACCEPTER',
  ])('%s', (text) => {
    expect(faultsOf('banner.accept', text)).toHaveLength(1);
  });

  test('both in capitals weigh the same', () => {
    const both = { 'banner.accept': 'TOUT ACCEPTER', 'banner.reject': 'TOUT REFUSER' };
    expect(checkSight(siteWith(both))).toEqual([]);
  });
});

describe('what languages are written with is let through', () => {
  test.each(Object.entries(messages))('%s: all of its own texts', (code, texts) => {
    expect(checkSight(siteWith(texts, code))).toEqual([]);
  });

  test.each([
    ['de', 'banner.accept', 'Alle ak\u00ADzep\u00ADtie\u00ADren'],
    ['fa', 'banner.reject', 'نمی\u200Cپذیرم'],
    ['he', 'banner.reject', 'סירוב להכול\u200F'],
    ['ar', 'banner.text', 'يستخدم \u2068{site}\u2069 ملفات'],
    ['fr', 'banner.text', 'Nous utilisons des cookies 🍪\u00A0:\nmerci'],
    ['fr', 'banner.accept', 'Tout accepter\u202F!'],
  ])('%s, %s: %s', (language, key, text) => {
    expect(faultsOf(key, text, language)).toEqual([]);
  });
});
