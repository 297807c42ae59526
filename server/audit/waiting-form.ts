/**
 * How something that was found in a page's markup is written so that it waits. Pure.
 *
 * @module
 */

/** The held form (docs/contract.md, section 2) of what the browser calls `kind`. */
export function waitingForm(kind: string, address: string, id: string): string {
  const src = escaped(address);
  switch (kind) {
    case 'script':
      return `<script type="text/plain" data-consent="${id}" data-src="${src}"></script>`;
    case 'document':
      return `<iframe data-consent="${id}" data-src="${src}" title="..."></iframe>`;
    case 'image':
      return `<img data-consent="${id}" data-src="${src}" alt="">`;
    case 'stylesheet':
      return `<link rel="stylesheet" data-consent="${id}" data-href="${src}">`;
    case 'media':
      return `<video data-consent="${id}" data-src="${src}"></video>`;
    default:
      return `<template data-consent="${id}">...</template>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
