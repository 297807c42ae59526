/**
 * The peers as packages: installed beside the bench, from a lock of their own, and read from there.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds their `package.json`, with a slash at its end. */
export const peersFolder = fileURLToPath(new URL('peers/', import.meta.url));

/** Installs them by `npm ci`, where what is there is not what the lock says. Throws where it fails. */
export function installPeers(): void {
  const mark = `${peersFolder}node_modules/.package-lock.json`;
  if (existsSync(mark) && isAsLocked(mark)) return;
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, ...rest] = npm?.endsWith('.js')
    ? [process.execPath, npm, ...args]
    : ['npm', ...args];
  const { status } = spawnSync(command ?? 'npm', rest, { cwd: peersFolder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

function isAsLocked(mark: string): boolean {
  const read = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as Lock).packages;
  const wanted = read(`${peersFolder}package-lock.json`);
  const found = read(mark);
  return Object.entries(found).every(([name, { version }]) => wanted[name]?.version === version);
}

/** A file of an installed package. */
export function peerFile(path: string): string {
  return readFileSync(`${peersFolder}node_modules/${path}`, 'utf8');
}

/** The version of an installed package. */
export function peerVersion(name: string): string {
  return (JSON.parse(peerFile(`${name}/package.json`)) as { version: string }).version;
}
