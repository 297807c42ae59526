/**
 * Files for ever, in parts that are kept once, in SQL that every engine speaks.
 *
 * @module
 */
import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import type { FileStore, NewFile } from './port.ts';

/** The files of an opened database whose tables are up to date. */
export function createFileStore(db: Kysely<Tables>): FileStore {
  return {
    async names(owner) {
      const names = db.selectFrom('files').select('name').where('owner', '=', owner);
      return (await names.orderBy('name').execute()).map(({ name }) => name);
    },
    async keep(owner, files) {
      if (files.length === 0) return;
      await db.transaction().execute((db) => keep(db, owner, files));
    },
    async read(owner, name) {
      const file = await db
        .selectFrom('files')
        .select(['type', 'parts'])
        .where('owner', '=', owner)
        .where('name', '=', name)
        .executeTakeFirst();
      if (!file) return null;
      const hashes = file.parts.split(' ');
      const rows = await db
        .selectFrom('file_parts')
        .selectAll()
        .where('hash', 'in', hashes)
        .execute();
      const parts = new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
      return {
        type: file.type,
        bytes: Buffer.concat(hashes.map((hash) => parts.get(hash) ?? missing(owner, name))),
      };
    },
  };
}

async function keep(db: Kysely<Tables>, owner: string, files: readonly NewFile[]): Promise<void> {
  for (const { name, type, parts } of files) {
    const hashes = parts.map((part) => hash('sha256', part));
    for (const [at, bytes] of parts.entries()) {
      await db
        .insertInto('file_parts')
        .values({ hash: hashes[at] ?? '', bytes })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    }
    await db
      .insertInto('files')
      .values({ owner, name, type, parts: hashes.join(' ') })
      .onConflict((conflict) => conflict.columns(['owner', 'name']).doNothing())
      .execute();
  }
}

function missing(owner: string, name: string): never {
  throw new Error(`A part of the kept file ${name} of ${owner} is not there.`);
}
