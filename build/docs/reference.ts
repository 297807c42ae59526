/**
 * The reference: every name that the package exports, from the declarations that it is published with.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Declaration, declarationsOf, exportsOf } from './declarations.ts';
import { escapeHtml, inlineHtml } from './markdown.ts';

/** Reads what the built package exports; what starts it first. */
export async function readDeclarations(folder: string): Promise<readonly Declaration[]> {
  const read = (file: string) => readFile(join(folder, `${file}.d.ts`), 'utf8');
  const found = await Promise.all(
    exportsOf(await read('index')).map(async ({ file, names }) =>
      declarationsOf(await read(file)).filter(({ name }) => names?.includes(name) ?? true),
    ),
  );
  const all = found.flat();
  const first = ['start', 'StartOptions', 'MesChoix', 'Change'];
  const rank = ({ name }: Declaration) => first.indexOf(name) + 1 || first.length + 1;
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** The list of all of them, in English, as their docstrings are. */
export function referenceHtml(declarations: readonly Declaration[]): string {
  const known = new Set(declarations.map(({ name }) => name));
  const sections = declarations.map(({ name, kind, code, doc, members }) => {
    const entries = members.map(
      (member) =>
        `<dt id="${idOf(name, member.name)}"><code>${linked(member.code, known)}</code></dt><dd>${textHtml(member.doc)}</dd>`,
    );
    const signature =
      kind === 'interface' ? '' : `<p><code>${linked(code, known, name)}</code></p>`;
    const list = entries.length === 0 ? '' : `<dl>${entries.join('\n')}</dl>`;
    return `<h3 id="${idOf(name)}"><code>${name}</code></h3>\n${textHtml(doc)}${signature}${list}`;
  });
  return `<div lang="en">${sections.join('\n')}</div>\n`;
}

/** The anchor of a name, or of its member; hide lists look for some words in ids. */
function idOf(name: string, member?: string): string {
  const id = member === undefined ? `type-${name}` : `type-${name}-${member}`;
  return id.replaceAll(/cookie/gi, 'ck').replaceAll(/consent/gi, 'cs');
}

/** Code in which the names of other entries lead to them. */
function linked(code: string, known: ReadonlySet<string>, self = ''): string {
  return escapeHtml(code).replaceAll(/\b[A-Z]\w+\b/g, (name) =>
    known.has(name) && name !== self ? `<a href="#${idOf(name)}">${name}</a>` : name,
  );
}

/** Paragraphs of a docstring; its `@param` lines are a list. */
function textHtml(doc: string): string {
  const [text = '', ...tags] = doc.split(/^@(?=\w)/m);
  const paragraphs = text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${inlineHtml(paragraph.trim())}</p>`);
  const items = tags.map((tag) => {
    const [, kind = '', rest = ''] = /^(\w+)\s+([\s\S]*)$/.exec(tag.trim()) ?? [];
    const said = rest.replace(/^(\w+) - /, '`$1`: ');
    return `<li>${kind === 'throws' ? 'Throws ' : ''}${inlineHtml(said)}</li>`;
  });
  return paragraphs.join('') + (items.length > 0 ? `<ul>${items.join('')}</ul>` : '');
}
