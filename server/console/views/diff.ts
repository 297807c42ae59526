/**
 * What differs between two texts, for eyes and for ears.
 *
 * Additions are underlined and removals struck through, and both are said in words to who does not
 * see them. Long unchanged passages are folded away. One below the other as one text, or side by
 * side as a table of two columns, block by block.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DiffBlock, DiffChunk } from '../../policy/diff.ts';
import { fill, type Words } from '../words/words.ts';
import type { Html } from './page.ts';
import { readable } from './readable.ts';

/** How a difference is shown. */
export interface DiffLook {
  /** Side by side, with what each side is called; otherwise one text. */
  readonly sides?: { readonly before: string; readonly after: string } | undefined;
  /** Names the changes of this text on its page, so that one can go from one to the next. */
  readonly name?: string | undefined;
}

/** From this many unchanged blocks on, those between the outermost are folded away. */
const FOLD_FROM = 4;

type Run = readonly DiffBlock[];

/** Whether two texts differ at all. */
export function differs(blocks: readonly DiffBlock[]): boolean {
  return blocks.some((block) => block.kind !== 'same');
}

/** The blocks as one passage. */
export function diffView(words: Words, blocks: readonly DiffBlock[], look: DiffLook = {}): Html {
  if (!differs(blocks)) return html`<p class="soft">${words.diff.same}</p>`;
  const runs = runsOf(blocks);
  const changes = runs.filter(isChange);
  const idOf = (run: Run) => (look.name ? `${look.name}-${changes.indexOf(run) + 1}` : '');
  const way = look.name && changes.length > 1 ? ways(words, changes.map(idOf)) : '';
  const shown = runs.map((run) =>
    isChange(run)
      ? changed(words, run, { id: idOf(run), sides: look.sides })
      : unchanged(words, run, look.sides !== undefined),
  );
  if (!look.sides) return html`${way}<div class="diff">${shown}</div>`;
  const { before, after } = look.sides;
  return html`${way}<table class="diff sides"><thead><tr><th scope="col">${before}</th><th scope="col">${after}</th></tr></thead>
${shown}</table>`;
}

/** Neighbours that changed, or that did not, together. */
function runsOf(blocks: readonly DiffBlock[]): readonly Run[] {
  const runs: DiffBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && (last[0]?.kind === 'same') === (block.kind === 'same')) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function isChange(run: Run): boolean {
  return run[0]?.kind !== 'same';
}

/** Links to each change, for who goes by keyboard. */
function ways({ diff }: Words, ids: readonly string[]): Html {
  return html`<nav class="ways" aria-label="${diff.changes}"><ul class="tabs">${ids.map(
    (id, index) =>
      html`<li><a href="#${id}"><span class="visually-hidden">${diff.change} </span>${index + 1}</a></li>`,
  )}</ul></nav>`;
}

function changed(words: Words, run: Run, { id, sides }: { id: string } & DiffLook): Html {
  const anchor = id === '' ? '' : html`id="${id}" tabindex="-1"`;
  if (!sides) {
    return html`<div class="change" ${anchor}>${run.map((block) => passage(words, block.chunks))}</div>`;
  }
  return html`<tbody ${anchor}>${run.map(({ chunks }) => {
    const side = (kind: DiffChunk['kind']) =>
      chunks.filter((chunk) => chunk.kind === 'same' || chunk.kind === kind);
    const cell = (label: string, part: readonly DiffChunk[]) =>
      html`<td data-label="${label}">${part.length > 0 ? passage(words, part) : ''}</td>`;
    return html`<tr>${cell(sides.before, side('removed'))}${cell(sides.after, side('added'))}</tr>`;
  })}</tbody>`;
}

function unchanged(words: Words, run: Run, isTable: boolean): Html {
  const folded = fill(words.diff.unchanged, { count: run.length - 2 });
  const wrap = (content: Html) =>
    isTable ? html`<tbody><tr><td colspan="2">${content}</td></tr></tbody>` : content;
  const shown = run.map(({ chunks }) => passage(words, chunks));
  if (run.length < FOLD_FROM) return wrap(html`${shown}`);
  return wrap(
    html`${shown.at(0)}<details><summary>${folded}</summary>${shown.slice(1, -1)}</details>${shown.at(-1)}`,
  );
}

function passage(words: Words, chunks: readonly DiffChunk[]): Html {
  const read = readable(words, chunks);
  const shown = read.chunks.map((chunk) => chunkView(words, chunk));
  return read.isTitle ? html`<p><strong>${shown}</strong></p>` : html`<p>${shown}</p>`;
}

function chunkView({ diff }: Words, { kind, text }: DiffChunk): Html {
  const said = (what: string) => html`<span class="visually-hidden">${what}</span>`;
  switch (kind) {
    case 'same':
      return html`${text}`;
    case 'added':
      return html`<ins>${said(diff.added)}${text}${said(diff.end)}</ins>`;
    case 'removed':
      return html`<del>${said(diff.removed)}${text}${said(diff.end)}</del>`;
  }
}
