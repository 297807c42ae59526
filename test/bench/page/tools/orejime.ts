/**
 * Orejime, as its README has it: configuration, script and stylesheet of the standard theme in
 * French, held markup in templates. The README does not say where on the page; at the end of the
 * body is where nothing of the article waits for it.
 *
 * @module
 */
import { type Held, PURPOSES, WORDS } from '../held.ts';
import { peerFile, peerVersion } from '../peers.ts';
import type { Addresses, Tool } from '../tool.ts';

const config = {
  privacyPolicyUrl: WORDS.policy,
  purposes: PURPOSES.map((purpose) => ({ ...purpose, cookies: [] })),
};

const template = ({ purpose }: Held, content: string, more = '') =>
  `<template data-purpose="${purpose}"${more}>${content}</template>`;

/** The peer. */
export function orejime({ vendors }: Addresses): Tool {
  const file = (name: string) => peerFile(`orejime/dist/${name}`);
  return {
    id: 'orejime',
    name: 'orejime',
    version: peerVersion('orejime'),
    kind: 'peer',
    head: '',
    foot: `<script>window.orejimeConfig = ${JSON.stringify(config)};</script>
<script src="/orejime/orejime-standard-fr.js"></script>
<link rel="stylesheet" href="/orejime/orejime-standard.css">`,
    files: {
      '/orejime/orejime-standard-fr.js': {
        type: 'text/javascript',
        body: file('orejime-standard-fr.js'),
      },
      '/orejime/orejime-standard.css': { type: 'text/css', body: file('orejime-standard.css') },
    },
    script: (held) => template(held, `<script src="${vendors}/${held.id}.js"></script>`),
    inline: (held, code) => template(held, `<script>${code}</script>`),
    frame: (held) =>
      template(
        held,
        `<iframe src="${vendors}/${held.id}.html" title="${held.name}" width="560" height="315"></iframe>`,
        ' data-contextual',
      ),
    control: `<button type="button" onclick="orejime.prompt()">${WORDS.panel}</button>`,
    banner: '.orejime-Banner',
    accept: '.orejime-Banner-saveButton',
    customize: '.orejime-Banner-learnMoreButton',
    panel: '.orejime-Modal',
  };
}
