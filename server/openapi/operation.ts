/**
 * One operation of the server, as its description in OpenAPI needs it.
 *
 * @module
 */
import type { z } from 'zod';
import { problem } from './schemas.ts';

/** A body: its schema by its media type; `null` for text or bytes that no schema describes. */
export type Content = Readonly<Record<string, z.ZodType | null>>;

/** One answer. */
export interface Answer {
  readonly says: string;
  readonly content?: Content;
  readonly headers?: readonly string[];
}

/** A parameter outside the path. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'cookie';
  readonly says: string;
  readonly required?: boolean;
}

/** One method of one path. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete' | 'options';
  /** As the router has it: `/:site/consents`. */
  readonly path: string;
  readonly says: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: Content;
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
}

/** What a refusal says of itself, by its status. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'No JSON in UTF-8',
  403: 'Not for this origin or caller',
  404: 'Nothing is there',
  409: 'It conflicts with what is kept',
  413: 'Over 8 KiB',
  415: 'Another media type',
  422: 'Not valid; `errors` says where',
  429: 'Too many: `Retry-After` seconds',
  503: 'The store cannot be had: `Retry-After` seconds',
};

/** Refusals with these statuses, each a problem. */
export function refusals(...statuses: readonly number[]): Operation['answers'] {
  const refusal = (status: number): Answer => ({
    says: REFUSALS[status] ?? 'Refused',
    content: { 'application/problem+json': problem },
    ...(status === 429 || status === 503 ? { headers: ['Retry-After'] } : {}),
  });
  return Object.fromEntries(statuses.map((status) => [status, refusal(status)]));
}

/** An answer of JSON. */
export function json(says: string, schema: z.ZodType): Answer {
  return { says, content: { 'application/json': schema } };
}

/** An answer of another kind. */
export function text(says: string, type: string): Answer {
  return { says, content: { [type]: null } };
}

/** An operation that only reads. */
export function get(
  path: string,
  says: string,
  more: Omit<Operation, 'method' | 'path' | 'says'>,
): Operation {
  return { method: 'get', path, says, ...more };
}
