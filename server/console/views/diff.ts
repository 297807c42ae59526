/**
 * What differs between two texts, for eyes and for ears.
 *
 * Additions are underlined and removals struck through, and both are said in words to who does not
 * see them. Long unchanged passages are folded away.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DiffBlock, DiffChunk } from '../../policy/diff.ts';
import { fill, type Words } from '../words/words.ts';
import type { Html } from './page.ts';

/** From this many unchanged blocks on, those between the outermost are folded away. */
const FOLD_FROM = 4;

/** Whether two texts differ at all. */
export function differs(blocks: readonly DiffBlock[]): boolean {
  return blocks.some((block) => block.kind !== 'same');
}

/** The blocks as one passage. */
export function diffView(words: Words, blocks: readonly DiffBlock[]): Html {
  if (!differs(blocks)) return html`<p class="soft">${words.diff.same}</p>`;
  return html`<div class="diff">${runsOf(blocks).map((run) => runView(words, run))}</div>`;
}

/** Neighbours that changed, or that did not, together. */
function runsOf(blocks: readonly DiffBlock[]): readonly (readonly DiffBlock[])[] {
  const runs: DiffBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && (last[0]?.kind === 'same') === (block.kind === 'same')) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function runView(words: Words, run: readonly DiffBlock[]): Html {
  const shown = run.map(
    (block) => html`<p>${block.chunks.map((chunk) => chunkView(words, chunk))}</p>`,
  );
  if (run[0]?.kind !== 'same' || run.length < FOLD_FROM) return html`${shown}`;
  const folded = fill(words.diff.unchanged, { count: run.length - 2 });
  return html`${shown.at(0)}<details><summary>${folded}</summary>${shown.slice(1, -1)}</details>${shown.at(-1)}`;
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
