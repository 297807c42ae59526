/**
 * The tools of the bar: what each does, when it is on, and its keys.
 *
 * @module
 */
import { commandsCtx } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import { redoCommand, undoCommand } from '@milkdown/kit/plugin/history';
import {
  liftListItemCommand,
  sinkListItemCommand,
  toggleEmphasisCommand,
  toggleStrongCommand,
  turnIntoTextCommand,
  wrapInBlockquoteCommand,
  wrapInBulletListCommand,
  wrapInHeadingCommand,
  wrapInOrderedListCommand,
} from '@milkdown/kit/preset/commonmark';
import { insertTableCommand } from '@milkdown/kit/preset/gfm';
import { lift } from '@milkdown/kit/prose/commands';
import { redoDepth, undoDepth } from '@milkdown/kit/prose/history';
import { type EditorState, TextSelection } from '@milkdown/kit/prose/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
} from '@milkdown/kit/prose/tables';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { EditorWords } from '../../words/editor.ts';
import { hasMark, isHeading, isIn } from './around-cursor.ts';
import { startOf } from './moving.ts';

/** One tool. */
export interface Tool {
  readonly id: keyof EditorWords['toolbar'];
  /** What stands on its button; its name where nothing is said. */
  readonly sign?: string;
  /** Its name's first letter is its sign. */
  readonly isLetter?: boolean;
  /** As the keyboard has it, `Mod` being Control or Command. */
  readonly keys?: string;
  /** Whether what the cursor is in has it; of a switch alone. */
  readonly isOn?: (state: EditorState) => boolean;
  /** Whether it can do anything here. */
  readonly isUsable?: (state: EditorState) => boolean;
  /** Whether it is shown at all. */
  readonly isShown?: (state: EditorState) => boolean;
  readonly run: (view: EditorView, ctx: Ctx) => void;
}

type Command = (state: EditorState, dispatch?: EditorView['dispatch']) => boolean;
const plain = (command: Command) => (view: EditorView) =>
  void command(view.state, (transaction) => view.dispatch(transaction));

const heading = (level: number) => (view: EditorView, ctx: Ctx) => {
  const commands = ctx.get(commandsCtx);
  if (isHeading(view.state, level)) commands.call(turnIntoTextCommand.key);
  else commands.call(wrapInHeadingCommand.key, level);
};

const list = (name: 'bullet_list' | 'ordered_list') => (view: EditorView, ctx: Ctx) => {
  const commands = ctx.get(commandsCtx);
  const isList = isIn(view.state, 'bullet_list', 'ordered_list');
  if (isIn(view.state, name)) commands.call(liftListItemCommand.key);
  else if (isList) {
    commands.call(liftListItemCommand.key);
    list(name)(view, ctx);
  } else {
    const command = name === 'bullet_list' ? wrapInBulletListCommand : wrapInOrderedListCommand;
    commands.call(command.key);
  }
};

/** Removes the row, or the table where it was the last below the head. */
const removeRow: Command = (state, dispatch) => {
  const { map, top } = selectedRect(state);
  // The head stays as long as the table: without it there would be no table in Markdown.
  if (map.height <= 2 || top === 0) return top === 0 ? false : deleteTable(state, dispatch);
  return deleteRow(state, dispatch);
};

const removeColumn: Command = (state, dispatch) =>
  selectedRect(state).map.width <= 1 ? deleteTable(state, dispatch) : deleteColumn(state, dispatch);

/** A table stands on its own: out of a list or a quotation it goes below it. */
const addTable = (view: EditorView, ctx: Ctx) => {
  const { doc, schema, selection, tr } = view.state;
  const empty = schema.nodes['paragraph']?.create();
  if (selection.$from.depth > 1 && empty) {
    const after = startOf(doc, selection.$from.index(0) + 1);
    const next = tr.insert(after, empty);
    view.dispatch(next.setSelection(TextSelection.create(next.doc, after + 1)));
  }
  commandsOf(ctx).call(insertTableCommand.key, { row: 3, col: 2 });
  // The cursor stands in its first cell now, which may be below what is seen.
  view.dispatch(view.state.tr.scrollIntoView());
};

const isText = (state: EditorState) => !isInTable(state);
const isInList = (state: EditorState) => isIn(state, 'list_item');

/** What is told about the dialogs, which are not the tools' business. */
export interface ToolDialogs {
  link(view: EditorView): void;
  block(view: EditorView): void;
  keys(): void;
}

/** The tools in their order, group by group. */
export function toolGroups(dialogs: ToolDialogs): readonly (readonly Tool[])[] {
  const command =
    (key: Parameters<ReturnType<typeof commandsOf>['call']>[0]) => (_: EditorView, ctx: Ctx) =>
      void commandsOf(ctx).call(key);
  return [
    [
      {
        id: 'heading',
        keys: 'Mod-Alt-2',
        isOn: (s) => isHeading(s, 2),
        isUsable: isText,
        run: heading(2),
      },
      {
        id: 'subheading',
        keys: 'Mod-Alt-3',
        isOn: (s) => isHeading(s, 3),
        isUsable: isText,
        run: heading(3),
      },
    ],
    [
      {
        id: 'strong',
        isLetter: true,
        keys: 'Mod-b',
        isOn: (s) => hasMark(s, 'strong'),
        run: command(toggleStrongCommand.key),
      },
      {
        id: 'emphasis',
        isLetter: true,
        keys: 'Mod-i',
        isOn: (s) => hasMark(s, 'emphasis'),
        run: command(toggleEmphasisCommand.key),
      },
      {
        id: 'link',
        keys: 'Mod-k',
        isOn: (s) => hasMark(s, 'link'),
        run: (view) => dialogs.link(view),
      },
    ],
    [
      {
        id: 'bullets',
        sign: '•',
        keys: 'Mod-Alt-8',
        isOn: (s) => isIn(s, 'bullet_list'),
        isUsable: isText,
        run: list('bullet_list'),
      },
      {
        id: 'numbers',
        sign: '1.',
        keys: 'Mod-Alt-7',
        isOn: (s) => isIn(s, 'ordered_list'),
        isUsable: isText,
        run: list('ordered_list'),
      },
      {
        id: 'deeper',
        sign: '⇥',
        keys: 'Mod-]',
        isShown: isInList,
        run: command(sinkListItemCommand.key),
      },
      {
        id: 'higher',
        sign: '⇤',
        keys: 'Mod-[',
        isShown: isInList,
        run: command(liftListItemCommand.key),
      },
      {
        id: 'quote',
        sign: '❝',
        keys: 'Mod-Shift-b',
        isOn: (s) => isIn(s, 'blockquote'),
        isUsable: isText,
        run: (view, ctx) =>
          isIn(view.state, 'blockquote')
            ? plain(lift)(view)
            : void commandsOf(ctx).call(wrapInBlockquoteCommand.key),
      },
    ],
    [
      {
        id: 'table',
        isUsable: isText,
        run: addTable,
      },
      { id: 'row', sign: '+↓', isShown: isInTable, run: plain(addRowAfter) },
      { id: 'column', sign: '+→', isShown: isInTable, run: plain(addColumnAfter) },
      { id: 'noRow', sign: '−↓', isShown: isInTable, run: plain(removeRow) },
      { id: 'noColumn', sign: '−→', isShown: isInTable, run: plain(removeColumn) },
    ],
    [{ id: 'block', isUsable: isText, run: (view) => dialogs.block(view) }],
    [
      {
        id: 'undo',
        sign: '↶',
        keys: 'Mod-z',
        isUsable: (s) => undoDepth(s) > 0,
        run: command(undoCommand.key),
      },
      {
        id: 'redo',
        sign: '↷',
        keys: 'Mod-Shift-z',
        isUsable: (s) => redoDepth(s) > 0,
        run: command(redoCommand.key),
      },
      { id: 'keys', sign: '?', keys: 'Alt-F1', run: () => dialogs.keys() },
    ],
  ];
}

function commandsOf(ctx: Ctx) {
  return ctx.get(commandsCtx);
}
