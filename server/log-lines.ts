/**
 * What the process writes down of its work: one JSON line for each request and each failure.
 *
 * Never an address, an identifier, a body or a query: a log of requests must not become a second
 * register that nobody erases.
 *
 * @module
 */
import { pino } from 'pino';

/** One answered request. */
export interface RequestLine {
  readonly method: string;
  /** The route's pattern (`/:site/consents`), never the path itself. */
  readonly route: string;
  readonly status: number;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
}

/** Where the lines go. */
export interface LogLines {
  request(line: RequestLine): void;
  /** A failure of ours: what was being done, and what was thrown. */
  failure(doing: string, error: unknown): void;
  note(text: string): void;
  /** Something that the operator should mend; the server goes on. */
  warning(text: string): void;
}

/** Lines on the standard output. */
export function createLogLines(): LogLines {
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    request: (line) => lines.info({ ...line, ms: Math.round(line.ms * 10) / 10 }),
    failure: (doing, error) => lines.error({ doing, ...describe(error) }),
    note: (text) => lines.info(text),
    warning: (text) => lines.warn(text),
  };
}

/** Lines that nobody reads: for commands and tests. */
export const noLines: LogLines = { request() {}, failure() {}, note() {}, warning() {} };

function describe(error: unknown): { readonly error: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: withoutPersons(`${error.name}: ${error.message}`),
    stack: withoutPersons(error.stack ?? ''),
  };
}

/** A message may quote what it was given: identifiers and addresses are struck out. */
function withoutPersons(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '<uuid>')
    .replaceAll(/[^\s@<>"']+@[^\s@<>"']+\.[a-z]+/gi, '<email>')
    .replaceAll(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '<address>')
    .replaceAll(/\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*/gi, '<address>');
}
