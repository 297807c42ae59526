/**
 * The preview of a look, kept up to date while one chooses.
 *
 * Without this script a button does the same. The server says what is to be framed and what is to be
 * said of it; here it is put in its place.
 *
 * @module
 */

import { startPicking } from './look/colour-pick.ts';
import type { components } from './client/desk-api.ts';
import { desk, formBody } from './client/desk-client.ts';

/** How long one has to pause before the preview follows, in milliseconds. */
const PAUSE = 300;

/** Ties a form with `data-look` to the frame and the verdict of its page. */
export function startLook(form: HTMLFormElement): void {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
  let frame = document.querySelector<HTMLIFrameElement>('iframe[data-frame]');
  const saved = stateOf(form);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  let leaving = false;

  function show({ frame: address, isFair, title, sentences }: components['schemas']['Look']): void {
    find('verdict')?.classList.toggle('fault', !isFair);
    find('verdict-title')?.replaceChildren(title);
    const items = sentences.map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    });
    find('verdict-sentences')?.replaceChildren(...items);
    const note = find('not-shown');
    if (note) note.hidden = address !== null;
    // A new frame, and not the old one led elsewhere: its past would be in the page's own history.
    const next = frame?.cloneNode() as HTMLIFrameElement | undefined;
    if (!next || !frame) return;
    next.hidden = address === null;
    if (address === null) next.removeAttribute('src');
    else next.src = address;
    frame.replaceWith(next);
    frame = next;
  }

  async function ask(): Promise<void> {
    request?.abort();
    request = new AbortController();
    try {
      const { data } = await desk.POST('/console/sites/{site}/configuration/appearance/look', {
        params: { path: { site: form.dataset['site'] ?? '' } },
        body: formBody(form),
        signal: request.signal,
      });
      if (data) show(data);
    } catch {
      // The next change tries again; the button asks the server too.
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  });
  form.addEventListener('submit', () => {
    leaving = true;
  });
  addEventListener('beforeunload', (event) => {
    const isChanged = stateOf(form) !== saved;
    if (!leaving && isChanged) event.preventDefault();
  });
}

const stateOf = (form: HTMLFormElement) => JSON.stringify(formBody(form));

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-look]')) startLook(form);
for (const picker of document.querySelectorAll<HTMLInputElement>('input[data-picks]')) {
  startPicking(picker);
}
