import { describe, expect, test } from 'vitest';
import { createRate, networkOf } from '../../../server/register/rate.ts';

describe('an address is counted', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
    ['1::', '1:0:0:0'],
  ])('%s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('by site, and told when to come back', async () => {
    const rate = createRate(2);
    await rate.count('demo', '2001:db8::1');
    await rate.count('demo', '2001:db8::2');
    await rate.count('other', '2001:db8::1');
    await rate.count('demo', '2001:db8:0:1::1');
    await expect(rate.count('demo', '2001:db8::3')).rejects.toMatchObject({
      status: 429,
      headers: { 'retry-after': expect.stringMatching(/^[1-9]\d?$/) as string },
    });
  });

  test('not at all where there is no limit', async () => {
    const rate = createRate(0);
    for (let times = 0; times < 500; times += 1) await rate.count('demo', '192.0.2.1');
  });
});
