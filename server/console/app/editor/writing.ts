/**
 * How Markdown is written: plainly, and with no more escapes than its meaning needs.
 *
 * @module
 */
import { remarkStringifyOptionsCtx } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import { remarkGFMPlugin } from '@milkdown/kit/preset/gfm';
import { GFM_OPTIONS, type TreeNode } from './dialect.ts';

type StringifyOptions = ReturnType<typeof optionsOf>;
type Handlers = NonNullable<StringifyOptions['handlers']>;
const optionsOf = (ctx: Ctx) => ctx.get(remarkStringifyOptionsCtx);

const handlers: Record<string, Handlers[keyof Handlers]> = {
  // A space at a line's end is written as a reference, which nobody needs: it is not shown. An
  // underscore inside a word is no emphasis.
  text: (node: { value: string }, _, state, info) =>
    state
      .safe(node.value, { ...info, encode: [] })
      .replaceAll(/[ \t]*(?<!\\)&#x(?:20|9);/g, '')
      .replaceAll(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_'),
  keptSource: (node: TreeNode) => node.value ?? '',
  livePart: (node: { name: string }) => `{{${node.name}}}`,
};

/** To be given to the editor's configuration. */
export function configureWriting(ctx: Ctx): void {
  ctx.update(remarkStringifyOptionsCtx, (options) => ({
    ...options,
    bullet: '-' as const,
    rule: '-' as const,
    emphasis: '*' as const,
    strong: '*' as const,
    fence: '`' as const,
    fences: true,
    listItemIndent: 'one' as const,
    incrementListMarker: true,
    handlers: { ...options.handlers, ...handlers },
  }));
  ctx.set(remarkGFMPlugin.options.key, GFM_OPTIONS);
}
