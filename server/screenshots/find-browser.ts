/**
 * Whether a browser is at hand that can take pictures.
 *
 * @module
 */
import { existsSync } from 'node:fs';

/** Where to look: the path of an executable, or `find` for an installed Chrome or Chromium. */
export type BrowserSetting = 'find' | (string & {});

/** The path of the browser's executable; `null` where there is none. */
export async function findBrowser(setting: BrowserSetting): Promise<string | null> {
  if (setting !== 'find') return existsSync(setting) ? setting : null;
  // Much code for one look, and nobody else needs it: loaded when it is asked for.
  const { Launcher } = await import('chrome-launcher');
  try {
    return Launcher.getFirstInstallation() ?? null;
  } catch {
    // Where there is none, some systems answer with an error.
    return null;
  }
}
