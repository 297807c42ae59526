/**
 * The demo as a process has it: three servers, started together and stopped together.
 *
 * @module
 */
import { once } from 'node:events';
import { publicUrlOf, readSettings, type Settings } from '../server/environment.ts';
import { createLogLines, type LogLines, noLines } from '../server/log-lines.ts';
import { serve } from '../server/serve.ts';
import { NotBuilt, type Slices } from '../server/slices.ts';
import type { Addresses } from './addresses.ts';
import { createDemo, type Demo } from './demo.ts';
import { type Listening, listen } from './listen.ts';
import type { Look } from './looks.ts';
import { invite, publishDemo, publishLook } from './publish.ts';
import { welcome } from './welcome.ts';

/** The demo's own servers answer this machine alone, whatever `HOST` says. */
const LOOPBACK = '127.0.0.1';

/**
 * Serves until SIGTERM or SIGINT; resolves to the exit status: 2 where the settings are wrong or
 * cannot be met, said in one sentence on the standard error.
 */
export async function runDemo(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0 | 2> {
  const reading = readSettings(environment);
  if ('fault' in reading) return refuse(reading.fault);
  const { settings } = reading;
  if (settings.port === 0 || settings.port > 65_533) {
    return refuse(
      `PORT is ${settings.port}: the demo takes it and the two above, from 1 to 65533.`,
    );
  }
  try {
    await serveDemo(settings);
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error, settings);
    if (sentence === null) throw error;
    return refuse(sentence);
  }
}

/** Where the three are, for these settings: names that share no cookie. */
function addressesOf(settings: Settings): Addresses {
  return {
    consentUrl: publicUrlOf(settings),
    siteUrl: `http://${LOOPBACK}:${settings.port + 1}`,
    vendorsUrl: `http://vendors.localhost:${settings.port + 2}`,
  };
}

async function serveDemo(settings: Settings): Promise<void> {
  const addresses = addressesOf(settings);
  const looks = createLooks();
  const demo = createDemo({ ...addresses, prepare: looks.prepare });
  const opened = await listenForBoth(demo, settings.port);
  try {
    const server = await serve({
      ...settings,
      lines: failuresOnly(),
      links: [
        { href: addresses.siteUrl, text: 'Demo: the site of a hosting company' },
        {
          href: `${addresses.vendorsUrl}/hits.json`,
          text: 'Demo: what reached its stand-in vendors',
        },
      ],
    });
    try {
      const notes = await publishDemo(server.slices, demo.config);
      looks.begin(server.slices, demo.config.site);
      const link = await invite(server.slices, server.url);
      process.stdout.write(welcome({ ...addresses, notes, ...link }));
      await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    } finally {
      await server.stop();
    }
  } finally {
    await Promise.all(opened.map((listening) => listening.stop()));
  }
}

/** Publishes looks as they are asked for: from `begin` on, and one after the other. */
function createLooks() {
  let begin: (slices: Slices, site: string) => void = () => undefined;
  const begun = new Promise<readonly [Slices, string]>((resolve) => {
    begin = (...from) => resolve(from);
  });
  let last: Promise<unknown> = begun;
  return {
    begin: (slices: Slices, site: string) => begin(slices, site),
    prepare: (look: Look): Promise<void> => {
      const publish = async () => publishLook(...(await begun), look);
      const done = last.then(publish, publish);
      last = done;
      return done;
    },
  };
}

/** The terminal is for the addresses: of the requests, only what went wrong is told there. */
function failuresOnly(): LogLines {
  const lines = createLogLines();
  return { ...noLines, failure: (doing, error) => lines.failure(doing, error) };
}

/** Listens for the site and the vendors, or for neither. */
async function listenForBoth(demo: Demo, port: number): Promise<readonly Listening[]> {
  const site = await listen(demo.site.fetch, LOOPBACK, port + 1);
  try {
    return [site, await listen(demo.vendors.fetch, LOOPBACK, port + 2)];
  } catch (error) {
    await site.stop();
    throw error;
  }
}

/** What is wrong, where somebody can mend it; `null` for a fault of ours. */
function sentenceOf(error: unknown, { port, host, folder }: Settings): string | null {
  if (error instanceof NotBuilt) return error.message;
  switch ((error as { readonly code?: unknown }).code) {
    case 'EADDRINUSE':
      return `One of the ports ${port} to ${port + 2} is taken: set PORT to another one.`;
    case 'EACCES':
      return `The ports ${port} to ${port + 2} or the folder ${folder} may not be used.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}": this machine has no such address.`;
    default:
      return null;
  }
}

function refuse(sentence: string): 2 {
  process.stderr.write(`mes-choix: ${sentence}\n`);
  return 2;
}
