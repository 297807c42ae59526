import { describe, expect, test } from 'vitest';
import { consentEvent } from '../../server/contract.ts';
import { consentEvent as eventOf } from './register/notice.ts';

const pathsOf = (event: unknown) =>
  consentEvent.safeParse(event).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a consent event', () => {
  test.each(['purposes', 'services'])('has no prototype among its %s', (list) => {
    const event = JSON.parse(JSON.stringify({ ...eventOf(), [list]: {} })) as object;
    const body = JSON.stringify(event).replace(`"${list}":{}`, `"${list}":{"__proto__":true}`);
    expect(pathsOf(JSON.parse(body))).toEqual([`${list}.__proto__`]);
  });

  test.each([
    '1.0.0',
    '0.0.0-0',
    '1.2.3-alpha.1',
    '1.0.0-0a.x-y.7',
    '1.0.0+001',
    '1.0.0-rc.1+build.5',
    `1.0.0+${'a'.repeat(250)}`,
  ])('comes from widget %s', (widget) => {
    expect(pathsOf({ ...eventOf(), widget })).toEqual([]);
  });

  test.each([
    '1.0',
    '01.0.0',
    'v1.0.0',
    '1.0.0-01',
    '1.0.0-a.01',
    '1.0.0-',
    '1.0.0-a..b',
    '1.0.0+',
    '1.0.0+a+b',
    '1.0.0\n',
    `1.0.0+${'a'.repeat(251)}`,
  ])('does not come from widget %j', (widget) => {
    expect(pathsOf({ ...eventOf(), widget })).toEqual(['widget']);
  });
});
