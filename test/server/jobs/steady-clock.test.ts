import { expect, test } from 'vitest';
import { createSteadyClock } from '../../../server/jobs/steady-clock.ts';

const HOUR = 3_600_000;

/** A clock that is looked at each hour, as long as is asked for. */
function clockOfTest() {
  let [passed, offset] = [5000, Date.parse('2026-11-23T00:00:00Z')];
  const now = () => new Date(passed + offset);
  const clock = createSteadyClock(now(), () => passed);
  return {
    set: (by: number) => void (offset += by),
    look(hours: number): boolean {
      let isSteady = true;
      for (let hour = 0; hour < hours; hour += 1) {
        passed += HOUR;
        isSteady = clock.isSteady(now());
      }
      return isSteady;
    },
  };
}

test('a clock that goes on as time does is believed at once', () => {
  expect(clockOfTest().look(1)).toBe(true);
});

test.each([10 * 365 * 24, -24, 1])(
  'a clock that was set by %i hours is believed a day later',
  (hours) => {
    const { set, look } = clockOfTest();
    expect(look(100)).toBe(true);
    set(hours * HOUR);
    expect(look(1)).toBe(false);
    expect(look(23)).toBe(false);
    expect(look(1)).toBe(true);
  },
);

test('a clock that was set ahead and back is believed a day after the second time', () => {
  const { set, look } = clockOfTest();
  set(1000 * HOUR);
  look(20);
  set(-1000 * HOUR);
  expect(look(20)).toBe(false);
  expect(look(5)).toBe(true);
});

test('a clock that is set little by little, as time servers do, is believed', () => {
  const { set, look } = clockOfTest();
  for (let hour = 0; hour < 50; hour += 1) {
    set(60_000);
    expect(look(1)).toBe(true);
  }
});
