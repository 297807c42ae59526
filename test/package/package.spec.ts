/**
 * The package as its users get it: what the checkers of packages say of the tarball, and what a fresh
 * project can do with it.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../free-ports.ts';
import { root } from '../sources.ts';
import { type Packed, type Project, install, pack } from '../packed.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
};
const node = process.execPath;

let packed: Packed;
let project: Project;
beforeAll(async () => {
  packed = await pack();
  project = await install(packed);
});
afterAll(async () => {
  await project?.remove();
  await packed?.remove();
});

describe('the tarball', () => {
  test('publint finds nothing, not even a suggestion', async () => {
    const bytes = await readFile(packed.tarball);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages, pkg } = await publint({ strict: true, pack: { tarball } });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('are the types wrong? They are not, for whoever imports', async () => {
    const checked = await checkPackage(
      createPackageFromTarballData(await readFile(packed.tarball)),
      { excludeEntrypoints: [/\.json$/, /^\.\/script/] },
    );
    if (!checked.types) throw new Error('The package has no types.');
    expect(Object.keys(checked.entrypoints).sort()).toEqual(['.', './jsx', './react', './vue']);
    // An ECMAScript module alone: `require` and resolvers from before `exports` are not spoken to.
    const others = ['node10', 'node16-cjs'];
    const problems = checked.problems.filter(
      (problem) => !('resolutionKind' in problem) || !others.includes(problem.resolutionKind),
    );
    expect(problems).toEqual([]);
  });

  test('holds what is needed, and nothing of the workshop', () => {
    for (const file of ['dist/script/consent.js', 'dist/npm/index.d.ts', 'CHANGELOG.md'])
      expect(packed.files).toContain(file);
    expect(packed.files.filter((file) => !/^(dist\/|[A-Za-z]+(\.md|\.json)?$)/.test(file))).toEqual(
      [],
    );
    expect(packed.files.filter((file) => /(?<!\.d)\.tsx?$/.test(file))).toEqual([]);
    expect(packed.files).not.toContain('dist/server/demo.js');
  });
});

describe('a fresh project', () => {
  test('has the package, Lit and what Lit brings: nothing of the server’s', async () => {
    const names = (await readdir(join(project.folder, 'node_modules'))).filter(
      (name) => !name.startsWith('.'),
    );
    expect(Object.keys(manifest.dependencies)).toEqual(['lit']);
    expect(names.sort()).toEqual(
      ['@lit', '@lit-labs', '@types', 'lit', 'lit-element', 'lit-html', 'mes-choix'].sort(),
    );
  });

  test.each([
    ['bundler', 'ESNext'],
    ['nodenext', 'NodeNext'],
  ])('compiles against the types, resolved as "%s"', async (moduleResolution, module) => {
    await project.write(
      'use.ts',
      `import { start, type Choice, type MesChoix, type SiteConfig } from 'mes-choix';
import type { CustomElements } from 'mes-choix/jsx';
import file from './site.json' with { type: 'json' };

const written: SiteConfig = {
  site: 'fresh', name: 'Fresh', origins: ['https://fresh.example'], languages: ['fr'],
  defaultLanguage: 'fr', purposes: [], services: [],
};
export const api: MesChoix = await start(file, { nonce: 'abc' });
await start(written);
await start('fresh', { server: 'https://consent.example' });
export const choice: Choice | null = api.choice;
(window.mesChoix ||= []).push((later) => later.allows('analytics'));
document.addEventListener('mes-choix:change', ({ detail }) => {
  const ids: readonly string[] = detail.granted;
  console.log(ids);
});
export const tag: keyof CustomElements = 'mes-choix-button';
// @ts-expect-error: a number is no site
await start(1);
// @ts-expect-error: a site has a name
await start({ site: 'fresh' });
// @ts-expect-error: no such event
document.addEventListener('mes-choix:change', (event: KeyboardEvent) => event);
`,
    );
    const options = {
      target: 'ES2023',
      module,
      moduleResolution,
      lib: ['ES2023', 'DOM'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      resolveJsonModule: true,
      skipLibCheck: false,
      noEmit: true,
    };
    await project.write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(await project.run(node, [tsc, '--pretty', 'false', '-p', '.'])).toBe('');
  });

  test('imports it where there is no document, without any effect', async () => {
    const seen = await project.run(node, [
      '--input-type=module',
      '--eval',
      `const before = Object.keys(globalThis).length;
       const { start } = await import('mes-choix');
       console.log(typeof start, Object.keys(globalThis).length - before);`,
    ]);
    expect(seen).toBe('function 0\n');
  });

  test('finds every file that `exports` names', async () => {
    const names = ['custom-elements.json', 'elements/web-types.json', 'elements/vscode.html.json'];
    for (const name of [...names, 'elements/vscode.css.json', 'package.json']) {
      const text = await project.run(node, [
        '--input-type=module',
        '--eval',
        `import data from 'mes-choix/${name}' with { type: 'json' }; console.log(typeof data);`,
      ]);
      expect(text, name).toBe('object\n');
    }
    const resolved = await project.run(node, [
      '--input-type=module',
      '--eval',
      `console.log(import.meta.resolve('mes-choix/script/consent.js'))`,
    ]);
    expect(existsSync(new URL(resolved.trim()))).toBe(true);
  });

  test('a bundler leaves out what is not used, and keeps the script for the page', async () => {
    const bundled = async (code: string) => {
      await project.write('entry.js', code);
      const built = await build({
        root: project.folder,
        configFile: false,
        logLevel: 'silent',
        build: { write: false, modulePreload: false, rolldownOptions: { input: 'entry.js' } },
      });
      if (!('output' in built)) throw new Error('one bundle');
      return built.output.map((file) => ('code' in file ? file.code.trim() : '')).join('');
    };
    expect(await bundled("import { start } from 'mes-choix';\n")).toBe('');
    expect(await bundled("import 'mes-choix/script/consent.js';\n")).toContain('data-config');
  });
});

describe('the binary', () => {
  const binary = () => join(project.folder, 'node_modules/.bin/mes-choix');
  const env = () => ({ ...process.env, MES_CHOIX_DATA: join(project.folder, 'data') });

  test('tells its version’s commands, and checks a file', async () => {
    expect(await project.run(binary(), ['--help'])).toContain('site add');
    const checked = await project.run(binary(), ['check', 'site.json', '--json']);
    expect(JSON.parse(checked)).toMatchObject({ ok: true, faults: [] });
  });

  test('publishes a site and serves it: the tag, the documents, the desk', async () => {
    await project.run(binary(), ['site', 'add', 'site.json'], env());
    const port = await freePort();
    const server = spawn(binary(), ['serve'], {
      cwd: project.folder,
      env: { ...env(), PORT: String(port), HOST: '127.0.0.1', CHROME_PATH: 'none' },
      stdio: 'ignore',
    });
    try {
      const url = `http://127.0.0.1:${port}`;
      await expect
        .poll(
          () =>
            fetch(`${url}/readyz`).then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 30_000 },
        )
        .toBe(true);
      const script = await (await fetch(`${url}/hebergeur/consent.js`)).text();
      expect(script).toContain('mes_choix');
      for (const path of ['hebergeur/privacy', 'hebergeur/faq', 'openapi.json'])
        expect((await fetch(`${url}/${path}`)).status, path).toBe(200);
      const desk = await (await fetch(`${url}/console`)).text();
      expect(desk).toContain('type="password"');
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  });
});
