/**
 * The page that holds all of them, as its owner would write it: loose, or under a strict policy.
 *
 * @module
 */
import type { World } from '../fixtures.ts';
import { conditionOf, type Element, ELEMENTS } from './elements.ts';
import { originOf, type Variant } from './site.ts';
import { tellsOf } from './vendors.ts';

/** How the page is published. */
export interface PageOptions {
  readonly variant: Variant;
  /** Statements of the page's own, before the tag. */
  readonly head?: string;
  /** The page forbids all that its policy can: scripts bear this nonce, and no markup is a string. */
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Each publication names other addresses: Firefox gives a media element what another one, also of a
 * page gone by and kept for the way back, has read from the same address, and asks for nothing.
 */
let publications = 0;

/** Puts the page on the site, anew for each visit; gives its URL. */
export function publishPage(world: World, options: PageOptions): string {
  const { variant, head = '', nonce, headers } = options;
  const publication = ++publications;
  const bears = nonce === undefined ? '' : ` nonce="${nonce}"`;
  const markup = ({ name, kind, purpose }: Element): string => {
    const origin = originOf(world, purpose.vendor);
    const held = `data-consent="${conditionOf(purpose)}"`;
    const at = (type: string) => `${origin}/e/${type}/${name}?${publication}`;
    const script = `${held}${bears} type="text/plain"`;
    const text = tellsOf(origin, name);
    switch (kind.name.replace(/^(late-(append|write)|shadow-script)$/, 'script')) {
      case 'script':
        return `<script ${script} data-src="${at('script')}"></script>`;
      case 'inline':
        return `<script ${script}>${text}</script>`;
      case 'module':
        return `<script ${script} data-type="module" data-src="${at('script')}"></script>`;
      case 'inline-module':
        return `<script ${script} data-type="module">${text}</script>`;
      case 'async':
        return `<script ${script} async data-src="${at('script')}"></script>`;
      case 'nomodule':
        return `<script ${script} nomodule data-src="${at('script')}"></script>`;
      case 'missing':
        return `<script ${script} data-src="${at('nothing')}"></script>`;
      case 'iframe':
      case 'late-iframe':
        return `<iframe ${held} title="${name}" width="80" height="40" data-src="${at('page')}"></iframe>`;
      case 'srcset':
        return `<img ${held} alt="" data-srcset="${at('image')} 1x">`;
      case 'lazy':
        return `<img ${held} alt="" width="1" height="1" loading="lazy" data-src="${at('image')}">`;
      case 'picture':
        return `<picture><source ${held} data-srcset="${at('image')}"><img alt=""></picture>`;
      case 'video':
        return `<video ${held} width="80" height="40" preload="auto" data-src="${at('sound')}"></video>`;
      case 'audio-source':
        return `<audio preload="auto"><source ${held} type="audio/wav" data-src="${at('sound')}"></audio>`;
      case 'embed':
        return `<embed ${held} width="80" height="40" data-src="${at('gif')}">`;
      case 'object':
        return `<object ${held} width="80" height="40" type="text/html" data-data="${at('page')}"></object>`;
      case 'link':
        return nonce === undefined
          ? `<link ${held} rel="stylesheet" data-href="${at('style')}">`
          : `<link ${held} rel="preload" as="image" data-href="${at('image')}">`;
      case 'template':
        // Inert inside as well: see speculation.test.ts.
        return `<template ${held}><p><img alt="" data-src="${at('image')}"></p></template>`;
      case 'template-script':
        return `<template ${held}><script${bears} src="${at('script')}"></script></template>`;
      case 'template-inline':
        return `<template ${held}><p><script${bears}>${text}</script></p></template>`;
      case 'template-nested':
        return `<template ${held}><template ${held}><script ${script}>${text}</script></template></template>`;
      default:
        return `<img ${held} alt="" data-src="${at('image')}">`;
    }
  };
  const inPlace = (element: Element) =>
    element.kind.name.startsWith('shadow-')
      ? `<div><template shadowrootmode="open">${markup(element)}</template></div>`
      : markup(element);
  const isLate = ({ kind }: Element) => kind.name.startsWith('late-');
  const late = ELEMENTS.filter(isLate).map((element) => ({
    how: element.kind.name,
    html: markup(element),
  }));
  const lists = JSON.stringify(late).replaceAll('<', '\\u003c');
  return world.publish(
    `${variant}${nonce === undefined ? '' : '-stricte'}`,
    `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <title>De tout</title>
  <script${bears}>${head}</script>
  <script src="${world.consentUrl}/${variant}/consent.js" async${bears}></script>
</head>
<body>
  <h1>De tout</h1>
  <button data-mes-choix="preferences">Modifier mes choix</button>
  ${ELEMENTS.filter((element) => !isLate(element))
    .map(inPlace)
    .join('\n  ')}
  <script${bears}>(${String(nonce === undefined ? addLoosely : addStrictly)})(${lists})</script>
</body>
</html>`,
    headers,
  );
}

interface Late {
  readonly how: string;
  readonly html: string;
}

/** Runs in the page: adds the late ones, each in its own way. */
function addLoosely(late: readonly Late[]): void {
  const put = (html: string, into: ParentNode & { innerHTML: string }) => {
    into.innerHTML = html;
  };
  for (const { how, html } of late) if (how === 'late-write') document.write(html);
  document.addEventListener('DOMContentLoaded', () => {
    for (const { how, html } of late) {
      const place = document.createElement('div');
      if (how === 'late-write') continue;
      if (how === 'late-shadow') put(html, place.attachShadow({ mode: 'open' }));
      else put(html, place);
      if (how === 'late-append') document.body.append(...place.children);
      else document.body.append(place);
    }
  });
}

/** Runs in the page: the same without a string that becomes markup. */
function addStrictly(late: readonly Late[]): void {
  const nonce = document.querySelector('script')?.nonce ?? '';
  document.addEventListener('DOMContentLoaded', () => {
    for (const { how, html } of late) {
      const [, name = 'p', attributes = ''] = /^<(\w+) ([^>]*)/.exec(html) ?? [];
      const element = document.createElement(name);
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
        if (key !== 'nonce') element.setAttribute(key, value);
      element.nonce = nonce;
      const place = document.createElement('div');
      (how === 'late-shadow' ? place.attachShadow({ mode: 'open' }) : place).append(element);
      document.body.append(place);
    }
  });
}
