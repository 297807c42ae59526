/**
 * What a document is made of in the editor: the presets' nodes, as far as a document may hold them,
 * the placeholders, and what is kept as it was written.
 *
 * @module
 */
import type { Ctx, MilkdownPlugin } from '@milkdown/kit/ctx';
import {
  bulletListSchema,
  commands,
  hardbreakClearMarkPlugin,
  hardbreakFilterNodes,
  hardbreakFilterPlugin,
  headingIdGenerator,
  htmlSchema,
  imageAttr,
  imageSchema,
  htmlAttr,
  inlineNodesCursorPlugin,
  inputRules,
  insertImageCommand,
  keymap,
  listItemSchema,
  markInputRules,
  orderedListSchema,
  paragraphSchema,
  remarkAddOrderInListPlugin,
  remarkInlineLinkPlugin,
  remarkLineBreak,
  remarkMarker,
  schema,
  syncListOrderPlugin,
  updateImageCommand,
} from '@milkdown/kit/preset/commonmark';
import * as gfm from '@milkdown/kit/preset/gfm';
import type { NodeSchema } from '@milkdown/kit/transformer';
import { $node } from '@milkdown/kit/utils';
import { markdownPlugins } from './dialect.ts';

/** A placeholder: a block that cannot be written in, only moved, removed or put in. */
export const livePartNode = $node('live_part', () => ({
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  isolating: true,
  attrs: { name: { validate: 'string' } },
  parseDOM: [
    {
      tag: 'div[data-live-part]',
      getAttrs: (dom) => ({ name: (dom as HTMLElement).dataset['livePart'] ?? '' }),
    },
  ],
  toDOM: ({ attrs: { name } }) => ['div', { 'data-live-part': name as string }, `{{${name}}}`],
  parseMarkdown: {
    match: ({ type }) => type === 'livePart',
    runner: (state, node, type) => {
      state.addNode(type, { name: node['name'] });
    },
  },
  toMarkdown: {
    match: ({ type }) => type.name === 'live_part',
    runner: (state, { attrs }) => {
      state.addNode('livePart', undefined, undefined, { name: attrs['name'] as string });
    },
  },
}));

/** Source that visitors never see (a note, the address of a link by name): moved or removed whole. */
export const keptSourceNode = $node('kept_source', () => ({
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  isolating: true,
  attrs: { source: { validate: 'string' } },
  parseDOM: [
    {
      tag: 'div[data-kept-source]',
      getAttrs: (dom) => {
        const source = (dom as HTMLElement).textContent ?? '';
        return /^\[[^\]\n]+\]:[^\n]*$/.test(source) && { source };
      },
    },
  ],
  toDOM: ({ attrs: { source } }) => ['div', { 'data-kept-source': '' }, source as string],
  parseMarkdown: {
    match: ({ type }) => type === 'keptSource',
    runner: (state, node, type) => {
      state.addNode(type, { source: node.value as string });
    },
  },
  toMarkdown: {
    match: ({ type }) => type.name === 'kept_source',
    runner: (state, { attrs }) => {
      state.addNode('keptSource', undefined, attrs['source'] as string);
    },
  },
}));

/** An empty paragraph is no text: it is not written. (The preset writes `<br />`.) */
const plainParagraph = paragraphSchema.extendSchema((previous) => (ctx) => ({
  ...previous(ctx),
  toMarkdown: {
    match: ({ type }) => type.name === 'paragraph',
    runner: (state, node) => {
      const last = node.lastChild;
      const isCut = last?.type.name === 'hardbreak';
      state.openNode('paragraph');
      state.next(isCut ? node.content.cut(0, node.content.size - last.nodeSize) : node.content);
      state.closeNode();
    },
  },
}));

/** The same kind of node, where nothing else is said with another attribute. */
const withDefault =
  (name: string, value: boolean | null, validate: string) =>
  (previous: (ctx: Ctx) => NodeSchema) =>
  (ctx: Ctx): NodeSchema => {
    const spec = previous(ctx);
    return { ...spec, attrs: { ...spec.attrs, [name]: { default: value, validate } } };
  };

/** A new list has no empty lines between its items; one that was written with them keeps them. */
const tight = withDefault('spread', false, 'boolean');

/** A new cell is set as the page sets it; a copied one keeps no more than middle and right. */
const asIs =
  (previous: (ctx: Ctx) => NodeSchema) =>
  (ctx: Ctx): NodeSchema => {
    const spec = withDefault('alignment', null, 'string|null')(previous)(ctx);
    const parseDOM = (spec.parseDOM ?? []).map((rule) => ({
      ...rule,
      getAttrs(dom: HTMLElement) {
        const align = dom.style.textAlign;
        const given = rule.getAttrs?.(dom);
        return given === false
          ? given
          : { ...given, alignment: /^(center|right)$/.test(align) ? align : null };
      },
    }));
    return { ...spec, parseDOM };
  };

const plainDefaults: readonly MilkdownPlugin[] = [
  ...bulletListSchema.extendSchema(tight),
  ...orderedListSchema.extendSchema(tight),
  ...listItemSchema.extendSchema(tight),
  ...gfm.tableHeaderSchema.extendSchema(asIs),
  ...gfm.tableCellSchema.extendSchema(asIs),
];

/** A heading's address is the server's business; in the editor it would meet the page's own. */
const noHeadingIds: MilkdownPlugin = (ctx) => () => {
  ctx.set(headingIdGenerator.key, () => '');
};

/** A document holds no image and no HTML: what looks like one is text. */
const FOREIGN: ReadonlySet<MilkdownPlugin> = new Set<MilkdownPlugin>([
  ...[imageSchema, htmlSchema].flat(),
  imageAttr,
  htmlAttr,
  insertImageCommand,
  updateImageCommand,
  ...gfm.footnoteDefinitionSchema,
  ...gfm.footnoteReferenceSchema,
  ...gfm.extendListItemSchemaForTask,
  gfm.wrapInTaskListInputRule,
  ...gfm.remarkGFMPlugin,
]);

const isOurs = (plugin: MilkdownPlugin) => !FOREIGN.has(plugin);

/** All that reading and writing need. */
export const documentNodes: readonly MilkdownPlugin[] = [
  ...markdownPlugins,
  ...[remarkAddOrderInListPlugin, remarkInlineLinkPlugin, remarkLineBreak, remarkMarker].flat(),
  ...schema.filter(isOurs),
  ...gfm.schema.filter(isOurs),
  ...plainParagraph,
  ...plainDefaults,
  noHeadingIds,
  livePartNode,
  keptSourceNode,
];

/** What editing needs besides: commands, keys, and what is understood while one types. */
export const editingPlugins: readonly MilkdownPlugin[] = [
  ...[inputRules, markInputRules, commands, keymap].flat().filter(isOurs),
  ...[gfm.inputRules, gfm.markInputRules, gfm.pasteRules, gfm.keymap, gfm.commands]
    .flat()
    .filter(isOurs),
  gfm.keepTableAlignPlugin,
  gfm.autoInsertSpanPlugin,
  gfm.tableEditingPlugin,
  hardbreakClearMarkPlugin,
  hardbreakFilterNodes,
  hardbreakFilterPlugin,
  inlineNodesCursorPlugin,
  syncListOrderPlugin,
];
