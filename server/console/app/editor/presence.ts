/**
 * Who else has the text open, told while one writes.
 *
 * @module
 */
import type { Autosave } from './autosave.ts';
import { clock } from './save-state.ts';
import type { WritingPage } from './writing-page.ts';

/** How often the server is asked, in milliseconds. */
const EVERY = 20_000;

/** What it needs. */
export interface PresenceOptions extends Pick<WritingPage, 'form' | 'path' | 'words' | 'language'> {
  readonly autosave: Autosave;
  /** Says it; an empty text where nobody else is there. */
  readonly tell: (text: string) => void;
}

interface Answer {
  readonly writers: readonly { readonly author: string; readonly since: string }[];
  readonly draft: { readonly author: string; readonly savedAt: string } | null;
}

/** Asks at once, and then again and again while the page is seen. */
export function startPresence(options: PresenceOptions): void {
  const { path, autosave } = options;

  async function ask(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    const wasIdle = autosave.isIdle();
    const { csrf } = autosave.ground;
    const body = new URLSearchParams({ csrf });
    const response = await fetch(`${path}/writing`, { method: 'POST', body }).catch(() => null);
    if (!response?.ok) return;
    const answer = (await response.json()) as Answer;
    options.tell(presenceText(options, answer));
    if (wasIdle && autosave.isIdle()) compare(options, answer);
  }

  void ask();
  setInterval(() => void ask(), EVERY);
  document.addEventListener('visibilitychange', () => void ask());
}

function presenceText({ words, language }: PresenceOptions, { writers }: Answer): string {
  const [first, ...more] = writers;
  if (!first) return '';
  if (more.length > 0) {
    return words.state.others.replace('{authors}', writers.map(({ author }) => author).join(', '));
  }
  return words.state.other
    .replace('{author}', first.author)
    .replace('{time}', clock(new Date(first.since), language));
}

/** Another draft than the one this text began from: told before one writes on. */
function compare({ form, autosave }: PresenceOptions, { draft }: Answer): void {
  if (!draft || draft.savedAt <= autosave.ground.seen) return;
  const byYou = draft.author === form.dataset['author'];
  autosave.hold({ is: 'taken', author: draft.author, byYou, at: new Date(draft.savedAt) });
}
