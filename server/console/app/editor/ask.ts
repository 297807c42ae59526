/**
 * The editor's questions: where a link leads, which block to add, whether one may go; and its keys.
 *
 * @module
 */
import { html, nothing } from 'lit';
import type { Node } from '@milkdown/kit/prose/model';
import type { EditorView } from '@milkdown/kit/prose/view';
import { isSafeLink } from '../../../policy/links.ts';
import { type Placeholder, placeholdersOf, requiredIn } from '../../../policy/placeholders.ts';
import type { DocumentKind } from '../../../store/store.ts';
import type { EditorWords } from '../../words/editor.ts';
import { openDialog } from './dialog.ts';
import { type AskRemoval, blockName } from './fixed-blocks.ts';
import { keyNames } from './key-names.ts';
import { startOf } from './moving.ts';
import type { Tool, ToolDialogs } from './tools.ts';

/** What the questions are about. */
export interface AskOptions {
  readonly words: EditorWords;
  readonly kind: DocumentKind;
  /** The tools, for their keys. */
  readonly tools: () => readonly Tool[];
}

/** Makes the questions. */
export function createDialogs(options: AskOptions): ToolDialogs & { readonly removal: AskRemoval } {
  const { words, kind } = options;
  return {
    link: (view) => void askLink(words, view),
    block: (view) => void askBlock(words, kind, view),
    keys: () => void showKeys(options),
    removal: (blocks, go) => void askRemoval(words, kind, blocks, go),
  };
}

/** The link around the cursor, or what is selected. */
function linkAt({ state }: EditorView): { from: number; to: number; href: string } {
  const type = state.schema.marks['link'];
  const { from, to, $from, empty } = state.selection;
  const found = type?.isInSet($from.marks()) ?? type?.isInSet($from.nodeAfter?.marks ?? []);
  if (!found || !empty) return { from, to, href: found ? (found.attrs['href'] as string) : '' };
  let [start, end] = [from, to];
  const { parent, parentOffset } = $from;
  const blockStart = from - parentOffset;
  parent.forEach((child, offset) => {
    const isPart = found.isInSet(child.marks) && offset <= parentOffset;
    if (isPart && offset + child.nodeSize >= parentOffset) {
      [start, end] = [blockStart + offset, blockStart + offset + child.nodeSize];
    }
  });
  return { from: start, to: end, href: found.attrs['href'] as string };
}

async function askLink(words: EditorWords, view: EditorView): Promise<void> {
  const { from, to, href } = linkAt(view);
  const { link, cancel } = words;
  const { value, said } = await openDialog({
    title: link.title,
    body: html`${
      from === to
        ? html`<p><label>${link.text} <input type="text" name="text" required /></label></p>`
        : nothing
    }
      <p><label for="link-address">${link.address}</label></p>
      <input type="text" inputmode="url" id="link-address" name="href" autocomplete="off"
        aria-describedby="link-hint" .value=${href} autofocus />
      <p class="hint" id="link-hint">${link.hint}</p>
      <p class="fault" role="alert" data-wrong></p>`,
    buttons: [
      { value: 'set', text: link.set },
      ...(href ? [{ value: 'remove', text: link.remove }] : []),
      { value: '', text: cancel },
    ],
    mayClose(answer, asked) {
      const field = asked.querySelector<HTMLInputElement>('[name=href]');
      const isGood = answer !== 'set' || (field?.value.trim() && isSafeLink(field.value));
      const wrong = asked.querySelector('[data-wrong]');
      if (wrong) wrong.textContent = isGood ? '' : link.wrong;
      if (!isGood) field?.focus();
      return Boolean(isGood);
    },
  });
  view.focus();
  const type = view.state.schema.marks['link'];
  if (!type || value === '') return;
  const { tr } = view.state;
  if (value === 'remove') return view.dispatch(tr.removeMark(from, to, type));
  const mark = type.create({ href: said('href'), title: null });
  const text = said('text');
  if (from !== to) view.dispatch(tr.removeMark(from, to, type).addMark(from, to, mark));
  else if (text) view.dispatch(tr.insert(from, view.state.schema.text(text, [mark])));
}

async function askBlock(words: EditorWords, kind: DocumentKind, view: EditorView): Promise<void> {
  const there = new Set<string>();
  view.state.doc.forEach((node) => {
    if (node.type.name === 'live_part') there.add(node.attrs['name'] as string);
  });
  const names = placeholdersOf(kind);
  const { value } = await openDialog({
    title: words.block.title,
    body: html`<p class="hint">${names.length > 0 ? words.block.lead : words.block.none}</p>
      <ul class="choices">
        ${names.map((name) => {
          const [title, meaning] = words.parts[name];
          return html`<li>
            <button value=${name} aria-describedby="part-${name}">${title}</button>
            <span class="hint" id="part-${name}">${meaning}
              ${there.has(name) ? html`<em>(${words.block.there})</em>` : nothing}</span>
          </li>`;
        })}
      </ul>`,
    buttons: [{ value: '', text: words.cancel }],
  });
  view.focus();
  const type = view.state.schema.nodes['live_part'];
  if (!type || !names.includes(value as Placeholder)) return;
  const { doc, tr, selection } = view.state;
  const at = startOf(doc, Math.min(selection.$from.index(0) + 1, doc.childCount));
  view.dispatch(tr.insert(at, type.create({ name: value })).scrollIntoView());
}

async function askRemoval(
  words: EditorWords,
  kind: DocumentKind,
  blocks: readonly Node[],
  go: () => void,
): Promise<void> {
  const { removal } = words;
  const required: readonly string[] = requiredIn(kind);
  const { value } = await openDialog({
    title: removal.title,
    body: html`${blocks.map((block) => {
      const { name } = blockName(words, block) ?? { name: '' };
      const isRequired = required.includes(String(block.attrs['name']));
      const text =
        block.type.name === 'kept_source'
          ? removal.kept
          : isRequired
            ? removal.required
            : removal.optional;
      return html`<p>${text.replace('{name}', name)}</p>`;
    })}`,
    buttons: [
      { value: 'keep', text: removal.keep },
      { value: 'remove', text: removal.confirm },
    ],
  });
  if (value === 'remove') go();
}

async function showKeys({ words, tools }: AskOptions): Promise<void> {
  const { keys, toolbar } = words;
  const rows = [
    ...tools().flatMap(({ id, keys: name }) => (name ? [[toolbar[id], keyNames(name)]] : [])),
    [keys.plain, keyNames('Mod-Shift-v')],
    [keys.block, 'Alt+↑, Alt+↓'],
    [keys.toolbar, 'Alt+F10'],
    [keys.leave, 'Tab'],
  ];
  await openDialog({
    title: keys.title,
    body: html`<table><tbody>
      ${rows.map(([what, name]) => html`<tr><th scope="row">${what}</th><td><kbd>${name}</kbd></td></tr>`)}
    </tbody></table>`,
    buttons: [{ value: '', text: keys.close }],
  });
}
