/**
 * The preview beside the editor, kept up to date while one writes.
 *
 * Without this script a button does the same. What is shown is rendered by the server; here it is
 * parsed as a document of its own and put into a sandboxed frame, where no script ever runs.
 *
 * @module
 */

/** How long one has to pause in writing before the preview follows, in milliseconds. */
const PAUSE = 400;

/** Ties a form with `data-preview` to the frame and the field of its page. */
export function startPreview(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLTextAreaElement>('textarea[name=markdown]');
  const button = form.querySelector<HTMLButtonElement>('button[formtarget=preview]');
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name=preview]');
  const status = document.querySelector<HTMLElement>('[data-unsaved]');
  if (!field || !button || !frame) return;
  const saved = field.defaultValue;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  let leaving = false;

  const isUnsaved = () => field.value !== saved;

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
    if (status) status.hidden = !isUnsaved();
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    leaving = (event.submitter as HTMLButtonElement | null)?.formTarget !== 'preview';
  });
  addEventListener('beforeunload', (event) => {
    if (!leaving && isUnsaved()) event.preventDefault();
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
  const next = new DOMParser().parseFromString(html, 'text/html');
  shown.body.replaceChildren(...next.body.childNodes);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preview]')) {
  startPreview(form);
}
