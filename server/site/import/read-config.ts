/**
 * Reading the configuration file of another tool: it is code, and most of it has functions.
 *
 * It is run by the command alone, never by the server: in a process of its own that may touch no
 * file and start nothing, and in it in a context that has neither modules nor code made of strings,
 * for one second. What is taken out of it is a text, made inside, without its functions.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Script } from 'node:vm';
import type { PeerName } from '../../../widget/migrate/configured.ts';
import { AROUND, GATHER, READY } from './page-around.ts';

/** A pattern, as it is taken out. */
export interface Pattern {
  readonly pattern: string;
}

/** What was found in a file. */
export interface FoundConfig {
  readonly from: PeerName;
  /** What the tool was handed, without its functions. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** What was found, or why nothing could be. */
export type Reading = FoundConfig | { readonly fault: string };

/** How long a file may run, in milliseconds. */
const LIMIT = 1_000;
/** How long its process may take, on a busy machine. */
const PATIENCE = 20_000;

/** Runs texts, one after the other, and writes what the last gives, or why it does not. */
const APART = String.raw`
process.on('unhandledRejection', () => {});
let sent = '';
process.stdin.setEncoding('utf8').on('data', (text) => { sent += text; }).on('end', () => {
  const { createContext, constants, Script } = require('node:vm');
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false }, microtaskMode: 'afterEvaluate',
  });
  let answer;
  try {
    let json;
    for (const [name, code] of JSON.parse(sent))
      json = new Script(code, { filename: name }).runInContext(context, { timeout: ${LIMIT} });
    answer = typeof json === 'string' ? { json } : { fault: 'no configuration of a tool that we know is in it: name the file that calls CookieConsent.run or tarteaucitron.init, or sets klaroConfig or orejimeConfig' };
  } catch (error) {
    const said = typeof error?.message === 'string' ? error.message : 'it fails when it is run';
    answer = { fault: error?.name === 'SyntaxError' ? 'it is no script that can be read (' + said + '): name the file, or the page, in which the tool is configured' : said };
  }
  process.stdout.write(JSON.stringify(answer), () => process.exit());
});
`;

/** Reads the text of a file: a script, a module or JSON. */
export function readConfig(text: string): Reading {
  const scripts = [
    ['around', AROUND],
    ['the file', runnable(text)],
    ['ready', READY],
    ['gather', GATHER],
  ];
  const { stdout, error } = spawnSync(process.execPath, ['--permission', '-e', APART], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    env: {},
    timeout: PATIENCE,
    maxBuffer: 10_000_000,
  });
  if (error) return { fault: `it cannot be read: ${error.message}` };
  try {
    const answer = JSON.parse(stdout) as { readonly json: string } | { readonly fault: string };
    return 'fault' in answer ? answer : (JSON.parse(answer.json) as FoundConfig);
  } catch {
    return { fault: 'it fails when it is run' };
  }
}

/** Writes a TypeScript file without its types; in a process of its own, where nothing else is told. */
const STRIP = String.raw`
const text = require('node:fs').readFileSync(0, 'utf8');
process.stdout.write(require('node:module').stripTypeScriptTypes(text));
`;

/** What is run: the file as it is, or without its types where it cannot be read with them. */
function runnable(text: string): string {
  const script = asScript(text);
  if (isReadable(script)) return script;
  const { status, stdout } = spawnSync(process.execPath, ['--permission', '-e', STRIP], {
    input: text,
    encoding: 'utf8',
    env: {},
    timeout: PATIENCE,
    maxBuffer: 10_000_000,
  });
  return status === 0 ? asScript(stdout) : script;
}

/** Whether it can be compiled; nothing of it is run. */
function isReadable(script: string): boolean {
  try {
    return new Script(script) instanceof Script;
  } catch {
    return false;
  }
}

/** A module as a script: its imports are what stands around it, its exports are kept. */
function asScript(text: string): string {
  const source = /^\s*[{[]/.test(text) ? `__default = ${text}` : text;
  return source
    .replaceAll(/^\s*import\s+(['"])[^'"]*\1\s*;?/gm, '')
    .replaceAll(
      /^\s*import\s+([^'";]+?)\s+from\s+(['"][^'"]*['"])\s*;?/gm,
      (_, clause: string, name: string) => {
        const [, all] = /\*\s*as\s+([\w$]+)/.exec(clause) ?? [];
        const [, braces] = /\{([^}]*)\}/.exec(clause) ?? [];
        const [, own] = /^\s*([\w$]+)/.exec(clause) ?? [];
        const parts = braces?.replaceAll(/\s+as\s+/g, ': ');
        return [
          ...(all ? [`var ${all} = require(${name});`] : []),
          ...(parts === undefined ? [] : [`var {${parts}} = require(${name});`]),
          ...(own ? [`var ${own} = require(${name});`] : []),
        ].join(' ');
      },
    )
    .replaceAll(/^\s*export\s+default\s+/gm, '__default = ')
    .replaceAll(/^\s*export\s+(?:const|let|var)\s+([\w$]+)\s*=/gm, 'var $1 = __default =')
    .replaceAll(/^\s*export\s+((?:async\s+)?function\b)/gm, '$1')
    .replaceAll(/^\s*export\s*\{[^}]*\}\s*;?/gm, '');
}
