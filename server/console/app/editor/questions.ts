/**
 * The questions of a FAQ: each heading of the second level, with all up to the next one.
 *
 * @module
 */
import type { Node } from '@milkdown/kit/prose/model';

/** A question, and the blocks that are its own. */
export interface QuestionPlace {
  readonly text: string;
  /** Index of its heading among the document's blocks, and of the first block that is not its own. */
  readonly from: number;
  readonly to: number;
}

/** The questions in their order. */
export function questionsIn(doc: Node): readonly QuestionPlace[] {
  const starts: { text: string; from: number; level: number }[] = [];
  doc.forEach((node, _, index) => {
    const level = node.type.name === 'heading' ? (node.attrs['level'] as number) : Infinity;
    if (level <= 2) starts.push({ text: node.textContent, from: index, level });
  });
  return starts.flatMap(({ text, from, level }, at) =>
    level === 2 ? [{ text, from, to: starts[at + 1]?.from ?? doc.childCount }] : [],
  );
}
