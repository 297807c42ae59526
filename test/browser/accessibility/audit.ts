/**
 * What can be held against a page without knowing it: axe's rules, and what axe does not look at.
 *
 * @module
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { paleTexts } from './contrast.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Frames in which no script runs: axe would wait there for ever. */
const SILENT_FRAMES = 'iframe[sandbox]:not([sandbox~="allow-scripts"])';

/** Everything that is wrong with the page as it stands; each with the element. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).withTags(TAGS).exclude(SILENT_FRAMES);
  const { violations } = await axe.analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations)
    for (const { html, target, failureSummary } of nodes)
      if (id !== 'target-size' || (await isSmallInView(page, target.flat())))
        found.push(`${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`);
  const pale = (await paleTexts(page)).map((text) => `too pale: ${text}`);
  return [...found, ...pale, ...(await page.evaluate(faultsOfTree))];
}

/**
 * Whether a target is too small where it stands free. Axe measures what is seen of it, and half
 * under the panel's answers, which stay at its end, a switch that one scrolls to seems too small.
 */
async function isSmallInView(page: Page, target: readonly string[]): Promise<boolean> {
  const element = page.locator(target.join(' >> '));
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const { violations } = await new AxeBuilder({ page }).withRules('target-size').analyze();
  return violations.some(({ nodes }) =>
    nodes.some((node) => String(node.target) === String(target)),
  );
}

/** Run in the page: ids, references, names and links, in the page's tree and in each open root. */
function faultsOfTree(): string[] {
  const faults: string[] = [];
  const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for'];
  const letters = (text: string | null) =>
    (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const ids = new Set<string>();
    for (const element of root.querySelectorAll('*')) {
      const said = `<${element.localName} id="${element.id}">`;
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.id && ids.has(element.id)) faults.push(`id twice in one tree: ${said}`);
      if (element.id) ids.add(element.id);
      for (const name of REFERENCES)
        for (const id of element.getAttribute(name)?.split(/\s+/) ?? [])
          if (!root.getElementById(id)) faults.push(`${name}="${id}" leads nowhere: ${said}`);
      // A tooltip is out of reach for the keyboard and for touch.
      if (element.matches('[title]:not(iframe)')) faults.push(`said in a title alone: ${said}`);
      const label = letters(element.getAttribute('aria-label')).join(' ');
      const written = letters(element.textContent).join(' ');
      if (element.matches('button[aria-label],a[aria-label]') && !label.includes(written))
        faults.push(`"${written}" is written on it, but not in its name "${label}": ${said}`);
      if (element.matches('a[target=_blank]') && !/onglet|tab\b/i.test(element.textContent))
        faults.push(`opens another tab without a word: ${said}`);
    }
  }
  return faults;
}
