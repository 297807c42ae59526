/**
 * Two ways to write the same text: as it will look, and its source. Switching changes nothing.
 *
 * @module
 */
import { html, render } from 'lit';
import { createQuestionOrder } from './question-order.ts';
import { createRichEditor, type RichEditor } from './rich-editor.ts';
import { write } from './field.ts';
import type { Drawn, WritingPage } from './writing-page.ts';

/** Where the choice between the two is remembered. */
const MODE = 'mes-choix-desk-mode';
/** How long after a change the field follows, in milliseconds. */
const SOON = 100;

/** Draws the editor over the field. */
export async function startRichMode(page: WritingPage): Promise<Drawn> {
  const { form, field, stage, words, kind, announce, past } = page;
  const make = (className: string, id: string) => {
    const element = stage.appendChild(document.createElement('div'));
    element.className = className;
    element.id = id;
    return element;
  };
  let editor: RichEditor | null = null;
  const modes = make('modes', 'writing-modes');
  const order = kind === 'faq' ? createQuestionOrder(page, stage, () => editor) : null;
  const toolbar = make('toolbar', 'writing-tools');
  const surface = make('surface', 'writing-surface');
  const label = form.querySelector('label[for=markdown]')?.textContent ?? '';
  const hint = document.getElementById('hint');
  const typography = stage.appendChild(document.createElement('p'));
  typography.className = 'hint';
  typography.id = 'writing-typography';
  typography.textContent = words.typography;
  const isFrench = field.lang.split('-')[0] === 'fr';
  if (isFrench) surface.dataset['describedby'] = typography.id;

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRich = remembered() !== 'source';
  editor = await createRichEditor({
    surface,
    toolbar,
    words,
    kind,
    language: field.lang,
    label,
    source: field.value,
    past: past.upTo(field.value),
    announce,
    changed() {
      order?.update();
      timer ??= setTimeout(sync, SOON);
    },
  });

  function sync(): void {
    clearTimeout(timer);
    timer = undefined;
    if (isRich && editor) write(field, editor.markdown());
  }

  function show(): void {
    toolbar.hidden = surface.hidden = !isRich;
    typography.hidden = !isRich || !isFrench;
    field.hidden = isRich;
    if (hint) hint.hidden = isRich;
    order?.show(isRich);
    const button = (rich: boolean, text: string) =>
      html`<button type="button" class="mode" aria-pressed=${String(isRich === rich)}
        @click=${() => choose(rich)}>${text}</button>`;
    render(html`${button(true, words.mode.rich)}${button(false, words.mode.source)}`, modes);
  }

  function choose(rich: boolean): void {
    if (rich === isRich) return;
    sync();
    isRich = rich;
    remember(rich ? 'rich' : 'source');
    if (rich) editor?.replace(field.value);
    show();
    order?.update();
  }

  modes.setAttribute('role', 'group');
  modes.setAttribute('aria-label', words.mode.label);
  form.querySelector('label[for=markdown]')?.addEventListener('click', () => {
    if (isRich) editor?.focus();
  });
  show();
  order?.update();
  return {
    sync,
    read: () => editor?.replace(field.value),
  };
}

function remembered(): string | null {
  try {
    return localStorage.getItem(MODE);
  } catch {
    return null;
  }
}

function remember(mode: string): void {
  try {
    localStorage.setItem(MODE, mode);
  } catch {
    // The next page starts as this one did.
  }
}
