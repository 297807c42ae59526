/**
 * Saves while one writes. Nothing of somebody else's is ever overwritten: each request says which
 * draft its author has before them, and the server takes it only where that is still the one.
 *
 * @module
 */
import { desk, type TextPlace } from '../client/desk-client.ts';
import type { SaveState } from './save-state.ts';

/** How long a pause has to be before the text is sent, in milliseconds. */
const PAUSE = 1_000;
/** How long one may write on until it is sent all the same. */
const LONGEST = 6_000;
/** The pauses between tries while the server is away, in seconds; the last one is repeated. */
const TRIES = [2, 4, 8, 15, 30] as const;

/** What the server and this page agree on. */
export interface Ground {
  /** When the draft was saved that this text began from; empty where there was none. */
  readonly seen: string;
  /** The version in force that it began from. */
  readonly base: string;
  readonly csrf: string;
}

/** What autosave is made of. */
export interface AutosaveOptions {
  readonly place: TextPlace;
  readonly ground: Ground;
  readonly text: () => string;
  /** The text that the server has. */
  readonly stored: string;
  readonly told: (state: SaveState) => void;
  /** Is told what the server has now. */
  readonly kept: (text: string, ground: Ground) => void;
}

/** Saves by itself. */
export interface Autosave {
  /** The text has changed. */
  changed(): void;
  /** Sends what is not sent, at once. */
  flush(): void;
  /** Whether everything is at the server. */
  isSaved(): boolean;
  /** Whether nothing is on its way. */
  isIdle(): boolean;
  /** Stops for good: the page itself asks what to do. */
  hold(state: SaveState): void;
  /** The text is another one now, which began from another draft. */
  begin(from: Pick<Ground, 'seen' | 'base'>): void;
  readonly ground: Ground;
}

/** Makes it. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { place, text, told, kept } = options;
  const params = { path: place };
  let { ground, stored } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let tried = 0;
  let isHeld = false;
  let sending = false;

  function later(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  }

  function away(): void {
    const seconds = TRIES[Math.min(tried, TRIES.length - 1)] ?? 30;
    tried += 1;
    told({ is: 'away', seconds });
    later(seconds * 1_000);
  }

  function hold(state: SaveState): void {
    isHeld = true;
    clearTimeout(timer);
    told(state);
  }

  async function send(): Promise<void> {
    if (isHeld || sending) return;
    const markdown = text();
    if (markdown === stored) return told({ is: 'same' });
    sending = true;
    since = null;
    told({ is: 'saving' });
    try {
      await answered(await post(markdown), markdown);
    } catch {
      away();
    } finally {
      sending = false;
    }
    if (!isHeld && tried === 0 && text() !== stored) changed();
  }

  function post(markdown: string) {
    return desk.POST('/console/sites/{site}/{kind}/{language}/autosave', {
      params,
      body: { ...ground, markdown },
      keepalive: markdown.length < 15_000,
    });
  }

  async function answered(answer: Awaited<ReturnType<typeof post>>, sent: string): Promise<void> {
    const { data, error, response } = answer;
    if (data) {
      tried = 0;
      ground = { ...ground, seen: data.savedAt };
      stored = sent;
      kept(sent, ground);
      return told({ is: 'saved', at: new Date() });
    }
    const { status } = response;
    if (typeof error === 'object' && 'savedAt' in error) {
      tried = 0;
      return hold({ is: 'taken', ...error, at: new Date(error.savedAt) });
    }
    if (status === 401 || status === 403) {
      if (await renew()) return later(0);
      tried += 1;
      told({ is: 'expired' });
      return later(15_000);
    }
    if (status >= 500 || status === 429) return away();
    tried += 1;
    told({ is: 'refused' });
  }

  /** A new session has another form token; another person's is none of ours. */
  async function renew(): Promise<boolean> {
    const { data } = await desk.GET('/console/sites/{site}/{kind}/{language}/writing', { params });
    if (!data) return false;
    const isNew = data.csrf !== ground.csrf;
    ground = { ...ground, csrf: data.csrf };
    return isNew;
  }

  function changed(): void {
    if (isHeld) return;
    if (text() !== stored && tried === 0) told({ is: 'unsaved' });
    if (tried > 0) return;
    since ??= Date.now();
    later(Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
  }

  const again = () => {
    if (tried > 0) later(0);
  };
  addEventListener('online', again);
  addEventListener('focus', again);

  return {
    changed,
    flush: () => {
      if (text() !== stored) void send();
    },
    isSaved: () => text() === stored,
    isIdle: () => !sending,
    hold,
    begin(from) {
      ground = { ...ground, ...from };
      changed();
    },
    get ground() {
      return ground;
    },
  };
}
