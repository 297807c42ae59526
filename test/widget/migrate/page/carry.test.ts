/**
 * An earlier choice, carried over from another tool: once, and only where it may be.
 *
 * @module
 */
import type { ConsentEvent, SiteConfig } from '../../../../widget/contract.ts';
import { migrateLocal } from '../../../../widget/migrate/local.ts';
import { peer as klaro } from '../../../../widget/migrate/klaro.ts';
import { peer as vanilla } from '../../../../widget/migrate/vanilla-cookieconsent.ts';
import { rulesOf } from '../../../../widget/site.ts';
import { expect } from '../../ui/expect.ts';

const site: SiteConfig = {
  site: 'shop',
  name: 'Shop',
  origins: ['https://www.example.ch'],
  languages: ['fr'],
  defaultLanguage: 'fr',
  purposes: [{ id: 'analytics', title: 'Mesure', description: 'Compter.' }],
  services: [{ id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft' }],
  migrate: ['klaro'],
};
const YES = encodeURIComponent('{"matomo":true}');
const NO = encodeURIComponent('{"matomo":false}');
const peers = { klaro, 'vanilla-cookieconsent': vanilla };

/** Arrives on a page of the site, without a server. */
const arrive = (config: Partial<SiteConfig> = {}, serverUrl = '') => {
  const all = { ...site, ...config, ...(serverUrl ? { migrationNotice: { fr: 'sha256:x' } } : {}) };
  return migrateLocal(
    all as SiteConfig,
    { rules: rulesOf(all), version: '1.0.0', serverUrl },
    (name) => Promise.resolve(peers[name as keyof typeof peers]),
  );
};

const cookieOf = (name: string) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
const keep = (name: string, value: string, scope = 'path=/') => {
  document.cookie = `${name}=${value};${scope}`;
};
const clear = () => {
  for (const name of ['klaro', 'cc_cookie', 'mes_choix', 'choices'])
    keep(name, '', 'path=/;max-age=0');
  localStorage.clear();
};
const granted = () => cookieOf('mes_choix')?.split('~').slice(0, 4).join('~');
const today = () => new Date().toISOString().slice(0, 10).replaceAll('-', '');

/** What a browser with the signal says, for as long as `work` takes. */
async function withSignal(work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
}

beforeEach(clear);
after(clear);

it('the other tool’s cookie goes, and ours takes its place', async () => {
  keep('klaro', YES);
  await arrive();
  expect(granted()).to.eql(`1~1~${today()}~matomo`);
  expect(cookieOf('mes_choix') ?? '').to.match(/~[\da-f-]{36}$/);
  expect(cookieOf('klaro')).to.eql(undefined);
});

it('a refusal is carried over without an identifier', async () => {
  keep('klaro', NO);
  await arrive();
  expect(cookieOf('mes_choix')).to.eql(`1~1~${today()}~~`);
});

it('from localStorage too, and under the name that the site has given it', async () => {
  localStorage.setItem('choices', YES);
  await arrive({ migrate: [{ from: 'klaro', cookie: 'choices' }] });
  expect(granted()).to.eql(`1~1~${today()}~matomo`);
  expect(localStorage.getItem('choices')).to.eql(null);
});

it('nothing is written where there is nothing to carry', async () => {
  await arrive();
  expect(cookieOf('mes_choix')).to.eql(undefined);
  keep('klaro', encodeURIComponent('{"other":true}'));
  await arrive();
  expect(cookieOf('mes_choix')).to.eql(undefined);
});

it('a choice of ours stands; the older one is forgotten with its cookie', async () => {
  const ours = `1~1~${today()}~~`;
  keep('mes_choix', ours);
  keep('klaro', YES);
  await arrive();
  expect([cookieOf('mes_choix'), cookieOf('klaro')]).to.eql([ours, undefined]);
});

it('a yes of which the trace stays is not carried over: it would come back', async () => {
  keep('klaro', YES);
  const write = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => write.get?.call(document),
    // Like one that the page can see and may not delete.
    set(text: string) {
      if (!text.startsWith('klaro=')) write.set?.call(document, text);
    },
  });
  try {
    await arrive();
    expect([granted(), cookieOf('klaro')]).to.eql([undefined, YES]);
  } finally {
    Reflect.deleteProperty(document, 'cookie');
  }
});

it('two cookies of the name are a yes only where both are', async () => {
  const folder = location.pathname.replace(/[^/]*$/, '');
  keep('klaro', YES);
  keep('klaro', NO, `path=${folder}`);
  await arrive();
  expect([granted(), cookieOf('klaro')]).to.eql([`1~1~${today()}~`, undefined]);
});

it('not against a browser that refuses by its signal; unless the site does not hear it', async () => {
  keep('klaro', YES);
  await withSignal(async () => {
    await arrive();
    expect([granted(), cookieOf('klaro')]).to.eql([undefined, YES]);
    await arrive({ signals: { gpc: 'ignore' } });
    expect(granted()).to.eql(`1~1~${today()}~matomo`);
  });
});

it('where everybody is to be asked, nothing is read and nothing goes', async () => {
  keep('klaro', YES);
  await arrive({ migrate: [{ from: 'klaro', choices: 'ask' }] });
  expect([granted(), cookieOf('klaro')]).to.eql([undefined, YES]);
});

it('with its day, where the tool keeps it', async () => {
  const then = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const kept = { categories: ['analytics'], lastConsentTimestamp: then };
  keep('cc_cookie', encodeURIComponent(JSON.stringify(kept)));
  await arrive({ migrate: ['vanilla-cookieconsent'] });
  expect(granted()).to.eql(`1~1~${then.slice(0, 10).replaceAll('-', '')}~analytics`);
});

it('the event waits where the gate finds what is owed, under the notice of what was carried over', async () => {
  keep('klaro', YES);
  await arrive({}, 'https://consent.example.ch/shop/');
  const [event] = JSON.parse(localStorage.getItem('mes_choix_outbox') ?? '[]') as ConsentEvent[];
  expect([event?.layer, event?.action, event?.notice, event?.language]).to.eql([
    'api',
    'save',
    'sha256:x',
    'fr',
  ]);
  expect([event?.purposes, event?.services]).to.eql([{ analytics: false }, { matomo: true }]);
});

it('a tool whose part cannot be had leaves the others to do their work', async () => {
  keep('klaro', YES);
  await migrateLocal(
    { ...site, migrate: ['klaro', 'orejime'] },
    { rules: rulesOf(site), version: '1.0.0', serverUrl: '' },
    (name) => (name === 'klaro' ? Promise.resolve(klaro) : Promise.reject(new Error('gone'))),
  );
  expect(granted()).to.eql(`1~1~${today()}~matomo`);
});
