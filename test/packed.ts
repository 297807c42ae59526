/**
 * The package's tarball, and fresh projects that install it.
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { root } from './sources.ts';

/** A file that `npm publish` would send, and what is in it. */
export interface Packed {
  readonly tarball: string;
  /** The paths in it, from the package's root. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

/** Someone's project, with the package installed and nothing else. */
export interface Project {
  readonly folder: string;
  /** Runs a program there; gives what it printed. Rejects where its exit status is not 0. */
  run(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Runs npm: the one that runs this, or the one on the path. Rejects where its exit status is not 0. */
export function npm(args: readonly string[], cwd: string): Promise<{ readonly stdout: string }> {
  const own = process.env['npm_execpath'];
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  // What the npm that runs the tests was told is not told to this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)/i.test(name)),
  );
  return promisify(execFile)(program, [...first, ...args], { cwd, env, maxBuffer: 2 ** 24 });
}

/** Packs what was built. */
export async function pack(): Promise<Packed> {
  if (!existsSync(join(root, 'dist/elements')))
    throw new Error('Nothing is built yet: run "npm run build" first.');
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-packed-'));
  const { stdout } = await npm(['pack', '--json', '--pack-destination', folder], root);
  const said = JSON.parse(stdout) as unknown;
  // npm 12 answers an object by package name, npm 11 a list.
  const [{ filename, files }] = Object.values(said as object) as [
    { filename: string; files: { path: string }[] },
  ];
  return {
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Makes an empty project and installs the tarball into it; its one dependency comes from the registry. */
export async function install({ tarball }: Packed): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-project-'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'fresh', private: true, type: 'module' }),
  );
  await copyFile(join(root, 'demo/site.json'), join(folder, 'site.json'));
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder);
  return {
    folder,
    async run(program, args, env = process.env) {
      const run = promisify(execFile)(program, [...args], { cwd: folder, env });
      const { stdout } = await run.catch((error: { stdout?: string; stderr?: string }) => {
        throw new Error(`${program} ${args.join(' ')}:\n${error.stdout}${error.stderr}`);
      });
      return stdout;
    },
    write: (name, text) => writeFile(join(folder, name), text),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
