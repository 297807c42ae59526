/**
 * `window.tarteaucitron` as pages call it, with our API behind it.
 *
 * @module
 */
import type { MesChoix } from '../../../../widget/api.ts';
import { createNames } from '../../../../widget/migrate/names.ts';
import { standIn } from '../../../../widget/migrate/tarteaucitron/stand-in.ts';
import { USUAL } from '../../../../widget/migrate/tarteaucitron/usual.ts';
import { until } from '../../gate/ran.ts';
import { expect } from '../../ui/expect.ts';

const rules = {
  purposes: [{ id: 'analytics', since: 1 }],
  services: [
    { id: 'google-analytics', purpose: 'analytics', since: 1 },
    { id: 'hotjar', purpose: 'analytics', since: 1 },
    { id: 'eulerian', purpose: 'analytics', since: 1 },
    { id: 'mine', purpose: 'analytics', since: 1 },
  ],
};
const names = createNames(rules, 'tarteaucitron', {}, USUAL);
const done: string[] = [];
let grant: (id: string) => void;

/** An API that is told from outside what is granted. */
function api(): Partial<MesChoix> {
  const allowed = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  grant = (id) => {
    allowed.add(id);
    for (const resolve of waiting.get(id) ?? []) resolve();
  };
  return {
    allows: (id) => allowed.has(id),
    whenAllowed: (id) =>
      new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve])),
    onChange: () => () => {},
    openPreferences: () => Promise.resolve(void done.push('opened')),
    rejectAll: () => Promise.resolve(done.push('rejected') as never),
    push: (...callbacks) => callbacks.forEach((call) => call(window.mesChoix as MesChoix)),
  };
}

const heldHere = () => [...document.querySelectorAll<HTMLScriptElement>('script[data-consent]')];
const page = () => window as unknown as Record<string, unknown>;
type Stand = {
  user: Record<string, unknown>;
  services: Record<string, object>;
  job: string[];
  addScript(url: string, id?: string, done?: () => void): void;
  init(settings: object): void;
  userInterface: { openPanel(): void; respondAll(yes: boolean): void };
};
const stand = () => window.tarteaucitron as unknown as Stand;

beforeEach(() => {
  delete window.tarteaucitron;
  window.mesChoix = api() as MesChoix;
  done.length = 0;
  for (const script of heldHere()) script.remove();
  standIn({ names, open: () => void done.push('opened') });
});
after(() => {
  delete window.tarteaucitron;
  delete window.mesChoix;
});

it('a job waits for its service, then its script is held under it, with its settings', async () => {
  stand().init({ privacyUrl: '' });
  stand().user['gtagUa'] = 'G-1 2';
  stand().job.push('gtag', 'hotjar');
  expect(heldHere()).to.eql([]);
  grant('google-analytics');
  await until(() => heldHere().length > 0);
  const [script] = heldHere();
  expect([script?.type, script?.dataset['consent'], script?.dataset['src']]).to.eql([
    'text/plain',
    'google-analytics',
    'https://www.googletagmanager.com/gtag/js?id=G-1%202',
  ]);
  expect((page()['dataLayer'] as ArrayLike<unknown>[]).at(-1)?.[1]).to.eql('G-1 2');
  expect(heldHere().length).to.eql(1);
});

it('a service of the page’s own runs by its own code, what it adds is held', async () => {
  stand().services['mine'] = { js: () => stand().addScript('/mine.js') };
  stand().job.push('mine', 'mine');
  grant('mine');
  await until(() => heldHere().length > 0);
  expect(heldHere().map(({ dataset }) => dataset['consent'])).to.eql(['mine']);
  stand().addScript('/afterwards.js');
  expect(heldHere().length).to.eql(1);
});

it('the page is told when a service’s script has run, and when its job is done', async () => {
  const url = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
  document.addEventListener('mine_loaded', () => done.push('loaded'), { once: true });
  stand().services['mine'] = {
    js: () => stand().addScript(url, 'mine-script', () => done.push('ran')),
  };
  stand().job.push('mine');
  grant('mine');
  await until(() => heldHere().length > 0);
  expect(done).to.eql(['loaded']);
  // As the gate does when it is released.
  const fresh = Object.assign(document.createElement('script'), { src: url });
  expect(heldHere()[0]?.id).to.eql('mine-script');
  heldHere()[0]?.replaceWith(fresh);
  await until(() => done.length > 1);
  expect(done).to.eql(['loaded', 'ran']);
  fresh.remove();
});

it('a mark that a vendor’s script looks for is on the element that runs', async () => {
  stand().user['eulerianHost'] = 'stats.example';
  stand().job.push('eulerian');
  grant('eulerian');
  await until(() => heldHere().length > 0);
  const src = heldHere()[0]?.dataset['src'] ?? '';
  const fresh = Object.assign(document.createElement('script'), { type: 'text/none', src });
  heldHere()[0]?.replaceWith(fresh);
  await until(() => 'ea' in fresh);
  const { ea } = fresh as unknown as { ea: string };
  expect(Array.isArray(page()[ea])).to.eql(true);
  fresh.remove();
});

it('what stands for no service here never runs', async () => {
  stand().services['alien'] = { js: () => void done.push('ran') };
  stand().job.push('alien');
  for (const { id } of rules.services) grant(id);
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).to.eql([]);
});

it('jobs of a page that was there before it are begun', async () => {
  const user = { hotjarId: 7, HotjarSv: 6 };
  window.tarteaucitron = { user, job: ['hotjar'] };
  standIn({ names, open: () => {} });
  await new Promise((resolve) => setTimeout(resolve));
  grant('hotjar');
  await until(() => heldHere().length > 0);
  expect(heldHere()[0]?.dataset['src']).to.eql('https://static.hotjar.com/c/hotjar-7.js?sv=6');
});

it('its panel is ours; a yes to everything asks the visitor, a no is heeded', () => {
  stand().userInterface.openPanel();
  stand().userInterface.respondAll(true);
  stand().userInterface.respondAll(false);
  expect(done).to.eql(['opened', 'opened', 'rejected']);
});
