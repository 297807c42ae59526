import { decode } from '../../../widget/consent/codec.ts';
import type { Choice, Id, SiteConfig, SiteRules } from '../../../widget/contract.ts';
import { eraseLeftovers } from '../../../widget/gate/erase.ts';
import { mayHaveLeftovers } from '../../../widget/storage/leftovers.ts';
import { rulesOf } from '../../../widget/site.ts';
import { type Frame, openFrame } from '../frame.ts';
import { clearDevice, cookieNames, putCookie } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { site } from './page.ts';
import { until } from './ran.ts';

const config: SiteConfig = {
  ...site,
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft',
      cookies: [
        { name: '_pk_id.*' },
        { name: '_pk_ses' },
        { name: 'odd:name[1]' },
        { name: 'shared' },
        { name: '__*' },
      ],
      storage: [
        { area: 'localStorage', name: 'matomo_*' },
        { area: 'sessionStorage', name: 'matomo' },
        { area: 'indexedDB', name: 'matomo-*' },
        { area: 'cacheStorage', name: 'matomo-*' },
        { area: 'localStorage', name: 'both' },
      ],
    },
    {
      id: 'ads',
      purpose: 'marketing',
      name: 'Annonces',
      provider: 'Régie',
      cookies: [{ name: 'shared' }, { name: 'mes_*' }],
      storage: [{ area: 'localStorage', name: 'both' }],
    },
  ],
};
const rules = rulesOf(config);

/** Erases what these ids do not grant. */
const erase = (...granted: Id[]) => eraseLeftovers(rules, (id) => granted.includes(id));
/** The same, just withdrawn. */
const withdraw = (...withdrawn: Id[]) => eraseLeftovers(rules, () => false, withdrawn);

beforeEach(clearDevice);
after(clearDevice);

/** WebKit tells a page of its cookies a moment later. */
async function expectCookies(names: readonly string[]): Promise<void> {
  await until(() => String(cookieNames()) === String(names));
  expect(cookieNames()).to.eql(names);
}

describe('cookies of a service that is not allowed', () => {
  it('are deleted on every parent path', async () => {
    const frame = await openFrame();
    const { pathname } = frame.document.location;
    for (const path of ['/', '/test', '/test/', '/test/widget', '/test/widget/', pathname]) {
      putCookie('_pk_ses', path, 'x', frame.document);
    }
    expect(cookieNames(frame.document)).to.have.length(6);
    const inside = await frame.load<{ eraseLeftovers: typeof eraseLeftovers }>(
      '/widget/gate/erase.ts',
    );
    await inside.eraseLeftovers(rules, () => false);
    expect(cookieNames(frame.document)).to.eql([]);
    frame.close();
  });

  it('are found by their wildcard, and no others', async () => {
    for (const name of [
      '_pk_id.1.4a8',
      '_pk_id.',
      '_pk_idx1',
      '_pk_ses',
      '_pk_sess',
      'x_pk_ses',
      'basket',
    ])
      putCookie(name);
    await erase();
    await expectCookies(['_pk_idx1', '_pk_sess', 'basket', 'x_pk_ses']);
  });

  it('are deleted whatever signs are in the name', async () => {
    putCookie('odd:name[1]');
    await erase();
    await expectCookies([]);
  });

  it('stay while a service that is allowed declares them too', async () => {
    putCookie('shared');
    await erase('matomo');
    await expectCookies(['shared']);
    await erase();
    await expectCookies([]);
  });

  it('are never our own', async () => {
    putCookie('mes_choix', '/', '1~1~20260101~~');
    putCookie('mes_autre');
    await erase();
    await expectCookies(['mes_choix']);
  });

  it('are never what we still owe the register, whatever a service declares', async () => {
    localStorage.setItem('mes_choix_outbox', '[]');
    localStorage.setItem('theirs', '1');
    const greedy = { id: 'greedy', purpose: 'analytics', name: 'Greedy', provider: 'Greedy SA' };
    const storage = [{ area: 'localStorage' as const, name: '*' }];
    await eraseLeftovers(rulesOf({ ...site, services: [{ ...greedy, storage }] }), () => false);
    expect(Object.keys(localStorage)).to.eql(['mes_choix_outbox']);
    localStorage.clear();
  });

  it('do not stop at one that no one can read', async () => {
    putCookie('%E0%A4%A', '/', '%');
    putCookie('_pk_ses');
    await erase();
    await expectCookies(['%E0%A4%A']);
  });

  it('are deleted in the forms that only a secure page may write', async function () {
    for (const form of [
      '__Host-pk=x;path=/;secure',
      '__Secure-pk=x;path=/;secure',
      '__Host-part=x;path=/;secure;samesite=none;partitioned',
      '_pk_ses=x;path=/;secure;samesite=none;partitioned',
      '_pk_ses=x;path=/',
    ])
      document.cookie = form;
    // WebKit takes no secure cookie from `http://localhost`.
    if (!cookieNames().includes('__Host-pk')) return this.skip();
    await expectCookies(['__Host-part', '__Host-pk', '__Secure-pk', '_pk_ses', '_pk_ses']);
    expect(await withdraw()).not.to.include('_pk_ses');
    await expectCookies([]);
  });

  it('are known by their name as a script declares it and as another has encoded it', async () => {
    document.cookie = `${encodeURIComponent('odd:name[1]')}=x;path=/`;
    await erase();
    await expectCookies([]);
  });

  it('are left alone where it is allowed', async () => {
    putCookie('_pk_ses');
    await erase('matomo', 'ads');
    await expectCookies(['_pk_ses']);
  });
});

describe('storage of a service that is not allowed', () => {
  it('is emptied of what was declared, and of nothing else', async () => {
    for (const name of ['matomo_a', 'matomo_b', 'matomo', 'basket', 'both'])
      localStorage.setItem(name, '1');
    for (const name of ['matomo', 'matomo_a']) sessionStorage.setItem(name, '1');
    await erase('ads');
    expect(Object.keys(localStorage).sort()).to.eql(['basket', 'both', 'matomo']);
    expect(Object.keys(sessionStorage)).to.eql(['matomo_a']);
    await erase();
    expect(Object.keys(localStorage).sort()).to.eql(['basket', 'matomo']);
  });

  it('databases too', async () => {
    for (const name of ['matomo-1', 'own']) await closed(name);
    await erase();
    const names = async () => (await indexedDB.databases()).map(({ name }) => name);
    expect(await names()).to.eql(['own']);
    indexedDB.deleteDatabase('own');
  });

  it('caches too', async () => {
    for (const name of ['matomo-1', 'own']) await caches.open(name);
    await erase();
    expect(await caches.keys()).to.eql(['own']);
    await caches.delete('own');
  });
});

describe('what may still be on the device', () => {
  it('is every cookie of a withdrawn service that the page did not see', async () => {
    putCookie('_pk_id.1.4a8');
    putCookie('_pk_ses');
    expect(await withdraw('matomo')).to.eql(['odd:name[1]', 'shared', '__*']);
  });

  it('is told as well of one that was at work before the page was loaded', async () => {
    expect(await erase()).to.eql([]);
    localStorage.setItem('matomo_a', '1');
    expect(await erase()).to.eql(['_pk_id.*', '_pk_ses', 'odd:name[1]', 'shared', '__*']);
    expect(await erase()).to.eql([]);
  });

  it('is not what a service declares that is still allowed', async () => {
    expect(await eraseLeftovers(rules, (id) => id === 'ads', ['matomo'])).to.eql([
      '_pk_id.*',
      '_pk_ses',
      'odd:name[1]',
      '__*',
    ]);
  });

  it('is what did not go: a database that another page has open', async () => {
    const connection = await opened('matomo-open');
    expect(await erase()).to.eql(['matomo-open']);
    connection.close();
    expect(await erase()).to.eql([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('matomo-open');
  });
});

describe('an engine that', () => {
  let frame: Frame;
  let inside: { eraseLeftovers: typeof eraseLeftovers };
  beforeEach(async () => {
    frame = await openFrame();
    inside = await frame.load('/widget/gate/erase.ts');
  });
  afterEach(() => frame.close());

  it('cannot list its databases still deletes those whose name is declared', async () => {
    await closed('exact');
    await closed('kept');
    Reflect.deleteProperty(frame.window.IDBFactory.prototype, 'databases');
    const named = (id: string, name: string) => ({
      id,
      purpose: 'analytics',
      name: id,
      provider: id,
      storage: [{ area: 'indexedDB' as const, name }],
    });
    const services = [named('one', 'exact'), named('two', 'ke*'), named('three', 'kept')];
    const declared = rulesOf({ ...site, services });
    expect(await inside.eraseLeftovers(declared, (id) => id === 'three')).to.eql([]);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).to.include('kept');
    expect(names).not.to.include('exact');
    indexedDB.deleteDatabase('kept');
  });

  it('lets the page look into nothing has nothing left, and nothing fails', async () => {
    const denied = {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const area of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(frame.window, area, denied);
    Object.defineProperty(frame.document, 'cookie', denied);
    expect(await inside.eraseLeftovers(rules, () => false)).to.eql([]);
  });
});

describe('whether there may be anything to erase', () => {
  it('is told without looking closely', () => {
    const may = (of: SiteRules, choice: Choice | null, ...granted: Id[]) =>
      !!mayHaveLeftovers(of, { choice, allows: (id) => granted.includes(id) });
    const ads = {
      ...rules,
      services: rules.services.map((service) => ({ ...service, storage: undefined })),
    };
    // Databases and caches cannot be looked into at once; an empty storage can.
    expect(may(rules, null)).to.eql(true);
    expect(may(rules, null, 'matomo')).to.eql(false);
    localStorage.setItem('anything', '1');
    expect(may(rules, null, 'matomo')).to.eql(true);
    localStorage.clear();
    expect(may(rules, null, 'ads', 'matomo')).to.eql(false);
    expect(may(ads, null)).to.eql(false);
    putCookie('mes_choix', '/');
    expect(may(ads, null)).to.eql(true);
    const refusal = decode('1~1~20260101~~', rules);
    expect(may(ads, refusal)).to.eql(false);
    putCookie('any');
    expect(may(ads, refusal)).to.eql(true);
    expect(may(ads, refusal, ...rules.services.map(({ id }) => id))).to.eql(false);
  });
});

/** Makes a database of that name, and leaves it open. */
function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error ?? new Error(name));
    request.onsuccess = () => resolve(request.result);
  });
}

/** Makes a database of that name. */
async function closed(name: string): Promise<void> {
  (await opened(name)).close();
}
