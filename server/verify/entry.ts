/**
 * One row of the register, held against itself and against what was published.
 *
 * @module
 */
import { hash } from 'node:crypto';
import type { ConsentEvent } from '../../widget/contract.ts';
import { entryOf } from '../log/commitment.ts';
import type { EntriesTable } from '../store/schema.ts';
import type { EntryKind } from '../store/store.ts';
import type { Finding } from './finding.ts';
import { flippedColumn } from './flipped-bit.ts';

/** A row as it stands. */
export type EntryRow = Readonly<EntriesTable>;

/** What the rows refer to. */
export interface Published {
  /** The revision of a notice of a site; `null` where there is none such. */
  revisionOf(site: string, notice: string): number | null;
  /** For how many days the choices of a site have ever stood. */
  choiceDays(site: string): ReadonlySet<number>;
}

/** What is wrong with a row: columns, and what they do. */
export type RowFault = Pick<Finding, 'columns' | 'says'>;

const KINDS: ReadonlySet<string> = new Set<EntryKind>([
  'event',
  'erasure',
  'notice',
  'document',
  'configuration',
  'release',
]);

/** What an event has that goes when it is erased. */
const CONTENT = [
  'subject_hash',
  'subject',
  'notice',
  'revision',
  'received_at',
  'expires_at',
] as const;
const DAY = 86_400_000;

/** What is wrong with a row; empty where nothing is. An erased one is held against its erasure later. */
export function faultsOfEntry(row: EntryRow, published: Published): readonly RowFault[] {
  if (!KINDS.has(row.kind)) return [fault(['kind'], `"${row.kind}" is no kind of entry`)];
  if (isErased(row)) return faultsOfErased(row);
  if (row.ground !== null) return [fault(['ground'], 'is there, and the row is not erased')];
  const { salt, body, entry } = row;
  if (salt === null || body === null) return [fault(['salt'], 'is not there')];
  if (!same(entryOf(salt, body), entry)) {
    const columns = flippedColumn({ salt, entry, body: Buffer.from(body, 'utf8') });
    return [fault(columns, 'does not fit the commitment')];
  }
  const said = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return row.kind === 'event'
    ? faultsOfEvent(row, said as unknown as ConsentEvent, published)
    : faultsOfOther(row, said);
}

/** Whether a row's content is gone. */
export function isErased({ body, salt }: EntryRow): boolean {
  return body === null && salt === null;
}

function faultsOfErased(row: EntryRow): readonly RowFault[] {
  if (row.kind !== 'event') return [fault(['kind'], 'only an event can be erased')];
  if (row.ground === null) return [fault(['ground'], 'is not there, and the content is gone')];
  const left = CONTENT.filter((column) => row[column] !== null);
  return left.length > 0 ? [fault(left, 'is there, and the row is erased')] : [];
}

function faultsOfEvent(row: EntryRow, event: ConsentEvent, published: Published): RowFault[] {
  const faults: RowFault[] = [];
  const wrong = (column: string, isRight: boolean) => {
    if (!isRight) faults.push(fault([column], 'is not what the event says'));
  };
  wrong('id_hash', row.id_hash !== null && same(row.id_hash, sha256(event.id)));
  wrong('subject', row.subject === event.subject);
  wrong('notice', row.notice === event.notice);
  const revision = published.revisionOf(row.site, event.notice);
  if (revision === null) faults.push(fault(['site'], 'has no notice of that name'));
  else if (row.subject_hash === null || event.subject === null) {
    wrong('subject_hash', row.subject_hash === event.subject);
  } else {
    const key = sha256(`${row.site}\n${event.subject}`);
    if (!same(row.subject_hash, key)) faults.push(fault(['subject_hash'], 'is not of its subject'));
  }
  wrong('revision', revision === null || row.revision === revision);
  return [...faults, ...faultsOfTimes(row, published.choiceDays(row.site))];
}

function faultsOfTimes(row: EntryRow, choiceDays: ReadonlySet<number>): readonly RowFault[] {
  const [received, expires] = [instant(row.received_at), instant(row.expires_at)];
  if (received === null) return [fault(['received_at'], 'is no time')];
  if (expires === null) return [fault(['expires_at'], 'is no time')];
  const fits = choiceDays.has((expires - received) / DAY);
  const isOfDay = row.day === row.received_at?.slice(0, 10);
  if (fits) return isOfDay ? [] : [fault(['day'], 'is not the day of receipt')];
  if (!isOfDay) return [fault(['received_at'], 'is not of its day')];
  const says = 'are not as far apart as a choice of the site stands';
  return [fault(['received_at', 'expires_at'], says)];
}

function faultsOfOther(
  row: EntryRow,
  said: Readonly<Record<string, unknown>>,
): readonly RowFault[] {
  const faults: RowFault[] = [];
  const wrong = (column: string, isRight: boolean) => {
    if (!isRight) faults.push(fault([column], 'is not what the entry says'));
  };
  wrong('kind', row.kind === said['kind']);
  wrong('site', row.site === (said['site'] ?? ''));
  wrong('received_at', row.received_at === (said['loggedAt'] ?? said['at']));
  wrong('day', row.day === String(said['loggedAt'] ?? said['at']).slice(0, 10));
  for (const column of [
    'id_hash',
    'subject_hash',
    'subject',
    'notice',
    'revision',
    'expires_at',
  ] as const) {
    wrong(column, row[column] === null);
  }
  return faults;
}

function fault(columns: readonly string[], says: string): RowFault {
  return { columns, says };
}

/** Milliseconds of a time in its one spelling, or `null`. */
function instant(text: string | null): number | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? null : time;
}

function sha256(text: string): Uint8Array {
  return hash('sha256', text, 'buffer');
}

/** Whether bytes are the same, whatever the engine gives them as. */
export function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
