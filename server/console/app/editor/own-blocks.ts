/**
 * A placeholder that is typed or pasted becomes its block.
 *
 * @module
 */
import { Plugin } from '@milkdown/kit/prose/state';

/** Watches paragraphs that say `{{name}}` and no more, of the names that the document may hold. */
export function readTypedPlaceholders(names: readonly string[]): Plugin {
  return new Plugin({
    appendTransaction(transactions, _, { doc, schema, tr }) {
      const type = schema.nodes['live_part'];
      if (!type || !transactions.some(({ docChanged }) => docChanged)) return null;
      const found: [number, number, string][] = [];
      doc.forEach((node, pos) => {
        const name = /^\{\{\s*([\w-]+)\s*\}\}$/.exec(node.textContent)?.[1];
        if (node.type.name === 'paragraph' && name && names.includes(name)) {
          found.push([pos, pos + node.nodeSize, name]);
        }
      });
      if (found.length === 0) return null;
      for (const [from, to, name] of found.reverse())
        tr.replaceWith(from, to, type.create({ name }));
      return tr;
    },
  });
}
