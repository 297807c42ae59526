/**
 * The signed heads: each is the log's own, and of this log.
 *
 * @module
 */
import { isSealOf, openCheckpoint } from '../log/checkpoint.ts';
import type { Log } from '../log/log.ts';
import type { CheckpointsTable } from '../store/schema.ts';
import { same } from './entry.ts';
import type { Finding } from './finding.ts';

/** A stored head as it stands. */
export type HeadRow = Readonly<CheckpointsTable>;

/** What checks heads while the tree grows. */
export interface Heads {
  /** A stored head, against the root of the tree at its size. */
  hold(row: HeadRow, root: Uint8Array): Promise<void>;
  /** A head beyond the entries that are there: the size that it was signed for, 0 for none of ours. */
  beyond(row: HeadRow): Promise<number>;
  /** Heads whose root was not that of the tree, the smallest size first. */
  readonly contradicted: readonly number[];
  readonly count: number;
  findings(): readonly Finding[];
}

/** Begins with none. */
export function createHeads(log: Pick<Log, 'verifier'>): Heads {
  const findings: Finding[] = [];
  const contradicted: number[] = [];
  let count = 0;
  let bearing = 0;
  let isSealed = false;

  const find = (row: HeadRow, column: string, says: string) =>
    findings.push({ table: 'checkpoints', row: String(row.size), columns: [column], says });

  async function open(row: HeadRow) {
    count += 1;
    const { size, text, signed_at: signedAt, seal } = row;
    const verifier = await log.verifier(text.split('\n', 1)[0] || 'unknown').catch(() => null);
    const head = verifier && openCheckpoint(text, verifier);
    const sealer = head ? verifier : seal && (await log.verifier(nameIn(seal)).catch(() => null));
    const isOurs = seal !== null && Boolean(sealer && sealer.open(seal));
    if (head || isOurs) bearing += 1;
    if (!head) {
      find(row, 'text', 'does not bear the signature of the log');
      return null;
    }
    if (head.size !== size) find(row, 'size', `is ${size}, and its text says ${head.size}`);
    if (seal === null) {
      if (isSealed) find(row, 'seal', 'is gone');
    } else {
      isSealed = true;
      if (!isOurs) find(row, 'seal', 'does not bear the signature of the log');
      else if (!isSealOf(seal, { text, signedAt }, verifier)) {
        find(row, 'signed_at', 'is not the time that was signed');
      }
    }
    return head;
  }

  return {
    async hold(row, root) {
      const head = await open(row);
      if (head && head.size === row.size && !same(head.root, root)) contradicted.push(row.size);
    },
    beyond: async (row) => (await open(row))?.size ?? 0,
    contradicted,
    get count() {
      return count;
    },
    findings() {
      // Where no head and no seal bears the signature, it is the key that has changed.
      if (count === 0 || bearing > 0) return findings;
      const says = 'signed none of the heads that are kept';
      return [{ table: 'secrets', row: 'log-key', columns: ['value'], says }];
    },
  };
}

/** The name under which a note was signed. */
function nameIn(note: string): string {
  return /^— (\S+) \S+$/mu.exec(note)?.[1] ?? 'unknown';
}
