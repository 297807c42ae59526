/**
 * A key acts where the cursor is.
 *
 * Browsers tell of a cursor that has moved in a task of its own, and on a busy machine the next key is
 * there before it: End and Enter, pressed one after the other, would break the line at the place of
 * before, or do nothing. So the selection is read once more before each key.
 *
 * @module
 */
import { Plugin } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';

/** Reads where the cursor is before a key, a paste or a cut is acted upon. */
export function readCursorFirst(): Plugin {
  const read = (view: EditorView) => {
    // While an input method composes, the browser's own order of events holds.
    if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
    return false;
  };
  return new Plugin({ props: { handleDOMEvents: { keydown: read, paste: read, cut: read } } });
}
