import type { Choice } from '../../../widget/contract.ts';
import { encode } from '../../../widget/consent/codec.ts';
import type * as Cookie from '../../../widget/storage/cookie.ts';
import { choiceValues, writeCookie } from '../../../widget/storage/cookie.ts';
import { secondsLeft } from '../../../widget/storage/write-choice.ts';
import type * as OneCookie from '../../../widget/storage/one-cookie.ts';
import { keepOneCookie } from '../../../widget/storage/one-cookie.ts';
import { rulesOf } from '../../../widget/site.ts';
import { site } from '../gate/page.ts';
import { type Frame, openFrame } from '../frame.ts';
import { expect } from '../ui/expect.ts';
import { clearDevice, putCookie } from './device.ts';

interface StoredCookie {
  readonly name: string;
  readonly value: string;
  /** WebKit tells a cookie's name and value alone. */
  readonly path?: string;
  readonly domain: string | null;
  readonly sameSite: string;
  readonly secure: boolean;
  /** Milliseconds since 1970. */
  readonly expires: number | null;
}

const { cookieStore } = globalThis as unknown as {
  cookieStore: { getAll(name: string): Promise<StoredCookie[]> };
};
const rules = rulesOf(site);
const DAY = 86_400;
const noon = Date.parse('2026-11-23T12:00:00Z');
const choice: Choice = {
  decidedAt: '2026-11-23T00:00:00.000Z',
  revision: 1,
  purposes: { analytics: false, video: false, marketing: false },
  services: {},
  subject: null,
  expiresAt: '2027-05-24T00:00:00.000Z',
};

beforeEach(clearDevice);
after(clearDevice);

describe('the cookie of the choice', () => {
  it('is on the whole site, for this host only, Lax, and lives as long as it is told', async () => {
    const frame = await openFrame();
    const inside = await frame.load<{ writeCookie: typeof writeCookie }>(
      '/widget/storage/cookie.ts',
    );
    inside.writeCookie(rules, '1~1~20261123~~', 182 * DAY);
    frame.close();
    const [stored, more] = await cookieStore.getAll('mes_choix');
    expect(more === undefined).to.eql(true);
    expect(stored?.value).to.eql('1~1~20261123~~');
    if (!stored?.path) return;
    expect([stored.path, stored.domain ?? null, stored.sameSite]).to.eql(['/', null, 'lax']);
    expect((stored.expires ?? 0) / 1000).to.be.closeTo(Date.now() / 1000 + 182 * DAY, 5);
  });

  it('lives its full days from today, whatever the hour, and is never prolonged', () => {
    expect(secondsLeft(choice, noon)).to.eql(182 * DAY);
    expect(secondsLeft(choice, noon + 11 * 3_600_000)).to.eql(182 * DAY);
    expect(secondsLeft(choice, noon + 100 * DAY * 1000)).to.eql(82 * DAY);
    expect(secondsLeft(choice, noon + 182 * DAY * 1000)).to.eql(0);
  });

  it('has the name and the domain of the configuration', function () {
    const own = rulesOf({ ...site, cookie: { name: 'autre', domain: 'localhost' } });
    document.cookie = 'probe=1;domain=localhost';
    // WebKit refuses a domain of one word.
    if (!document.cookie) return this.skip();
    document.cookie = 'probe=;domain=localhost;max-age=0';
    writeCookie(own, 'value', 60);
    expect(choiceValues(own)).to.eql(['value']);
    expect(choiceValues(rules)).to.eql([]);
  });

  it('is gone with no seconds left', () => {
    writeCookie(rules, 'value', 60);
    writeCookie(rules, '', 0);
    expect(document.cookie).to.eql('');
  });

  it('is read as it was written, with any sign in it, and no other cookie for it', () => {
    putCookie('mes_choix_2');
    putCookie('xmes_choix');
    writeCookie(rules, '1~1~20261123~a.!b~c=d', 60);
    expect(choiceValues(rules)).to.eql(['1~1~20261123~a.!b~c=d']);
  });
});

describe('where a changed path has left several', () => {
  let frame: Frame;
  let inside: typeof Cookie & typeof OneCookie;
  beforeEach(async () => {
    frame = await openFrame();
    inside = {
      ...(await frame.load<typeof Cookie>('/widget/storage/cookie.ts')),
      ...(await frame.load<typeof OneCookie>('/widget/storage/one-cookie.ts')),
    };
    putCookie('mes_choix', '/', 'root', frame.document);
    putCookie('mes_choix', '/test', 'folder', frame.document);
  });
  afterEach(() => {
    clearDevice(frame.document);
    frame.close();
  });

  it('all are read', () => {
    expect([...inside.choiceValues(rules)].sort()).to.eql(['folder', 'root']);
  });

  it('one is kept, the choice in force', () => {
    const tomorrow = new Date(Date.now() + DAY * 1000).toISOString();
    inside.keepOneCookie(rules, { ...choice, expiresAt: tomorrow });
    expect(inside.choiceValues(rules)).to.eql([encode(choice)]);
  });

  it('none is kept where there is no choice', () => {
    inside.keepOneCookie(rules, null);
    expect(inside.choiceValues(rules)).to.eql([]);
  });
});

describe('a page that may have no cookies', () => {
  it('is not disturbed', () => {
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      set: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      writeCookie(rules, 'value', 60);
      expect(choiceValues(rules)).to.eql([]);
      keepOneCookie(rules, choice);
    } finally {
      Reflect.deleteProperty(document, 'cookie');
    }
    expect(document.cookie).to.eql('');
  });
});
