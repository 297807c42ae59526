/**
 * Who else has the text open, told while one writes.
 *
 * @module
 */
import type { components } from '../client/desk-api.ts';
import { desk } from '../client/desk-client.ts';
import type { Autosave } from './autosave.ts';
import { clock } from './save-state.ts';
import type { WritingPage } from './writing-page.ts';

/** How often the server is asked, in milliseconds. */
const EVERY = 20_000;

/** What it needs. */
export interface PresenceOptions
  extends Pick<WritingPage, 'form' | 'place' | 'words' | 'language'> {
  readonly autosave: Autosave;
  /** Says it; an empty text where nobody else is there. */
  readonly tell: (text: string) => void;
}

type Answer = components['schemas']['Writers'];

/** Asks at once, and then again and again while the page is seen. */
export function startPresence(options: PresenceOptions): void {
  const { place, autosave } = options;

  async function ask(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    const wasIdle = autosave.isIdle();
    const { csrf } = autosave.ground;
    const { data: answer } = await desk
      .POST('/console/sites/{site}/{kind}/{language}/writing', {
        params: { path: place },
        body: { csrf },
      })
      .catch(() => ({ data: undefined }));
    if (!answer) return;
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
