/**
 * Submitting the signed head to a witness (C2SP tlog-witness): it says which head it has, is shown
 * that this one continues it, and cosigns.
 *
 * @module
 */
import type { Checkpoint, Log } from '../log/log.ts';
import { submissionBody } from '../witness/submission.ts';
import type { Destination } from './destination.ts';
import { post } from './posting.ts';

/** What is handed over, and what a witness has to be shown. */
export interface HandedHead {
  readonly head: Checkpoint;
  readonly log: Pick<Log, 'consistency'>;
}

/** How often somebody else may be faster, by handing the same log's heads to the same witness. */
const TRIES = 4;

/** The longest answer that is read, in characters. */
const LONGEST_ANSWER = 16_384;

/** Resolves to the witness's signature lines; rejects with what the keeper of the log should know. */
export async function submitHead(
  { url, key }: Extract<Destination, { kind: 'witness' }>,
  { head, log }: HandedHead,
  signal?: AbortSignal,
): Promise<string> {
  // What it has is asked of it: what this side remembers may be of before a backup was restored.
  let old = 0;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const proof = await log.consistency(old, head.size);
    const response = await post(url, submissionBody({ old, proof, note: head.text }), signal);
    const answer = (await response.text()).slice(0, LONGEST_ANSWER);
    if (response.ok) {
      const isLine = /^(— \S+ [A-Za-z0-9+/]+=*\n)+$/u.test(answer);
      if (isLine && (key === null || key.cosignedAt(head.text + answer) !== null)) return answer;
      throw new Error('It answered no cosignature by its key.');
    }
    const kept = response.status === 409 ? sizeOf(answer) : null;
    if (kept === null || kept === old) throw new Error(refusal(response.status));
    if (kept > head.size) throw new Error(behind(kept, head.size));
    old = kept;
  }
  throw new Error('It has another head each time: who else hands this log’s heads to it?');
}

function refusal(status: number): string {
  switch (status) {
    case 403:
    case 404:
      return `It answered ${status}: it is no witness of this log, or knows another key of it.`;
    case 409:
    case 422:
      return `It answered ${status}: this log does not continue the head that it has. The register was written anew, or restored and written on; check it by "mes-choix verify --against", with what the witness has.`;
    default:
      return `It answered ${status}.`;
  }
}

function behind(kept: number, size: number): string {
  return `It has seen ${kept} entries of this log, which has ${size}: the register was restored from an older backup, or its end was cut off.`;
}

function sizeOf(text: string): number | null {
  return /^(0|[1-9]\d{0,14})\n$/.test(text) ? Number(text) : null;
}
