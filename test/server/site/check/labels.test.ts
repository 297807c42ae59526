import { describe, expect, test } from 'vitest';
import { checkWording } from '../../../../server/site/check/wording.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { messages } from '../../../../widget/ui/messages/index.ts';
import { hebergeur } from '../example.ts';

const faultsOf = (language: string, key: string, text: string) =>
  checkWording({
    ...hebergeur,
    languages: ['fr', language],
    texts: { [language]: { [key]: text } },
  } as SiteConfig);

const shipped = Object.entries(messages);

describe('in every language that is shipped', () => {
  test.each(shipped)('%s: each of its own texts says what it does', (code, texts) => {
    for (const [key, text] of Object.entries(texts))
      expect(faultsOf(code, key, text), key).toEqual([]);
  });

  test.each(shipped)('%s: its own yes passes in capitals too', (code, texts) => {
    const label = texts['banner.accept'].toLocaleUpperCase(code);
    expect(faultsOf(code, 'banner.accept', label)).toEqual([]);
  });

  test.each(shipped)('%s: what opens the choices does not say that it answers', (code, texts) => {
    for (const answer of ['banner.accept', 'banner.reject'] as const) {
      const [fault] = faultsOf(code, 'banner.customize', texts[answer]);
      expect(fault?.path).toBe(`texts.${code}.banner.customize`);
      // What to write instead is said in the language itself.
      expect(fault?.message).toContain(`"${texts['banner.customize']}"`);
    }
  });

  test.each(shipped)('%s: what saves the choices does not say that it answers', (code, texts) => {
    for (const answer of ['banner.accept', 'banner.reject'] as const)
      expect(faultsOf(code, 'preferences.save', texts[answer])).toHaveLength(1);
  });

  test.each(shipped)('%s: nor does what closes the panel or leads to the list', (code, texts) => {
    for (const key of ['preferences.close', 'banner.services.other', 'control.label'])
      expect(faultsOf(code, key, texts['banner.accept']), key).toHaveLength(1);
  });

  test.each(shipped)('%s: what opens the choices is no yes, and no close', (code, texts) => {
    expect(faultsOf(code, 'banner.accept', texts['banner.customize'])).toHaveLength(1);
    expect(faultsOf(code, 'banner.accept', texts['preferences.save'])).toHaveLength(1);
  });

  test.each(shipped)('%s: the states are not exchanged', (code, texts) => {
    expect(faultsOf(code, 'state.on', texts['banner.reject'])).toHaveLength(1);
    expect(faultsOf(code, 'state.off', texts['banner.accept'])).toHaveLength(1);
  });
});

describe('a label that lies is refused, with what it says and does not', () => {
  test.each([
    ['fr', 'banner.customize', 'Refuser', 'refuses'],
    ['fr', 'banner.customize', 'Continuer sans accepter', 'refuses'],
    ['fr', 'banner.customize', 'Fermer', 'opens the choices'],
    ['fr', 'banner.customize', 'Non', 'opens the choices'],
    ['fr', 'preferences.save', 'Tout accepter', 'accepts'],
    ['fr', 'preferences.save', 'J’autorise tout', 'accepts'],
    ['fr', 'preferences.save', 'Compris !', 'saves them'],
    ['de', 'preferences.save', 'Allem zustimmen', 'accepts'],
    ['de', 'banner.customize', 'Reject all', 'refuses'],
    ['en', 'preferences.save', 'I agree', 'accepts'],
    ['it', 'banner.customize', 'Rifiuta', 'refuses'],
    ['ja', 'banner.customize', 'Tout refuser', 'refuses'],
    ['fr', 'farewell.close', 'Tout accepter', 'accepts'],
  ])('%s, %s: "%s"', (language, key, text, says) => {
    const [fault] = faultsOf(language, key, text);
    expect(fault?.message).toContain(says);
  });
});

describe('a label in other words is let through', () => {
  test.each([
    ['fr', 'banner.customize', 'Gérer mes choix'],
    ['fr', 'banner.customize', 'Paramétrer les autorisations'],
    ['fr', 'preferences.save', 'Valider mes choix'],
    ['en', 'banner.customize', 'Manage consent'],
    ['en', 'banner.customize', 'Cookie settings'],
    ['de', 'banner.customize', 'Einwilligungen verwalten'],
    ['de', 'banner.customize', 'Selbst bestimmen'],
    ['de', 'preferences.save', 'Auswahl bestätigen'],
    ['it', 'banner.customize', 'Gestisci i consensi'],
    ['fr', 'farewell.close', 'J’ai compris'],
    ['fr', 'banner.accept', 'Oui, j’accepte'],
    ['fr', 'banner.accept', 'J’autorise tout'],
    ['en', 'banner.accept', 'Allow all'],
    ['de', 'banner.accept', 'Allem zustimmen'],
    ['es', 'banner.accept', 'Permitir todo'],
    ['nl', 'banner.accept', 'Akkoord'],
  ])('%s, %s: "%s"', (language, key, text) => {
    expect(faultsOf(language, key, text)).toEqual([]);
  });
});
