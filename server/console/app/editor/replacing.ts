/**
 * Putting another text in the place of the one at hand, as one change that can be undone.
 *
 * @module
 */
import { closeHistory } from '@milkdown/kit/prose/history';
import type { Node } from '@milkdown/kit/prose/model';
import type { EditorState, Transaction } from '@milkdown/kit/prose/state';
import { AGREED } from './fixed-blocks.ts';

/** The change that makes this document of the state's; `null` where it is that already. */
export function replacement(state: EditorState, next: Node): Transaction | null {
  const { doc } = state;
  const from = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (from === null || ends === null) return null;
  // What is equal at both ends may overlap: `aa` of which one `a` went.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const change = state.tr.replace(from, ends.a + overlap, next.slice(from, ends.b + overlap));
  const whole = change.doc.eq(next)
    ? change
    : state.tr.replaceWith(0, doc.content.size, next.content);
  return closeHistory(whole).setMeta(AGREED, true);
}
