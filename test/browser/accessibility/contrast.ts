/**
 * The contrast of every text, against what it really stands on. axe leaves undecided what stands in
 * the top layer, where banner and panel are.
 *
 * @module
 */
import type { Page } from '@playwright/test';

/** Texts in the page and in each open root with less contrast than WCAG 2.2, 1.4.3 asks for. */
export function paleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const parse = (css: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      const most = css.startsWith('color(') ? 255 : 1;
      return [r * most, g * most, b * most, a];
    };
    const over = ([r, g, b, a]: Colour, under: Colour): Colour => {
      const mix = (one: number, other: number) => one * a + other * (1 - a);
      return [mix(r, under[0]), mix(g, under[1]), mix(b, under[2]), 1];
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ??
      element.parentElement ??
      (element.getRootNode() as Partial<ShadowRoot>).host ??
      null;
    const isTopLayer = (element: Element) => element.matches(':modal, :popover-open');
    const groundOf = (element: Element | null): Colour => {
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      const canvas =
        getComputedStyle(document.documentElement).colorScheme.includes('dark') && dark;
      if (!element) return canvas ? [18, 18, 18, 1] : [255, 255, 255, 1];
      const ground = parse(getComputedStyle(element).backgroundColor);
      if (ground[3] === 1) return ground;
      return over(ground, groundOf(isTopLayer(element) ? null : parentOf(element)));
    };
    const luminance = ([r, g, b]: Colour) => {
      const linear = (part: number) =>
        part / 255 > 0.04045 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 255 / 12.92;
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
    };
    const pale: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const hasText = [...element.childNodes].some(
          (n) => n.nodeType === 3 && n.nodeValue?.trim(),
        );
        if (!hasText || !element.checkVisibility() || element.matches('option, script, style'))
          continue;
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const ground = groundOf(element);
        const [less = 1, more = 1] = [
          luminance(over(parse(color), ground)),
          luminance(ground),
        ].sort((a, b) => a - b);
        const size = Number.parseFloat(fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
        if (more / less < (isLarge ? 3 : 4.5))
          pale.push(`${(more / less).toFixed(2)}:1 ${element.textContent.trim().slice(0, 60)}`);
      }
    return pale;
  });
}
