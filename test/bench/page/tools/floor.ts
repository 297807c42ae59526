/**
 * The floor: forty lines that a site's author could write, inline and as a file. They keep a choice,
 * hold scripts and frames, and leave out everything else (proof, languages, withdrawal, keyboards).
 *
 * @module
 */
import { type Held, PURPOSES, WORDS } from '../held.ts';
import type { Addresses, Tool } from '../tool.ts';

const CODE = `(() => {
  const found = document.cookie.match(/(?:^|; )choix=([^;]*)/);
  const release = (granted) => {
    for (const held of document.querySelectorAll('[data-consent]')) {
      if (!granted.includes(held.dataset.consent)) continue;
      if (held.localName === 'iframe') {
        held.src = held.dataset.src;
        continue;
      }
      const live = document.createElement('script');
      live.async = false;
      if (held.dataset.src) live.src = held.dataset.src;
      else live.text = held.text;
      held.replaceWith(live);
    }
  };
  if (found) return release(found[1].split('.'));
  const purposes = ${JSON.stringify(PURPOSES.map(({ id, title }) => [id, title]))};
  const box = document.createElement('div');
  box.id = 'bandeau';
  box.style.cssText = 'position:fixed;inset:auto 0 0;padding:1em;background:#fff;border-top:1px solid;font:16px sans-serif';
  box.innerHTML =
    '<h2>${WORDS.title}</h2><p>${WORDS.description}</p>' +
    '<form hidden>' + purposes.map(([id, title]) => '<label><input type="checkbox" name="' + id + '"> ' + title + '</label> ').join('') +
    '<button type="button" data-do="save">${WORDS.save}</button></form>' +
    '<button data-do="accept">${WORDS.accept}</button> <button data-do="refuse">${WORDS.refuse}</button> ' +
    '<button data-do="customize">${WORDS.customize}</button>';
  const answer = (granted) => {
    document.cookie = 'choix=' + granted.join('.') + ';path=/;max-age=15724800;samesite=lax';
    box.remove();
    release(granted);
  };
  box.onclick = ({ target }) => {
    const form = box.querySelector('form');
    if (target.dataset.do === 'accept') answer(purposes.map(([id]) => id));
    if (target.dataset.do === 'refuse') answer([]);
    if (target.dataset.do === 'customize') form.hidden = false;
    if (target.dataset.do === 'save') answer([...new FormData(form).keys()]);
  };
  document.body.append(box);
})();`;

/** How the floors hold things. */
const markup = ({ vendors }: Addresses) => ({
  script: ({ id, purpose }: Held) =>
    `<script type="text/plain" data-consent="${purpose}" data-src="${vendors}/${id}.js"></script>`,
  inline: ({ purpose }: Held, code: string) =>
    `<script type="text/plain" data-consent="${purpose}">${code}</script>`,
  frame: ({ id, name, purpose }: Held) =>
    `<iframe data-consent="${purpose}" data-src="${vendors}/${id}.html" title="${name}" width="560" height="315"></iframe>`,
});

const parts = {
  control: '',
  banner: '#bandeau',
  accept: '#bandeau [data-do=accept]',
  customize: '#bandeau [data-do=customize]',
  panel: '#bandeau form',
};

/** Both floors. */
export function floors(at: Addresses): readonly Tool[] {
  const shared = { version: '', kind: 'floor', head: '', ...markup(at), ...parts } as const;
  return [
    {
      ...shared,
      id: 'floor-inline',
      name: 'floor: forty lines, inline',
      foot: `<script>${CODE}</script>`,
      files: {},
    },
    {
      ...shared,
      id: 'floor',
      name: 'floor: forty lines, a script',
      head: '<script src="/plancher.js" defer></script>',
      foot: '',
      files: { '/plancher.js': { type: 'text/javascript', body: CODE } },
    },
  ];
}
