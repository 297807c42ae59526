/**
 * What a session was begun with, in two words.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { browserOf } from '../../../../server/console/door/browser.ts';

const chrome = '(KHTML, like Gecko) Chrome/141.0.0.0';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox, Linux'],
  [`Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 ${chrome} Safari/537.36`, 'Chrome, Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36 Edg/141.0.0.0`, 'Edge, Windows'],
  [`Mozilla/5.0 (Linux; Android 16) ${chrome} Mobile Safari/537.36`, 'Chrome, Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1', 'Safari, macOS'],
  ['curl/8.5.0', ''],
  [undefined, ''],
])('%s', (header, name) => {
  expect(browserOf(header)).toBe(name);
});
