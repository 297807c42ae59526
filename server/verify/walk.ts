/**
 * One pass over the log, from its first entry to its last: what each row says is handed to whoever
 * holds it against something.
 *
 * @module
 */
import type { Store } from '../store/store.ts';
import { type EntryRow, faultsOfEntry, isErased } from './entry.ts';
import type { ErasureBody, Erasures } from './erasures.ts';
import type { Finding } from './finding.ts';
import { createGrowingTree } from './growing-tree.ts';
import type { HeadRow, Heads } from './heads.ts';
import type { Nodes } from './nodes.ts';
import type { Publications } from './publications.ts';

/** What is held against the rows. */
export interface WalkParts {
  readonly store: Pick<Store, 'audit' | 'log'>;
  readonly publications: Publications;
  readonly erasures: Erasures;
  readonly heads: Heads;
  readonly nodes: Nodes;
  /** Sizes at which the root of the tree is wanted. */
  readonly wanted: ReadonlySet<number>;
  /** Told how far it is. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** A pass over the log. */
export interface Walk {
  /** Goes on to the entry before this size. */
  goTo(size: number): Promise<void>;
  /** How far it is. */
  readonly size: number;
  /** What is wrong with the rows that were passed. */
  readonly findings: readonly Finding[];
  /** The position of a row that is missing, where it had to stop. */
  readonly missing: number | null;
  /** Whether it stopped because too much is wrong. */
  readonly isGivenUp: boolean;
  /** The roots that were wanted, by size. */
  readonly roots: ReadonlyMap<number, Uint8Array>;
  /** The heads that are kept beyond where it is. */
  headsBeyond(): Promise<readonly HeadRow[]>;
}

/** How many rows are read at once. */
const PAGE = 1024;
/** How many faults of rows are named: what goes through a table need not be told in full. */
const MOST = 100;

/** Begins before the first entry. */
export function createWalk(parts: WalkParts): Walk {
  const { store, publications, erasures, heads, nodes, wanted, progress } = parts;
  const tree = createGrowingTree();
  const findings: Finding[] = [];
  const roots = new Map<number, Uint8Array>();
  let waiting: HeadRow[] = [];
  let lastHead = -1;
  let missing: number | null = null;

  async function nextHead(): Promise<HeadRow | undefined> {
    if (waiting.length === 0) waiting = [...(await store.audit.checkpoints(lastHead, PAGE))];
    return waiting[0];
  }

  async function holdHeads(): Promise<void> {
    if (wanted.has(tree.size)) roots.set(tree.size, tree.root());
    for (let head = await nextHead(); head && head.size <= tree.size; head = await nextHead()) {
      await heads.hold(head, tree.root());
      lastHead = head.size;
      waiting.shift();
    }
  }

  async function hold(row: EntryRow): Promise<void> {
    if (row.kind === 'event') await publications.know(row.site, row.notice);
    const faults = faultsOfEntry(row, publications);
    const at = { table: 'entries', row: String(row.position) } as const;
    findings.push(...faults.map((fault) => ({ ...at, ...fault })));
    if (isErased(row)) erasures.erased(row.position);
    else if (row.kind !== 'event' && faults.length === 0) await hear(row);
    for (const subtree of tree.add(row.entry)) await nodes.hold(subtree);
  }

  async function hear({ kind, body, position }: EntryRow): Promise<void> {
    const said = JSON.parse(body ?? '{}') as Readonly<Record<string, unknown>>;
    if (kind === 'erasure') await erasures.said(said as unknown as ErasureBody, position);
    else await publications.said(said, position);
  }

  async function page(size: number): Promise<void> {
    const rows = await store.audit.entries(tree.size, Math.min(tree.size + PAGE, size));
    if (rows.length === 0) missing = tree.size;
    for (const row of rows) {
      if (row.position !== tree.size) {
        missing = tree.size;
        return;
      }
      await hold(row);
      await holdHeads();
    }
  }

  const isGivenUp = () => findings.length > MOST;
  return {
    async goTo(size) {
      await holdHeads();
      while (tree.size < size && missing === null && !isGivenUp()) {
        await page(size);
        progress?.(tree.size, size);
      }
    },
    get size() {
      return tree.size;
    },
    findings,
    get missing() {
      return missing;
    },
    get isGivenUp() {
      return isGivenUp();
    },
    roots,
    async headsBeyond() {
      return store.audit.checkpoints(lastHead, PAGE);
    },
  };
}
