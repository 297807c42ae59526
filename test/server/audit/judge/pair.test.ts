/**
 * Accept and refuse side by side: no promotion of the yes goes unseen, and what is equal passes.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { painted } from '../../../../server/audit/judge/paint.ts';
import { judgePair } from '../../../../server/audit/judge/pair.ts';
import type { SeenControl } from '../../../../server/audit/observed.ts';
import { control } from '../seen.ts';

const white = [255, 255, 255, 1] as const;
const clear = [0, 0, 0, 0] as const;
const ink = [20, 30, 40, 1] as const;
const beside = { x: 200, y: 700, width: 160, height: 44 };
const accept = (more: Partial<SeenControl> = {}) =>
  control('Tout accepter', { box: beside, ...more });
const refuse = (more: Partial<SeenControl> = {}) => control('Tout refuser', more);
const codes = (yes: SeenControl, no: SeenControl) => judgePair(yes, no).map(({ code }) => code);
/** Drawn as an outline alone. */
const outlined = { text: ink, grounds: [clear, white], border: { width: 1, colour: ink } };
const bare = { text: ink, grounds: [clear, white] };

describe('a pair that weighs the same passes', () => {
  test('both filled, labels of different length', () => {
    expect(codes(accept({ box: { ...beside, width: 190 } }), refuse())).toEqual([]);
  });
  test('one below the other', () => {
    expect(codes(accept({ box: { x: 20, y: 760, width: 160, height: 44 } }), refuse())).toEqual([]);
  });
  test('both outlined, both bare', () => {
    expect(codes(accept(outlined), refuse(outlined))).toEqual([]);
    expect(codes(accept(bare), refuse(bare))).toEqual([]);
  });
  test('a plainer yes harms nobody', () => {
    expect(codes(accept(outlined), refuse())).toEqual([]);
  });
});

describe('a yes that is promoted is seen', () => {
  test.each([
    ['refuse-smaller', accept({ box: { ...beside, height: 56 } }), refuse()],
    ['refuse-smaller', accept({ box: { ...beside, width: 320 } }), refuse()],
    ['refuse-lighter', accept({ fontSize: 20 }), refuse()],
    ['refuse-lighter', accept({ fontWeight: 700 }), refuse()],
    ['refuse-fainter', accept(), refuse(outlined)],
    ['refuse-fainter', accept(outlined), refuse(bare)],
    ['refuse-fainter', accept(), refuse({ text: ink, grounds: [[225, 225, 225, 1], white] })],
    ['refuse-apart', accept({ box: { x: 700, y: 400, width: 160, height: 44 } }), refuse()],
    ['low-contrast', accept(), refuse({ text: [70, 80, 90, 1] })],
  ] as const)('%s', (code, yes, no) => {
    expect(codes(yes, no)).toContain(code);
  });

  test('a link in a sentence beside a button is told as such, once', () => {
    const link = refuse({
      ...bare,
      isLink: true,
      isInText: true,
      box: { x: 60, y: 714, width: 90, height: 16 },
    });
    expect(codes(accept(), link)).toEqual(['refuse-is-link']);
  });

  test('a gradient has no colour that is known, and still weighs more than nothing', () => {
    expect(codes(accept({ hasPicture: true }), refuse(bare))).toEqual(['refuse-fainter']);
  });
});

describe('what is painted', () => {
  test('a translucent ground is mixed with what is behind it', () => {
    const { weight, label } = painted(
      control('x', { text: [0, 0, 0, 1], grounds: [[0, 0, 0, 0.5], white] }),
    );
    expect(weight).toBe('filled');
    // Half black on white is #808080, on which black has 5.3:1.
    expect(label).toBeCloseTo(5.3, 1);
  });

  test('where nothing is painted the canvas is white', () => {
    expect(painted(control('x', { text: [0, 0, 0, 1], grounds: [clear, clear] })).label).toBe(21);
  });

  test('an outline of the colour behind it is none', () => {
    const border = { width: 2, colour: white };
    expect(painted(control('x', { ...bare, border })).weight).toBe('bare');
  });
});
