/**
 * WebKitGTK for @web/test-runner: a fresh browser for each file, one after the other, because a
 * page in the background gets no frames and no focus.
 *
 * @module
 */
import type { BrowserLauncher } from '@web/test-runner';
import { type Driver, startDriver } from './driver.ts';

/** What the commands of @web/test-runner-commands ask of a launcher whose type is `webdriver`. */
interface Commands {
  sendMouseMove(id: string, x: number, y: number): Promise<void>;
  sendMouseClick(id: string, x: number, y: number): Promise<void>;
  resetMouse(id: string): Promise<void>;
}

/** A launcher of the browser at `binary`. Of the commands it knows moving and clicking the mouse. */
export function webkitLauncher(binary: string): BrowserLauncher & Commands {
  let driver: Driver | undefined;
  /** What each running file's browser is called by the driver. */
  const sessions = new Map<string, string>();

  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };

  async function point(id: string, actions: readonly object[]): Promise<void> {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await driver?.send('POST', `/session/${sessions.get(id)}/actions`, { actions: [pointer] });
  }

  /** A fresh browser at an address. */
  async function open(id: string, url: string): Promise<void> {
    driver ??= await startDriver();
    const body = { capabilities };
    const made = (await driver.send('POST', '/session', body)) as { sessionId: string };
    sessions.set(id, made.sessionId);
    await driver.send('POST', `/session/${made.sessionId}/url`, { url });
  }

  async function close(id: string): Promise<void> {
    const session = sessions.get(id);
    sessions.delete(id);
    if (session) await driver?.send('DELETE', `/session/${session}`).catch(giveUp);
  }

  /** A driver that does not answer is left with all that it has started: the next one is a fresh one. */
  async function giveUp(): Promise<void> {
    await driver?.stop();
    driver = undefined;
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      try {
        await open(id, url);
      } catch {
        await giveUp();
        await open(id, url);
      }
    },
    isActive: (id) => sessions.has(id),
    async getBrowserUrl(id) {
      return (await driver?.send('GET', `/session/${sessions.get(id)}/url`)) as string | undefined;
    },
    async stopSession(id) {
      await close(id);
      return {};
    },
    sendMouseMove: (id, x, y) => point(id, [{ type: 'pointerMove', x, y }]),
    sendMouseClick: (id, x, y) =>
      point(id, [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    async resetMouse(id) {
      await driver?.send('DELETE', `/session/${sessions.get(id)}/actions`);
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debugging session here.')),
    async stop() {
      for (const id of sessions.keys()) await close(id);
      await giveUp();
    },
  };
}
