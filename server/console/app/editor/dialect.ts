/**
 * The Markdown that the editor reads and writes: what `server/policy/markdown.ts` lets a document be,
 * and no more.
 *
 * HTML, images, footnotes, tick boxes and bare addresses are plain text there, and so they are here.
 * A placeholder on a line of its own is a node, and a definition (where notes to the legal team
 * stand) is kept as it was written.
 *
 * @module
 */
import { remarkGFMPlugin } from '@milkdown/kit/preset/gfm';
import { $remark } from '@milkdown/kit/utils';
import { liveParts } from './live-part-syntax.ts';

/** What the trees of remark are made of, as far as it is touched here. */
export interface TreeNode {
  type: string;
  value?: string;
  children?: TreeNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/** The lists in which remark's plugins leave what they add to reading and writing. */
export interface RemarkExtensions {
  micromarkExtensions?: object[];
  fromMarkdownExtensions?: object[];
  toMarkdownExtensions?: object[];
}

/** What CommonMark and its extensions know, and a document does not. */
const UNKNOWN_TO_DOCUMENTS = [
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
];

/** Settings of the tables' and strikethroughs' plugin: `~one~` is plain text, cells are not padded. */
export const GFM_OPTIONS = { singleTilde: false, tablePipeAlign: false } as const;

interface Extension {
  transforms?: unknown;
  extensions?: Extension[];
  unsafe?: { character?: string }[];
  handlers?: Readonly<Record<string, Write>>;
}

type Write = (...args: unknown[]) => string;

/** The dialect's own part; to be used after {@link remarkGFMPlugin}, whose additions it prunes. */
export const dialect = $remark('mesChoixDialect', () => {
  return function attach(this: unknown) {
    const extensions = (this as { data(): RemarkExtensions }).data();
    (extensions.micromarkExtensions ??= []).push(
      { disable: { null: UNKNOWN_TO_DOCUMENTS } },
      liveParts.syntax,
    );
    (extensions.fromMarkdownExtensions ??= []).push(liveParts.reading);
    extensions.fromMarkdownExtensions = prunedReading(extensions.fromMarkdownExtensions);
    extensions.toMarkdownExtensions = (extensions.toMarkdownExtensions ?? []).map(prunedWriting);
    return (tree: unknown, file: { value: unknown }) =>
      keepDefinitions(tree as TreeNode, String(file.value));
  };
});

/** Without what looks for bare addresses in text that was read. */
function prunedReading(extensions: readonly Extension[]): Extension[] {
  return extensions.flat().filter((extension) => extension.transforms === undefined);
}

/** Without the escapes that keep text from being read as a bare address or a footnote. */
function prunedWriting(extension: Extension): Extension {
  return {
    ...extension,
    extensions: (extension.extensions ?? []).flatMap((one) => {
      const { delete: strike, table } = one.handlers ?? {};
      if (table) return [{ ...one, handlers: { ...one.handlers, table: withPlainRule(table) } }];
      return strike ? [one] : [];
    }),
  };
}

/** Writes a table's second line as people write it. */
function withPlainRule(write: Write): Write {
  return (...args) =>
    write(...args).replace(/^(.*\n)(.*)/, (_, head: string, rule: string) => {
      return head + rule.replaceAll(/-+/g, '---');
    });
}

/** Sets a copy of every definition's source beside it: the definition itself is resolved and goes. */
function keepDefinitions(tree: TreeNode, source: string): void {
  tree.children = (tree.children ?? []).flatMap((node): TreeNode[] => {
    if (node.type !== 'definition' || !node.position) return [node];
    const { start, end } = node.position;
    const value = source.slice(start.offset, end.offset);
    return [{ type: 'keptSource', value, position: node.position }, node];
  });
}

/** Both in their order. */
export const markdownPlugins = [remarkGFMPlugin, dialect].flat();
