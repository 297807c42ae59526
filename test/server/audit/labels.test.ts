/**
 * What a button does, told by its words.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { leadsBack, meaningOf } from '../../../server/audit/labels.ts';
import { messages } from '../../../widget/ui/messages/index.ts';

test.each([
  ['Tout accepter', 'accept'],
  ['J’accepte', 'accept'],
  ['Accepter & Fermer', 'accept'],
  ['OK', 'accept'],
  ['Got it!', 'accept'],
  ['Alle akzeptieren', 'accept'],
  ['Accetta tutto', 'accept'],
  ['Continuer sans accepter', 'refuse'],
  ['Continuer sans accepter →', 'refuse'],
  ['Refuser', 'refuse'],
  ['Interdire tous les cookies et refuser', 'refuse'],
  ['Only necessary cookies', 'refuse'],
  ['Nur notwendige Cookies', 'refuse'],
  ['Reject All', 'refuse'],
  ['Enregistrer mes choix', 'save'],
  ['Accepter la sélection', 'save'],
  ['Allow selection', 'save'],
  ['Paramétrer', 'customize'],
  ['Gérer mes préférences', 'customize'],
  ['Cookie settings', 'customize'],
  ['Fermer', null],
  ['×', null],
  ['Acheter', null],
  ['', null],
  ['Nous utilisons des cookies que vous pouvez accepter ou refuser, à tout moment, ici', null],
] as const)('%s: %s', (label, meaning) => {
  expect(meaningOf(label, 'fr')).toBe(meaning);
});

describe('our own banner is understood in each language that has words for it', () => {
  const known = ['fr', 'en', 'de', 'de-CH', 'it', 'rm', 'es', 'pt', 'nl'] as const;
  test.each(known)('%s', (language) => {
    const texts = messages[language];
    expect(meaningOf(texts['banner.reject'], language)).toBe('refuse');
    expect(meaningOf(texts['banner.accept'], language)).toBe('accept');
    expect(leadsBack(texts['control.label']) || language !== 'fr').toBe(true);
  });
  test.each(Object.keys(messages) as (keyof typeof messages)[])('a refusal in %s', (language) => {
    expect(meaningOf(messages[language]['banner.reject'], language)).toBe('refuse');
  });
});

test.each([
  ['Modifier mes choix', true],
  ['Gérer mes cookies', true],
  ['Cookies', true],
  ['Cookie-Einstellungen', true],
  ['Politique de confidentialité', false],
  ['Mon compte', false],
])('%s leads back: %s', (label, leads) => {
  expect(leadsBack(label)).toBe(leads);
});
