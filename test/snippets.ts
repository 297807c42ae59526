/**
 * What is wrong with a snippet of the documentation: each language has a check of its own, and a
 * language without one is itself a fault.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import sanitizeHtml from 'sanitize-html';
import { siteConfig } from '../server/contract.ts';
import { root, sourcesIn } from './sources.ts';

/** A fenced block of a Markdown document. */
export interface Snippet {
  /** The first word after the fence; empty where there is none. */
  readonly language: string;
  readonly code: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function snippetsOf(markdown: string): Snippet[] {
  const fence = /^( *)(`{3,}|~{3,})[ \t]*(\S*).*\n([\s\S]*?)^\1\2[ \t]*$/gm;
  return [...markdown.matchAll(fence)].map(
    ({ index, 1: indent = '', 3: language = '', 4: code = '' }) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: markdown.slice(0, index).split('\n').length,
    }),
  );
}

/** A check: the faults of a piece of code, none where it is right. */
type Check = (code: string) => readonly string[];

const checks: Readonly<Record<string, Check>> = {
  json: faultsOfJson,
  html: faultsOfHtml,
  css: faultsOfCss,
  sh: faultsOfShell,
  ts: (code) => faultsOfScript(code, 'ts'),
  js: (code) => faultsOfScript(code, 'js'),
};

/** What is wrong with a snippet; empty where it is right. */
export function faultsOf({ language, code }: Snippet): readonly string[] {
  const check = Object.hasOwn(checks, language) ? checks[language] : undefined;
  return check ? check(code) : [`no check for the language "${language}"`];
}

/** JSON parses; what looks like a `site.json` is one. */
function faultsOfJson(code: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(code);
  } catch (error) {
    return [String(error)];
  }
  if (!looksLikeSite(value)) return [];
  const { error } = siteConfig.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function looksLikeSite(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'purposes' in value || 'services' in value || 'origins' in value;
}

const ELEMENTS = ['banner', 'preferences', 'embed', 'button', 'policy'].map(
  (name) => `mes-choix-${name}`,
);
const CONTROLS = ['preferences', 'accept-all', 'reject-all', 'banner'];
const CONDITION = /^!?[a-z][a-z0-9-]{0,31}(\|!?[a-z][a-z0-9-]{0,31})*$/;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** HTML closes what it opens; the markup of the gate is the contract's. */
function faultsOfHtml(code: string): readonly string[] {
  const faults: string[] = [];
  const open = new Map<string, number>();
  const count = (tag: string, by: number) => open.set(tag, (open.get(tag) ?? 0) + by);
  const plain = code
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1</script>');
  for (const [, close, tag = ''] of plain.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (!VOID.test(tag)) count(tag, close ? -1 : 1);
  }
  for (const [tag, balance] of open) if (balance) faults.push(`<${tag}> is not closed`);
  sanitizeHtml(plain, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (tagName, attribs) => {
        faults.push(...faultsOfElement(tagName, attribs));
        return { tagName, attribs };
      },
    },
  });
  return faults;
}

function faultsOfElement(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  if (tag.startsWith('mes-choix') && !ELEMENTS.includes(tag)) faults.push(`<${tag}> is unknown`);
  const control = attributes['data-mes-choix'];
  if (control !== undefined && !CONTROLS.includes(control)) {
    faults.push(`data-mes-choix="${control}" is unknown`);
  }
  const consent = attributes['data-consent'];
  if (consent === undefined) return faults;
  for (const word of consent.split(/\s+/)) {
    if (!CONDITION.test(word)) faults.push(`data-consent="${consent}" names no purpose or service`);
  }
  if (tag === 'script' && attributes['type'] !== 'text/plain') {
    faults.push('a held script has type="text/plain"');
  }
  for (const live of ['src', 'srcset', 'href', 'data']) {
    if (tag !== 'template' && live in attributes) faults.push(`a held <${tag}> has data-${live}`);
  }
  return faults;
}

/** CSS balances its braces; the custom properties and parts that it names are the widget's. */
function faultsOfCss(code: string): readonly string[] {
  const balance = (code.match(/\{/g)?.length ?? 0) - (code.match(/\}/g)?.length ?? 0);
  const widget = sourcesIn('widget')
    .map(({ text }) => text)
    .join('\n');
  const parts = new Set(
    [...widget.matchAll(/\bpart(?:=|: )["']([^"']+)["']/g)].flatMap(([, names = '']) =>
      names.split(/\s+/),
    ),
  );
  const properties = [...code.matchAll(/--mes-choix-[a-z0-9-]+/g)].map(([name]) => name);
  return [
    ...(balance ? ['the braces do not match'] : []),
    ...properties.filter((name) => !widget.includes(name)).map((name) => `${name} is unknown`),
    ...[...code.matchAll(/::part\(([^)]+)\)/g)]
      .map(([, name = '']) => name.trim())
      .filter((name) => !parts.has(name))
      .map((name) => `::part(${name}) is unknown`),
  ];
}

const NPM = ['ci', 'install'];
const TWO_WORDS = ['site', 'user', 'policy'];
const OTHERS = ['cd', 'curl', 'git'];

/** Shell lines call scripts of the package and commands of the binary that exist. */
function faultsOfShell(code: string): readonly string[] {
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
    const { status } = spawnSync(process.execPath, [cli, ...command, '--help']);
    return status === 0 ? [] : [`mes-choix has no command "${command.join(' ')}"`];
  }
  return OTHERS.includes(program) ? [] : [`no check for the program "${program}"`];
}

/** TypeScript and JavaScript compile against the package as its users import it. */
function faultsOfScript(code: string, extension: 'ts' | 'js'): readonly string[] {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'snippet-'));
  try {
    writeFileSync(join(folder, `snippet.${extension}`), code);
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        allowJs: true,
        checkJs: true,
        moduleDetection: 'force',
        paths: { 'mes-choix': [join(root, 'widget/index.ts')] },
      },
      files: [join(root, 'widget/index.ts'), `snippet.${extension}`],
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], {
      encoding: 'utf8',
      cwd: folder,
    });
    return stdout.split('\n').filter((line) => /^(snippet\.|error )/.test(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
