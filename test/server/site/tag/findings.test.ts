import { expect, test } from 'vitest';
import { pageTags, tagFindings } from '../../../../server/site/tag/findings.ts';

const page = new URL('https://www.example.ch/accueil');
const expected = {
  site: 'hebergeur',
  server: 'https://consent.example.ch',
  needsControl: false,
};
const SRC = 'https://consent.example.ch/hebergeur/consent.js';
const found = (html: string, more = {}) =>
  tagFindings(pageTags(html, page), { ...expected, ...more });

test.each([
  ['the tag as it is given', `<script src="${SRC}" async></script>`, ['fine']],
  ['an asked language', `<script src="${SRC}?lang=de" async></script>`, ['fine']],
  [
    'static hosting',
    '<script src="/mes-choix/consent.js" data-config="/s.json" async></script>',
    ['fine'],
  ],
  ['no tag', '<script src="/app.js"></script>', ['none']],
  ['a tag in a comment', `<!-- <script src="${SRC}" async></script> -->`, ['none']],
  [
    'two tags',
    `<script src="${SRC}" async></script><script src="${SRC}" async></script>`,
    ['twice'],
  ],
  ['integrity', `<script src="${SRC}" async integrity="sha384-x"></script>`, ['integrity']],
  ['neither async nor defer', `<script src="${SRC}"></script>`, ['not-async']],
  ['a module', `<script type="module" src="${SRC}" async></script>`, ['module']],
  [
    'a tag that is held itself',
    `<script type="text/plain" data-src="${SRC}" async></script>`,
    ['held'],
  ],
  [
    'another site’s',
    '<script src="https://consent.example.ch/autre/consent.js" async></script>',
    ['other-site'],
  ],
  [
    'another server’s',
    '<script src="https://old.example.ch/hebergeur/consent.js" async></script>',
    ['other-server'],
  ],
])('%s', (_, html, findings) => {
  expect(found(html)).toEqual(findings);
});

test('a page without any control, where the site shows none by itself', () => {
  const tag = `<script src="${SRC}" async></script>`;
  const needsControl = true;
  expect(found(tag, { needsControl })).toEqual(['no-control']);
  expect(found(`${tag}<a href="#mes-choix">Mes choix</a>`, { needsControl })).toEqual(['fine']);
  expect(found(`${tag}<button data-mes-choix="preferences">`, { needsControl })).toEqual(['fine']);
});

test('an address is read against the page’s base', () => {
  const html = '<base href="https://consent.example.ch/hebergeur/"><script src="consent.js" async>';
  expect(found(html)).toEqual(['fine']);
});
