/**
 * The house: who may import whom, and how a file is to look. The table is the documentation.
 *
 * @module
 */
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, root, type Source, sourceOf, sourcesIn } from './sources.ts';
import {
  deskTests,
  elementTests,
  faultTests,
  journeyTests,
  proofTests,
  unitTests,
} from './suites.ts';

/** A room, and what may come in through its door besides its own files. */
interface Room {
  /** A file, or a folder with a slash at its end; the longest that fits a path is its room. */
  readonly at: string;
  /** What it is there for. */
  readonly is: string;
  /** Rooms or single files whose values it may import. */
  readonly values?: readonly string[];
  /** Rooms or single files of which it may import types alone (besides those above). */
  readonly types?: readonly string[];
  /** Rooms or files that it may only import when they are needed, by `import()`. */
  readonly later?: readonly string[];
  readonly packages?: readonly string[];
}

/** What every slice of the server stands on. */
const ground = [
  'server/contract.ts',
  'server/encoded.ts',
  'server/problem.ts',
  'server/remembered.ts',
  'server/store/store.ts',
  'server/log/',
];
const slices = ['server/register/', 'server/policy/', 'server/site/', 'server/console/'];
/** What the server may know of the widget: pure modules. */
const pure = [
  'widget/site.ts',
  'widget/colour/',
  'widget/banner-notice.ts',
  'widget/consent/',
  'widget/migrate/configured.ts',
  'widget/migrate/tarteaucitron/understood.ts',
  'widget/migrate/tarteaucitron/usual.ts',
  'widget/signals/configured.ts',
  'widget/signals/google-map.ts',
  'widget/ui/messages/',
];
const core = ['consent/', 'gate/', 'control/', 'signals/', 'storage/', 'report/'].map(
  (room) => `widget/${room}`,
);
/** Files of one function each, which the composition root hands on. */
const leaves = ['widget/language.ts', 'widget/trusted.ts', 'widget/moments.ts'];
/** What start.ts wires besides the rooms. */
const wiring = ['widget/core.ts', 'widget/api.ts'];
const vocabulary = ['widget/contract.ts'];

const house: readonly Room[] = [
  // The widget. Its rooms do not know each other; start.ts wires them.
  { at: 'widget/contract.ts', is: 'the vocabulary' },
  {
    at: 'widget/site.ts',
    is: 'what a site.json means',
    values: ['widget/signals/google-map.ts'],
    types: vocabulary,
  },
  {
    at: 'widget/banner-notice.ts',
    is: 'what the first layer says of a notice',
    values: ['widget/ui/parts/say.ts'],
    types: vocabulary,
  },
  { at: 'widget/colour/', is: 'colours that are read on one another', types: vocabulary },
  { at: 'widget/consent/', is: 'decides', types: vocabulary },
  {
    at: 'widget/gate/',
    is: 'obeys',
    values: [
      'widget/storage/cookie.ts',
      'widget/storage/remove-cookie.ts',
      'widget/report/owes.ts',
    ],
    types: [...vocabulary, 'widget/trusted.ts'],
  },
  { at: 'widget/control/', is: 'opens', types: [...vocabulary, 'widget/core.ts'] },
  { at: 'widget/signals/', is: 'tells', types: vocabulary },
  {
    at: 'widget/storage/',
    is: 'remembers',
    values: ['widget/consent/codec.ts'],
    types: vocabulary,
  },
  { at: 'widget/report/', is: 'proves', types: vocabulary },
  { at: 'widget/ui/', is: 'asks', types: vocabulary, packages: ['lit'] },
  { at: 'widget/ui/messages/', is: 'says', types: vocabulary },
  {
    at: 'widget/debug/',
    is: 'explains: what is held and why; reads alone',
    values: [
      'widget/consent/choice.ts',
      'widget/gate/condition.ts',
      'widget/gate/declared.ts',
      'widget/gate/urls.ts',
      'widget/moments.ts',
      'widget/report/outbox.ts',
      'widget/report/owes.ts',
      'widget/storage/cookie.ts',
      'widget/ui/parts/',
    ],
    types: [...vocabulary, 'widget/core.ts', 'widget/ui/ui.ts'],
  },
  {
    at: 'widget/page-events.ts',
    is: 'what the widget adds to a page, as types',
    types: [...vocabulary, 'widget/api.ts'],
  },
  {
    at: 'widget/migrate/',
    is: 'brings another tool’s markup and choices over, before the gate starts',
    values: [
      'widget/answer/uuid.ts',
      'widget/consent/',
      'widget/moments.ts',
      'widget/report/',
      'widget/storage/',
    ],
    types: [...vocabulary, 'widget/api.ts', 'widget/core.ts'],
  },
  { at: 'widget/language.ts', is: 'which language', types: vocabulary },
  { at: 'widget/trusted.ts', is: 'the Trusted Types policy' },
  { at: 'widget/moments.ts', is: 'when' },
  {
    at: 'widget/api.ts',
    is: 'the facade',
    values: ['widget/consent/'],
    types: [...vocabulary, ...core, 'widget/core.ts', 'widget/ui/ui.ts'],
  },
  {
    at: 'widget/start.ts',
    is: 'the composition root',
    values: [...core, ...leaves, ...wiring, 'widget/site.ts'],
    types: [...vocabulary, 'widget/ui/ui.ts'],
  },

  {
    at: 'widget/extras.ts',
    is: 'what is seldom needed, in a file of its own',
    values: [
      'widget/control/button.ts',
      'widget/gate/erase.ts',
      'widget/report/record.ts',
      'widget/storage/one-cookie.ts',
    ],
    types: [...vocabulary, 'widget/core.ts'],
  },
  {
    at: 'widget/record.ts',
    is: 'what travels together: the present choice, its proof, and what erases it',
    values: ['widget/report/record.ts', 'widget/ui/record/'],
    types: ['widget/ui/ui.ts'],
  },
  {
    at: 'widget/core.ts',
    is: 'what the parts of the widget know of each other: types alone',
    types: [...vocabulary, ...core, 'widget/debug/debug.ts', 'widget/extras.ts', 'widget/ui/ui.ts'],
  },
  {
    at: 'widget/answer/',
    is: 'what happens when the visitor answers; needed only where there is a question',
    values: ['widget/consent/', 'widget/report/', 'widget/storage/', 'widget/moments.ts'],
    types: [...vocabulary, 'widget/core.ts', 'widget/ui/ui.ts'],
  },
  {
    at: 'widget/first.ts',
    is: 'what comes along with a question: the answer and the first layer',
    values: ['widget/answer/', 'widget/ui/first-layer.ts'],
    types: vocabulary,
  },

  {
    at: 'widget/handed-on.ts',
    is: 'what the first part is handed, so that it travels once',
    values: ['widget/consent/choice.ts', 'widget/moments.ts', 'widget/storage/cookie.ts'],
  },

  // Who starts it, and hands the interface in.
  {
    at: 'widget/script.ts',
    is: 'the tag with a server',
    values: ['widget/start.ts', 'widget/handed-on.ts'],
    types: [...vocabulary, ...wiring],
  },
  {
    at: 'widget/local.ts',
    is: 'a configuration without a server',
    values: [
      'widget/site.ts',
      'widget/banner-notice.ts',
      'widget/colour/',
      'widget/gate/release.ts',
    ],
    types: [...vocabulary, ...wiring, 'widget/start.ts', 'widget/ui/'],
  },
  {
    at: 'widget/static.ts',
    is: 'the tag without a server',
    values: [
      'widget/start.ts',
      'widget/local.ts',
      'widget/handed-on.ts',
      'widget/site.ts',
      'widget/signals/configured.ts',
      'widget/ui/messages/nearest.ts',
    ],
    types: [...vocabulary, ...wiring, 'widget/migrate/', 'widget/signals/signal.ts', 'widget/ui/'],
  },
  {
    at: 'widget/package.ts',
    is: 'the start() of a package user',
    values: [
      'widget/start.ts',
      'widget/local.ts',
      'widget/site.ts',
      'widget/signals/configured.ts',
      ...leaves,
    ],
    types: [...vocabulary, ...wiring, 'widget/ui/'],
    later: [
      'widget/ui/',
      'widget/migrate/',
      'widget/signals/',
      'widget/first.ts',
      'widget/record.ts',
      'widget/debug/debug.ts',
      'widget/extras.ts',
    ],
  },
  {
    at: 'widget/index.ts',
    is: 'the package',
    values: ['widget/package.ts'],
    types: [...vocabulary, 'widget/api.ts', 'widget/page-events.ts'],
  },

  // The server. Its slices do not know each other's values; app.ts hands them what they ask for.
  {
    at: 'server/contract.ts',
    is: 'the border guard',
    values: [
      'server/contract-strings.ts',
      'widget/migrate/configured.ts',
      'widget/signals/configured.ts',
      'widget/signals/google-map.ts',
    ],
    types: vocabulary,
    packages: ['zod'],
  },
  { at: 'server/contract-strings.ts', is: 'its kinds of strings', packages: ['zod'] },
  { at: 'server/problem.ts', is: 'errors', packages: ['hono'] },
  { at: 'server/encoded.ts', is: 'public bodies, compressed once' },
  { at: 'server/remembered.ts', is: 'what is read of the store, for a second' },
  {
    at: 'server/store/',
    is: 'remembers; the only code that speaks SQL',
    values: ['server/log/merkle.ts', 'server/log/remains.ts', 'server/log/sha256.ts'],
    types: [...vocabulary, 'server/contract.ts', 'server/log/'],
    packages: ['kysely', 'pg'],
  },
  {
    at: 'server/log/',
    is: 'the Merkle tree',
    values: ['server/store/store.ts', 'server/problem.ts'],
    types: vocabulary,
    packages: ['canonicalize', 'hono'],
  },
  {
    at: 'server/heads/',
    is: 'hands the signed head to others',
    values: ['server/store/store.ts', 'server/log/cosignature.ts', 'server/witness/submission.ts'],
    types: ['server/log/'],
  },
  {
    at: 'server/witness/',
    is: 'keeps and cosigns the heads of other logs',
    values: ['server/log/', 'server/problem.ts', 'server/store/store.ts'],
    packages: ['hono'],
  },
  {
    at: 'server/verify/',
    is: 'rechecks what is kept',
    values: ['server/log/', 'server/store/store.ts'],
    types: [...vocabulary, 'server/store/schema.ts', 'server/witness/'],
  },
  {
    at: 'server/register/',
    is: 'consent events',
    values: [...ground, 'server/contract-strings.ts'],
    types: [...vocabulary, ...slices],
    packages: ['hono', 'zod', 'canonicalize', 'rate-limiter-flexible'],
  },
  {
    at: 'server/policy/',
    is: 'documents',
    values: [...ground, 'widget/site.ts'],
    types: [...vocabulary, ...slices],
    packages: ['hono', 'zod', 'canonicalize', 'markdown-it', 'sanitize-html', 'diff'],
  },
  {
    at: 'server/site/',
    is: 'configurations',
    values: [...ground, ...pure, 'server/contract-strings.ts', 'widget/ui/parts/wording.ts'],
    types: [...vocabulary, ...slices, 'widget/script.ts'],
    packages: ['hono', 'zod', 'canonicalize', 'htmlparser2'],
  },
  {
    at: 'server/docs/',
    is: 'serves the documentation',
    values: ['server/problem.ts', 'server/encoded.ts', 'server/policy/negotiate.ts'],
    packages: ['hono'],
  },
  {
    at: 'server/console/',
    is: 'the desk',
    values: [
      ...ground,
      'server/bundle/',
      'server/openapi/document.ts',
      'server/openapi/operation.ts',
      'server/policy/',
      'server/register/',
      'server/site/',
      'widget/colour/',
      'widget/site.ts',
    ],
    types: [...vocabulary, 'server/jobs/job.ts', 'widget/ui/messages/messages.ts'],
    later: ['server/console/credentials/better-auth.ts'],
    packages: ['hono', 'zod', 'diff', 'rate-limiter-flexible', 'qrcode', 'pdfmake'],
  },
  {
    at: 'server/console/credentials/better-auth.ts',
    is: 'passwords and second factors, loaded when somebody signs in: no public page pays for it',
    values: ['server/console/credentials/auth.ts'],
    types: ['server/console/credentials/credentials.ts'],
    packages: ['better-auth'],
  },
  {
    at: 'server/console/credentials/auth.ts',
    is: 'better-auth, set up',
    values: ['server/console/credentials/credentials.ts'],
    packages: ['better-auth'],
  },
  {
    at: 'server/console/app/',
    is: 'the desk’s scripts: each file an entry of its own, what lies in folders is shared',
    values: [
      'server/console/banner-document.ts',
      'server/console/words/',
      'server/policy/links.ts',
      'server/policy/placeholders.ts',
    ],
    types: [...vocabulary, 'server/console/', 'server/store/store.ts'],
    packages: ['lit', 'chart.js', '@milkdown/kit', 'openapi-fetch'],
  },

  // The frame: what stands around the slices.
  {
    at: 'server/bundle/',
    is: 'the signed file for an authority: made of what every slice has',
    values: [...ground, 'server/register/', 'server/policy/', 'widget/banner-notice.ts'],
    types: [...vocabulary, ...slices],
    packages: ['hono', 'yazl'],
  },
  {
    at: 'server/metrics/',
    is: 'what is counted',
    values: ['server/problem.ts', 'server/store/store.ts'],
    types: ['server/register/'],
    packages: ['hono', 'prom-client'],
  },
  {
    at: 'server/openapi/',
    is: 'what can be asked, and what is answered',
    values: [
      'server/contract.ts',
      'server/contract-strings.ts',
      'server/register/portable-schema.ts',
    ],
    types: vocabulary,
    packages: ['hono', 'zod'],
  },
  {
    at: 'server/jobs/',
    is: 'work in the background: one process at a time',
    values: ['server/store/store.ts'],
  },
  {
    at: 'server/background.ts',
    is: 'which work that is',
    values: [...slices, 'server/jobs/', 'server/heads/', 'server/screenshots/'],
    types: ['server/slices.ts'],
  },
  { at: 'server/caller.ts', is: 'who asks', packages: ['hono', '@hono/node-server'] },
  {
    at: 'server/front-page.ts',
    is: 'the first page',
    values: ['server/front-styles.ts'],
    types: vocabulary,
    packages: ['hono'],
  },
  { at: 'server/front-styles.ts', is: 'its style' },
  {
    at: 'server/refusals.ts',
    is: 'errors, as the app answers them',
    values: ['server/problem.ts', 'server/store/store.ts'],
    packages: ['hono'],
  },
  { at: 'server/log-lines.ts', is: 'what the process writes', packages: ['pino'] },
  {
    at: 'server/environment.ts',
    is: 'the settings',
    values: ['server/heads/destination.ts', 'server/witness/logs.ts'],
    types: ['server/log/'],
  },
  {
    at: 'server/app.ts',
    is: 'routes, headers, errors; never listens, never reads the environment',
    values: [
      ...ground,
      ...slices,
      'server/witness/',
      'server/caller.ts',
      'server/docs/routes.ts',
      'server/front-page.ts',
      'server/front-styles.ts',
      'server/log-lines.ts',
      'server/metrics/',
      'server/openapi/',
      'server/refusals.ts',
    ],
    types: [...vocabulary, 'server/slices.ts', 'server/docs/'],
    packages: ['hono'],
  },
  {
    at: 'server/screenshots/',
    is: 'takes pictures of what was shown, where a browser is at hand',
    values: ['server/site/kept-widget.ts', 'server/store/store.ts'],
    types: ['server/jobs/'],
    packages: ['puppeteer-core', 'chrome-launcher'],
  },
  {
    at: 'server/audit/',
    is: 'opens a site in a browser, and judges what it sees',
    values: [
      'server/policy/typography.ts',
      'server/site/check/',
      'server/site/page/recognise.ts',
      'server/site/presets/',
      'server/site/tag/findings.ts',
      'widget/colour/',
      'widget/gate/declared.ts',
      'widget/site.ts',
    ],
    types: vocabulary,
    packages: ['hono', 'puppeteer-core'],
  },
  {
    at: 'server/slices.ts',
    is: 'opens the store and what stands on it',
    values: [...ground, ...slices, 'server/store/', 'server/docs/pages.ts', 'server/witness/'],
    types: vocabulary,
  },
  {
    at: 'server/serve.ts',
    is: 'listens',
    values: [
      'server/app.ts',
      'server/background.ts',
      'server/jobs/',
      'server/slices.ts',
      'server/environment.ts',
      'server/log-lines.ts',
      'server/metrics/',
      'server/site/release.ts',
    ],
    types: [...vocabulary, 'server/front-page.ts'],
    packages: ['@hono/node-server'],
  },
  {
    at: 'server/run-server.ts',
    is: 'serves until it is told to stop',
    values: [
      'server/serve.ts',
      'server/slices.ts',
      'server/environment.ts',
      'server/log-lines.ts',
      'server/store/store.ts',
    ],
  },
  { at: 'server/main.ts', is: 'the process', values: ['server/run-server.ts'] },
  {
    at: 'server/cli/',
    is: 'the commands',
    values: [
      ...ground,
      ...slices,
      'server/audit/',
      'server/bundle/',
      'server/screenshots/find-browser.ts',
      'widget/site.ts',
      'server/slices.ts',
      'server/serve.ts',
      'server/run-server.ts',
      'server/environment.ts',
      'server/log-lines.ts',
      'server/heads/',
      'server/store/backup.ts',
      'server/verify/',
    ],
    types: vocabulary,
    packages: ['htmlparser2'],
  },
];

const sources = sourcesIn('widget', 'server');

const isIn = (path: string, place: string) =>
  place.endsWith('/') ? path.startsWith(place) : path === place;

function roomOf(path: string): Room | undefined {
  return house
    .filter((room) => isIn(path, room.at))
    .sort((a, b) => b.at.length - a.at.length)
    .at(0);
}

/** Files of the repository that are no source: a version, a default text. */
const isAsset = (path: string) => !path.endsWith('.ts');

/** Whether the file may have this import, by the table. */
function isAllowed(from: Source, { target, isPackage, kind }: Import): boolean {
  const room = roomOf(from.path);
  if (!room) return false;
  const inServer = from.path.startsWith('server/');
  if (isPackage) {
    if (target === 'node:sqlite') return room.at === 'server/store/';
    if (target.startsWith('node:')) return inServer;
    const packages = room.packages ?? [];
    return packages.some((name) => target === name || target.startsWith(`${name}/`));
  }
  if (isAsset(target)) return target === 'package.json' || isIn(target, room.at);
  // The messages are the interface's own texts; each language is fetched alone, so they import none of it.
  if (roomOf(target) === room) return true;
  if (room.at === 'widget/ui/' && target.startsWith('widget/ui/messages/')) return true;
  const open = [
    ...(room.values ?? []),
    ...(kind === 'types' ? (room.types ?? []) : []),
    ...(kind === 'dynamic' ? (room.later ?? []) : []),
  ];
  return open.some((place) => isIn(target, place));
}

const violations = (files: readonly Source[]) =>
  files.flatMap((source) =>
    source.imports
      .filter((found) => !isAllowed(source, found))
      .map(({ target, kind }) => `${source.path} imports ${kind} of ${target}`),
  );

describe('the arrows', () => {
  test('every file stands in a room', () => {
    expect(sources.filter(({ path }) => !roomOf(path)).map(({ path }) => path)).toEqual([]);
  });

  test('every import is in the table', () => {
    expect(violations(sources)).toEqual([]);
  });

  test('every imported file exists', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isPackage }) => !isPackage && !isAsset(target) && !paths.has(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('the console never imports the routes of another slice', () => {
    const imported = sources
      .filter(({ path }) => path.startsWith('server/console/'))
      .flatMap(({ imports }) => imports.map(({ target }) => target));
    const others = ['server/register/', 'server/policy/', 'server/site/'];
    expect(
      imported.filter(
        (target) => /routes/.test(target) && others.some((slice) => isIn(target, slice)),
      ),
    ).toEqual([]);
  });

  test('the widget never imports the server, zod or Node, not even their types', () => {
    const imported = sources
      .filter(({ path }) => path.startsWith('widget/'))
      .flatMap(({ path, imports }) => imports.map(({ target }) => `${path}: ${target}`));
    expect(imported.filter((line) => /: (server\/|zod$|node:|hono)/.test(line))).toEqual([]);
  });

  test('the desk’s pages ask their server by the typed client alone', () => {
    const asking = /\bfetch\(|XMLHttpRequest|sendBeacon|new EventSource|new WebSocket/;
    const own = sources.filter(
      ({ path, text }) => path.startsWith('server/console/app/') && asking.test(text),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  test('nobody imports the process', () => {
    const importers = sourcesIn('widget', 'server', 'demo').filter(({ imports }) =>
      imports.some(({ target }) => target === 'server/main.ts'),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  test('no value goes round in a circle', () => {
    expect(circles(sources)).toEqual([]);
  });
});

describe('the table is obeyed, not only read', () => {
  test.each([
    ['widget/consent/a.ts', "import { b } from '../gate/gate.ts';"],
    ['widget/consent/a.ts', "import { type Id } from '../contract.ts';"],
    ['widget/gate/a.ts', "import { LitElement } from 'lit';"],
    ['widget/ui/a.ts', "import {\n  allows,\n} from '../consent/choice.ts';"],
    ['widget/ui/messages/fr.ts', "import { html } from 'lit';"],
    ['widget/start.ts', "import { banner } from './ui/first-layer.ts';"],
    ['widget/api.ts', "import { z } from 'zod';"],
    ['server/policy/a.ts', "export { compose } from '../site/compose.ts';"],
    ['server/register/a.ts', "import { Kysely } from 'kysely';"],
    ['server/site/a.ts', "import { DatabaseSync } from 'node:sqlite';"],
    ['server/site/a.ts', "import { createGate } from '../../widget/gate/gate.ts';"],
    ['server/store/a.ts', "import '../register/register.ts';"],
    ['server/log/a.ts', "const a = await import('../app.ts');"],
  ])('%s must not: %s', (path, text) => {
    expect(violations([sourceOf(path, text)])).toHaveLength(1);
  });

  test.each([
    ['widget/consent/a.ts', "import type { Id } from '../contract.ts';"],
    ['widget/package.ts', "const ui = import('./ui/index.ts');"],
    ['server/site/a.ts', "import { rulesOf } from '../../widget/site.ts';"],
    ['server/policy/a.ts', "import type { Site } from '../site/site.ts';"],
    ['server/store/a.ts', "import { DatabaseSync } from 'node:sqlite';"],
    ['widget/gate/a.ts', "/** import { z } from 'zod'; */\n// import 'lit';\nexport const a = 1;"],
  ])('%s may: %s', (path, text) => {
    expect(violations([sourceOf(path, text)])).toEqual([]);
  });
});

describe('the style of the house', () => {
  const files = sourcesIn('build', 'widget', 'server', 'demo', 'scripts');

  /** Dictionaries: types and their meaning alone, read from top to bottom like a page. */
  const dictionaries = [
    'widget/contract.ts',
    'server/store/schema.ts',
    'server/console/app/client/desk-api.ts',
  ];

  test('no file of widget/ and server/ is above 250 lines', () => {
    const long = sources.filter(({ path, lines }) => lines > 200 && !dictionaries.includes(path));
    const list = long.map(({ path, lines }) => `${path} (${lines})`);
    if (list.length) console.warn(`Above 200 lines, to be split soon: ${list.join(', ')}`);
    expect(long.filter(({ lines }) => lines > 250).map(({ path }) => path)).toEqual([]);
  });

  test('no file is a drawer for anything', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|libs?|misc|shared)(\/|\.ts$)/;
    expect(files.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('no exported name says nothing', () => {
    const empty =
      /^export (?:abstract )?(?:async )?(?:class|interface|type|function|const) (\w*(?:Manager|Helper|Utils?|Handler|Data|Info))\b/gm;
    const names = files.flatMap(({ path, text }) =>
      [...text.matchAll(empty)].map(([, name]) => `${path}: ${name}`),
    );
    expect(names).toEqual([]);
  });

  test('every file opens with a sentence about itself', () => {
    const opening = /^(#!.*\n)?\/\*\*(?:(?!\*\/)[\s\S])*@module(?:(?!\*\/)[\s\S])*\*\//;
    expect(files.filter(({ text }) => !opening.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('every test belongs to one runner', () => {
    const patterns = [
      ...unitTests,
      ...elementTests,
      ...journeyTests,
      ...deskTests,
      ...proofTests,
      ...faultTests,
    ];
    const runners = (path: string) => patterns.filter((pattern) => matchesGlob(path, pattern));
    // The bench's peers bring tests of their own.
    const exclude = ['**/node_modules/**'];
    const tests = globSync('test/**/*.test.ts', { cwd: root, exclude }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(tests.filter((path) => runners(path).length !== 1)).toEqual([]);
  });
});

/** Circles of value imports, each as the paths along it. */
function circles(files: readonly Source[]): string[] {
  const edges = new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter(({ kind, isPackage }) => kind === 'values' && !isPackage)
        .map(({ target }) => target),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}
