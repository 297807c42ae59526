/**
 * Copies of the embedded store: taken while it is written to, and put back.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { passing } from './engine.ts';
import { Unfit } from './store.ts';

const NAME = 'mes-choix.sqlite';

/**
 * Copies the store of a folder into a file that is not there yet, as it stands at one moment;
 * whoever writes meanwhile is not held up. The file is whole and on the disk when this resolves.
 * Throws `Unfit` where there is no store, or where the file is there; `Unavailable` where it cannot
 * be read or written.
 */
export async function backUp(folder: string, file: string): Promise<void> {
  if (!existsSync(join(folder, NAME))) throw new Unfit(`There is no register in ${folder}.`);
  if (existsSync(file)) throw new Unfit(`${file} is there already: a backup overwrites nothing.`);
  const part = `${file}.part`;
  await rm(part, { force: true });
  // Made before it is filled, so that nobody else may read it at any time.
  await (await open(part, 'wx', 0o600)).close();
  const database = passing(() => new DatabaseSync(join(folder, NAME)));
  try {
    passing(() => database.prepare('vacuum into ?').run(part));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    database.close();
  }
  await putInPlace(part, file);
}

/**
 * Puts a backup into a folder that has no store. Throws `Unfit` where the folder has one, or where
 * the file is no whole backup.
 */
export async function restore(file: string, folder: string): Promise<void> {
  const place = join(folder, NAME);
  if (existsSync(place)) {
    throw new Unfit(`${folder} holds a register already: stop the server and move it away first.`);
  }
  requireWhole(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = `${place}.part`;
  await copyFile(file, part);
  await chmod(part, 0o600);
  await putInPlace(part, place);
}

function requireWhole(file: string): void {
  if (!existsSync(file)) throw new Unfit(`${file}: there is no such file.`);
  let found: string;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      database.prepare('select size from log_head where id = 1').get();
      found = String(database.prepare('pragma integrity_check').get()?.['integrity_check']);
    } finally {
      database.close();
    }
  } catch (error) {
    throw new Unfit(`${file} is no backup of a register.`, { cause: error });
  }
  if (found !== 'ok') throw new Unfit(`${file} is damaged: ${found}`);
}

/** Renames a file once its bytes are on the disk, and sees to it that the name is there as well. */
async function putInPlace(part: string, file: string): Promise<void> {
  await sync(part, 'r+');
  await rename(part, file);
  // Windows cannot sync a folder, and needs not.
  await sync(dirname(file), 'r').catch(() => undefined);
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
