/**
 * The server as a process has it: opened, listening, and stopped without losing anything.
 *
 * @module
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppDeps, createApp } from './app.ts';
import { backgroundJobs, pictureJobs } from './background.ts';
import { publicUrlOf, type Settings } from './environment.ts';
import type { FrontLink } from './front-page.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { type LogLines, noLines } from './log-lines.ts';
import { createMetrics } from './metrics/metrics.ts';
import { releaseOf } from './site/release.ts';
import { openSlices, readAssets, readDeskScripts, readDocs, type Slices } from './slices.ts';

/** What is served, and how. */
export interface ServeOptions extends Settings {
  readonly lines?: LogLines | undefined;
  /** The built files; the package's own where they are not given. */
  readonly assets?: AppDeps['assets'] | undefined;
  /** More links for the front page. */
  readonly links?: readonly FrontLink[] | undefined;
  /** The clock; the system's by default. */
  readonly now?: (() => Date) | undefined;
}

/** A server that listens. */
export interface RunningServer {
  /** Its public address, without a slash at its end. */
  readonly url: string;
  /** The slices, for whoever started it: the demo publishes its site by them. */
  readonly slices: Slices;
  /** What it does in the background. */
  readonly jobs: Pick<Jobs, 'beat'>;
  /** Takes no more requests, answers those under way, closes the store; at most ten seconds. */
  stop(): Promise<void>;
}

/** How long stopping may take, in milliseconds. */
const PATIENCE = 10_000;
/** How much of it requests under way may take: the rest is for what they have left to write. */
const REQUESTS = 7_500;

/** Opens the store and listens. Rejects where the store or the port cannot be had. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { port, host, lines = noLines, now = () => new Date() } = options;
  const url = publicUrlOf(options);
  const assets = options.assets ?? (await readAssets());
  const { folder, database } = options;
  const metrics = createMetrics();
  metrics.process();
  const opened = await openSlices({
    folder,
    database,
    url,
    now,
    widget: assets.widget,
    assets,
    witnessOf: options.witnessOf,
    watch: metrics.store,
  });
  const slices = { ...opened, register: metrics.register(opened.register) };
  try {
    // A new build of the widget shows other notices: they are kept before anybody is shown one.
    for (const site of await slices.sites.list()) await slices.sites.refresh(site);
    await slices.publications.release(releaseOf(assets));
    await slices.publications.catchUp();
    const app = createApp({
      ...options,
      ...slices,
      assets,
      metrics,
      deskScripts: await readDeskScripts(),
      docs: await readDocs(),
      now,
    });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const close = closing(server);
    server.listen(port, host);
    await once(server, 'listening');
    const jobs = createJobs({
      store: slices.store,
      jobs: [
        ...backgroundJobs(slices, now, options.headTo),
        ...pictureJobs(slices, options.browser, ownAddress(server)),
      ],
      now,
      failure: (where, error) => lines.failure(where, error),
    });
    jobs.start();
    lines.note(`listening on ${url}`);
    if (!(await slices.desk.hasPeople())) {
      // Not the link itself: lines are collected and kept, and it lets in whoever reads it first.
      lines.note('nobody enters the desk yet: mes-choix user add you@example.org --role owner');
    }
    if (options.url === null && !/^(127\.0\.0\.1|::1|localhost)$/.test(host)) {
      lines.warning(
        "MES_CHOIX_URL is not set: the server's own origin is what each request's Host header says.",
      );
    }
    const stop = () => within(PATIENCE, stopOf({ close, jobs, slices, lines }));
    return { url, slices, jobs, stop };
  } catch (error) {
    await slices.close();
    throw error;
  }
}

/** Where this process reaches itself, whatever it listens on. */
function ownAddress(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What is stopped. */
interface Stopping {
  readonly close: () => Promise<void>;
  readonly jobs: Jobs;
  readonly slices: Slices;
  readonly lines: LogLines;
}

/** Answers what is under way, writes what was accepted, signs the head over it, closes the store. */
async function stopOf({ close, jobs, slices, lines }: Stopping): Promise<void> {
  await Promise.all([close(), jobs.stop()]);
  await slices.register.drain();
  try {
    await slices.log.checkpoint();
  } catch (error) {
    lines.failure('signing the last head', error);
  }
  await slices.close();
}

/** Waits for `work`, and no longer than `patience` milliseconds. */
async function within(patience: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Stops a server: connections without a request under way end now, the others after their answer. */
function closing(server: Server): () => Promise<void> {
  const quiet = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    quiet.add(socket);
    socket.once('close', () => quiet.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    quiet.delete(socket);
    response.once('close', () => {
      if (server.listening) quiet.add(socket);
      else socket.end();
    });
  });
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of quiet) socket.destroy();
    const late = setTimeout(() => server.closeAllConnections(), REQUESTS);
    await closed;
    clearTimeout(late);
  };
}
