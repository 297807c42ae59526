/**
 * Reads the declarations of the package (`.d.ts`, as the compiler writes them): every exported type
 * and function, its docstring, and its members with theirs.
 *
 * @module
 */

/** A member of a type. */
export interface Member {
  readonly name: string;
  /** As it is declared, on one line. */
  readonly code: string;
  /** Its docstring; empty where it has none. */
  readonly doc: string;
}

/** Something that the package exports. */
export interface Declaration {
  readonly name: string;
  readonly kind: 'function' | 'interface' | 'type';
  readonly code: string;
  readonly doc: string;
  readonly members: readonly Member[];
}

const EXPORTED =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^export (?:declare )?(interface|type|function) (\w+)/gm;

/** The exported declarations of a file, in order. */
export function declarationsOf(text: string): readonly Declaration[] {
  return [...text.matchAll(EXPORTED)].map((found) => {
    const { 1: comment = '', 2: kind = 'type', 3: name = '' } = found;
    const start = found.index + found[0].lastIndexOf('export ');
    const end =
      kind === 'interface' ? closing(text, text.indexOf('{', start)) : ending(text, start);
    const code = text.slice(start, end + 1).replace(/^export (declare )?/, '');
    const isInterface = kind === 'interface';
    const open = code.indexOf('{');
    return {
      name,
      kind: kind as Declaration['kind'],
      code: oneLine(isInterface ? code.slice(0, open) : code),
      doc: docOf(comment),
      members: isInterface ? membersOf(code.slice(open + 1, -1)) : [],
    };
  });
}

/** What an `index.d.ts` exports: the file, and which of its names (`null`: all of them). */
export function exportsOf(
  index: string,
): readonly { readonly file: string; readonly names: readonly string[] | null }[] {
  const statements = index.matchAll(/^export (?:type )?(\*|\{[^}]*\}) from '([^']+)'/gm);
  return [...statements].map(([, what = '', file = '']) => ({
    file: file.replace(/^\.\//, '').replace(/\.[jt]s$/, ''),
    names: what === '*' ? null : what.match(/\w+/g),
  }));
}

function membersOf(body: string): Member[] {
  const members: Member[] = [];
  for (let rest = body.trim(); rest !== ''; ) {
    const comment = /^\/\*\*([\s\S]*?)\*\/\s*/.exec(rest);
    const from = comment?.[0].length ?? 0;
    const end = ending(rest, from);
    const code = oneLine(rest.slice(from, end)).replace(/^readonly /, '');
    members.push({ name: /^\w+/.exec(code)?.[0] ?? code, code, doc: docOf(comment?.[1] ?? '') });
    rest = rest.slice(end + 1).trim();
  }
  return members;
}

/** Where the statement that begins at `from` ends: its semicolon outside of all brackets. */
function ending(text: string, from: number): number {
  for (let at = from, depth = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('{(['.includes(sign)) depth += 1;
    else if ('})]'.includes(sign)) depth -= 1;
    else if (sign === ';' && depth === 0) return at;
  }
  throw new Error(`A declaration has no end: ${text.slice(from, from + 60)}`);
}

/** Where the brace that opens at `from` is closed. */
function closing(text: string, from: number): number {
  for (let at = from, depth = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A brace is not closed: ${text.slice(from, from + 60)}`);
}

const oneLine = (code: string) => code.replaceAll(/\s+/g, ' ').trim().replace(/;$/, '');

/** A docstring without its stars; links to other names are names. */
function docOf(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .trim();
}
