/**
 * Nothing typed into a form is lost: kept in this browser as it is typed, back after a reload or a
 * closed tab, and not sent to a server that does not answer.
 *
 * @module
 */
import { desk } from '../client/desk-client.ts';
import type { KeepWords } from '../../words/keeping.ts';
import { createLocalCopies, type LocalCopy } from '../editor/local-copy.ts';
import { nameSent } from './acknowledged.ts';
import { type Fields, fillFields, isSameFields, readFields } from './fields.ts';
import { type Note, showNote } from './note.ts';

/** How long the server may take to say that it is there, in milliseconds. */
const PATIENCE = 10_000;
/** For how long a form that was sent is not sent again, in milliseconds. */
const SENT = 30_000;

/** What is put back of a copy, with what its author had seen then: a change since is a conflict. */
function restore(form: HTMLFormElement, copy: LocalCopy): void {
  const seen = form.dataset['keep'] === 'seen' ? form.querySelector('input[name="seen"]') : null;
  if (seen instanceof HTMLInputElement && copy.seen !== '') seen.value = copy.seen;
  const left = fillFields(form, fieldsIn(copy));
  if (left.length > 0 && form.dataset['rows'] !== undefined) showRows(form, left);
}

/** Rows that the page does not have: the server shows the form with them. */
function showRows(form: HTMLFormElement, left: Fields): void {
  for (const [name, value] of [...left, ['act', form.dataset['rows'] ?? ''] as const]) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  form.submit();
}

function fieldsIn({ text }: LocalCopy): Fields {
  return JSON.parse(text) as Fields;
}

/** Keeps what is typed into a form, and brings back what was. */
export async function keepForm(form: HTMLFormElement): Promise<void> {
  const { pathname, search } = new URL(form.action);
  const key = `form ${pathname}${search}`;
  const copies = await createLocalCopies(key);
  const words = JSON.parse(form.dataset['keepWords'] ?? '{}') as KeepWords;
  const stored = readFields(form);
  const isAnswer = form.closest('[data-answer]') !== null;
  const seenOf = () => form.querySelector<HTMLInputElement>('input[name="seen"]')?.value ?? '';
  const keep = () => {
    const text = JSON.stringify(readFields(form));
    return copies.keep({ text, seen: seenOf(), base: '', at: Date.now() });
  };

  function bringBack(copy: LocalCopy): void {
    restore(form, copy);
    showNote(form, {
      text: words.back,
      acts: [
        [
          words.undo,
          () => {
            copies.drop();
            location.reload();
          },
        ],
      ],
    });
  }

  async function offerLeft(): Promise<void> {
    const [newest, ...older] = await copies.left();
    for (const { key: old } of older) copies.drop(old);
    if (!newest) return;
    if (isSameFields(fieldsIn(newest.copy), stored)) {
      copies.drop(newest.key);
      return;
    }
    const text = words.left.replace(
      '{time}',
      new Date(newest.copy.at).toLocaleString(words.locale),
    );
    const take = () => {
      bringBack(newest.copy);
      if (keep()) copies.drop(newest.key);
    };
    showNote(form, {
      text,
      acts: [
        [words.take, take],
        [words.forget, () => copies.drop(newest.key)],
      ],
    });
  }

  // What the server answers to this form is what was typed; any other page says what is stored.
  const own = copies.own();
  if (isAnswer) keep();
  else if (own && !isSameFields(fieldsIn(own), stored)) bringBack(own);
  else {
    copies.drop();
    await offerLeft();
  }
  form.addEventListener('input', keep);
  form.querySelector('a[data-forget]')?.addEventListener('click', () => copies.drop());
  sendWhenThere(form, key, { text: words.away, acts: [], isFault: true });
  form.dataset['kept'] = '';
}

/** Sends a form when the server has said that it is there; says so where it is not. */
function sendWhenThere(form: HTMLFormElement, key: string, away: Note): void {
  let state: 'idle' | 'asking' | 'there' | 'sent' = 'idle';
  const end = () => {
    state = 'idle';
  };
  addEventListener('pageshow', end);
  form.addEventListener('submit', (event) => {
    if (state === 'there') {
      state = 'sent';
      // Where no page follows after all, it can be tried again.
      setTimeout(end, SENT);
      return;
    }
    event.preventDefault();
    if (state !== 'idle') return;
    state = 'asking';
    const signal = AbortSignal.timeout(PATIENCE);
    // Any answer will do, whatever it says.
    desk.GET('/healthz', { cache: 'no-store', parseAs: 'text', signal }).then(
      () => {
        state = 'there';
        nameSent(form, key);
        form.requestSubmit(event.submitter);
      },
      () => {
        end();
        form.dispatchEvent(new Event('keep:away', { bubbles: true }));
        showNote(form, away);
      },
    );
  });
}
