/**
 * The browser of the bench: the machine's own, which reaches nothing but this machine.
 *
 * @module
 */
import { type Browser, chromium } from 'playwright-core';
import { chromiumArgs, isRoot, requireChromium } from '../../engines.ts';

/** Starts it. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: !isRoot,
    args: [
      ...chromiumArgs,
      '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP localhost 127.0.0.1, MAP * ~NOTFOUND',
    ],
  });
}
