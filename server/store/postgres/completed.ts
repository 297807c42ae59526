/**
 * The hashes of the subtrees that an append completes, made before it: what stands below them never
 * changes once it is there.
 *
 * @module
 */
import type { ClientBase } from 'pg';
import { leafHash, rootOf } from '../../log/merkle.ts';
import type { NewRow } from '../rows.ts';
import type { NodesTable } from '../schema.ts';
import { completedBetween } from '../subtrees.ts';

const ENTRIES = `select string_agg(entry, ''::bytea order by position) as hashes from entries
  where position >= $1 and position < $2`;
const BELOW = `select string_agg(hash, ''::bytea order by number) as hashes from nodes
  where level = $3 and number >= $1 and number < $2`;

/**
 * The subtrees that rows complete; `null` where the log is shorter than said. What stands below them
 * is read first: it never changes.
 */
export async function completedBy(
  client: ClientBase,
  size: number,
  rows: readonly NewRow[],
): Promise<readonly NodesTable[] | null> {
  const completed: NodesTable[] = [];
  for (const { level, number, first, last } of completedBetween(size, size + rows.length)) {
    const isNow = (at: number) => at >= first && at <= last;
    const now =
      level === 1
        ? rows.filter(({ position }) => isNow(position)).map(({ entry }) => entry)
        : completed
            .filter((node) => node.level === level - 1 && isNow(node.number))
            .map(({ hash }) => hash);
    const count = last + 1 - first - now.length;
    const before = await hashesBelow(client, { level, from: first, to: first + count });
    if (before.length !== count) return null;
    const hashes = [...before, ...now];
    completed.push({ level, number, hash: rootOf(level === 1 ? hashes.map(leafHash) : hashes) });
  }
  return completed;
}

async function hashesBelow(
  client: ClientBase,
  { level, from, to }: { readonly level: number; readonly from: number; readonly to: number },
): Promise<readonly Uint8Array[]> {
  if (from === to) return [];
  const { rows } =
    level === 1
      ? await client.query<{ hashes: Buffer | null }>(ENTRIES, [from, to])
      : await client.query<{ hashes: Buffer | null }>(BELOW, [from, to, level - 1]);
  const all = rows[0]?.hashes ?? Buffer.alloc(0);
  return Array.from({ length: all.length / 32 }, (_, at) => all.subarray(at * 32, at * 32 + 32));
}
