/**
 * How a placeholder is read: `{{name}}` on a line of its own, as extensions of micromark and of the
 * tree that is made of its tokens.
 *
 * @module
 */

/** A character's code, a line's end below 0, `null` at the end of the text. */
type Code = number | null;
type State = (code: Code) => State | undefined;

interface Effects {
  enter(type: string): unknown;
  exit(type: string): unknown;
  consume(code: Code): void;
}

interface Reading {
  enter(node: object, token: object): void;
  exit(token: object): void;
  sliceSerialize(token: object): string;
  stack: { name?: string }[];
}

const OPEN = 123;
const CLOSE = 125;
const SPACES = new Set<Code>([-2, -1, 32]);
const isLineEnd = (code: Code) => code === null || code < -2;

/** Reads `{{`, a name without braces, `}}`, and nothing but spaces after it. */
function tokenize(effects: Effects, ok: State, nok: State): State {
  const brace = (wanted: number, next: State): State => {
    return (code) => {
      if (code !== wanted) return nok(code);
      effects.consume(code);
      return next;
    };
  };
  const start: State = (code) => {
    effects.enter('livePart');
    return brace(OPEN, brace(OPEN, name))(code);
  };
  const name: State = (code) => {
    if (isLineEnd(code) || code === OPEN) return nok(code);
    effects.consume(code);
    return code === CLOSE ? brace(CLOSE, rest) : name;
  };
  const rest: State = (code) => {
    if (SPACES.has(code)) {
      effects.consume(code);
      return rest;
    }
    if (!isLineEnd(code)) return nok(code);
    effects.exit('livePart');
    return ok(code);
  };
  return start;
}

/** The extensions: `syntax` of micromark, `reading` of mdast-util-from-markdown. */
export const liveParts = {
  syntax: { flow: { [OPEN]: { name: 'livePart', concrete: true, tokenize } } },
  reading: {
    enter: {
      livePart(this: Reading, token: object): void {
        const name = this.sliceSerialize(token).trim().slice(2, -2).trim();
        this.enter({ type: 'livePart', name }, token);
      },
    },
    exit: {
      livePart(this: Reading, token: object): void {
        this.exit(token);
      },
    },
  },
} as const;
