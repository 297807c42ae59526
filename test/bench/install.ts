/**
 * What the bench compares with, as packages: installed in a folder of their own, from the lock there.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Installs a folder's packages by `npm ci`, where what is there is not what the lock says. Throws
 * where it fails. The folder's path has a slash at its end.
 */
export function install(folder: string): void {
  const mark = `${folder}node_modules/.package-lock.json`;
  if (existsSync(mark) && isAsLocked(mark, `${folder}package-lock.json`)) return;
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, ...rest] = npm?.endsWith('.js')
    ? [process.execPath, npm, ...args]
    : ['npm', ...args];
  const { status } = spawnSync(command ?? 'npm', rest, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

function isAsLocked(mark: string, lock: string): boolean {
  const read = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as Lock).packages;
  const wanted = read(lock);
  const found = read(mark);
  return Object.entries(found).every(([name, { version }]) => wanted[name]?.version === version);
}
