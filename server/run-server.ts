/**
 * A process that serves until it is told to stop.
 *
 * @module
 */
import { once } from 'node:events';
import { readSettings } from './environment.ts';
import { createLogLines } from './log-lines.ts';
import { serve, type ServeOptions } from './serve.ts';
import { NotBuilt } from './slices.ts';
import { Unavailable, Unfit } from './store/store.ts';

/** How long the process may live on once the server has stopped, in milliseconds. */
const GRACE = 250;

/**
 * Serves with the settings of an environment until SIGTERM or SIGINT; resolves to the exit status:
 * 2 where the settings are wrong or cannot be met, which `say` is told in one sentence.
 */
export async function runServer(
  environment: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
  more: Pick<ServeOptions, 'assets'> = {},
): Promise<0 | 2> {
  const refuse = (sentence: string): 2 => {
    say(`mes-choix: ${sentence}`);
    return 2;
  };
  const reading = readSettings(environment);
  if ('fault' in reading) return refuse(reading.fault);
  const { settings } = reading;
  const lines = createLogLines();
  try {
    const server = await serve({ ...settings, ...more, lines });
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    lines.note('stopping');
    await server.stop();
    // What has not ended by now, a connection to a store that is away, must not hold the process.
    setTimeout(() => process.exit(0), GRACE).unref();
    return 0;
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    if (code === 'EADDRINUSE') {
      return refuse(`Port ${settings.port} on ${settings.host} is taken: set PORT to another one.`);
    }
    if (code === 'EACCES') {
      return refuse(
        `Port ${settings.port} on ${settings.host} or the folder ${settings.folder} may not be used.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      return refuse(`HOST is "${settings.host}": this machine has no such address.`);
    }
    const isExpected = [NotBuilt, Unavailable, Unfit].some((kind) => error instanceof kind);
    if (isExpected) return refuse((error as Error).message);
    throw error;
  }
}
