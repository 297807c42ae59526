/**
 * The store that a command works on: the one of the environment, which a server may have open too.
 *
 * @module
 */
import { publicUrlOf, readSettings, type Settings } from '../environment.ts';
import { NotBuilt, openSlices, readAssets, type Slices, version } from '../slices.ts';
import { type ExitStatus, type Terminal, WrongUse } from './command.ts';

/** What a command is given to work with. */
export interface OpenStore {
  readonly slices: Slices;
  readonly settings: Settings;
  /** The public address, without a slash at its end. */
  readonly url: string;
}

/**
 * The folder of the embedded store; wrong use where everything is in a PostgreSQL: `tool` is the
 * line of its own tools that does the same.
 */
export function embeddedFolder(terminal: Terminal, tool: string): string {
  const reading = readSettings(terminal.environment);
  if ('fault' in reading) throw new WrongUse(reading.fault);
  if (reading.settings.database === undefined) return reading.settings.folder;
  throw new WrongUse(`The register is in PostgreSQL, whose own tools do this: ${tool}`);
}

/** Opens the slices, does the work, closes them, whatever happens. */
export async function withStore(
  terminal: Terminal,
  work: (open: OpenStore) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const reading = readSettings(terminal.environment);
  if ('fault' in reading) throw new WrongUse(reading.fault);
  const { settings } = reading;
  const url = publicUrlOf(settings);
  const slices = await openSlices({
    folder: settings.folder,
    database: settings.database,
    url,
    now: () => new Date(),
    widget: await widgetVersion(),
    witnessOf: settings.witnessOf,
  });
  try {
    return await work({ slices, settings, url });
  } finally {
    await slices.close();
  }
}

/**
 * The widget that the notices name. Without a build there is none yet; whichever the server then
 * serves, it makes the notices of that one itself.
 */
async function widgetVersion(): Promise<string> {
  try {
    return (await readAssets()).widget;
  } catch (error) {
    if (error instanceof NotBuilt) return version;
    throw error;
  }
}

/** Who works at this terminal, as the versions name them. */
export function authorOf(terminal: Terminal): string {
  return terminal.environment['USER'] || terminal.environment['USERNAME'] || 'command line';
}
