/**
 * What a text was before, in this browser: so that one can still undo after a reload.
 *
 * @module
 */

/** How many steps are kept, and how many characters in all. */
const MOST = 60;
const LONGEST = 1_000_000;

/** The past of one text. */
export interface Past {
  /** The steps that end in this text, oldest first; none where the past is another text's. */
  upTo(text: string): readonly string[];
  add(text: string): void;
}

/** The past of the text under `path`. */
export function createPast(path: string): Past {
  const key = `mes-choix-desk-past:${path}`;
  let steps = read(key);
  return {
    upTo(text) {
      const at = steps.lastIndexOf(text);
      return at < 0 ? [] : steps.slice(0, at + 1);
    },
    add(text) {
      if (steps.at(-1) === text) return;
      steps = [...steps, text].slice(-MOST);
      while (steps.length > 1 && steps.join('').length > LONGEST) steps = steps.slice(1);
      try {
        localStorage.setItem(key, JSON.stringify(steps));
      } catch {
        // No room: undoing ends at the reload.
      }
    },
  };
}

function read(key: string): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((step) => typeof step === 'string') : [];
  } catch {
    return [];
  }
}
