/**
 * Saves while one writes. Nothing of somebody else's is ever overwritten: each request says which
 * draft its author has before them, and the server takes it only where that is still the one.
 *
 * @module
 */
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
  /** Of the document and its language, without a slash at its end. */
  readonly path: string;
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
  const { path, text, told, kept } = options;
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

  function post(markdown: string): Promise<Response> {
    const body = new URLSearchParams({ ...ground, markdown });
    return fetch(`${path}/autosave`, { method: 'POST', body, keepalive: markdown.length < 15_000 });
  }

  async function answered(response: Response, markdown: string): Promise<void> {
    if (response.status === 200 || response.status === 409) {
      const draft = (await response.json()) as { savedAt: string; author: string; byYou: boolean };
      tried = 0;
      if (response.status === 409) {
        return hold({ is: 'taken', ...draft, at: new Date(draft.savedAt) });
      }
      ground = { ...ground, seen: draft.savedAt };
      stored = markdown;
      kept(markdown, ground);
      return told({ is: 'saved', at: new Date() });
    }
    if (response.status === 401 || response.status === 403) {
      if (await renew()) return later(0);
      tried += 1;
      told({ is: 'expired' });
      return later(15_000);
    }
    if (response.status >= 500 || response.status === 429) return away();
    tried += 1;
    told({ is: 'refused' });
  }

  /** A new session has another form token; another person's is none of ours. */
  async function renew(): Promise<boolean> {
    const response = await fetch(`${path}/writing`);
    if (!response.ok) return false;
    const { csrf } = (await response.json()) as { csrf: string };
    const isNew = csrf !== ground.csrf;
    ground = { ...ground, csrf };
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
