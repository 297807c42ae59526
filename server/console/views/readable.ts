/**
 * A passage of a difference without the marks of its source: a title as a title, an automatic block
 * and a note by their names. Where the marks themselves have changed, they stay: that is the difference.
 *
 * @module
 */
import type { DiffChunk } from '../../policy/diff.ts';
import type { Placeholder } from '../../policy/placeholders.ts';
import { EDITOR_WORDS } from '../words/editor.ts';
import { unmarked } from './unmarked.ts';
import type { Words } from '../words/words.ts';

/** A passage as it is read. */
export interface ReadablePassage {
  readonly chunks: readonly DiffChunk[];
  readonly isTitle: boolean;
}

const TITLE = /^\s*#{1,6} +/;
const BLOCK = /^\s*\{\{([a-z-]+)\}\}\s*$/;
const NOTE = /^\s*\[\/\/\]:\s*#\s*\(([^]*)\)\s*$/;

/** Reads a passage; its differences stay as they are. */
export function readable(words: Words, chunks: readonly DiffChunk[]): ReadablePassage {
  const [first, ...others] = chunks;
  if (!first) return { chunks, isTitle: false };
  if (TITLE.test(first.text) && (first.kind === 'same' || others.length === 0)) {
    const text = first.text.replace(TITLE, '');
    return { chunks: unmarked([{ ...first, text }, ...others]), isTitle: true };
  }
  if (others.length > 0) return { chunks: unmarked(chunks), isTitle: false };
  const text = named(words, first.text);
  return { chunks: text === first.text ? unmarked(chunks) : [{ ...first, text }], isTitle: false };
}

/** What the editor calls a block or a note; any other text as it is. */
function named({ language }: Words, text: string): string {
  const { parts, block } = EDITOR_WORDS[language];
  const id = BLOCK.exec(text)?.[1];
  if (id !== undefined && Object.hasOwn(parts, id)) return `[ ${parts[id as Placeholder][0]} ]`;
  const note = NOTE.exec(text)?.[1];
  return note === undefined
    ? text
    : `[ ${block.kept}${language === 'fr' ? '\u202f' : ''}: ${note} ]`;
}
