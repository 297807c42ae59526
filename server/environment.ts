/**
 * The settings of the process, read from its environment (docs/contract.md, section 7).
 *
 * @module
 */

import { type Destination, readDestinations } from './heads/destination.ts';
import type { Verifier } from './log/note.ts';
import { readWitnessedLogs } from './witness/logs.ts';

/** How the server is set up. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The folder that holds everything the server keeps, where there is no database. */
  readonly folder: string;
  /** A PostgreSQL that holds it instead: an address with its password, never to be shown. */
  readonly database?: string | undefined;
  /** The public address without a slash at its end; `null` where each request tells it. */
  readonly url: string | null;
  /** Events a minute by site and address; 0 for no limit. */
  readonly rate: number;
  /** How many proxies stand in front. */
  readonly proxies: number;
  /** Who has it may read the metrics from another machine; `null`: this machine alone. */
  readonly metricsToken?: string | null | undefined;
  /**
   * What takes screenshots of the notices: the path of a Chrome or Chromium, `find` for one that is
   * installed; not set: nothing does.
   */
  readonly browser?: string | undefined;
  /** Where the log's signed head goes once a week. */
  readonly headTo?: readonly Destination[] | undefined;
  /** The logs of others whose heads are taken and cosigned. */
  readonly witnessOf?: readonly Verifier[] | undefined;
}

/** The settings, or one sentence that says what to mend. */
export type SettingsReading = { readonly settings: Settings } | { readonly fault: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; a variable that is empty counts as not set. */
export function readSettings(environment: Environment): SettingsReading {
  try {
    return {
      settings: {
        port: whole(environment, 'PORT', 8787, 65_535),
        host: environment['HOST'] || '127.0.0.1',
        folder: environment['MES_CHOIX_DATA'] || './data',
        database: databaseUrl(environment['DATABASE_URL']),
        url: publicUrl(environment['MES_CHOIX_URL']),
        rate: whole(environment, 'MES_CHOIX_RATE', 120, 1_000_000),
        proxies: whole(environment, 'TRUST_PROXY', 0, 16),
        metricsToken: environment['METRICS_TOKEN'] || null,
        browser: browserPath(environment['CHROME_PATH']),
        headTo: readDestinations(environment['MES_CHOIX_HEAD_TO']),
        witnessOf: readWitnessedLogs(environment['MES_CHOIX_WITNESS']),
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return { fault: error.message };
    throw error;
  }
}

/** The address that the log is named by, and that links lead to. */
export function publicUrlOf({ url, host, port }: Settings): string {
  if (url !== null) return url;
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function whole(environment: Environment, name: string, otherwise: number, most: number): number {
  const text = environment[name];
  if (!text) return otherwise;
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) {
    throw new RangeError(`${name} is "${text}": give a whole number from 0 to ${most}.`);
  }
  return value;
}

function browserPath(text: string | undefined): string | undefined {
  return text === 'none' ? undefined : text || 'find';
}

function databaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  // What was given is not said again: there is a password in it.
  if (!/^postgres(ql)?:\/\/./.test(text)) {
    throw new RangeError(
      'DATABASE_URL is no address of PostgreSQL: give "postgres://user:password@host:5432/name", or unset it for the embedded store.',
    );
  }
  return text;
}

function publicUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) {
    throw new RangeError(
      `MES_CHOIX_URL is "${text}": give scheme, host and port without a path, such as "https://consent.example.ch".`,
    );
  }
  return url.origin;
}
