/**
 * Everything that is built, from one place: the widget's parts, the script for static hosting, the
 * package, and the server with its commands.
 *
 * @module
 */
import { globSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vite';
import { PEERS } from './widget/migrate/configured.ts';
import { SIGNALS } from './widget/signals/configured.ts';

const { version } = JSON.parse(
  await readFile(new URL('package.json', import.meta.url), 'utf8'),
) as {
  version: string;
};

/** What a part is handed by the part before it, so that it travels and is run once. */
const GLOBALS: readonly (readonly [RegExp, string])[] = [
  [/(consent\/choice|widget\/moments|storage\/cookie)\.ts$/, '__gate'],
  [/ui\/parts\/(announce|appearance|css|view)\.ts$/, '__shared'],
  [/^lit\/html\.js$|ui\/parts\/(button|say|template-view)\.ts$/, '__lit'],
];
const handedBy = (part: string) =>
  GLOBALS.filter(([, name]) => name === part).map(([pattern]) => pattern);
const EXTERNAL: Readonly<Record<string, RegExp[]>> = {
  mesChoixFirst: handedBy('__gate'),
  mesChoixSecond: handedBy('__shared'),
  mesChoixInPage: [...handedBy('__shared'), ...handedBy('__lit')],
  mesChoixRecord: [...handedBy('__shared'), ...handedBy('__lit')],
  mesChoixServices: [...handedBy('__shared'), ...handedBy('__lit')],
  mesChoixDebug: handedBy('__shared'),
};

/** One self-contained script: `var <name> = (…)({}, …)`. */
function part(name: string, entry: string, outDir = 'dist/parts', file = name): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name, fileName: () => `${file}.js` },
      rolldownOptions: {
        external: EXTERNAL[name] ?? [],
        output: {
          globals: (id) => GLOBALS.find(([pattern]) => pattern.test(id))?.[1] ?? id,
          esModule: false,
          generatedCode: { symbols: false },
        },
      },
    },
  };
}

/** The name of the script that a signal is built as. */
const signalPart = (name: string) => `mesChoixSignal_${name.replace('-', '_')}`;

/** The name of the script that a tool is built as from which sites come. */
const peerPart = (name: string) => `mesChoixPeer_${name.replaceAll('-', '_')}`;

/** A program for Node, with everything it needs inside. */
function program(entries: Record<string, string>): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    // Libraries written for CommonJS ask where they lie (pdfmake).
    define: { __dirname: 'import.meta.dirname' },
    build: {
      outDir: 'dist/server',
      emptyOutDir: false,
      ssr: true,
      target: 'node22',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: entries,
        // What pg asks for on other platforms alone, or where it was built natively.
        external: ['pg-cloudflare', 'pg-native'],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  };
}

/**
 * Lit makes its Trusted Types policy when it is loaded. Under its own name ours would disturb a page
 * that has a Lit of its own, and that page would have to allow a name that says nothing of us. It
 * also looks for the polyfill of an engine without shadow roots, where we draw nothing.
 */
function fitLit(): Plugin {
  return {
    name: 'fit-lit',
    transform: {
      filter: { id: /lit-html\/lit-html\.js$/ },
      handler(code) {
        const fitted = code
          .replace('createPolicy("lit-html"', 'createPolicy("mes-choix-ui"')
          .replace(/(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),/, '$1=0;');
        if (!fitted.includes('"mes-choix-ui"') || /"lit-html"|PolyfillSupport/.test(fitted))
          this.error('lit-html is written differently: mend this transform');
        return { code: fitted, map: null };
      },
    },
  };
}

/** The first part with looks of its own does not carry what reads the page's, for the theme `plain`. */
function leaveOutPageLooks(): Plugin {
  return {
    name: 'leave-out-page-looks',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'firstOwn',
    async resolveId(source, importer) {
      if (!source.endsWith('/page-tokens.ts')) return null;
      return this.resolve('./no-page-tokens.ts', importer);
    },
  };
}

interface Quasi {
  readonly start: number;
  readonly end: number;
}

/** Folds the white space of templates and styles: it is markup, and every visitor pays for it. */
function foldTemplates(): Plugin {
  return {
    name: 'fold-templates',
    transform: {
      order: 'post',
      filter: { id: /widget\/(ui|debug)\/.*\.ts$/, code: /\b(html|css)`/ },
      handler(code) {
        const found: { quasi: Quasi; tag: string }[] = [];
        visit(this.parse(code), (node) => {
          const tag = (node.tag as { name?: string } | undefined)?.name;
          if (node.type !== 'TaggedTemplateExpression' || (tag !== 'html' && tag !== 'css')) return;
          for (const quasi of (node.quasi as { quasis: Quasi[] }).quasis)
            found.push({ quasi, tag });
        });
        let folded = code;
        for (const { quasi, tag } of found.sort((a, b) => b.quasi.start - a.quasi.start)) {
          const text = folded.slice(quasi.start, quasi.end);
          folded =
            folded.slice(0, quasi.start) +
            (tag === 'css' ? foldCss(text) : foldHtml(text)) +
            folded.slice(quasi.end);
        }
        return { code: folded, map: null };
      },
    },
  };
}

function foldCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([a-z-]): /g, '$1:')
    .replace(/ (?=!important)/g, '')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/;}/g, '}')
    .trim();
}

function foldHtml(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/>\n</g, '><')
    .replace(/\n/g, ' ')
    .replace(/\s+>/g, '>');
}

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (node && typeof node === 'object') {
    if ('type' in node) see(node as Record<string, unknown>);
    for (const value of Object.values(node)) visit(value, see);
  }
}

/**
 * The desk's scripts: every file of `server/console/app/` itself is one page's entry, what lies in
 * its folders is shared. They are modules, `dist/console/NAME.js`, over shared `chunk-HASH.js`.
 */
function desk(): EnvironmentOptions {
  const entries = globSync('server/console/app/*.ts').map((file) => [basename(file, '.ts'), file]);
  return {
    consumer: 'client',
    // Not the `browser` files: one of them reads character references through `innerHTML`, which
    // Trusted Types forbid.
    resolve: { conditions: ['worker', 'module', 'production'] },
    build: {
      outDir: 'dist/console',
      chunkSizeWarningLimit: 800,
      emptyOutDir: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries),
        preserveEntrySignatures: false,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', minify: true },
      },
    },
  };
}

/** What rolldown cannot say by itself: the functions that wrap the layers, the language files, the binary. */
async function finish(): Promise<void> {
  const read = (name: string) => readFile(`dist/parts/${name}.js`, 'utf8');
  const { HANDED_ON } = await import('./widget/handed-on.ts');
  const names = HANDED_ON.map(({ name }) => name).join();
  const firstOf = async (file: string) =>
    `export default ([${names}])=>{const __gate={${names}};${await read(file)};return mesChoixFirst}`;
  const second = `__shared=>{${await read('mesChoixSecond')};return mesChoixSecond}`;
  await writeFile('dist/script/first-layer.js', await firstOf('mesChoixFirst'));
  await writeFile('dist/script/first-layer-own.js', await firstOf('mesChoixFirstOwn'));
  await writeFile('dist/script/preferences.js', `export default ${second}`);
  const thirds = {
    'in-page': 'mesChoixInPage',
    record: 'mesChoixRecord',
    services: 'mesChoixServices',
    debug: 'mesChoixDebug',
  };
  for (const [file, name] of Object.entries(thirds)) {
    const third = `(__shared,__lit=__shared)=>{${await read(name)};return ${name}}`;
    await writeFile(`dist/script/${file}.js`, `export default ${third}`);
  }
  const expression = async (name: string) =>
    (await read(name)).replace(/^var \w+=/, '').replace(/[;\s]*$/, '');
  for (const name of SIGNALS) {
    const code = await expression(signalPart(name));
    await writeFile(`dist/script/signal-${name}.js`, `export default ${code}.signal`);
  }
  const migrate = await expression('mesChoixMigrate');
  await writeFile('dist/script/migrate.js', `export default ${migrate}.migrate`);
  const local = await expression('mesChoixMigrateLocal');
  await writeFile('dist/script/migrate-local.js', `export default ${local}.migrateLocal`);
  for (const name of PEERS) {
    const code = await expression(peerPart(name));
    await writeFile(`dist/script/migrate-${name}.js`, `export default ${code}.peer`);
  }
  await writeFile('dist/script/turn.js', '');
  const { messages } = await import('./widget/ui/messages/index.ts');
  for (const [language, texts] of Object.entries(messages))
    await writeFile(`dist/script/lang-${language}.js`, `export default ${JSON.stringify(texts)}`);
  const cli = await readFile('dist/server/cli.js', 'utf8');
  if (!cli.startsWith('#!')) await writeFile('dist/server/cli.js', `#!/usr/bin/env node\n${cli}`);
  await chmod('dist/server/cli.js', 0o755);
}

export default defineConfig({
  appType: 'custom',
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warn',
  plugins: [fitLit(), leaveOutPageLooks(), foldTemplates()],
  environments: {
    gate: part('mesChoixGate', 'widget/script.ts'),
    first: part('mesChoixFirst', 'widget/first.ts'),
    firstOwn: part('mesChoixFirst', 'widget/first.ts', 'dist/parts', 'mesChoixFirstOwn'),
    second: part('mesChoixSecond', 'widget/ui/index.ts'),
    inPage: part('mesChoixInPage', 'widget/ui/in-page.ts'),
    record: part('mesChoixRecord', 'widget/record.ts'),
    services: part('mesChoixServices', 'widget/ui/services/services.ts'),
    debug: part('mesChoixDebug', 'widget/debug/debug.ts'),
    ...Object.fromEntries(
      SIGNALS.map((name) => [
        signalPart(name),
        part(signalPart(name), `widget/signals/${name}.ts`),
      ]),
    ),
    migrate: part('mesChoixMigrate', 'widget/migrate/migrate.ts'),
    migrateLocal: part('mesChoixMigrateLocal', 'widget/migrate/local.ts'),
    ...Object.fromEntries(
      PEERS.map((name) => [peerPart(name), part(peerPart(name), `widget/migrate/${name}.ts`)]),
    ),
    extras: {
      consumer: 'client',
      build: {
        outDir: 'dist/script',
        emptyOutDir: false,
        target: 'es2022',
        minify: 'oxc',
        modulePreload: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { extras: 'widget/extras.ts', release: 'widget/gate/release.ts' },
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: '[name].js', minify: true },
        },
      },
    },
    static: part('mesChoixStatic', 'widget/static.ts', 'dist/script', 'consent'),
    console: desk(),
    npm: {
      consumer: 'client',
      build: {
        outDir: 'dist/npm',
        emptyOutDir: false,
        target: 'es2022',
        minify: false,
        modulePreload: false,
        copyPublicDir: false,
        lib: { entry: { index: 'widget/index.ts' }, formats: ['es'] },
        rolldownOptions: {
          external: [/^lit/],
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    server: program({ cli: 'server/cli/index.ts', main: 'server/main.ts', demo: 'demo/main.ts' }),
  },
  builder: {
    async buildApp(builder) {
      const { rm } = await import('node:fs/promises');
      await rm('dist', { recursive: true, force: true });
      for (const name of [
        'gate',
        'first',
        'firstOwn',
        'second',
        'inPage',
        'record',
        'services',
        'debug',
        ...SIGNALS.map(signalPart),
        'migrate',
        'migrateLocal',
        ...PEERS.map(peerPart),
        'extras',
        'static',
        'console',
        'npm',
        'server',
      ]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      await finish();
    },
  },
});
