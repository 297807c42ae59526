/**
 * A question in a dialog of the platform.
 *
 * @module
 */
import { html, render, type TemplateResult } from 'lit';

/** What a dialog shows. */
export interface DialogContent {
  readonly title: string;
  readonly body: TemplateResult;
  /** The buttons at its end; the first one is the usual answer. */
  readonly buttons: readonly { readonly value: string; readonly text: string }[];
  /** Keeps the dialog open where the answer will not do. */
  readonly mayClose?: (value: string, form: HTMLFormElement) => boolean;
}

/** What was answered. */
export interface DialogAnswer {
  readonly value: string;
  /** What stands in a field, by its name. */
  readonly said: (name: string) => string;
}

/**
 * Opens it; resolves to the value of the button that was pressed, and what was filled in. Escape
 * answers with the empty value. The focus goes back to where it was.
 */
export function openDialog({
  title,
  body,
  buttons,
  mayClose = () => true,
}: DialogContent): Promise<DialogAnswer> {
  const dialog = document.createElement('dialog');
  dialog.className = 'asked';
  dialog.setAttribute('aria-labelledby', 'asked-title');
  const submit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    const value = (event.submitter as HTMLButtonElement | null)?.value ?? buttons[0]?.value ?? '';
    if (!mayClose(value, form)) event.preventDefault();
  };
  render(
    html`<form method="dialog" novalidate @submit=${submit}>
      <h2 id="asked-title">${title}</h2>
      ${body}
      <p class="row">
        ${buttons.map(
          ({ value, text }, index) =>
            html`<button class=${index === 0 ? 'main' : ''} value=${value}>${text}</button>`,
        )}
      </p>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const form = new FormData(dialog.querySelector('form') ?? undefined);
      dialog.remove();
      const said = (name: string) => {
        const entry = form.get(name);
        return typeof entry === 'string' ? entry.trim() : '';
      };
      resolve({ value: dialog.returnValue, said });
    });
    dialog.showModal();
  });
}
