/**
 * Finding a layer on a page or in one of its frames, and pressing what is in it.
 *
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Frame, JSHandle, Page } from 'puppeteer-core';
import { answerStems, type Meaning, meaningIn, TOPICS, wayBackStems } from '../labels.ts';
import type { SeenLayer } from '../observed.ts';
import { TOOLS } from '../tools.ts';
import { type Located, locate } from './locate.ts';
import { measure } from './measure.ts';
import { growTree } from './tree.ts';
import { findWayBack } from './way-back.ts';

/** The first layer, or what opens from it. */
export type LayerKind = 'banner' | 'panel';

/** A layer, as it stands on the page now. */
export interface Layer {
  readonly seen: SeenLayer;
  /** Presses the first control that means this, as a visitor does; whether there was one. */
  press(meaning: Meaning): Promise<boolean>;
  /** Turns off every switch that is on and not locked; how many there were. */
  turnOff(): Promise<number>;
}

/** How long a banner may take to come, in milliseconds. */
export const BANNER = 8_000;
/** How long what opens from it may take. */
export const PANEL = 5_000;
/** How long a banner that has been there may take to be there again. */
export const COMES_BACK = 3_000;

/** How often it is looked for, in milliseconds. */
const EVERY = 300;

/** The layer of a kind, as soon as it is there; `null` after `patience` milliseconds. */
export async function waitForLayer(
  page: Page,
  kind: LayerKind,
  patience: number,
): Promise<Layer | null> {
  const until = performance.now() + patience;
  for (;;) {
    const found = await findLayer(page, kind);
    const isLate = performance.now() >= until;
    // What opens may still be on its way while the banner that it opens from is found by its words.
    if (found && (kind === 'banner' || canRefuse(found.seen) || isLate)) return found;
    if (isLate) return null;
    await pause(EVERY);
  }
}

function canRefuse(seen: SeenLayer): boolean {
  return seen.controls.some((control) => /refuse|save/.test(meaningIn(seen, control) ?? ''));
}

async function findLayer(page: Page, kind: LayerKind): Promise<Layer | null> {
  let best: Layer | null = null;
  for (const frame of page.frames()) {
    // A frame may go, or navigate, while it is looked at.
    const found = await layerIn(frame, kind).catch(() => null);
    if (found?.seen.tool) return found;
    best ??= found;
  }
  return best;
}

async function layerIn(frame: Frame, kind: LayerKind): Promise<Layer | null> {
  const language = await frame.evaluate(() => document.documentElement.lang);
  const known = TOOLS.map((tool) => ({ name: tool.name, selector: tool[kind] }));
  const wanted = { known, topics: TOPICS, answers: answerStems(language) };
  const tree = await frame.evaluateHandle(growTree);
  const found = await frame.evaluateHandle(locate, tree, wanted);
  if (await frame.evaluate((located) => located === null, found)) return null;
  const located = found as JSHandle<Located>;
  const marks = TOOLS.map(({ name, marks }) => ({ name, ...marks }));
  const seen = await frame.evaluate(measure, tree, located, marks);
  return {
    seen,
    async press(meaning) {
      const at = seen.controls.findIndex((control) => meaningIn(seen, control) === meaning);
      if (at < 0) return false;
      await pressOn(
        await frame.evaluateHandle(({ controls }, index) => controls[index], located, at),
      );
      return true;
    },
    async turnOff() {
      const on = seen.switches.flatMap(({ isOn, isLocked }, at) => (isOn && !isLocked ? [at] : []));
      for (const at of on) {
        await pressOn(
          await frame.evaluateHandle(({ switches }, index) => switches[index], located, at),
        );
      }
      return on.length;
    },
  };
}

/** Whether the page has a way back to the choices. */
export async function findTheWayBack(page: Page): Promise<{ press(): Promise<void> } | null> {
  const selectors = TOOLS.map(({ wayBack }) => wayBack);
  for (const frame of page.frames()) {
    try {
      const tree = await frame.evaluateHandle(growTree);
      const found = await frame.evaluateHandle(findWayBack, tree, {
        selectors,
        stems: wayBackStems,
      });
      if (await frame.evaluate((element) => element !== null, found)) {
        return { press: () => pressOn(found) };
      }
    } catch {
      // A frame may go while it is looked at.
    }
  }
  return null;
}

/** With the mouse, as only a visitor's click is heard by some tools; by a call where something is in the way. */
async function pressOn(handle: JSHandle<Element | null | undefined>): Promise<void> {
  const element = handle.asElement() as ElementHandle<Element> | null;
  if (!element) return;
  await element.scrollIntoView().catch(() => undefined);
  await element.evaluate(standsStill);
  try {
    await element.click();
  } catch {
    await element.evaluate((one) => (one as HTMLElement).click());
  }
}

/**
 * Runs in the page: resolves when an element has not moved for a moment and takes a pointer, which
 * what has just opened may not do yet; at the latest after three seconds.
 */
async function standsStill(element: Element): Promise<void> {
  const until = performance.now() + 3_000;
  const place = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join(' ');
  };
  let before = '';
  let same = 0;
  while (same < 4 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = place();
    const isDeaf = getComputedStyle(element).pointerEvents === 'none';
    same = now === before && !isDeaf ? same + 1 : 0;
    before = now;
  }
}
