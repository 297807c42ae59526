/**
 * Whatever looks the validator lets through are fair and readable as the browser draws them
 * (UI-03 to UI-06, UI-08, A-08): random themes, measured on the rendered banner and preferences.
 *
 * @module
 */
import fc from 'fast-check';
import { contrast, readColour, type Rgb } from '../../../widget/colour/colour.ts';
import { checkLooks } from '../../../server/site/check/looks.ts';
import { completeTokens } from '../../../widget/colour/complete-tokens.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { firstLayer } from '../../../widget/ui/first-layer.ts';
import { secondLayer } from '../../../widget/ui/index.ts';
import { expect } from './expect.ts';
import { createPage, site } from './page.ts';
import { inside } from './visitor.ts';

const colour = fc
  .tuple(...([0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })) as [fc.Arbitrary<number>]))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

const looks = fc.record(
  {
    layout: fc.constantFrom('bar', 'box', 'modal'),
    theme: fc.constantFrom('auto', 'light', 'dark', 'plain'),
    tokens: fc.record(
      {
        accent: colour,
        'accent-text': colour,
        background: colour,
        text: colour,
        border: colour,
        focus: colour,
        radius: fc.constantFrom('0', '4px', '2rem', '32px'),
        font: fc.constantFrom('Georgia, serif', 'monospace'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<NonNullable<SiteConfig['appearance']>>;

/** What the page looks like by itself. */
const grounds = fc.record({ background: fc.option(colour, { nil: '' }), text: colour });

/** What the eye compares in two answers. */
const WEIGHT = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'textTransform',
  'textDecorationLine',
  'paddingTop',
  'paddingLeft',
  'borderTopWidth',
  'borderTopStyle',
  'borderTopColor',
  'borderRadius',
  'opacity',
  'boxShadow',
  'cursor',
  'animationName',
  'color',
  'backgroundColor',
] as const;

const weightOf = (button: Element) => {
  const style = getComputedStyle(button);
  return WEIGHT.map((property) => `${property}: ${style[property]}`);
};

/** A computed colour; colours that CSS mixed come as shares of sRGB. */
function painted(css: string): Rgb {
  const [, ...shares] = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(css) ?? [];
  const found = shares.length ? (shares.map(Number) as unknown as Rgb) : readColour(css);
  if (!found) throw new Error(`"${css}" is no opaque colour`);
  return found;
}

/** The colour of the nearest ground that is painted. */
function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  if (!element.parentElement) throw new Error('There is no ground.');
  return groundOf(element.parentElement);
}

/** Every element that has a text of its own, with the contrast of it. */
function contrastsIn(root: ParentNode): readonly [string, number][] {
  return [...root.querySelectorAll('*')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => [
      `${element.localName}.${element.className}`,
      contrast(painted(getComputedStyle(element).color), painted(groundOf(element))),
    ]);
}

function faultsOf(host: string): string[] {
  const root = document.querySelector(host)?.shadowRoot;
  if (!root) throw new Error(`There is no ${host}.`);
  const [refuse, accept, save] = ['reject-all', 'accept-all', 'save'].map((name) =>
    inside(host, `[data-action=${name}]`),
  );
  if (!refuse || !accept) throw new Error(`${host} has no answers.`);
  const faults = contrastsIn(root)
    .filter(([, found]) => found < 4.5)
    .map(([name, found]) => `${host} ${name}: ${found.toFixed(2)}:1`);
  for (const other of [accept, save]) {
    if (!other) continue;
    const [one, two] = [refuse.getBoundingClientRect(), other.getBoundingClientRect()];
    if (weightOf(refuse).join() !== weightOf(other).join()) faults.push(`${host}: other looks`);
    if (Math.abs(one.height - two.height) > 0.5) faults.push(`${host}: another height`);
    if (Math.abs(one.width / two.width - 1) > 0.05) faults.push(`${host}: another width`);
  }
  const shape = contrast(
    painted(groundOf(refuse)),
    painted(groundOf(refuse.parentElement as Element)),
  );
  if (shape < 3) faults.push(`${host}: the buttons stand out by ${shape.toFixed(2)}:1`);
  return faults;
}

const clear = () => {
  for (const element of document.querySelectorAll(
    'mes-choix-banner, mes-choix-preferences, [role=status]',
  ))
    element.remove();
};

describe('fairness', () => {
  afterEach(() => {
    clear();
    document.body.removeAttribute('style');
  });

  it('holds on the page for every theme that the validator lets through', () => {
    let measured = 0;
    fc.assert(
      fc.property(looks, grounds, (appearance, ground) => {
        const config: SiteConfig = { ...site, appearance };
        fc.pre(checkLooks(config).length === 0);
        const tokens = completeTokens(appearance.tokens ?? {});
        const page = createPage({ config: { ...config, appearance: { ...appearance, tokens } } });
        document.body.style.background = ground.background;
        document.body.style.color = ground.text;
        const [first, second] = [firstLayer(page.context), secondLayer(page.context)];
        first.open();
        const faults = faultsOf('mes-choix-banner');
        second.open();
        faults.push(...faultsOf('mes-choix-preferences'));
        clear();
        measured += 1;
        if (faults.length) throw new Error(faults.join('\n'));
      }),
      {
        numRuns: 60,
        maxSkipsPerRun: 200,
        // The runner shows an error's message, but not its cause.
        reporter({ failed, counterexample, seed, errorInstance }) {
          if (failed)
            throw new Error(
              `${JSON.stringify(counterexample)}, seed ${seed}: ${String(errorInstance)}`,
            );
        },
      },
    );
    expect(measured).to.be.at.least(60);
  });
});
