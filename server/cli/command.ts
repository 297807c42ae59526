/**
 * What a command of the binary is.
 *
 * @module
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Ask } from './asking.ts';
import type { Progress } from './progress.ts';

/** 0: done, nothing found; 1: it found something; 2: wrong use, or it cannot work here. */
export type ExitStatus = 0 | 1 | 2;

/** What a command may use of the process. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A line on the standard output. */
  readonly out: (line: string) => void;
  /** A line on the standard error. */
  readonly err: (line: string) => void;
  /** Draws how far long work is, where somebody looks at it. */
  readonly progress?: Progress | undefined;
  /** Asks somebody who sits at it; left out where nobody does. */
  readonly ask?: Ask | undefined;
}

/** A command's words, as they were understood. */
export interface Words {
  readonly given: readonly string[];
  /** A text option's value. */
  text(name: string): string | undefined;
  /** Whether a switch was given. */
  has(name: string): boolean;
}

/** One command. */
export interface Command {
  /** As it is typed: `site add`. */
  readonly name: string;
  /** Its words after the name: `SITE KIND`; the last may stand for several, or none: `SERVICE...`. */
  readonly operands: readonly string[];
  /** What it does, in one line. */
  readonly summary: string;
  /** More for `--help`: options, what the exit status means. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  run(words: Words, terminal: Terminal): Promise<ExitStatus>;
}

/** Wrong use: the sentence says what is wrong; where the usage stands is said after it. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** Runs a command with the words after its name. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  try {
    const words = readWords(command, args);
    if (words.has('help')) {
      terminal.out(usage(command));
      return 0;
    }
    if (!fits(command.operands, words.given.length)) {
      throw new WrongUse(missing(command, words.given));
    }
    return await command.run(words, terminal);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.err(`mes-choix ${command.name}: ${error.message}`);
    // One line: a whole page of options would push the sentence out of sight.
    terminal.err(`How it is used: mes-choix ${command.name} --help`);
    return 2;
  }
}

function fits(operands: readonly string[], given: number): boolean {
  return operands.at(-1)?.endsWith('...')
    ? given >= operands.length - 1
    : given === operands.length;
}

function readWords(command: Command, args: readonly string[]): Words {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    return {
      given: parsed.positionals,
      text(name) {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
      has: (name) => values[name] === true,
    };
  } catch (error) {
    // What Node says after the first sentence is about words that begin with a dash.
    const [said = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw new WrongUse(`${said.replace(/\.$/, '')}.`);
  }
}

function missing({ operands }: Command, given: readonly string[]): string {
  const next = operands[given.length];
  return next === undefined
    ? `"${given[operands.length]}" is one word too many.`
    : `${next} is missing.`;
}

/** How a command is used. */
export function usage({ name, operands, summary, help, options }: Command): string {
  const words = ['mes-choix', name, ...operands];
  if (Object.keys(options).length > 0) words.push('[options]');
  return [`Usage: ${words.join(' ')}`, '', summary, ...(help ? ['', help] : [])].join('\n');
}
