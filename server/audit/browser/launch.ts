/**
 * A browser with a profile that nobody has used yet.
 *
 * @module
 */
import process from 'node:process';
import type { Browser } from 'puppeteer-core';

/** Nothing that calls home: what is seen is the site's doing. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  // As a visitor's: what a site hides from machines (its banner, for one) would not be seen.
  '--disable-blink-features=AutomationControlled',
];

/** How long the browser may take to start, in milliseconds. */
const PATIENCE = 60_000;

/** CSS pixels of a usual screen, and of a small phone. */
export const SCREENS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 375, height: 667 },
} as const;

/** Starts it: Chrome or Chromium, closed by who asked for it. Its profile goes with it. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  // Chromium refuses to run as root with its sandbox.
  const args = [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])];
  return puppeteer.launch({
    executablePath,
    args,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    defaultViewport: SCREENS.desktop,
    ignoreDefaultArgs: ['--enable-automation'],
  });
}

/** Whether this process is root, for whom pages run without the browser's sandbox. */
export const isRoot = process.getuid?.() === 0;
