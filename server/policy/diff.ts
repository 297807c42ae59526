/**
 * What changed between two texts: word by word, block by block.
 *
 * @module
 */
import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, or in one of them. */
export interface DiffChunk {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One block of Markdown (what stands between empty lines), and what became of it. */
export interface DiffBlock {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly chunks: readonly DiffChunk[];
}

/** From this share of common words on, two blocks are one that was changed. */
const ALIKE = 0.4;

/** The blocks of both texts in reading order, each with its changed words. */
export function diffTexts(before: string, after: string): readonly DiffBlock[] {
  const result: DiffBlock[] = [];
  let removed: string[] = [];
  for (const change of diffArrays(blocksOf(before), blocksOf(after))) {
    if (change.removed) {
      removed = [...change.value];
    } else if (change.added) {
      result.push(...pair(removed, change.value));
      removed = [];
    } else {
      result.push(...removed.map((text) => whole('removed', text)));
      removed = [];
      result.push(...change.value.map((text) => whole('same', text)));
    }
  }
  return [...result, ...removed.map((text) => whole('removed', text))];
}

function blocksOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '');
}

function whole(kind: 'same' | 'added' | 'removed', text: string): DiffBlock {
  return { kind, chunks: [{ kind, text }] };
}

/** Blocks that went and blocks that came in one place: those alike are one block, changed. */
function pair(removed: readonly string[], added: readonly string[]): DiffBlock[] {
  const result: DiffBlock[] = [];
  let next = 0;
  for (const text of added) {
    const match = removed.findIndex((old, index) => index >= next && likeness(old, text) >= ALIKE);
    if (match < 0) {
      result.push(whole('added', text));
      continue;
    }
    result.push(...removed.slice(next, match).map((old) => whole('removed', old)));
    result.push(changed(removed[match] ?? '', text));
    next = match + 1;
  }
  return [...result, ...removed.slice(next).map((old) => whole('removed', old))];
}

function changed(before: string, after: string): DiffBlock {
  const chunks = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): DiffChunk => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  return { kind: 'changed', chunks: joined(chunks) };
}

/**
 * What was replaced word after word is one replacement: only blanks are between. Read aloud or
 * looked at, "removed: a b, added: x y" is plainer than four pieces.
 */
function joined(chunks: readonly DiffChunk[]): DiffChunk[] {
  const result: DiffChunk[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const [index, { kind, text }] of chunks.entries()) {
    const isBetween =
      kind === 'same' &&
      text.trim() === '' &&
      removed !== '' &&
      added !== '' &&
      chunks[index + 1] !== undefined;
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
    if (kind === 'same' && !isBetween) {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/** The share of the words of both blocks that are common to them, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
