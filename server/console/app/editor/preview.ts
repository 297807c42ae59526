/**
 * The preview beside the editor, kept up to date while one writes.
 *
 * Without this script a button does the same. What is shown is rendered by the server; here it is
 * parsed as a document of its own and put into a sandboxed frame, where no script ever runs.
 *
 * @module
 */
import { desk, formBody, placeOf } from '../client/desk-client.ts';
import { trustedPage } from './trusted.ts';

/** How long one has to pause in writing before the preview follows, in milliseconds. */
const PAUSE = 400;

/** Ties a form to the frame and the field of its page. */
export function startPreview(form: HTMLFormElement, field: HTMLTextAreaElement): void {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name=preview]');
  if (!frame) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;

  async function show(): Promise<void> {
    request?.abort();
    request = new AbortController();
    try {
      const { data } = await desk.POST('/console/sites/{site}/{kind}/{language}/preview', {
        params: { path: placeOf(form) },
        body: { markdown: '', base: '', seen: '', ...formBody(form) },
        parseAs: 'text',
        signal: request.signal,
      });
      if (data !== undefined) replaceBody(frame, data);
    } catch {
      // The next pause tries again; the text is in its field, and saving says what is wrong.
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  });
}

/** Keeps where the reader is: only the content of the frame changes. */
function replaceBody(frame: HTMLIFrameElement | null, html: string): void {
  const shown = frame?.contentDocument;
  if (!shown) return;
  const next = new DOMParser().parseFromString(trustedPage(html), 'text/html');
  shown.body.replaceChildren(...next.body.childNodes);
}
