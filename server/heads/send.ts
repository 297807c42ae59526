/**
 * Handing the signed head to a destination.
 *
 * @module
 */
import { open } from 'node:fs/promises';
import type { Destination } from './destination.ts';
import { post } from './posting.ts';
import { type HandedHead, submitHead } from './submit.ts';

/**
 * Hands over a signed head: an address gets it as the body of a POST (`text/plain`), a witness with
 * the proof that it continues the last one, a file at its end. Resolves when the address has said
 * 2xx, the witness has cosigned (to its signature line), or the file is on the disk; rejects
 * otherwise.
 */
export async function sendHead(
  destination: Destination,
  handed: HandedHead,
  signal?: AbortSignal,
): Promise<string | null> {
  const { text } = handed.head;
  switch (destination.kind) {
    case 'file':
      await append(destination.path, text);
      return null;
    case 'witness':
      return submitHead(destination, handed, signal);
    case 'address': {
      const response = await post(destination.url, text, signal);
      await response.body?.cancel();
      if (!response.ok) throw new Error(`It answered ${response.status}.`);
      return null;
    }
  }
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
