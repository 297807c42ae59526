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
import type { PeerName } from '../../../widget/migrate/configured.ts';

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

/**
 * What pages and bundles have around such a file: the tools, which take note of what they are
 * handed, and a page that answers everything with itself.
 */
const AROUND = String.raw`
var __taken = [];
var __take = (from) => (config) => { __taken.push({ from, config }); return __any; };
var __any = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === Symbol.iterator ? function* () {} : __any),
  set: () => true, apply: () => __any, construct: () => __any,
});
var window = globalThis, self = globalThis, top = globalThis;
var document = __any, location = __any, navigator = __any, localStorage = __any, console = __any, process = __any;
var addEventListener = (_, run) => { if (typeof run === 'function') run(__any); };
var setTimeout = (run) => { if (typeof run === 'function') run(); }, setInterval = () => 0, dataLayer = [], gtag = () => {};
document = new Proxy(__any, { get: (any, key) => (key === 'addEventListener' ? addEventListener : key === 'readyState' ? 'complete' : any[key]) });
var CookieConsent = { run: __take('vanilla-cookieconsent') };
var initCookieConsent = () => ({ run: __take('vanilla-cookieconsent') });
var klaro = { setup: __take('klaro'), render: __take('klaro'), show() {} };
var Orejime = { init: __take('orejime') }, loadOrejime = __take('orejime');
var tarteaucitron = { user: {}, job: [], services: {}, init(parameters) { this.parameters = parameters; return true; } };
var module = { exports: {} }, exports = module.exports, __default;
var require = (name) => /cookieconsent/.test(name) ? CookieConsent : /klaro/.test(name) ? klaro : /orejime/.test(name) ? loadOrejime : __any;
`;

/** Gathers what was taken note of, or else what the file has set or exports. */
const GATHER = String.raw`
(() => {
  const shaped = (config) =>
    !config || typeof config !== 'object' ? null
    : Array.isArray(config.services) || Array.isArray(config.apps) ? 'klaro'
    : Array.isArray(config.purposes) ? 'orejime'
    : config.categories || (config.languages && config.current_lang) ? 'vanilla-cookieconsent' : null;
  const named = (from, get) => { try { const config = get(); return config && config !== __any ? [{ from, config }] : []; } catch { return []; } };
  const jobs = [...(tarteaucitron.job || [])];
  const found = [
    ...__taken,
    ...named('klaro', () => klaroConfig),
    ...named('orejime', () => orejimeConfig),
    ...(jobs.length || tarteaucitron.parameters
      ? [{ from: 'tarteaucitron', config: { ...tarteaucitron.parameters, job: jobs, services: tarteaucitron.services } }] : []),
    ...[__default, module.exports, module.exports.default, typeof config === 'undefined' ? null : config]
      .flatMap((config) => { const from = config === __any ? null : shaped(config); return from ? [{ from, config }] : []; }),
  ];
  return JSON.stringify(found[0], (_, value) =>
    value === __any || typeof value === 'function' ? undefined
    : value instanceof RegExp ? { pattern: value.source } : value);
})()
`;

/** Runs three texts, one after the other, and writes what the last gives, or why it does not. */
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
    answer = typeof json === 'string' ? { json } : { fault: 'no configuration of a tool that we know is in it' };
  } catch (error) {
    answer = { fault: typeof error?.message === 'string' ? error.message : 'it fails when it is run' };
  }
  process.stdout.write(JSON.stringify(answer), () => process.exit());
});
`;

/** Reads the text of a file: a script, a module or JSON. */
export function readConfig(text: string): Reading {
  const scripts = [
    ['around', AROUND],
    ['the file', asScript(text)],
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
    .replaceAll(/^\s*export\s*\{[^}]*\}\s*;?/gm, '');
}
