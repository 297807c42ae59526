/**
 * The product's source files as text: what they import, how long they are, how they open.
 *
 * @module
 */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One import of a file. */
export interface Import {
  /** A path from the root of the repository, or a package's name, or `node:...`. */
  readonly target: string;
  readonly isPackage: boolean;
  /**
   * `types` leave nothing behind at run time: `import type`, `export type ... from`. An
   * `import { type A }` does not count as such: the module is evaluated all the same.
   */
  readonly kind: 'values' | 'types' | 'dynamic';
}

/** One source file. */
export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every TypeScript file below the given folders, sorted by path. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(root + path, 'utf8')));
}

/** A source file of this path and text. */
export function sourceOf(path: string, text: string): Source {
  return { path, text, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) };
}

const STATEMENT = /^[ \t]*(import|export)\b(?!\s*\()([^'"`;]*?)\bfrom\s*(['"])([^'"\n]+)\3/gm;
const FOR_EFFECT = /^[ \t]*import\s*(['"])([^'"\n]+)\1/gm;
const DYNAMIC = /(?<!typeof )\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?(['"`])([^'"`$\n]+)\1/g;

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const add = (specifier: string, kind: Import['kind']) =>
    found.push({ ...resolve(path, specifier), kind });
  for (const [, , clause = '', , specifier = ''] of code.matchAll(STATEMENT)) {
    add(specifier, /^\s*type\s/.test(clause) ? 'types' : 'values');
  }
  for (const [, , specifier = ''] of code.matchAll(FOR_EFFECT)) add(specifier, 'values');
  for (const [, , specifier = ''] of code.matchAll(DYNAMIC)) add(specifier, 'dynamic');
  return found;
}

/** Takes out what only looks like an import: block comments, and comments that are a whole line. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
}

function resolve(path: string, specifier: string): { target: string; isPackage: boolean } {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
    return { target, isPackage: false };
  }
  if (specifier.includes(':')) return { target: specifier, isPackage: true };
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { target: name, isPackage: true };
}
