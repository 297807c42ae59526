/**
 * Sentences that take going on for a yes.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { impliedYes } from '../../../../server/audit/judge/implied.ts';

test.each([
  'En poursuivant votre navigation, vous acceptez l’utilisation de cookies.',
  'Si vous continuez à utiliser ce site, nous supposerons que vous acceptez les cookies.',
  'La poursuite de votre navigation vaut consentement.',
  'By continuing to use this site you agree to our use of cookies.',
  'If you continue to browse, you consent to cookies.',
  'Durch die weitere Nutzung der Website stimmen Sie der Verwendung von Cookies zu.',
  'Proseguendo la navigazione acconsenti all’uso dei cookie.',
])('is named: %s', (sentence) => {
  expect(impliedYes(`Nous utilisons des cookies. ${sentence} En savoir plus`)).toBe(sentence);
});

test.each([
  'Continuer sans accepter',
  'Si vous continuez sans accepter, rien n’est enregistré.',
  'En cliquant sur « Tout accepter », vous acceptez les cookies.',
  'By clicking “Accept all” you agree to the storing of cookies.',
  'Si vous refusez, le site fonctionne sans ces services.',
  'If you continue without accepting, nothing is stored.',
  'Mit Klick auf „Alle akzeptieren“ stimmen Sie zu.',
  'Cliccando su “Accetta” acconsenti all’uso dei cookie.',
  'Vous pouvez accepter ou refuser, et continuer votre lecture.',
])('is none of them: %s', (sentence) => {
  expect(impliedYes(sentence)).toBeNull();
});
