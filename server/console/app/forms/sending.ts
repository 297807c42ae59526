/**
 * What is said while a form is on its way, and that it is sent once: on a slow line, too.
 *
 * @module
 */

/** After how long something is said, in milliseconds: an answer that comes sooner is one. */
const SOON = 800;
/** After how long it may be tried again, in milliseconds. */
const LONG = 30_000;

/** Says `words` beside the button of a form that takes its time; a second press does nothing. */
export function startSending(words: string): void {
  const sending = new Map<HTMLFormElement, AbortController>();
  const end = (form: HTMLFormElement) => {
    sending.get(form)?.abort();
    sending.delete(form);
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !isToBeWaitedFor(form)) return;
    // A form that is kept asks first whether the server is there, and is its own guard.
    const isKept = form.dataset['keep'] !== undefined;
    if (sending.has(form)) {
      if (!isKept) event.preventDefault();
      return;
    }
    if (event.defaultPrevented && !isKept) return;
    const over = new AbortController();
    sending.set(form, over);
    sayLater(form, event.submitter, { words, over: over.signal });
    setTimeout(() => end(form), LONG);
  });
  document.addEventListener('keep:away', (event) => {
    if (event.target instanceof HTMLFormElement) end(event.target);
  });
  // A page that comes back by the Back button begins anew.
  addEventListener('pageshow', () => {
    for (const form of sending.keys()) end(form);
  });
}

/** Not what is saved while one writes, nor a file, of which the browser shows the progress itself. */
function isToBeWaitedFor({ method, action, dataset }: HTMLFormElement): boolean {
  return method === 'post' && dataset['editor'] === undefined && !action.endsWith('/export');
}

function sayLater(
  form: HTMLFormElement,
  beside: HTMLElement | null,
  { words, over }: { readonly words: string; readonly over: AbortSignal },
): void {
  const status = document.createElement('span');
  status.className = 'hint sending';
  status.setAttribute('role', 'status');
  if (beside) beside.after(status);
  else form.append(status);
  const timer = setTimeout(() => {
    status.textContent = words;
    form.setAttribute('aria-busy', 'true');
  }, SOON);
  over.addEventListener('abort', () => {
    clearTimeout(timer);
    status.remove();
    form.removeAttribute('aria-busy');
  });
}
