/**
 * From a new question to its answer: Enter selects what stands there to be typed over.
 *
 * @module
 */
import { type Command, TextSelection } from '@milkdown/kit/prose/state';

/** Where the cursor ends a title whose answer nobody has written yet: selects that. */
export function toUnwrittenAnswer(unwritten: string): Command {
  return ({ selection, doc, tr }, dispatch) => {
    const { $to } = selection;
    const isAtEnd =
      $to.parent.type.name === 'heading' && $to.parentOffset === $to.parent.content.size;
    if (!isAtEnd || $to.depth !== 1 || !selection.$from.sameParent($to)) return false;
    const start = $to.after();
    const next = doc.nodeAt(start);
    if (next?.type.name !== 'paragraph' || next.textContent !== unwritten) return false;
    const answer = TextSelection.create(doc, start + 1, start + 1 + next.content.size);
    dispatch?.(tr.setSelection(answer).scrollIntoView());
    return true;
  };
}
