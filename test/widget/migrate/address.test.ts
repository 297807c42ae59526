/**
 * Addresses with settings in them.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../widget/migrate/tarteaucitron/address.ts';

const address = (pattern: string, settings: Readonly<Record<string, string>>) =>
  addressOf(pattern, (name) => settings[name] ?? '');

test('a setting stands in its place, encoded', () => {
  expect(address('https://a.example/{id}.js?v={v}', { id: 'x/y', v: '1&2' })).toBe(
    'https://a.example/x%2Fy.js?v=1%262',
  );
  expect(address('https://a.example/{/path}', { path: 'album/a b?c=d%20e' })).toBe(
    'https://a.example/album/a%20b?c=d%20e',
  );
});

test('without one of its settings an address is none', () => {
  expect(address('https://a.example/{id}/{other}', { id: 'x' })).toBe('');
});

test('what usually stands there does, where nothing is set', () => {
  const pattern = 'https://{host=a.example}/x.js';
  expect(address(pattern, {})).toBe('https://a.example/x.js');
  expect(address(pattern, { host: 'b.example' })).toBe('https://b.example/x.js');
});

test('what is in brackets is left out where its setting is missing', () => {
  const pattern = 'https://a.example/x?[&one={one}][&two={two}]';
  expect(address(pattern, { two: '2' })).toBe('https://a.example/x?two=2');
  expect(address(pattern, { one: '1', two: '2' })).toBe('https://a.example/x?one=1&two=2');
  expect(address(pattern, {})).toBe('https://a.example/x');
});

test('of several addresses it is the first whose settings are all there', () => {
  const pattern = 'https://a.example/{one} | https://b.example/{two}';
  expect(address(pattern, { two: '2' })).toBe('https://b.example/2');
  expect(address(pattern, { one: '1', two: '2' })).toBe('https://a.example/1');
});

test('what looks like a setting in what is set is none', () => {
  expect(
    address('https://a.example/?q={q}', { q: '{key}[&x={key}]', key: 'secret' }),
  ).not.toContain('secret');
  expect(address('{+url}', { url: '/x?{key}', key: 'secret' })).toBe('/x?{key}');
});

describe('no setting changes the host', () => {
  test.each([
    'evil.example/',
    'x@evil.example',
    'evil.example#',
    '//evil.example',
    'evil.example\\',
  ])('%s', (set) => {
    expect(address('https://{set}.a.example/x.js', { set })).toBe('');
    for (const pattern of ['https://a.example/{set}', 'https://a.example/{/set}'])
      expect(new URL(address(pattern, { set })).host).toBe('a.example');
  });

  test('an address that the page sets itself is one of the web', () => {
    for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'blob:x'])
      expect(address('{+url}', { url })).toBe('');
    for (const url of ['https://own.example/', '//own.example/', '/own'])
      expect(address('{+url}x.js', { url })).toBe(`${url}x.js`);
  });
});
