/**
 * Moving whole blocks up and down.
 *
 * @module
 */
import type { Node } from '@milkdown/kit/prose/model';
import {
  NodeSelection,
  type EditorState,
  TextSelection,
  type Transaction,
} from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';

/** Where a block is after it was moved; counts from 1. */
export interface Place {
  readonly position: number;
  readonly count: number;
}

/** Moves the block that begins at `pos` past its neighbour; `null` where there is none. */
export function moveBlock(view: EditorView, pos: number, direction: -1 | 1): Place | null {
  const { state } = view;
  const index = state.doc.resolve(pos).index(0);
  const target = index + direction;
  if (target < 0 || target >= state.doc.childCount) return null;
  view.dispatch(moved(state, [index, index + 1], direction < 0 ? target : target + 1));
  return { position: target + 1, count: state.doc.childCount };
}

/** Where the block of that index begins; the document's end for one past the last. */
export function startOf(doc: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

/**
 * The blocks from index to index (the second one not included), set before the block that has index
 * `before`. One step back undoes it.
 */
export function moved(
  state: EditorState,
  [from, to]: readonly [number, number],
  before: number,
): Transaction {
  const { doc, tr } = state;
  const [start, end, target] = [from, to, before].map((index) => startOf(doc, index)) as [
    number,
    number,
    number,
  ];
  const slice = doc.slice(start, end);
  const transaction = tr.delete(start, end);
  const at = transaction.mapping.map(target);
  transaction.insert(at, slice.content);
  const inside = Math.min(Math.max(state.selection.from - start, 0), end - start);
  const place = transaction.doc.resolve(at + inside);
  const selection =
    state.selection instanceof NodeSelection
      ? NodeSelection.create(transaction.doc, at)
      : TextSelection.near(place);
  return transaction.setSelection(selection).scrollIntoView();
}

/** Moves the block that the cursor is in. */
export function moveCurrent(view: EditorView, direction: -1 | 1): Place | null {
  const { $from } = view.state.selection;
  return moveBlock(view, startOf(view.state.doc, $from.index(0)), direction);
}
