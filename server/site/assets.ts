/**
 * The built files of the widget, as the server sends them.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PEERS } from '../../widget/migrate/configured.ts';
import { SIGNALS } from '../../widget/signals/configured.ts';

/** A file under `/assets/`. */
export interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What was built. */
export interface Assets {
  /** The package's version. */
  readonly version: string;
  /** The version with the hash of what visitors are shown as build metadata: `1.0.0+0123456789ab`. */
  readonly widget: string;
  /** The gate's code: defines `mesChoixGate`. */
  readonly gate: string;
  /** The first layer as a function expression, for any theme. */
  readonly firstLayer: string;
  /** The same for every theme but `plain`: without what reads the page's colours. */
  readonly firstLayerOwn: string;
  /** The second layer as a function expression of what the first one shares. */
  readonly secondLayer: string;
  /** What stands in the page itself, as a function expression of what the first two share. */
  readonly inPage: string;
  /** Each signal as an expression, by its name. */
  readonly signals: ReadonlyMap<string, string>;
  /** What brings another tool's markup and choices over, as a function expression. */
  readonly migrate: string;
  /** Each of these tools as an expression, by its name. */
  readonly peers: ReadonlyMap<string, string>;
  /** The built files are `/assets/<name>-<build>.js`. */
  readonly build: string;
  /** What `/assets/NAME` answers, by name. */
  readonly files: ReadonlyMap<string, Asset>;
}

/** Files that are fetched one by one, where they are needed. */
const OTHERS = ['release', 'in-page', 'record', 'services', 'debug', 'turn', 'extras'] as const;

const SCRIPT = 'text/javascript; charset=utf-8';

/**
 * Reads the built files of a `dist` folder.
 *
 * @throws where they are not there: run `npm run build`
 */
export async function loadAssets(dist: string, version: string): Promise<Assets> {
  const read = async (path: string) => (await readFile(join(dist, path), 'utf8')).trim();
  const [gate, first, own, second, ...others] = await Promise.all([
    read('parts/mesChoixGate.js'),
    read('script/first-layer.js'),
    read('script/first-layer-own.js'),
    read('script/preferences.js'),
    ...OTHERS.map((name) => read(`script/${name}.js`)),
  ]);
  const signals = await Promise.all(SIGNALS.map((name) => read(`script/signal-${name}.js`)));
  const migrate = await read('script/migrate.js');
  const peers = await Promise.all(PEERS.map((name) => read(`script/migrate-${name}.js`)));
  const code = [gate, first, own, second, ...others, ...signals, migrate, ...peers];
  const build = hash(code.join(''));
  return {
    version,
    widget: `${version}+${build}`,
    gate: gate ?? '',
    firstLayer: expression(first ?? ''),
    firstLayerOwn: expression(own ?? ''),
    secondLayer: expression(second ?? ''),
    inPage: expression(others[OTHERS.indexOf('in-page')] ?? ''),
    signals: new Map(SIGNALS.map((name, index) => [name, expression(signals[index] ?? '')])),
    migrate: expression(migrate),
    peers: new Map(PEERS.map((name, index) => [name, expression(peers[index] ?? '')])),
    build,
    files: new Map(
      ['first-layer', ...OTHERS].map((name, index) => [
        `${name}-${build}.js`,
        { bytes: Buffer.from([first, ...others][index] ?? ''), type: SCRIPT },
      ]),
    ),
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The function that a file exports. */
function expression(file: string): string {
  return file.replace(/^export default /, '').replace(/;$/, '');
}
