/**
 * French typography, as it is typed and as it is pasted.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import {
  frenchPasted,
  frenchTyping,
} from '../../../../../server/console/app/editor/french-typing.ts';

const N = '\u202f';

/** Types a text sign by sign, as the editor would let it come out. */
function typed(text: string): string {
  let result = '';
  for (const sign of text) {
    const change = frenchTyping(result, sign);
    result = change ? result.slice(0, result.length - change.removed) + change.text : result + sign;
  }
  return result;
}

describe('typing', () => {
  test.each([
    ['Pourquoi ?', `Pourquoi${N}?`],
    ['Pourquoi?', `Pourquoi${N}?`],
    ['Oui ; non !', `Oui${N}; non${N}!`],
    ['Contact : ici', `Contact${N}: ici`],
    ['Contact: ici', `Contact${N}: ici`],
    ['Il dit "oui" et "non".', `Il dit «${N}oui${N}» et «${N}non${N}».`],
    ['Il dit « oui » ici', `Il dit «${N}oui${N}» ici`],
    ['Il dit «oui»', `Il dit «${N}oui${N}»`],
    ["l'usager, aujourd'hui", 'l’usager, aujourd’hui'],
    ['13 % ?', `13 %${N}?`],
    ['(vraiment)?', `(vraiment)${N}?`],
    ['Quoi ?!', `Quoi${N}?!`],
  ])('%s', (text, expected) => expect(typed(text)).toBe(expected));

  test.each([
    'https://www.example.ch/a?b=c',
    'www.example.ch/?x',
    'mailto:dpo@example.ch',
    '12:30',
    '/chemin?x=1',
    'a@b.ch',
    'Une phrase, sans rien. Et (une autre) – voilà',
  ])('%s stays as it is', (text) => expect(typed(text)).toBe(text));
});

describe('pasting', () => {
  test.each([
    ['Pourquoi\u00a0? Parce que !', `Pourquoi${N}? Parce que${N}!`],
    ['«\u00a0oui\u00a0»', `«${N}oui${N}»`],
    ["l'usager", 'l’usager'],
  ])('%s', (text, expected) => expect(frenchPasted(text)).toBe(expected));

  test.each(['https://example.ch/?a', '12:30', 'a: b', "'code'"])('%s stays as it is', (text) =>
    expect(frenchPasted(text)).toBe(text),
  );
});
