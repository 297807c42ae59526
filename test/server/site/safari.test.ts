import { describe, expect, test } from 'vitest';
import { type Embedding, safariLife, shareNetwork } from '../../../server/site/safari.ts';

const life = (more: Partial<Embedding> & { from: string }) =>
  safariLife({
    page: new URL('https://www.example.ch/home'),
    script: new URL(more.from),
    cookieBy: 'server',
    hasServer: true,
    choiceDays: 182,
    names: null,
    ...more,
  });
const names = { aliases: [], pageAddresses: ['192.0.2.1'], scriptAddresses: ['192.0.9.9'] };

describe('a choice in Safari', () => {
  test('lives its whole life where the page’s own server sets the cookie', () => {
    expect(life({ from: 'https://www.example.ch/mes-choix/demo/consent.js' }).days).toBe(182);
  });

  test('lives seven days on static hosting, which is nothing that could be mended there', () => {
    const from = 'https://www.example.ch/mes-choix/consent.js';
    expect(life({ from, hasServer: false })).toMatchObject({ days: 7, isMendable: false });
    expect(life({ from, hasServer: false }).why.join()).not.toContain('records');
    expect(life({ from, cookieBy: 'script' })).toMatchObject({ days: 7, isMendable: true });
  });

  test.each([
    [
      'a script writes it',
      { from: 'https://www.example.ch/c/demo/consent.js', cookieBy: 'script' as const },
      'script writes',
    ],
    [
      'the server is elsewhere',
      { from: 'https://consent.example.net/demo/consent.js' },
      "page's own origin",
    ],
    [
      'the server is a sub-domain',
      { from: 'https://consent.example.ch/demo/consent.js', names },
      'sends no cookie',
    ],
    [
      'the sub-domain is an alias',
      {
        from: 'https://consent.example.ch/demo/consent.js',
        names: { ...names, aliases: ['host.vendor.example'] },
      },
      'alias of host.vendor.example',
    ],
    [
      'the sub-domain is in another network',
      {
        from: 'https://consent.example.ch/demo/consent.js',
        names: { ...names, scriptAddresses: ['198.51.100.1'] },
      },
      'another network',
    ],
    [
      'another port or scheme',
      { from: 'http://www.example.ch/c/demo/consent.js' },
      "page's own origin",
    ],
  ])('lives seven days where %s, and it says why', (_, embedding, reason) => {
    const { days, why } = life(embedding);
    expect(days).toBe(7);
    expect(why.join(' ')).toContain(reason);
  });

  test('is in one network by the first half of IPv4 and the first 64 bits of IPv6', () => {
    expect(shareNetwork(['192.0.2.1'], ['192.0.200.1'])).toBe(true);
    expect(shareNetwork(['192.0.2.1'], ['192.1.2.1'])).toBe(false);
    expect(shareNetwork(['2001:db8::1'], ['2001:db8:0:0:5::'])).toBe(true);
    expect(shareNetwork(['2001:db8::1'], ['2001:db8:0:1::1'])).toBe(false);
    expect(shareNetwork([], ['192.0.2.1'])).toBe(false);
  });
});
