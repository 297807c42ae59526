/**
 * The peers as packages: installed beside the bench, from a lock of their own, and read from there.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from '../install.ts';

/** The folder that holds their `package.json`, with a slash at its end. */
export const peersFolder = fileURLToPath(new URL('peers/', import.meta.url));

/** Installs them, where they are not yet as the lock says. Throws where it fails. */
export const installPeers = (): void => install(peersFolder);

/** A file of an installed package. */
export function peerFile(path: string): string {
  return readFileSync(`${peersFolder}node_modules/${path}`, 'utf8');
}

/** The version of an installed package. */
export function peerVersion(name: string): string {
  return (JSON.parse(peerFile(`${name}/package.json`)) as { version: string }).version;
}
