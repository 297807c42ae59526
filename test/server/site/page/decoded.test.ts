/**
 * The text of pages in the encodings that they are kept in.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { decoded } from '../../../../server/site/page/decoded.ts';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['UTF-8 that says nothing', utf8('<p>été</p>'), null],
  ['UTF-8 with its mark', utf8('\uFEFF<p>été</p>'), null],
  ['what was sent along', latin('<p>été</p>'), 'text/html; charset=ISO-8859-1'],
  ['what the page says of itself', latin('<meta charset="iso-8859-1"><p>été</p>'), null],
  [
    'what it says the older way',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>été</p>'),
    null,
  ],
  ['an old page that says nothing', latin('<p>été</p>'), 'text/html'],
  ['a name that is no encoding', utf8('<meta charset="none"><p>été</p>'), 'text/html; charset=?'],
  ['UTF-16, by its mark', new Uint8Array(Buffer.from('\uFEFF<p>été</p>', 'utf16le')), null],
  ['a page that says UTF-16 and is not', utf8('<meta charset="utf-16"><p>été</p>'), null],
])('is read as it was written: %s', (_, bytes, contentType) => {
  expect(decoded(bytes, contentType)).toMatch(/(^|>)<p>été<\/p>$/);
});

test('what was sent along counts before what the page says', () => {
  expect(decoded(utf8('<meta charset="iso-8859-1">é'), 'text/html; charset="utf-8"')).toMatch(/é$/);
});
