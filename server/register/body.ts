/**
 * Reading a consent event from a request: its type, its size, its JSON, its shape.
 *
 * @module
 */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { ConsentEvent } from '../../widget/contract.ts';
import { consentEvent, MOST_BYTES } from '../contract.ts';
import { type Fault, Problem } from '../problem.ts';

const TYPES = new Set(['application/json', 'text/plain']);

/** The event in a request's body. Throws a {@link Problem}: 415, 413, 400 or 422. */
export async function readEvent(c: Context): Promise<ConsentEvent> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.has(type)) {
    throw new Problem(415, 'unsupported-type', 'Send application/json or text/plain.');
  }
  const parsed = consentEvent.safeParse(parseJson(await readBytes(c)));
  if (parsed.success) return parsed.data;
  throw new Problem(422, 'invalid-event', 'The consent event is not valid.', {
    errors: parsed.error.issues.flatMap(faultsOfIssue),
  });
}

/** The request's body, at most {@link MOST_BYTES}; throws a 413 {@link Problem} beyond. */
export async function readBytes(c: Context): Promise<Uint8Array> {
  const declared = c.req.header('content-length');
  if (Number(declared ?? 0) > MOST_BYTES) throw tooLarge();
  // Most senders declare a length, which spares counting a stream by chunks.
  const bytes =
    declared === undefined
      ? await readCounted(c.req.raw)
      : new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw tooLarge();
  return bytes;
}

async function readCounted(request: Request): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Problem {
  return new Problem(413, 'too-large', `The body has more than ${MOST_BYTES} bytes.`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, 'no-json', 'The body is not JSON in UTF-8.');
  }
}

function faultsOfIssue(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const message = 'is not a field of a consent event';
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message }));
  }
  return [{ path: path.join('.'), message: issue.message }];
}
