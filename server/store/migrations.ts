/**
 * How the tables came to be: each change once, in order, run in the process at start.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { begin } from './migrations/begin.ts';
import { cosigned } from './migrations/cosigned.ts';
import type { EngineName } from './migrations/columns.ts';
import { drafts } from './migrations/drafts.ts';
import { people } from './migrations/people.ts';
import { register } from './migrations/register.ts';
import { publications } from './migrations/publications.ts';
import { configurations } from './migrations/configurations.ts';
import { heads } from './migrations/heads.ts';
import { keeping } from './migrations/keeping.ts';
import { proof } from './migrations/proof.ts';
import { witness } from './migrations/witness.ts';
import { signIn } from './migrations/sign-in.ts';
import type { Tables } from './schema.ts';

/** Every change by its name; a name that has been released never changes. */
const MIGRATIONS: Readonly<Record<string, (engine: EngineName) => Migration>> = {
  '0001-begin': begin,
  '0002-people': people,
  '0003-drafts': drafts,
  '0004-publications': publications,
  '0005-configurations': configurations,
  '0007-proof': proof,
  '0008-keeping': keeping,
  '0006-register': register,
  '0009-sign-in': signIn,
  '0010-heads': heads,
  '0011-witness': witness,
  '0012-cosigned': cosigned,
};

/** Brings the tables up to date; throws where a step fails. */
export async function migrate(db: Kysely<Tables>, engine: EngineName): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, make]) => [name, make(engine)]);
  const migrator = new Migrator({
    db,
    allowUnorderedMigrations: true,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(migrations)) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
