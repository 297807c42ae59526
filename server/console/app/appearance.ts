/**
 * The preview of a look, kept up to date while one chooses.
 *
 * Without this script a button does the same. The server says what is to be framed and what is to be
 * said of it; here it is put in its place.
 *
 * @module
 */

/** How long one has to pause before the preview follows, in milliseconds. */
const PAUSE = 300;

/** What the server says of a look. */
interface Shown {
  readonly frame: string | null;
  readonly isFair: boolean;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Ties a form with `data-look` to the frame and the verdict of its page. */
export function startLook(form: HTMLFormElement): void {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
  let frame = document.querySelector<HTMLIFrameElement>('iframe[data-frame]');
  const saved = new URLSearchParams(entriesOf(form)).toString();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  let leaving = false;

  function show({ frame: address, isFair, title, sentences }: Shown): void {
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
      const body = new URLSearchParams(entriesOf(form));
      const { signal } = request;
      const response = await fetch(form.dataset['look'] ?? '', { method: 'POST', body, signal });
      if (response.ok) show((await response.json()) as Shown);
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
    const isChanged = new URLSearchParams(entriesOf(form)).toString() !== saved;
    if (!leaving && isChanged) event.preventDefault();
  });
}

function entriesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-look]')) startLook(form);
