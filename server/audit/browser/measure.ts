/**
 * Runs in the page: measures a layer that was found.
 *
 * The function is sent to the page as text, so it uses nothing from outside of itself.
 *
 * @module
 */
import type { Paint, SeenControl, SeenLayer, SeenSwitch } from '../observed.ts';
import type { Located } from './locate.ts';
import type { Tree } from './tree.ts';

/** A tool's own markup of what its controls mean: selectors. */
export type ToolMarks = { readonly name: string } & Readonly<
  Partial<Record<NonNullable<SeenControl['marked']>, string>>
>;

/** Measures it; its controls and switches stand in the order in which they were found. */
export function measure(
  tree: Tree,
  { tool, container, controls, switches }: Located,
  tools: readonly ToolMarks[],
): SeenLayer {
  const marks = tools.find(({ name }) => name === tool);
  const markedAs = (control: Element): SeenControl['marked'] =>
    (['accept', 'refuse', 'save', 'customize'] as const).find(
      (meaning) => marks?.[meaning] && control.matches(marks[meaning]),
    ) ?? null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  /** Any colour of CSS, as it is painted. */
  const paint = (css: string): Paint => {
    if (!pen) return [0, 0, 0, 0];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const outwards = (element: Element): Element[] => {
    const around = tree.around(element);
    return [element, ...(around ? outwards(around) : [])];
  };
  /** The topmost element at a point, in open shadow roots as well. */
  const topAt = (x: number, y: number): Element | null => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot) {
      const deeper = top.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === top) break;
      top = deeper;
    }
    return top;
  };
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  const lookOf = (control: Element): SeenControl => {
    const style = getComputedStyle(control);
    const { x, y, width, height } = control.getBoundingClientRect();
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const isOnScreen =
      middleX >= 0 && middleY >= 0 && middleX < innerWidth && middleY < innerHeight;
    const top = isOnScreen ? topAt(middleX, middleY) : null;
    const block = tree.around(control);
    const beside = block ? tree.text(block).length - tree.text(control).length : 0;
    return {
      label: tree.label(control),
      marked: markedAs(control),
      isLink: control.localName === 'a' && control.getAttribute('role') !== 'button',
      isInText:
        block !== null && /^(p|li|span|em|strong|small)$/.test(block.localName) && beside > 30,
      box: { x, y, width, height },
      isInView:
        top !== null && (outwards(top).includes(control) || outwards(control).includes(top)),
      hasFocus: focused() === control,
      fontSize: Number.parseFloat(style.fontSize),
      fontWeight: Number.parseInt(style.fontWeight, 10) || 400,
      text: paint(style.color),
      grounds: outwards(control).map((one) => paint(getComputedStyle(one).backgroundColor)),
      hasPicture: style.backgroundImage !== 'none',
      border: {
        width: style.borderTopStyle === 'none' ? 0 : Number.parseFloat(style.borderTopWidth),
        colour: paint(style.borderTopColor),
      },
    };
  };
  const switchOf = (one: Element): SeenSwitch => ({
    label: tree.label(one),
    isOn:
      one instanceof HTMLInputElement ? one.checked : one.getAttribute('aria-checked') === 'true',
    isLocked:
      one.matches(':disabled, [aria-disabled=true], [readonly]') ||
      outwards(one).some((around) => around.matches('fieldset:disabled, [inert]')),
    id: one.closest('[data-id]')?.getAttribute('data-id') ?? null,
  });
  /** A grid of points over the page: what is reached beside the layer. */
  const coversPage = (): boolean => {
    let [reached, covered] = [0, 0];
    for (let column = 1; column <= 5; column += 1) {
      for (let row = 1; row <= 4; row += 1) {
        const top = topAt((innerWidth * column) / 6, (innerHeight * row) / 5);
        if (!top || outwards(top).includes(container)) continue;
        reached += 1;
        const isOver = outwards(top).some((one) => {
          const { width, height } = one.getBoundingClientRect();
          const isWhole = width >= innerWidth * 0.95 && height >= innerHeight * 0.95;
          return isWhole && getComputedStyle(one).position === 'fixed';
        });
        if (isOver) covered += 1;
      }
    }
    return reached > 0 && covered / reached > 0.9;
  };
  return {
    tool,
    language: document.documentElement.lang || '',
    text: tree.text(container).slice(0, 20_000),
    controls: controls.map(lookOf),
    switches: switches.map(switchOf),
    coversPage: coversPage(),
  };
}
