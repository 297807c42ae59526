/**
 * What engines ask for ahead of the parser, before any script can have a say. These pages have no
 * widget: what leaks here nobody's script can hold, and a site has to write its markup accordingly.
 *
 * @module
 */
import { expect, test, type World } from '../fixtures.ts';
import { originOf } from './site.ts';
import { openVendors } from './vendors.ts';

/** Puts a page on the site; gives its URL, once the vendors answer. `AT` is a vendor's image. */
function publish(world: World, html: string): string {
  openVendors(world);
  const at = `${originOf(world, 'libre')}/e/image`;
  const page = `<!doctype html><title>Lecture en avance</title>${html.replaceAll('AT', at)}`;
  return world.publish('lecture-avance', page);
}

test('the inert form is asked for by no engine, in a template neither', {
  tag: '@engines',
}, async ({ page, world }) => {
  const html = `<script src="/journey/lent.js"></script>
    <img alt="" data-src="AT/img"><iframe title="x" data-src="AT/iframe"></iframe>
    <script type="text/plain" data-src="AT/script"></script>
    <link rel="stylesheet" data-href="AT/link">
    <template><script src="AT/template-script"></script></template>
    <template><p>x<img alt="" data-src="AT/template-img">
      <script type="text/plain" data-src="AT/template-p-script"></script>
      <link rel="stylesheet" data-href="AT/template-link"></p></template>`;
  await page.goto(publish(world, html), { waitUntil: 'networkidle' });
  expect(world.hits()).toEqual([]);
});

// In Chromium: Firefox reads ahead into templates, or not, as it has time.
test('nor are live addresses in a template', async ({ page, world }) => {
  const html = `<template><img alt="" src="AT/img"></template>
    <template><p>x<script src="AT/script"></script><link rel="stylesheet" href="AT/link"></p></template>
    <template><video poster="AT/poster"></video><iframe title="x" src="AT/iframe"></iframe></template>`;
  await page.goto(publish(world, html), { waitUntil: 'networkidle' });
  expect(world.hits().map(({ path }) => path)).toEqual([]);
});
