/**
 * Taking pictures of a notice as it was shown: both layers, on a phone and on a desktop.
 *
 * @module
 */
import process from 'node:process';
import type { Page } from 'puppeteer-core';

/** A picture. */
export interface Picture {
  /** `banner-phone.png` and so on. */
  readonly name: string;
  /** PNG. */
  readonly bytes: Uint8Array;
}

/** Takes pictures of the page at an address. Rejects where the page does not show what it should. */
export type Camera = (url: string) => Promise<readonly Picture[]>;

/** What is shown, and the element that shows it. */
const LAYERS = [
  { name: 'banner', anchor: '', element: 'mes-choix-banner' },
  { name: 'preferences', anchor: '#mes-choix', element: 'mes-choix-preferences' },
] as const;

/** In CSS pixels. */
const SIZES = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
] as const;

/** How long a page may take until it shows what it should, in milliseconds. */
const PATIENCE = 20_000;

/** Nothing that calls home. */
const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A camera with a browser of its own for each use; the executable is Chrome or Chromium. */
export function createCamera(executablePath: string): Camera {
  return async (url) => {
    const { default: puppeteer } = await import('puppeteer-core');
    // Chromium refuses to run as root with its sandbox. The pages are our own, and load nothing else.
    const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const browser = await puppeteer.launch({ executablePath, args, timeout: PATIENCE });
    try {
      const pictures: Picture[] = [];
      for (const { name: layer, anchor, element } of LAYERS) {
        for (const { name: size, width, height } of SIZES) {
          const page = await browser.newPage();
          await page.setViewport({ width, height });
          await page.goto(url + anchor, { timeout: PATIENCE });
          await isShown(page, element);
          pictures.push({ name: `${layer}-${size}.png`, bytes: await page.screenshot() });
          await page.close();
        }
      }
      return pictures;
    } finally {
      await browser.close();
    }
  };
}

/** Waits until an element is there, visible and at rest. */
async function isShown(page: Page, element: string): Promise<void> {
  await page.waitForFunction(
    (name: string) => {
      const shown = document.querySelector(name);
      const inside = shown?.shadowRoot?.querySelector('button');
      return inside?.checkVisibility() === true;
    },
    { timeout: PATIENCE },
    element,
  );
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
