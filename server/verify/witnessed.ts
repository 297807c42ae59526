/**
 * What is kept of other logs: each head bears the cosignature that was given for it, and each row says
 * what its head says.
 *
 * When a fork was seen is the one thing that nothing signed.
 *
 * @module
 */
import { hash } from 'node:crypto';
import { readCheckpointBody } from '../log/checkpoint.ts';
import { readNote } from '../log/note.ts';
import type { WitnessedRows } from '../store/store.ts';
import type { Witness } from '../witness/witness.ts';
import type { Finding, VerifiedTable } from './finding.ts';

/** What was changed of what is kept of other logs. */
export async function findingsOfWitnessed(
  rows: WitnessedRows,
  witness: Pick<Witness, 'verifier'>,
): Promise<readonly Finding[]> {
  const { heads, forks } = rows;
  const times = new Map<string, string>();
  for (const note of [...heads.map((head) => head.note), ...forks.map(({ kept }) => kept)]) {
    const at = await cosignedAt(note, witness);
    if (at !== null) times.set(note, at);
  }
  // Where no head bears a cosignature of ours, it is the key that has changed.
  if (times.size === 0 && heads.length + forks.length > 0) {
    const says = 'cosigned none of the heads that are kept of other logs';
    return [{ table: 'secrets', row: 'witness-key', columns: ['value'], says }];
  }
  return [
    ...findingsOfHeads(heads, times),
    ...findingsOfLogs(rows),
    ...findingsOfForks(forks, times),
  ];
}

/** When we cosigned a note, RFC 3339; `null` where we did not. */
async function cosignedAt(
  note: string,
  witness: Pick<Witness, 'verifier'>,
): Promise<string | null> {
  const [, name] = /— (\S+) \S+\n$/u.exec(note) ?? [];
  const verifier = name && (await witness.verifier(name).catch(() => null));
  const seconds = verifier ? verifier.cosignedAt(note) : null;
  return seconds === null ? null : new Date(seconds * 1_000).toISOString();
}

type Times = ReadonlyMap<string, string>;

function findingsOfHeads(heads: WitnessedRows['heads'], times: Times): readonly Finding[] {
  return heads.flatMap(({ origin, day, size, note, digest, witnessed_at: at }) => {
    const wrong = finder('witnessed_heads', `${origin} ${day}`);
    const cosigned = times.get(note);
    const head = headOf(note);
    if (cosigned === undefined) return wrong('does not bear our cosignature', 'note');
    if (hash('sha256', note) !== digest) return wrong('do not fit each other', 'note', 'digest');
    if (head?.origin !== origin) return wrong('is not the log that its head names', 'origin');
    if (head.size !== size) return wrong(`is ${size}, and its head says ${head.size}`, 'size');
    if (at !== cosigned) return wrong('is not the time that was signed', 'witnessed_at');
    return day === cosigned.slice(0, 10) ? [] : wrong('is not the day that was signed', 'day');
  });
}

function findingsOfLogs({ origins, heads }: WitnessedRows): readonly Finding[] {
  return origins.flatMap((origin) => {
    const wrong = finder('witnessed_logs', origin);
    const ofLog = heads.filter((head) => head.origin === origin);
    const newest = Math.max(...ofLog.map(({ size }) => size));
    if (ofLog.length === 0) return wrong('has no head', 'origin');
    return ofLog[0]?.newest === newest ? [] : wrong('is not that of the newest head', 'size');
  });
}

function findingsOfForks(forks: WitnessedRows['forks'], times: Times): readonly Finding[] {
  return forks.flatMap(({ origin, digest, size, note, kept }) => {
    const wrong = finder('witnessed_forks', `${origin} ${digest}`);
    const [head, before] = [headOf(note), headOf(kept)];
    if (hash('sha256', note + kept) !== digest) {
      return wrong('do not fit each other', 'note', 'kept', 'digest');
    }
    if (!times.has(kept)) return wrong('does not bear our cosignature', 'kept');
    if (head?.origin !== origin) return wrong('is not the log that its head names', 'origin');
    const isSize = head.size === size && before?.size === size;
    return isSize ? [] : wrong(`is ${size}, and its heads say ${head.size}`, 'size');
  });
}

/** Makes the findings of one row. */
function finder(table: VerifiedTable, row: string) {
  return (says: string, ...columns: readonly string[]): readonly Finding[] => [
    { table, row, columns, says },
  ];
}

function headOf(note: string) {
  return readCheckpointBody(readNote(note)?.text ?? '');
}
