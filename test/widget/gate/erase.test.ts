import { decode } from '../../../widget/consent/codec.ts';
import type { Choice, Id, SiteConfig, SiteRules } from '../../../widget/contract.ts';
import { eraseLeftovers } from '../../../widget/gate/erase.ts';
import { mayHaveLeftovers } from '../../../widget/storage/leftovers.ts';
import { rulesOf } from '../../../widget/site.ts';
import { openFrame } from '../frame.ts';
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

beforeEach(clearDevice);
after(clearDevice);

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
    expect(inside.eraseLeftovers(rules, () => false)).to.eql([]);
    expect(cookieNames(frame.document)).to.eql([]);
    frame.close();
  });

  it('are found by their wildcard, and no others', () => {
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
    erase();
    expect(cookieNames()).to.eql(['_pk_idx1', '_pk_sess', 'basket', 'x_pk_ses']);
  });

  it('are deleted whatever signs are in the name', () => {
    putCookie('odd:name[1]');
    expect(erase()).to.eql([]);
    expect(cookieNames()).to.eql([]);
  });

  it('stay while a service that is allowed declares them too', () => {
    putCookie('shared');
    erase('matomo');
    expect(cookieNames()).to.eql(['shared']);
    erase();
    expect(cookieNames()).to.eql([]);
  });

  it('are never our own', () => {
    putCookie('mes_choix', '/', '1~1~20260101~~');
    putCookie('mes_autre');
    erase();
    expect(cookieNames()).to.eql(['mes_choix']);
  });

  it('are never what we still owe the register, whatever a service declares', () => {
    localStorage.setItem('mes_choix_outbox', '[]');
    localStorage.setItem('theirs', '1');
    const greedy = { id: 'greedy', purpose: 'analytics', name: 'Greedy', provider: 'Greedy SA' };
    const storage = [{ area: 'localStorage' as const, name: '*' }];
    eraseLeftovers(rulesOf({ ...site, services: [{ ...greedy, storage }] }), () => false);
    expect(Object.keys(localStorage)).to.eql(['mes_choix_outbox']);
    localStorage.clear();
  });

  it('do not stop at one that no one can read', () => {
    putCookie('%E0%A4%A', '/', '%');
    putCookie('_pk_ses');
    erase();
    expect(cookieNames()).to.eql(['%E0%A4%A']);
  });

  it('are left alone where it is allowed', () => {
    putCookie('_pk_ses');
    erase('matomo', 'ads');
    expect(cookieNames()).to.eql(['_pk_ses']);
  });
});

describe('storage of a service that is not allowed', () => {
  it('is emptied of what was declared, and of nothing else', () => {
    for (const name of ['matomo_a', 'matomo_b', 'matomo', 'basket', 'both'])
      localStorage.setItem(name, '1');
    for (const name of ['matomo', 'matomo_a']) sessionStorage.setItem(name, '1');
    erase('ads');
    expect(Object.keys(localStorage).sort()).to.eql(['basket', 'both', 'matomo']);
    expect(Object.keys(sessionStorage)).to.eql(['matomo_a']);
    erase();
    expect(Object.keys(localStorage).sort()).to.eql(['basket', 'matomo']);
  });

  it('databases too', async () => {
    for (const name of ['matomo-1', 'own']) await opened(name);
    erase();
    const names = async () => (await indexedDB.databases()).map(({ name }) => name);
    for (let left = 50; left && (await names()).includes('matomo-1'); left--)
      await until(() => true);
    expect(await names()).to.eql(['own']);
    indexedDB.deleteDatabase('own');
  });

  it('caches too', async () => {
    for (const name of ['matomo-1', 'own']) await caches.open(name);
    erase();
    for (let left = 50; left && (await caches.has('matomo-1')); left--) await until(() => true);
    expect(await caches.keys()).to.eql(['own']);
    await caches.delete('own');
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

/** Makes a database of that name. */
function opened(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error ?? new Error(name));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
