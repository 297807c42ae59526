/**
 * The visitor who answers nothing, and a closer look at what asks them.
 *
 * @module
 */
import type { Page } from 'puppeteer-core';
import type { Observation, SeenLayer, Visit } from '../observed.ts';
import { SCREENS } from './launch.ts';
import { BANNER, COMES_BACK, PANEL, waitForLayer } from './layers.ts';
import { type Plan, openIfThere } from './plan.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** What such a visitor has seen. */
export interface Fresh
  extends Pick<Observation, 'browser' | 'pages' | 'banner' | 'phone' | 'panel' | 'pictures'> {
  readonly visit: Visit;
  readonly html: string;
  readonly landed: URL;
}

/** Who answers nothing. */
export async function visitFresh(plan: Plan): Promise<Fresh> {
  const visitor = await createVisitor(plan);
  try {
    const { page } = visitor;
    await visitor.open(plan.url);
    let layer = await waitForLayer(page, 'banner', BANNER);
    const desktop = layer ? await picture(page) : null;
    const html = await page.content();
    const landed = new URL(page.url());
    const followed = await linksOf(page, plan.follow);
    plan.step();
    const pages = [...new Set([landed.href, ...plan.pages, ...followed])];
    for (const next of pages.slice(1)) {
      await openIfThere(visitor, next);
      plan.step();
    }
    layer ??= await waitForLayer(page, 'banner', 0);
    const visit = visitor.seen('fresh');
    const more = layer ? await closerLook(visitor, landed.href) : { phone: null, panel: null };
    plan.step();
    const pictures: Observation['pictures'] = [
      ...(desktop ? [{ name: 'desktop', png: desktop } as const] : []),
      ...(more.phone ? [{ name: 'phone', png: more.phone.png } as const] : []),
    ];
    const { panel, phone } = more;
    const banner = layer?.seen ?? null;
    const browser = await visitor.browser.version();
    return {
      visit,
      html,
      landed,
      pages,
      banner,
      phone: phone?.seen ?? null,
      panel,
      pictures,
      browser,
    };
  } finally {
    await visitor.leave();
  }
}

/** The banner on a phone, and what opens from it; nothing of it counts as seen before an answer. */
async function closerLook(
  { page }: Visitor,
  url: string,
): Promise<{ phone: { seen: SeenLayer; png: string } | null; panel: SeenLayer | null }> {
  await page.setViewport(SCREENS.phone);
  await page.goto(url).catch(() => null);
  const onPhone = await waitForLayer(page, 'banner', BANNER);
  const phone = onPhone ? { seen: onPhone.seen, png: await picture(page) } : null;
  await page.setViewport(SCREENS.desktop);
  const layer = await waitForLayer(page, 'banner', COMES_BACK);
  const isOpen = (await layer?.press('customize')) ?? false;
  const panel = isOpen ? await waitForLayer(page, 'panel', PANEL) : null;
  return { phone, panel: panel?.seen ?? null };
}

/** Links of the page to other pages of its origin: the first ones, which are the site's own menu. */
async function linksOf(page: Page, most: number): Promise<readonly string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ origin, pathname, download }) => {
        const isFile = /\.(?!html?$|php$)[a-z0-9]{2,4}$/i.test(pathname);
        const isExit = /log-?out|sign-?out|deconnexion|abmelden/i.test(pathname);
        return (
          origin === location.origin &&
          pathname !== location.pathname &&
          !isFile &&
          !isExit &&
          !download
        );
      })
      .map(({ origin, pathname, search }) => origin + pathname + search),
  );
  return [...new Set(links)].slice(0, most);
}

async function picture(page: Page): Promise<string> {
  return page.screenshot({ encoding: 'base64' });
}
