/**
 * The examples of demo/frameworks as somebody has them who copied them: in a folder of their own, with
 * the packed package and the frameworks installed, and built.
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { npm, pack } from '../packed.ts';
import { root } from '../sources.ts';

/** Where they are. It stays, so that the frameworks are installed once. */
export const workshop = join(root, '.cache/frameworks');

/** What of the examples' folder is source. */
const SOURCES = [
  'html',
  'react',
  'vue',
  'vue-server',
  'next',
  'site.json',
  'package.json',
  'package-lock.json',
];

/** Copies, installs and builds all of them. */
export async function prepare(): Promise<void> {
  const from = join(root, 'demo/frameworks');
  await mkdir(workshop, { recursive: true });
  for (const name of [...SOURCES, '.npmrc']) {
    await rm(join(workshop, name), { recursive: true, force: true });
    await cp(join(from, name), join(workshop, name), { recursive: true });
  }
  await installAll();
  await Promise.all([
    build('vite', 'react'),
    build('vite', 'vue'),
    build('vite', 'vue-server'),
    build('vite', 'vue-server', ['--ssr', 'page.ts']),
    // As it is developed: only such a build says what did not fit when the browser took over.
    build('vite', 'vue-server', ['--outDir', '../out/vue-server-dev/browser'], 'development'),
    build(
      'vite',
      'vue-server',
      ['--ssr', 'page.ts', '--outDir', '../out/vue-server-dev/server'],
      'development',
    ),
    build('next', 'next'),
  ]);
}

/** The frameworks where the lock has changed, the package each time. */
async function installAll(): Promise<void> {
  const lock = await readFile(join(workshop, 'package-lock.json'));
  const name = createHash('sha256').update(lock).digest('hex');
  const mark = join(workshop, 'node_modules', `.installed-${name}`);
  const packed = await pack();
  try {
    // Not `ci`: a registry may lack what Next offers for other systems, and only `install` goes on.
    const install = ['install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund'];
    if (!existsSync(mark))
      await rm(join(workshop, 'node_modules'), { recursive: true, force: true });
    await npm([...install, packed.tarball], workshop);
    await writeFile(mark, '');
  } finally {
    await packed.remove();
  }
}

/** The framework's own command on an example. */
async function build(
  program: string,
  example: string,
  options: readonly string[] = [],
  mode: 'production' | 'development' = 'production',
): Promise<void> {
  const binary = join(workshop, 'node_modules/.bin', program);
  const env = { ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(binary, ['build', example, ...options], { cwd: workshop, env });
}
