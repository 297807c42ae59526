/**
 * Reports: what a command found, for a person or, with `--json`, for a program.
 *
 * @module
 */
import type { Fault } from '../problem.ts';
import type { Terminal, Words } from './command.ts';

/** The option that every reporting command has, and its line of help. */
export const JSON_OPTION = { json: { type: 'boolean' } } as const;
/** The line of help of `--json`. */
export const JSON_HELP = '  --json             one JSON object instead of sentences';

/** Says what was found: `json` for a program, `lines` for a person. */
export function report(
  words: Words,
  terminal: Terminal,
  json: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): void {
  if (words.has('json')) terminal.out(JSON.stringify(json));
  else for (const line of lines) terminal.out(line);
}

/** One line for each fault: `site.json: purposes.0.id: must be ...`. */
export function faultLines(file: string, faults: readonly Fault[]): readonly string[] {
  return faults.map(({ path, message }) => [file, path, message].filter(Boolean).join(': '));
}
