/**
 * Blocks that nobody writes in: placeholders, and what is kept as it was written. They are named,
 * they can be moved, and before one goes, the editor asks.
 *
 * @module
 */
import { isHistoryTransaction } from '@milkdown/kit/prose/history';
import type { Node } from '@milkdown/kit/prose/model';
import { Plugin, type Transaction } from '@milkdown/kit/prose/state';
import type { EditorView, NodeViewConstructor } from '@milkdown/kit/prose/view';
import type { Placeholder } from '../../../policy/placeholders.ts';
import type { EditorWords } from '../../words/editor.ts';
import { moveBlock } from './moving.ts';

/** A block's name and what it means, in words. */
export interface BlockName {
  readonly name: string;
  readonly meaning: string;
}

/** The name of a block that nobody writes in; `null` for every other. */
export function blockName(words: EditorWords, node: Node): BlockName | null {
  if (node.type.name === 'live_part') {
    const id = node.attrs['name'] as string;
    const known = Object.hasOwn(words.parts, id) ? words.parts[id as Placeholder] : undefined;
    return { name: known?.[0] ?? `{{${id}}}`, meaning: known?.[1] ?? '' };
  }
  if (node.type.name !== 'kept_source') return null;
  const note = /^\[\/\/\]:\s*#\s*\((.*)\)\s*$/.exec(node.attrs['source'] as string)?.[1];
  const { kept, keptMeaning } = words.block;
  return { name: note ?? (node.attrs['source'] as string), meaning: `${kept}. ${keptMeaning}` };
}

/** Marks a transaction whose removals were agreed to, or replace the text as a whole. */
export const AGREED = 'mes-choix-agreed';

/** Asks before blocks go; `go` removes them. */
export type AskRemoval = (blocks: readonly Node[], go: () => void) => void;

/** Holds back whatever would remove such a block, until it is agreed to. */
export function guardFixedBlocks(words: EditorWords, ask: AskRemoval): Plugin {
  const fixedIn = (doc: Node) => {
    const found: Node[] = [];
    doc.forEach((node) => {
      if (blockName(words, node)) found.push(node);
    });
    return found;
  };
  let view: EditorView | undefined;
  const retry = (transaction: Transaction) => () => {
    if (view?.state.doc.eq(transaction.before)) view.dispatch(transaction.setMeta(AGREED, true));
  };
  return new Plugin({
    view: (made) => {
      view = made;
      return {};
    },
    filterTransaction(transaction) {
      if (!transaction.docChanged || transaction.getMeta(AGREED)) return true;
      if (isHistoryTransaction(transaction)) return true;
      const left = fixedIn(transaction.doc);
      const lost = fixedIn(transaction.before).filter((node) => {
        const at = left.findIndex((other) => other.eq(node));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      if (lost.length > 0) ask(lost, retry(transaction));
      return lost.length === 0;
    },
  });
}

/** How such a block is shown: its name, its meaning, and three buttons. */
export function fixedBlockView(words: EditorWords, announce: (text: string) => void) {
  const view: NodeViewConstructor = (node, editor, getPos) => {
    const { name, meaning } = blockName(words, node) ?? { name: '', meaning: '' };
    const dom = document.createElement('div');
    dom.className = 'fixed-block';
    dom.contentEditable = 'false';
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', name);
    const say = (tag: string, text: string) => {
      const element = dom.appendChild(document.createElement(tag));
      element.textContent = text;
      return element;
    };
    say('strong', name);
    say('span', meaning).className = 'hint';
    const bar = dom.appendChild(document.createElement('span'));
    bar.className = 'row';
    const button = (sign: string, label: string, act: (pos: number) => void) => {
      const element = bar.appendChild(document.createElement('button'));
      element.type = 'button';
      element.className = 'tool';
      element.textContent = sign;
      element.title = label;
      element.setAttribute('aria-label', `${label}, ${name}`);
      element.addEventListener('click', () => {
        const pos = getPos();
        if (pos !== undefined) act(pos);
      });
    };
    const move = (direction: -1 | 1) => (pos: number) => {
      const place = moveBlock(editor, pos, direction);
      if (place) announce(fillPlace(words.block.moved, name, place));
    };
    button('↑', words.block.up, move(-1));
    button('↓', words.block.down, move(1));
    button('✕', words.block.remove, (pos) => {
      editor.dispatch(editor.state.tr.delete(pos, pos + node.nodeSize));
    });
    return {
      dom,
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      stopEvent: (event) => event.target instanceof HTMLButtonElement,
      ignoreMutation: () => true,
    };
  };
  return view;
}

function fillPlace(text: string, name: string, place: { position: number; count: number }): string {
  return text
    .replace('{name}', name)
    .replace('{position}', String(place.position))
    .replace('{count}', String(place.count));
}
