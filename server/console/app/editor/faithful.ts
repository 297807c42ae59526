/**
 * Writing an edited document so that only what was edited changes.
 *
 * Every way of writing the same Markdown is as good as any other, but a lawyer who mends a comma wants
 * to see a comma in the comparison. So a block that says what a block of the source says is written
 * as it stands there, with the empty lines around it; of a block that was edited, the lines that say
 * the same. Whether the result still says what the document says is read back; where it does not,
 * everything is written anew.
 *
 * @module
 */
import type { Node } from '@milkdown/kit/prose/model';
import { commonLines } from './common-lines.ts';
import type { Reader } from './reading.ts';

/** Writes what became of one source. */
export type FaithfulWriter = (doc: Node) => string;

/** A block as the source has it. */
interface Original {
  /** What it says: the block as it would be written anew. */
  readonly said: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** The writer for documents that began as this source. */
export function createFaithfulWriter(reader: Reader, source: string): FaithfulWriter {
  const written = new WeakMap<Node, string>();
  const say = (block: Node): string => {
    const known = written.get(block) ?? reader.write(block);
    written.set(block, known);
    return known;
  };
  const sayAll = (doc: Node) =>
    childrenOf(doc)
      .map(say)
      .filter((text) => text !== '');
  const originals = originalsOf(reader, source, say);

  return (doc) => {
    const blocks = sayAll(doc);
    if (originals.length === 0) return reader.writeAll(doc);
    const says: Says = (text, ...said) => isSame(sayAll(reader.read(text)), said);
    const first = assemble(source, originals, blocks, says);
    if (first === source || says(first, ...blocks)) return first;
    // A block that says something else without its neighbours: a link by a name that went.
    const alone = originals.map((original) =>
      says(original.source, original.said) ? original : { ...original, source: original.said },
    );
    const second = assemble(source, alone, blocks, says);
    return says(second, ...blocks) ? second : reader.writeAll(doc);
  };
}

/** The blocks of the source; none where they cannot be told apart. */
function originalsOf(
  reader: Reader,
  source: string,
  say: (block: Node) => string,
): readonly Original[] {
  const places = reader.blocks(source);
  const blocks = childrenOf(reader.read(source));
  if (places.length !== blocks.length) return [];
  return places.map(({ from, to }, index) => {
    const block = blocks[index];
    return { said: block ? say(block) : '', source: source.slice(from, to), from, to };
  });
}

/** Whether a text says these blocks. */
type Says = (text: string, ...blocks: readonly string[]) => boolean;

/** The blocks, each by the words of the source where it has them. */
function assemble(
  source: string,
  originals: readonly Original[],
  blocks: readonly string[],
  says: Says,
): string {
  const homes = homesOf(originals, blocks).map((home) => originals[home ?? -1] ?? null);
  let text = '';
  for (const [index, said] of blocks.entries()) {
    const home = homes[index] ?? null;
    const isKept = home?.said === said;
    const above = homes[index - 1];
    if (index === 0) text += home === originals[0] ? source.slice(0, home?.from) : '';
    else {
      const isNext = home && above && originals[originals.indexOf(above) + 1] === home;
      const gap = isNext ? source.slice(above.to, home.from) : '';
      // Blocks that stand close together in the source may mean another when one of them changed.
      const isClose = !/\n[ \t]*\n/.test(gap);
      text += isClose && !(isNext && isKept && above.said === blocks[index - 1]) ? '\n\n' : gap;
    }
    text += isKept ? home.source : mended(home, said, says);
  }
  const last = originals.at(-1);
  return text + (last && homes.at(-1) === last ? source.slice(last.to) : '\n');
}

/** An edited block, with the lines of the source that say the same. */
function mended(original: Original | null, said: string, says: Says): string {
  if (!original) return said;
  const old = original.said.split('\n');
  const lines = original.source.split('\n');
  if (old.length !== lines.length) return said;
  const fresh = said.split('\n');
  const common = commonLines(old, fresh);
  const candidate = fresh
    .map((line, index) => lines[common[index] ?? -1] ?? marked(line, original.source))
    .join('\n');
  return says(candidate, said) ? candidate : said;
}

/** A list's line with the sign that the list has in the source: another sign begins another list. */
function marked(line: string, source: string): string {
  const bullet = /^[*+-] +/.exec(source)?.[0];
  if (bullet) return line.replace(/^- /, bullet);
  const bracket = /^\d+(\) +)/.exec(source)?.[1];
  return bracket ? line.replace(/^(\d+)\. /, `$1${bracket}`) : line;
}

/** For each block the index of the source's block that it is, or was before it was edited. */
function homesOf(
  originals: readonly Original[],
  blocks: readonly string[],
): readonly (number | null)[] {
  const sayings = originals.map(({ said }) => said);
  const homes = [...commonLines(sayings, blocks)];
  // What was moved is found again; what lies between the same neighbours was edited.
  const free = new Set(sayings.keys());
  for (const home of homes) if (home !== null) free.delete(home);
  for (const [index, home] of homes.entries()) {
    if (home !== null) continue;
    const before = index === 0 ? -1 : homes[index - 1];
    const next = typeof before === 'number' ? before + 1 : -1;
    const moved = [...free].find((candidate) => sayings[candidate] === blocks[index]);
    const found = moved ?? (free.has(next) ? next : null);
    if (found === null) continue;
    homes[index] = found;
    free.delete(found);
  }
  return homes;
}

function childrenOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
