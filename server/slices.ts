/**
 * Opening the house: the store, and the slices that stand on it. The server and the commands alike
 * begin here.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { createDesk, type Desk } from './console/desk.ts';
import { type DeskScripts, loadDeskScripts } from './console/scripts.ts';
import { announcing, type AnnouncingStore } from './log/announced.ts';
import { type DocsPages, loadDocsPages } from './docs/pages.ts';
import { createLog, type Log, originOf } from './log/log.ts';
import { createPolicy, type Policy } from './policy/policy.ts';
import { createRegister, type Register } from './register/register.ts';
import { createRetention, type Retention } from './register/retention.ts';
import { type Assets, loadAssets } from './site/assets.ts';
import { createKeptFiles, createKeptWidget, type KeptFiles } from './site/kept-widget.ts';
import type { WidgetBuild } from './site/notices.ts';
import { createShownCounter, type ShownCounter } from './site/shown-counter.ts';
import { createSites, type Sites } from './site/sites.ts';
import { widgetBuild } from './site/widget-build.ts';
import { openPostgres } from './store/postgres.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import type { Verifier } from './log/note.ts';
import { createWitness, type Witness } from './witness/witness.ts';

/** The package's version, semantic. */
export const version: string = manifest.version;

/** The slices over one store. */
export interface Slices {
  readonly store: Store;
  readonly log: Log;
  /** What is kept of the logs of others. */
  readonly witness: Witness;
  /** What the log is told of publications besides what goes through the store. */
  readonly publications: Omit<AnnouncingStore, 'store'>;
  readonly register: Register;
  readonly retention: Retention;
  readonly policy: Policy;
  readonly sites: Sites;
  readonly files: KeptFiles;
  readonly shown: ShownCounter;
  readonly desk: Desk;
  readonly widget: WidgetBuild;
  /** What the forms of visitors are signed with, by every process of the store. */
  readonly formKey: Uint8Array;
  /** Writes what is under way, then closes the store. */
  close(): Promise<void>;
}

/** What is opened. */
export interface SlicesOptions {
  /** The folder that holds everything the server keeps; made where there is none. */
  readonly folder: string;
  /** The PostgreSQL that holds it instead of the folder. */
  readonly database?: string | undefined;
  /** The public address: the log's name comes from it. */
  readonly url: string;
  readonly now: () => Date;
  /** The widget that is served, semantic, with the hash of its interface as build metadata. */
  readonly widget: string;
  /** The built files, where visitors are served: what shows a notice is kept with it. */
  readonly assets?: Assets | undefined;
  /** The logs of others whose heads are taken. */
  readonly witnessOf?: readonly Verifier[] | undefined;
  /** Stands around the store: what is asked of it is counted. */
  readonly watch?: ((store: Store) => Store) | undefined;
}

/** Opens the store. Throws `Unavailable` where it cannot be had, `Unfit` where it is none for us. */
export async function openSlices(options: SlicesOptions): Promise<Slices> {
  const { folder, database, url, now, widget, assets, witnessOf = [] } = options;
  const { watch = (store) => store } = options;
  const opened = watch(await (database ? openPostgres(database) : openSqlite(folder)));
  const { store, ...publications } = announcing(opened, now);
  const formKey = await store.secret('form-key', () => randomBytes(32));
  const origin = originOf(url);
  const log = createLog({ store, origin, now });
  const register = createRegister({ store, log, now });
  const policy = createPolicy({ store: store.documents, now });
  const build = widgetBuild(widget);
  const sites = createSites({
    store,
    widget: build,
    keepShown: assets && createKeptWidget(store, assets).keep,
    policyVersion: (site) => policy.policyVersion(site),
    now,
  });
  const shown = createShownCounter({ store, now });
  return {
    store,
    log,
    witness: createWitness({ store, name: `${origin}/witness`, logs: witnessOf, now }),
    publications,
    register,
    retention: createRetention({ store, now }),
    policy,
    sites,
    files: createKeptFiles(store),
    shown,
    desk: createDesk({ store, now }),
    widget: build,
    formKey,
    async close() {
      await register.drain();
      // Sums that are lost are no reason to leave the store open.
      await shown.flush().catch(() => undefined);
      await store.close();
    },
  };
}

/** What was built is not there. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}

/** The package's own built files. Throws {@link NotBuilt} where there are none. */
export async function readAssets(): Promise<Assets> {
  const folder = distFolder();
  try {
    return await loadAssets(folder, version);
  } catch (error) {
    throw new NotBuilt(`The built widget is not in ${folder}: run "npm run build" first.`, {
      cause: error,
    });
  }
}

/** The built scripts of the console; none where nothing is built: its buttons do the same. */
export async function readDeskScripts(): Promise<DeskScripts> {
  return loadDeskScripts(join(distFolder(), 'console'));
}

/** The built documentation; none where nothing is built. */
export async function readDocs(): Promise<DocsPages> {
  return loadDocsPages(join(distFolder(), 'docs'));
}

function distFolder(): string {
  return join(packageFolder(dirname(fileURLToPath(import.meta.url))), 'dist');
}

/** The package's own folder, found by walking up: the source and the built code lie at other depths. */
function packageFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new NotBuilt('The package.json of mes-choix cannot be found.');
  return packageFolder(above);
}
