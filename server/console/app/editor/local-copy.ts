/**
 * A copy of what is being written, in this browser: for when the server is away, the session has
 * ended, or the browser is closed. Each tab has its own.
 *
 * @module
 */

/** What is kept. */
export interface LocalCopy {
  readonly text: string;
  /** The draft that it began from, as the form had it. */
  readonly seen: string;
  readonly base: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** The copies of one document's language. */
export interface LocalCopies {
  /** This tab's own. */
  own(): LocalCopy | null;
  /** Of tabs that are closed by now, newest first. */
  left(): Promise<readonly { readonly key: string; readonly copy: LocalCopy }[]>;
  /** Whether it could be kept. */
  keep(copy: LocalCopy): boolean;
  drop(key?: string): void;
}

const PREFIX = 'mes-choix-desk';
const TAB = `${PREFIX}-tab`;
/** A copy that nobody came back for in so many milliseconds is forgotten: 60 days. */
const LIFE = 60 * 24 * 3_600_000;

/** The copies under `path`. */
export async function createLocalCopies(path: string): Promise<LocalCopies> {
  const tab = await (ownTab ??= tabName());
  const prefix = `${PREFIX}:${path}:`;
  const own = prefix + tab;
  return {
    own: () => read(own),
    async left() {
      const open = await openTabs();
      return keys()
        .filter(
          (key) => key.startsWith(prefix) && key !== own && !open.has(key.slice(prefix.length)),
        )
        .flatMap((key) => {
          const copy = read(key);
          if (copy && Date.now() - copy.at < LIFE) return [{ key, copy }];
          drop(key);
          return [];
        })
        .sort((a, b) => b.copy.at - a.copy.at);
    },
    keep(copy) {
      try {
        localStorage.setItem(own, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    drop: (key = own) => drop(key),
  };
}

/** The page's own name: it holds it, and would find it taken if it asked again. */
let ownTab: Promise<string> | undefined;

/** A tab keeps its name while it is open, through every reload. */
async function tabName(): Promise<string> {
  const fresh = () => crypto.getRandomValues(new Uint32Array(2)).join('-');
  try {
    const known = sessionStorage.getItem(TAB);
    // A tab that was duplicated brings the other one's name along, which that one still holds.
    const name = known && (await hold(known)) ? known : fresh();
    if (name !== known) void hold(name);
    sessionStorage.setItem(TAB, name);
    return name;
  } catch {
    return fresh();
  }
}

/** Holds a name for as long as the page lives; false where another page has it. */
function hold(tab: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(`${PREFIX}:${tab}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}

/** Tabs of the desk that are open now; none where the browser cannot tell. */
async function openTabs(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name.slice(PREFIX.length + 1)));
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function read(key: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null;
    return typeof copy?.text === 'string' && typeof copy.at === 'number' ? copy : null;
  } catch {
    return null;
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
