/**
 * Finding the command that was typed, and running it.
 *
 * @module
 */
import { NotBuilt, version } from '../slices.ts';
import { Unavailable, Unfit } from '../store/store.ts';
import { add } from './add.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { type Command, type ExitStatus, runCommand, type Terminal } from './command.ts';
import { exportCommand } from './export.ts';
import { head } from './head.ts';
import { init } from './init.ts';
import { importCommand } from './import.ts';
import { key } from './key.ts';
import { policyPublish } from './policy-publish.ts';
import { purge } from './purge.ts';
import { restore } from './restore.ts';
import { serveCommand } from './serve.ts';
import { siteAdd } from './site-add.ts';
import { siteCopy } from './site-copy.ts';
import { siteExport } from './site-export.ts';
import { userAdd } from './user-add.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which they are needed. */
export const COMMANDS: readonly Command[] = [
  serveCommand,
  init,
  check,
  audit,
  add,
  importCommand,
  siteAdd,
  siteExport,
  siteCopy,
  policyPublish,
  userAdd,
  key,
  head,
  verify,
  backup,
  restore,
  purge,
  exportCommand,
];

/** Runs what was typed after `mes-choix`; resolves to the exit status. */
export async function runLine(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [first = ''] = args;
  if (['', 'help', '--help', '-h'].includes(first)) {
    terminal.out(overview());
    return first === '' ? 2 : 0;
  }
  if (first === '--version') {
    terminal.out(version);
    return 0;
  }
  const command = COMMANDS.find(({ name }) => startsWith(args, name.split(' ')));
  if (!command) {
    terminal.err(`mes-choix: there is no command "${args.filter(isWord).slice(0, 2).join(' ')}".`);
    terminal.err(overview());
    return 2;
  }
  try {
    return await runCommand(command, args.slice(command.name.split(' ').length), terminal);
  } catch (error) {
    const isExpected = [NotBuilt, Unavailable, Unfit].some((kind) => error instanceof kind);
    if (!isExpected) throw error;
    terminal.err(`mes-choix: ${(error as Error).message}`);
    return 2;
  }
}

function startsWith(args: readonly string[], words: readonly string[]): boolean {
  return words.every((word, index) => args[index] === word);
}

function isWord(arg: string): boolean {
  return !arg.startsWith('-');
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return [
    'Usage: mes-choix COMMAND [--help]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
  ].join('\n');
}
