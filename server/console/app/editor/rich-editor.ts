/**
 * The editor itself: a text as it will look, over the Markdown that is stored.
 *
 * @module
 */
import {
  Editor,
  editorViewCtx,
  editorViewOptionsCtx,
  defaultValueCtx,
  rootCtx,
  schemaCtx,
} from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import { cursor } from '@milkdown/kit/plugin/cursor';
import { history } from '@milkdown/kit/plugin/history';
import { listItemKeymap } from '@milkdown/kit/preset/commonmark';
import { keymap } from '@milkdown/kit/prose/keymap';
import {
  DOMParser as DocumentParser,
  type ParseOptions,
  type Slice,
} from '@milkdown/kit/prose/model';
import { Plugin } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { $prose } from '@milkdown/kit/utils';
import { placeholdersOf } from '../../../policy/placeholders.ts';
import type { DocumentKind } from '../../../store/store.ts';
import type { EditorWords } from '../../words/editor.ts';
import type { Announce } from './announce.ts';
import { createDialogs } from './ask.ts';
import { readCursorFirst } from './cursor-first.ts';
import { documentNodes, editingPlugins } from './document-nodes.ts';
import { createFaithfulWriter } from './faithful.ts';
import { blockName, fixedBlockView, guardFixedBlocks } from './fixed-blocks.ts';
import { frenchInput } from './french-input.ts';
import { moveCurrent } from './moving.ts';
import { cleanPasted } from './pasted.ts';
import { readTypedPlaceholders } from './own-blocks.ts';
import { readerOf } from './reading.ts';
import { replacement } from './replacing.ts';
import { toUnwrittenAnswer } from './to-answer.ts';
import { createToolbar } from './toolbar.ts';
import { toolGroups } from './tools.ts';
import { configureWriting } from './writing.ts';

/** A text that is being edited. */
export interface RichEditor {
  /** What it says now. */
  markdown(): string;
  /** Puts another text in its place; undone like any change. */
  replace(markdown: string): void;
  readonly view: EditorView;
  focus(): void;
}

/** What it is made of. */
export interface RichEditorOptions {
  readonly surface: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly words: EditorWords;
  readonly kind: DocumentKind;
  /** The text's own. */
  readonly language: string;
  /** The name of the surface, for those who do not see it. */
  readonly label: string;
  readonly source: string;
  /** What the text was before, oldest first: each can be gone back to. */
  readonly past: readonly string[];
  readonly announce: Announce;
  /** Is told of every change. */
  readonly changed: (view: EditorView) => void;
}

/** Makes the editor. */
export async function createRichEditor(options: RichEditorOptions): Promise<RichEditor> {
  const { surface, words, kind, language, source, past, announce, changed } = options;
  const isFrench = language.split('-')[0] === 'fr';
  const dialogs = createDialogs({ words, kind, tools: () => groups.flat() });
  const groups = toolGroups(dialogs);
  let isReady = false;

  const plugins: readonly ((ctx: Ctx) => Plugin)[] = [
    () => readCursorFirst(),
    () => guardFixedBlocks(words, dialogs.removal),
    () => readTypedPlaceholders(placeholdersOf(kind)),
    () =>
      keymap({
        Enter: toUnwrittenAnswer(words.order.answer),
        'Alt-ArrowUp': (_, __, view) => view !== undefined && move(view, -1),
        'Alt-ArrowDown': (_, __, view) => view !== undefined && move(view, 1),
        'Alt-F10': () => (bar.focus(), true),
        'Alt-F1': () => (dialogs.keys(), true),
        'Mod-k': (_, __, view) => (view && dialogs.link(view), true),
      }),
    (ctx) =>
      new Plugin({
        view: () => ({
          update(view, before) {
            bar.update(view);
            if (isReady && !before.doc.eq(view.state.doc)) changed(view);
          },
        }),
        props: {
          clipboardParser: pasteParser(ctx, isFrench),
          nodeViews: {
            live_part: fixedBlockView(words, announce),
            kept_source: fixedBlockView(words, announce),
          },
        },
      }),
  ];

  function move(view: EditorView, direction: -1 | 1): boolean {
    const { $from } = view.state.selection;
    const place = moveCurrent(view, direction);
    if (!place) return true;
    const node = view.state.doc.child(place.position - 1);
    const name = blockName(words, node)?.name ?? $from.parent.textContent.slice(0, 60);
    announce(
      words.block.moved
        .replace('{name}', name)
        .replace('{position}', String(place.position))
        .replace('{count}', String(place.count)),
    );
    return true;
  }

  const editor = Editor.make()
    .config(configureWriting)
    .config((ctx) => {
      ctx.set(rootCtx, surface);
      ctx.set(defaultValueCtx, past[0] ?? source);
      ctx.set(editorViewOptionsCtx, { attributes: attributesOf(options) });
      // Tab leaves the text: nobody is to be caught in it.
      ctx.set(listItemKeymap.key, {
        NextListItem: { shortcuts: 'Enter' },
        SinkListItem: { shortcuts: 'Mod-]' },
        LiftListItem: { shortcuts: 'Mod-[' },
        LiftFirstListItem: { shortcuts: ['Backspace', 'Delete'] },
      });
    })
    .use(plugins.map((plugin) => $prose(plugin)))
    .use([...documentNodes, ...editingPlugins, ...history, ...cursor])
    .use(isFrench ? [frenchInput] : []);
  const bar = createToolbar({
    root: options.toolbar,
    words,
    groups,
    ctx: editor.ctx,
    controls: surface.id,
  });
  await editor.create();

  const reader = readerOf(editor.ctx);
  const view = editor.ctx.get(editorViewCtx);
  let write = createFaithfulWriter(reader, source);
  const replace = (markdown: string) => {
    write = createFaithfulWriter(reader, markdown);
    const change = replacement(view.state, reader.read(markdown));
    if (change) view.dispatch(change);
  };
  for (const text of past.slice(1)) replace(text);
  replace(source);
  isReady = true;
  bar.update(view);
  return { markdown: () => write(view.state.doc), replace, view, focus: () => view.focus() };
}

function attributesOf({ label, language, surface }: RichEditorOptions): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': surface.dataset['describedby'] ?? '',
    lang: language,
    spellcheck: 'true',
    class: 'rich preview',
  };
}

/** Reads what is pasted, cleaned first. */
function pasteParser(ctx: Ctx, isFrench: boolean): DocumentParser {
  const parser = DocumentParser.fromSchema(ctx.get(schemaCtx));
  return Object.assign(Object.create(parser) as DocumentParser, {
    parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
      // What was copied inside the editor is clean: its placeholders are blocks.
      const isOwn = dom instanceof Element && dom.querySelector('[data-pm-slice]');
      if (dom instanceof Element && !isOwn) cleanPasted(dom, { isFrench });
      return parser.parseSlice(dom, options);
    },
  });
}
