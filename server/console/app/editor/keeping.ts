/**
 * That nothing typed is lost: saved at the server while one writes, and in this browser until then.
 *
 * @module
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { createAutosave, type Ground } from './autosave.ts';
import { createLocalCopies, type LocalCopy } from './local-copy.ts';
import { startPresence } from './presence.ts';
import { clock, type SaveState, stateText } from './save-state.ts';
import type { Drawn, WritingPage } from './writing-page.ts';

/** Keeps what is in the field. */
export interface Keeping {
  /** What is drawn over the field is asked before anything is kept. */
  over(drawn: Drawn): void;
}

/** Starts it; a text that was found again is in the field when it resolves. */
export async function startKeeping(page: WritingPage): Promise<Keeping> {
  const { form, field, words, language, path, place, past } = page;
  const copies = await createLocalCopies(path);
  const value = (name: string) =>
    form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
  const ground: Ground = { seen: value('seen'), base: value('base'), csrf: value('csrf') };
  const isHeld = form.dataset['held'] !== undefined;
  const stored = field.value;
  const notices = createNotices(form);
  const discard = document.querySelector('form[data-discard]');
  let drawn: Drawn | null = null;
  let isKept = true;
  let isLeaving = false;

  const autosave = createAutosave({
    place,
    ground,
    stored,
    text: () => field.value,
    told: tell,
    kept(text, now) {
      for (const name of ['seen', 'csrf'] as const) {
        for (const input of document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
          input.value = now[name];
        }
      }
      discard?.removeAttribute('hidden');
      past.add(text);
      if (field.value === text) copies.drop();
    },
  });

  function tell(state: SaveState): void {
    const text = stateText(words, state, language);
    const look = () => {
      if (autosave.isSaved()) location.reload();
      else form.querySelector<HTMLButtonElement>('button[value=edit]')?.click();
    };
    const action =
      state.is === 'expired'
        ? html`<a href="/console" target="_blank">${words.state.enter}</a>`
        : state.is === 'taken'
          ? html`<button type="button" @click=${look}>${words.state.look}</button>`
          : nothing;
    notices.state(state.is, html`${text} ${isKept ? nothing : words.state.full} ${action}`);
  }

  function keep(): void {
    if (isLeaving) return;
    drawn?.sync();
    if (field.value === stored && autosave.isSaved()) return;
    const { seen, base } = autosave.ground;
    isKept = copies.keep({ text: field.value, seen, base, at: Date.now() });
  }

  field.addEventListener('input', () => {
    if (autosave.isSaved()) copies.drop();
    else keep();
    autosave.changed();
  });
  form.addEventListener('submit', () => {
    drawn?.sync();
    past.add(field.value);
  });
  discard?.addEventListener('submit', () => {
    isLeaving = true;
    copies.drop();
  });
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    keep();
    autosave.flush();
  });
  addEventListener('beforeunload', (event) => {
    if (!isKept && !isLeaving && !autosave.isSaved()) event.preventDefault();
  });

  /** Another text in the field: what is drawn over it reads it before anybody asks that for it. */
  const put = (text: string) => {
    field.value = text;
    drawn?.read();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const take = (copy: LocalCopy) => {
    put(copy.text);
    autosave.begin({ seen: copy.seen, base: copy.base });
  };

  if (isHeld) autosave.hold({ is: 'unsaved' });
  else {
    past.add(stored);
    restoreOwn();
    startPresence({ ...page, autosave, tell: notices.presence });
  }
  void offerLeft();

  /** What this tab had not saved before it was reloaded. */
  function restoreOwn(): void {
    const own = copies.own();
    if (!own || own.text === stored) return copies.drop();
    field.value = own.text;
    autosave.begin({ seen: own.seen, base: own.base });
    const back = () => {
      put(stored);
      autosave.begin(ground);
      notices.drop('restored');
    };
    notices.show(
      'restored',
      html`${words.state.restored}
        <button type="button" @click=${back}>${words.state.restoredBack}</button>`,
    );
  }

  /** What tabs had not saved that were closed since. */
  async function offerLeft(): Promise<void> {
    for (const { key, copy } of await copies.left()) {
      if (copy.text === stored) {
        copies.drop(key);
        continue;
      }
      const at = new Date(copy.at);
      const when = `${at.toLocaleDateString(language)} ${clock(at, language)}`;
      const end = () => {
        copies.drop(key);
        notices.drop(key);
      };
      notices.show(
        key,
        html`${words.state.found.replace('{time}', when)}
          <button type="button" @click=${() => (take(copy), end())}>${words.state.foundTake}</button>
          <button type="button" @click=${end}>${words.state.foundDrop}</button>`,
      );
    }
  }

  return {
    over(made) {
      drawn = made;
    },
  };
}

/** What the page says of the text's keeping. */
function createNotices(form: HTMLFormElement) {
  const shown = new Map<string, TemplateResult>();
  const place = document.createElement('div');
  form.before(place);
  const line = form.querySelector<HTMLElement>('[data-state]');
  const draw = () =>
    render(
      [...shown].map(
        ([key, body]) =>
          html`<div class="notice" role="status" data-notice=${key}><p class="row">${body}</p></div>`,
      ),
      place,
    );
  return {
    show(key: string, body: TemplateResult) {
      shown.set(key, body);
      draw();
    },
    drop(key: string) {
      shown.delete(key);
      draw();
    },
    presence(text: string) {
      if (text === '') shown.delete('presence');
      else shown.set('presence', html`${text}`);
      draw();
    },
    state(is: string, body: TemplateResult) {
      if (!line) return;
      line.hidden = false;
      line.dataset['state'] = is;
      render(body, line);
    },
  };
}
