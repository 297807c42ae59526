/**
 * The visitors who answer: one refuses, one accepts and takes it back.
 *
 * @module
 */
import type { Page } from 'puppeteer-core';
import type { Obstacle, Visit } from '../observed.ts';
import { BANNER, COMES_BACK, findTheWayBack, PANEL, waitForLayer } from './layers.ts';
import { openIfThere, type Plan } from './plan.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** What came of an answer. */
export interface Answered {
  readonly visit: Visit | null;
  readonly clicks: number | null;
  readonly obstacles: readonly Obstacle[];
}

/** Who refuses. */
export async function visitRefused(
  plan: Plan,
  pages: readonly string[],
  tool: string | null,
): Promise<Answered & { readonly isAskedAgain: boolean | null }> {
  const visitor = await createVisitor(plan);
  try {
    await visitor.open(plan.url);
    plan.step();
    const clicks = await refuse(visitor.page);
    if (clicks === null) return { visit: null, clicks, obstacles: ['refuse'], isAskedAgain: null };
    visitor.forget();
    await visitor.rest();
    const isAskedAgain = await openAll(visitor, pages, plan.step, () => asks(visitor.page, tool));
    return { visit: visitor.seen('refused'), clicks, obstacles: [], isAskedAgain };
  } finally {
    await visitor.leave();
  }
}

/** Who accepts, and takes it back. */
export async function visitAccepted(
  plan: Plan,
  pages: readonly string[],
): Promise<Answered & { after: Visit | null; wayBack: boolean | null; withdrawal: number | null }> {
  const visitor = await createVisitor(plan);
  const { page } = visitor;
  try {
    await visitor.open(plan.url);
    plan.step();
    const layer = await waitForLayer(page, 'banner', BANNER);
    if (!(await layer?.press('accept'))) {
      const none = { visit: null, clicks: null, after: null, wayBack: null, withdrawal: null };
      return { ...none, obstacles: ['accept'] };
    }
    visitor.forget();
    await visitor.rest();
    await openAll(visitor, pages, plan.step, () => Promise.resolve(null));
    const visit = visitor.seen('accepted');
    await visitor.open(pages[0] ?? plan.url);
    const way = await findTheWayBack(page);
    await way?.press();
    const withdrawal = way ? await refuseIn(page, 1) : null;
    const base = { visit, clicks: 1, wayBack: way !== null, withdrawal };
    if (withdrawal === null) {
      return { ...base, after: null, obstacles: way ? ['withdraw'] : ['way-back', 'withdraw'] };
    }
    await visitor.rest();
    visitor.forget();
    await openAll(visitor, pages, plan.step, () => Promise.resolve(null));
    return { ...base, after: visitor.seen('withdrawn'), obstacles: [] };
  } finally {
    await visitor.leave();
  }
}

/** Opens every page; gives what `atFirst` says of the first. */
async function openAll<T>(
  visitor: Visitor,
  pages: readonly string[],
  step: () => void,
  atFirst: () => Promise<T>,
): Promise<T | null> {
  let said: T | null = null;
  for (const [at, url] of pages.entries()) {
    await openIfThere(visitor, url);
    if (at === 0) said = await atFirst();
    step();
  }
  return said;
}

/** Whether the page asks, by the tool that has asked before. */
async function asks(page: Page, tool: string | null): Promise<boolean> {
  const layer = await waitForLayer(page, 'banner', COMES_BACK);
  return layer !== null && layer.seen.tool === tool;
}

/** Refuses from the first layer; the clicks it took, `null` where no way was found. */
async function refuse(page: Page): Promise<number | null> {
  const layer = await waitForLayer(page, 'banner', BANNER);
  if (await layer?.press('refuse')) return 1;
  if (!(await layer?.press('customize'))) return null;
  return refuseIn(page, 1);
}

/** Refuses in what is open now, after so many clicks. */
async function refuseIn(page: Page, before: number): Promise<number | null> {
  const panel =
    (await waitForLayer(page, 'panel', PANEL)) ?? (await waitForLayer(page, 'banner', 0));
  if (!panel) return null;
  if (await panel.press('refuse')) return before + 1;
  const turned = await panel.turnOff();
  return (await panel.press('save')) ? before + turned + 1 : null;
}
