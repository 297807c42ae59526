/**
 * Of the declarations that the compiler writes, those that the package's users can reach are kept.
 *
 * @module
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReached } from '../../build/declarations.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-declarations-'));
  await mkdir(join(folder, 'ui'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const read = (name: string) => readFile(join(folder, name), 'utf8');

test('keeps what is reached, however it is named, and names files that exist', async () => {
  await write('index.d.ts', 'export type { A } from \'./a.ts\';\nimport "./page.ts";\n');
  await write('a.d.ts', "export type A = import('./ui/b.ts').B;\n");
  await write('page.d.ts', 'export {};\n');
  await write('ui/b.d.ts', "import type { A } from '../a.ts';\nexport type B = A[];\n");
  await write('ui/never.d.ts', "export * from '../a.ts';\n");

  await keepReached(folder, 'index.d.ts');

  const left = await readdir(folder, { recursive: true });
  expect(left.filter((name) => name.endsWith('.ts')).sort()).toEqual(
    ['a.d.ts', 'index.d.ts', 'page.d.ts', join('ui', 'b.d.ts')].sort(),
  );
  expect(await read('index.d.ts')).toBe(
    'export type { A } from \'./a.js\';\nimport "./page.js";\n',
  );
  expect(await read('a.d.ts')).toContain("import('./ui/b.js')");
  expect(await read('ui/b.d.ts')).toContain("from '../a.js'");
});

test('a declaration that is missing is told', async () => {
  await write('index.d.ts', "export * from './gone.ts';\n");
  await expect(keepReached(folder, 'index.d.ts')).rejects.toThrow('gone.d.ts');
});
