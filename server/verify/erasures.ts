/**
 * Erased rows, held against the entries that say that they were erased.
 *
 * @module
 */
import { hashRemains, type RemainsHashes } from '../log/remains.ts';
import type { AuditStore } from '../store/store.ts';
import { type EntryRow, isErased } from './entry.ts';
import type { Finding } from './finding.ts';

/** What an erasure's entry says. */
export interface ErasureBody {
  readonly site: string;
  readonly ground: string;
  readonly positions: readonly number[];
  /** Of entries from before it was said, not there. */
  readonly remains?: RemainsHashes | undefined;
}

/** The erasures of a log. */
export interface Erasures {
  /** A row that is erased. */
  erased(position: number): void;
  /** An entry that says so, and where it stands. */
  said(body: ErasureBody, at: number): Promise<void>;
  /** Whether every erased row is accounted for so far. */
  readonly isAccounted: boolean;
  /** What is wrong. */
  findings(): readonly Finding[];
}

/** Which columns stay, by their name in the commitment. */
const COLUMNS = { days: 'day', ids: 'id_hash', entries: 'entry' } as const;

/** Begins with none. */
export function createErasures(audit: Pick<AuditStore, 'entriesAt'>): Erasures {
  const open = new Set<number>();
  const findings: Finding[] = [];
  const find = (row: number | string, columns: readonly string[], says: string) =>
    findings.push({ table: 'entries', row: String(row), columns, says });

  function hold(row: EntryRow, { site, ground }: ErasureBody, at: number): void {
    open.delete(row.position);
    if (!isErased(row)) {
      find(row.position, ['body'], `is there again: entry ${at} says that it was erased`);
      return;
    }
    if (row.ground !== ground) find(row.position, ['ground'], `is not that of entry ${at}`);
    if (row.site !== site) find(row.position, ['site'], `is not that of entry ${at}`);
  }

  return {
    erased: (position) => void open.add(position),
    async said(body, at) {
      const rows = await audit.entriesAt(body.positions);
      for (const row of rows) hold(row, body, at);
      if (!body.remains || rows.length !== body.positions.length || !rows.every(isErased)) return;
      const hashes = hashRemains(
        rows.map(({ position, day, id_hash, entry }) => ({
          position,
          day,
          idHash: id_hash ?? Buffer.alloc(0),
          entry,
        })),
      );
      for (const name of ['days', 'ids', 'entries'] as const) {
        if (hashes[name] === body.remains[name]) continue;
        find(namesOf(body.positions), [COLUMNS[name]], `is not what entry ${at} left there`);
      }
    },
    get isAccounted() {
      return open.size === 0;
    },
    findings: () => [
      ...findings,
      ...[...open].map(
        (position): Finding => ({
          table: 'entries',
          row: String(position),
          columns: ['body', 'salt'],
          says: 'is gone, and no entry of the log says that it was erased',
        }),
      ),
    ],
  };
}

/** `4`; of several `one of 4, 9, 12`. */
function namesOf(positions: readonly number[]): string {
  if (positions.length < 2) return positions.join();
  const more = positions.length > 8 ? ' ...' : '';
  return `one of ${positions.slice(0, 8).join(', ')}${more}`;
}
