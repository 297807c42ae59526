/**
 * The browsers of this machine: where they are, how they are started, and how one is got.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { Launcher } from 'chrome-launcher';

/** What to do where no browser is found; one sentence. */
export const NO_BROWSER =
  'No Chrome or Chromium was found: install one, or set CHROME_PATH to its executable.';

/** Whether this process is root, whom Chromium refuses to run with its sandbox. */
export const isRoot = process.getuid?.() === 0;

/**
 * What Chromium is started with: nothing that calls home, so that a test sees the page's requests
 * alone and a machine without a network is no slower.
 */
export const chromiumArgs: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** The path of Chrome or Chromium: `CHROME_PATH`, else an installed one, else none. */
export function findChromium(): string | undefined {
  const told = process.env['CHROME_PATH'];
  if (told) {
    if (!existsSync(told)) throw new Error(`CHROME_PATH is ${told}, but there is no such file.`);
    return told;
  }
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // where there is none, some systems answer with an error
  }
}

/** The path of Firefox: `FIREFOX_PATH`, else Debian's, else none. */
export function findFirefox(): string | undefined {
  const told = process.env['FIREFOX_PATH'];
  if (told && !existsSync(told)) {
    throw new Error(`FIREFOX_PATH is ${told}, but there is no such file.`);
  }
  return [told, '/usr/bin/firefox-esr'].find((path) => path && existsSync(path));
}

/** As {@link findChromium}; where there is none, installs Debian's if it may, else throws. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('No Chrome or Chromium was found: installing the package "chromium".');
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    // The package lists may be missing or old, as in a fresh container.
    const installed =
      apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium');
    const chromium = installed ? findChromium() : undefined;
    if (chromium) return chromium;
  }
  throw new Error(NO_BROWSER);
}
