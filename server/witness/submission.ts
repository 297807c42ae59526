/**
 * What is sent to a witness: the size of the head that it has, the proof that the new one continues
 * it, and the new one (C2SP tlog-witness, `add-checkpoint`).
 *
 * @module
 */
import { fromBase64 } from '../log/note.ts';

/** One submission. */
export interface Submission {
  /** How many entries the head had that the proof begins from. */
  readonly old: number;
  /** RFC 9162, 2.1.4; 32 bytes each. */
  readonly proof: readonly Uint8Array[];
  /** The whole signed checkpoint. */
  readonly note: string;
}

/** The longest proof: no log is longer than 2 ** 63. */
const LONGEST_PROOF = 63;

/** The submission that a body states; `null` where it is malformed. */
export function readSubmission(body: string): Submission | null {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const [, decimal] = /^old (0|[1-9]\d{0,14})$/.exec(first) ?? [];
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === 32);
  const isWhole = proof.length === lines.length && lines.length <= LONGEST_PROOF;
  if (decimal === undefined || !isWhole) return null;
  return { old: Number(decimal), proof: proof as Uint8Array[], note: body.slice(end + 2) };
}

/** The body of a submission. */
export function submissionBody({ old, proof, note }: Submission): string {
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `old ${old}\n${lines.join('')}\n${note}`;
}
