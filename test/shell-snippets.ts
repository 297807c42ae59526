/**
 * What is wrong with a snippet of shell lines: the programs, commands and options that it names are
 * to be there.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './sources.ts';

const NPM = ['ci', 'install'];
const TWO_WORDS = ['site', 'user', 'policy'];
const OTHERS = ['cd', 'curl', 'git'];

/** Shell lines call scripts of the package and commands of the binary that exist. */
export function faultsOfShell(code: string): readonly string[] {
  const lines = code.replaceAll(/\\\n\s*/g, ' ').split('\n');
  return lines
    .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(/&&|\|\||;|\|/))
    .map((command) => command.trim().replace(/^\$ /, ''))
    .filter(Boolean)
    .flatMap((command) => faultsOfCommand(command.split(/\s+/)));
}

function faultsOfCommand(words: readonly string[]): readonly string[] {
  const [program = '', ...rest] = words.filter((word) => !/^[A-Z_]+=/.test(word));
  if (program === 'npm') {
    const [verb = '', name = ''] = rest;
    const script = verb === 'run' ? name : verb;
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    return NPM.includes(script) || script in scripts ? [] : [`npm has no script "${script}"`];
  }
  if (program === 'npx' && rest[0] === 'mes-choix') return faultsOfCommand(rest);
  if (program === 'mes-choix') {
    const command = rest.slice(0, TWO_WORDS.includes(rest[0] ?? '') ? 2 : 1);
    const cli = join(root, 'dist/server/cli.js');
    if (!existsSync(cli)) return ['dist/server/cli.js is not there: run "npm run build"'];
    if (rest[0] === '--help') return [];
    const { status, stdout } = spawnSync(process.execPath, [cli, ...command, '--help'], {
      encoding: 'utf8',
    });
    if (status !== 0) return [`mes-choix has no command "${command.join(' ')}"`];
    return rest
      .filter((word) => word.startsWith('--') && word !== '--help')
      .map((word) => word.split('=')[0] ?? '')
      .filter((option) => !stdout.includes(option))
      .map((option) => `mes-choix ${command.join(' ')} has no option ${option}`);
  }
  return OTHERS.includes(program) ? [] : [`no check for the program "${program}"`];
}
