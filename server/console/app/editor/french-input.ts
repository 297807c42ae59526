/**
 * French typography as a rule of the editor: Backspace, right after, gives back what was typed.
 *
 * @module
 */
import type { MilkdownPlugin } from '@milkdown/kit/ctx';
import { InputRule } from '@milkdown/kit/prose/inputrules';
import { $inputRule } from '@milkdown/kit/utils';
import { frenchTyping } from './french-typing.ts';

/** For texts in French alone. */
export const frenchInput: MilkdownPlugin = $inputRule(
  () =>
    new InputRule(/["'«»;:!? ]$/, (state, match, start, end) => {
      const $from = state.doc.resolve(start);
      const isCode = state.schema.marks['inlineCode']?.isInSet($from.marks());
      if (isCode || $from.parent.type.spec.code) return null;
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
      const typed = frenchTyping(before, match[0]);
      return typed ? state.tr.insertText(typed.text, start - typed.removed, end) : null;
    }),
);
