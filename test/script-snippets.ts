/**
 * What is wrong with a snippet of TypeScript or JavaScript: what the compiler says.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Snippet } from './snippets.ts';
import { root } from './sources.ts';

/** TypeScript and JavaScript compile against the package as its users import it. */
export function faultsOfScript(code: string, extension: 'ts' | 'js'): readonly string[] {
  compileScripts([{ language: extension, code, line: 1 }]);
  return compiled.get(extension + code) ?? [];
}

/** What the compiler has said already. */
const compiled = new Map<string, readonly string[]>();

/** Compiles all of these at once, so that asking for each one's faults costs nothing more. */
export function compileScripts(snippets: readonly Snippet[]): void {
  const scripts = snippets.filter(
    ({ language, code }) =>
      (language === 'ts' || language === 'js') && !compiled.has(language + code),
  );
  if (scripts.length === 0) return;
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'snippet-'));
  try {
    const files = scripts.map(({ language }, index) => `snippet${index}.${language}`);
    for (const [index, { code }] of scripts.entries())
      writeFileSync(join(folder, files[index] ?? ''), code);
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        allowJs: true,
        checkJs: true,
        moduleDetection: 'force',
        paths: { 'mes-choix': [join(root, 'widget/index.ts')] },
      },
      files: [join(root, 'widget/index.ts'), ...files],
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', folder], {
      encoding: 'utf8',
      cwd: folder,
    });
    const lines = stdout.split('\n');
    for (const [index, { language, code }] of scripts.entries())
      compiled.set(
        language + code,
        lines.filter((line) => line.startsWith(files[index] ?? '') || line.startsWith('error ')),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
