/**
 * Markdown to a document, and a document's blocks to Markdown.
 *
 * @module
 */
import { parserCtx, remarkCtx, serializerCtx } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import type { Node } from '@milkdown/kit/prose/model';
import type { TreeNode } from './dialect.ts';

/** A block of a source, where it stands in it. */
export interface SourceBlock {
  readonly from: number;
  readonly to: number;
}

/** Markdown to a document and back. */
export interface Reader {
  /** The document; never empty, for one has to be able to write in it. */
  read(markdown: string): Node;
  /** Where the blocks of a source stand, in order, one for each of its document's. */
  blocks(markdown: string): readonly SourceBlock[];
  /** One block, written anew; no line end at its end. */
  write(block: Node): string;
  /** A whole document, written anew. */
  writeAll(doc: Node): string;
}

/** The reader of an editor, or of whatever else has loaded `documentNodes`. */
export function readerOf(ctx: Ctx): Reader {
  const remark = ctx.get(remarkCtx);
  const parse = ctx.get(parserCtx);
  const stringify = ctx.get(serializerCtx);
  return {
    read: parse,
    blocks(markdown) {
      const tree = remark.runSync(remark.parse(markdown), markdown) as unknown as TreeNode;
      return (tree.children ?? []).map(({ position }) => ({
        from: position?.start.offset ?? 0,
        to: position?.end.offset ?? 0,
      }));
    },
    write: (block) => stringify(block.type.schema.topNodeType.create(null, block)).trim(),
    writeAll: stringify,
  };
}
