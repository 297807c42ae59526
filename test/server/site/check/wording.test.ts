import { describe, expect, test } from 'vitest';
import { checkWording, unknownWording } from '../../../../server/site/check/wording.ts';
import { REFUSAL_WORDS } from '../../../../server/site/check/refusal-words.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { messages } from '../../../../widget/ui/messages/index.ts';
import { hebergeur } from '../example.ts';

/** A site whose labels in a language are its own. */
const siteWith = (language: string, texts: Readonly<Record<string, string>>): SiteConfig => ({
  ...hebergeur,
  languages: ['fr', language],
  texts: { [language]: texts },
});
const refusing = (language: string, text: string) =>
  checkWording(siteWith(language, { 'banner.reject': text }));
const accepting = (language: string, text: string) =>
  checkWording(siteWith(language, { 'banner.accept': text }));

describe('in every language that is shipped', () => {
  const shipped = Object.entries(messages);
  const own = new Map<string, unknown>(Object.entries(REFUSAL_WORDS));

  test('there are words to tell a plain refusal by', () => {
    for (const [language] of shipped)
      expect(own.has(language.split('-')[0] ?? ''), language).toBe(true);
  });

  test.each(shipped)(
    '%s: its own labels pass, also in capitals and in a variety',
    (code, texts) => {
      const { 'banner.accept': accept, 'banner.reject': reject } = texts;
      for (const language of [code, `${code.split('-')[0]}-XX`]) {
        for (const label of [reject, reject.toLocaleUpperCase(code)])
          expect(refusing(language, label), label).toEqual([]);
        expect(accepting(language, accept)).toEqual([]);
      }
    },
  );

  test.each(shipped)(
    '%s: an acceptance is no refusal, and a refusal no acceptance',
    (code, texts) => {
      const { 'banner.accept': accept, 'banner.reject': reject } = texts;
      const [fault] = refusing(code, accept);
      expect(fault?.path).toBe(`texts.${code}.banner.reject`);
      // What to write instead is said in the language itself.
      expect(fault?.message).toContain(`"${reject}"`);
      expect(accepting(code, reject)[0]?.message).toContain(`"${accept}"`);
    },
  );

  test.each(shipped)(
    '%s: a copied "Je décline les finalités non essentielles" is refused',
    (code) => {
      expect(refusing(code, 'Je décline les finalités non essentielles')).toHaveLength(1);
    },
  );
});

describe('a refusal is unclear', () => {
  test.each([
    ['fr', 'Refuser les finalités non essentielles'],
    ['fr', 'Ne pas refuser'],
    ['fr', 'Plus tard'],
    ['en', 'Reject non-essential cookies'],
    ['en', 'Don’t refuse'],
    ['en', 'More options'],
    ['de', 'Nicht notwendige ablehnen'],
    ['de-CH', 'Einstellungen'],
    ['it', 'Rifiuta le finalità facoltative'],
    ['es', 'Rechazar las no esenciales'],
    ['es', 'Configurar'],
    ['pt', 'Gerir opções'],
    ['nl', 'Niet-essentiële weigeren'],
    ['pl', 'Ustawienia'],
    ['el', 'Περισσότερα'],
    ['ar', 'الإعدادات'],
    ['he', 'הגדרות'],
    ['uk', 'Налаштування'],
    ['tr', 'Reddetme'],
  ])('%s: %s', (language, label) => {
    expect(refusing(language, label)).toHaveLength(1);
  });
});

describe('a refusal is plain', () => {
  test.each([
    ['fr', 'Continuer sans accepter'],
    ['fr', 'Je refuse'],
    ['en', 'Continue without accepting'],
    ['de', 'Ich lehne alles ab'],
    ['de-AT', 'Weiter ohne Zustimmung'],
    ['it', 'Continua senza accettare'],
    ['es', 'Seguir sin aceptar'],
    ['pl', 'Odmawiam'],
    ['el', 'ΑΠΟΡΡΙΨΗ'],
    ['ar', 'أرفض الكل'],
    ['he', 'לסרב להכול'],
  ])('%s: %s', (language, label) => {
    expect(refusing(language, label)).toEqual([]);
  });
});

describe('a yes is none', () => {
  test.each([
    ['fr', 'J\u2019ai compris !'],
    ['fr', 'D’accord, fermer'],
    ['de', 'Schließen'],
    ['es', 'Entendido'],
    ['nl', 'Begrepen'],
    ['pl', 'Zamknij'],
    ['el', 'Εντάξει'],
    ['uk', 'Зрозуміло'],
    ['ja', 'OK'],
  ])('%s: %s', (language, label) => {
    expect(accepting(language, label)).toHaveLength(1);
  });
});

describe('in a language without a list', () => {
  const japanese = siteWith('ja', { 'banner.reject': 'すべて拒否', 'banner.accept': 'すべて許可' });

  test('a label is let through, and a person is asked for', () => {
    expect(checkWording(japanese)).toEqual([]);
    const notes = unknownWording(japanese);
    expect(notes.map(({ path }) => path)).toEqual([
      'texts.ja.banner.reject',
      'texts.ja.banner.accept',
    ]);
    for (const { message } of notes) expect(message).toContain('--approve-language ja --by');
  });

  test('nobody is asked again once one has approved it, or where we know the language', () => {
    const review = { by: 'Anna Muster', date: '2026-11-24' };
    expect(unknownWording({ ...japanese, reviewed: { ja: review } })).toEqual([]);
    expect(unknownWording(siteWith('de-AT', { 'banner.reject': 'Alle ablehnen' }))).toEqual([]);
  });
});
