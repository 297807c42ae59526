/**
 * WebKitGTK under WebDriver: Debian's packages, and the two processes that a test needs of them.
 *
 * @module
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { isRoot } from '../engines.ts';
import { freePort } from '../free-ports.ts';

/** What the slowest command may take: that a browser starts on a busy machine. */
const COMMAND_MS = 20_000;

const PACKAGES = ['webkit2gtk-driver', 'xvfb'];

/** What to do where there is no WebKitGTK; one sentence. */
export const NO_WEBKIT = `No WebKitGTK was found: install Debian's packages ${PACKAGES.join(' and ')}.`;

/** The browser that WebKit's driver steers; none where it is not installed whole. */
export function findWebKit(): string | undefined {
  const isHere = (program: string) => !spawnSync(program, ['--help'], { stdio: 'ignore' }).error;
  const [browser] = globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser');
  return isHere('WebKitWebDriver') && isHere('Xvfb') ? browser : undefined;
}

/** As {@link findWebKit}; where there is none, installs Debian's if it may. */
export function requireWebKit(): string | undefined {
  const found = findWebKit();
  if (found || !isRoot || spawnSync('apt-get', ['--version']).status !== 0) return found;
  console.log(`No WebKitGTK was found: installing the packages ${PACKAGES.join(' and ')}.`);
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...PACKAGES]]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return findWebKit();
}

/** A running driver. */
export interface Driver {
  /** Sends one command of WebDriver; its value, or an error that names the command. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a display and the driver on it: there is no headless WebKitGTK. */
export async function startDriver(): Promise<Driver> {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(display.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', ['-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11' },
    // A group of its own, so that its browser goes with it.
    detached: true,
  });
  const kill = () => {
    if (driver.pid && isAlive(driver)) process.kill(-driver.pid, 'SIGKILL');
    display.kill();
  };
  process.once('exit', kill);

  const send: Driver['send'] = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      signal: AbortSignal.timeout(COMMAND_MS),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await answering(send);
  return {
    send,
    async stop() {
      process.off('exit', kill);
      const gone = [driver, display].filter(isAlive).map((child) => once(child, 'exit'));
      kill();
      await Promise.all(gone);
    },
  };
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && !signalCode;

/** Resolves when the driver answers; it opens its port a moment after it was started. */
async function answering(send: Driver['send']): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      await send('GET', '/status');
      return;
    } catch (error) {
      if (!left) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
