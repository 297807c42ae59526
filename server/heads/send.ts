/**
 * Handing the signed head to a destination.
 *
 * @module
 */
import { open } from 'node:fs/promises';
import type { Destination } from './destination.ts';

/** How long an address may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Hands over a signed head: an address gets it as the body of a POST (`text/plain`), a file at its
 * end. Resolves when the address has said 2xx, or the file is on the disk; rejects otherwise.
 */
export async function sendHead(
  destination: Destination,
  note: string,
  signal?: AbortSignal,
): Promise<void> {
  if (destination.kind === 'file') return append(destination.path, note);
  const late = AbortSignal.timeout(PATIENCE);
  const { address, headers } = requestOf(destination.url);
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: note,
    signal: signal ? AbortSignal.any([signal, late]) : late,
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`It answered ${response.status}.`);
}

async function append(path: string, note: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.appendFile(note);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The address without its password, which goes into a header: no request takes it in the address. */
function requestOf(url: string): {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
} {
  const address = new URL(url);
  const { username, password } = address;
  if (!username && !password) return { address, headers: {} };
  address.username = '';
  address.password = '';
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    address,
    headers: { authorization: `Basic ${Buffer.from(words).toString('base64')}` },
  };
}
