/**
 * The preview beside the editor, kept up to date while one writes.
 *
 * Without this script a button does the same. What is shown is rendered by the server; here it is
 * parsed as a document of its own and put into a sandboxed frame, where no script ever runs.
 *
 * @module
 */
import { trustedPage } from './trusted.ts';

/** How long one has to pause in writing before the preview follows, in milliseconds. */
const PAUSE = 400;

/** Ties a form to the frame and the field of its page. */
export function startPreview(form: HTMLFormElement, field: HTMLTextAreaElement): void {
  const button = form.querySelector<HTMLButtonElement>('button[formtarget=preview]');
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name=preview]');
  if (!button || !frame) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;

  async function show(): Promise<void> {
    request?.abort();
    request = new AbortController();
    try {
      const response = await fetch(button?.formAction ?? '', {
        method: 'POST',
        body: new URLSearchParams(entriesOf(form)),
        signal: request.signal,
      });
      if (response.ok) replaceBody(frame, await response.text());
    } catch {
      // The next pause tries again; the text is in its field, and saving says what is wrong.
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  });
}

function entriesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
}

/** Keeps where the reader is: only the content of the frame changes. */
function replaceBody(frame: HTMLIFrameElement | null, html: string): void {
  const shown = frame?.contentDocument;
  if (!shown) return;
  const next = new DOMParser().parseFromString(trustedPage(html), 'text/html');
  shown.body.replaceChildren(...next.body.childNodes);
}
