/**
 * Names that stand twice in one object: JSON takes the last and says nothing, the author meant both.
 *
 * @module
 */
import type { Fault } from '../problem.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** An object or a list that is open at a place of the text. */
interface Open {
  /** Names seen so far; none for a list. */
  readonly names: Set<string> | null;
  readonly path: readonly string[];
  /** The name or the place of the item that is being read. */
  item: string;
}

/** Where a name stands a second time, in a text that is JSON. Lines and columns count from 1. */
export function duplicateKeys(text: string): Fault[] {
  const faults: Fault[] = [];
  const open: Open[] = [];
  let isName = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      const path = inner ? [...inner.path, inner.item] : [];
      open.push({ names: token === '{' ? new Set() : null, path, item: '0' });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',' && inner?.names === null) {
      inner.item = String(Number(inner.item) + 1);
    } else if (isName && inner?.names) {
      inner.item = JSON.parse(token) as string;
      if (inner.names.has(inner.item)) faults.push(twice(inner, text.slice(0, index)));
      inner.names.add(inner.item);
    }
    isName = token === '{' || token === ',';
  }
  return faults;
}

function twice({ path, item }: Open, before: string): Fault {
  const lines = before.split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    path: [...path, item].join('.'),
    message: `stands twice in its object, the second time at line ${lines.length}, column ${column}: remove one`,
  };
}
