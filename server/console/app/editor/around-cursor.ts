/**
 * What the cursor is in.
 *
 * @module
 */
import type { EditorState } from '@milkdown/kit/prose/state';

/** Whether the cursor is in a node of one of these names. */
export const isIn = (state: EditorState, ...names: readonly string[]) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (names.includes($from.node(depth).type.name)) return true;
  }
  return false;
};

/** Whether what is selected, or will be typed, has a mark. */
export const hasMark = (state: EditorState, name: string) => {
  const type = state.schema.marks[name];
  const { from, $from, to, empty } = state.selection;
  if (!type) return false;
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
};

/** Whether the cursor is in a heading of this level. */
export const isHeading = (state: EditorState, level: number) => {
  const { parent } = state.selection.$from;
  return parent.type.name === 'heading' && parent.attrs['level'] === level;
};
