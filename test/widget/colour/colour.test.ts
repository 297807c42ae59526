import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, readColour } from '../../../widget/colour/colour.ts';
import { completeTokens } from '../../../widget/colour/complete-tokens.ts';

const bytes = (css: string) => readColour(css)?.map((part) => Math.round(part * 255));

describe('a colour is read from CSS', () => {
  test.each([
    ['#0a5', [0, 170, 85]],
    ['#00AA55', [0, 170, 85]],
    ['#00aa55ff', [0, 170, 85]],
    ['rgb(0, 170, 85)', [0, 170, 85]],
    ['rgb(0 170 85 / 100%)', [0, 170, 85]],
    ['rgba(0%, 66.7%, 33.3%, 1)', [0, 170, 85]],
    ['hsl(150, 100%, 33.3%)', [0, 170, 85]],
    ['hsl(150deg 100% 33.3%)', [0, 170, 85]],
    ['hsl(-210 100% 33.3%)', [0, 170, 85]],
    ['hsl(0.5turn 100% 50%)', [0, 255, 255]],
    ['hsl(0 0% 50%)', [128, 128, 128]],
  ])('%s', (css, expected) => {
    expect(bytes(css)).toEqual(expected);
  });

  test.each([
    '',
    '#12',
    '#12345',
    'red',
    'rgb(1 2)',
    'rgb(1 2 3 / 0.5)',
    '#0008',
    'var(--x)',
    'hsl(a b c)',
    'rgb(1;2;3)',
  ])('and "%s" is none that can be checked', (css) => {
    expect(readColour(css)).toBeNull();
  });
});

describe('contrast', () => {
  test('goes from 1 to 21', () => {
    expect(contrast([1, 1, 1], [0, 0, 0])).toBeCloseTo(21);
    expect(contrast([0.2, 0.4, 0.6], [0.2, 0.4, 0.6])).toBe(1);
  });

  test('is at least 4.5 for the counterpart that a lone colour gets, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const accent = `#${number.toString(16).padStart(6, '0')}`;
        const { 'accent-text': text = '' } = completeTokens({ accent });
        const [below, above] = [readColour(accent), readColour(text)];
        expect(below && above && contrast(below, above)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
