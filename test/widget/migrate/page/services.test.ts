/**
 * tarteaucitron's services as pages push them, each with all of its settings and without one.
 *
 * @module
 */
import type { MesChoix } from '../../../../widget/api.ts';
import { createNames } from '../../../../widget/migrate/names.ts';
import type { Script } from '../../../../widget/migrate/tarteaucitron/script.ts';
import { SCRIPTS } from '../../../../widget/migrate/tarteaucitron/scripts.ts';
import { standIn } from '../../../../widget/migrate/tarteaucitron/stand-in.ts';
import { USUAL } from '../../../../widget/migrate/tarteaucitron/usual.ts';
import { expect } from '../../ui/expect.ts';

type Settings = Readonly<Record<string, unknown>>;

const services = [...new Set(Object.keys(SCRIPTS).map((key) => USUAL[key] ?? key))].map((id) => ({
  id,
  purpose: 'all',
  since: 1,
}));
const names = createNames(
  { purposes: [{ id: 'all', since: 1 }], services },
  'tarteaucitron',
  {},
  USUAL,
);
const page = window as unknown as Record<string, unknown>;
const stand = () => window.tarteaucitron as unknown as { user: object; job: string[] };
const held = () => [...document.querySelectorAll<HTMLElement>('[data-consent]')];

/** An address that is all the page's own: whatever host it names is meant. */
const OWN = /\{\+([\w-]+)/g;

/** Patterns of its addresses, whatever is set. */
const patternsOf = ({ src }: Script) => (typeof src === 'function' ? [src({})] : [src].flat());

/** Settings without which it is to do nothing. */
function neededBy(script: Script): readonly string[] {
  const needed = patternsOf(script).flatMap((pattern) => {
    // Of several addresses, the last says what is needed without the others.
    const [last = ''] = pattern.split(' | ').slice(-1);
    const always = last.replaceAll(/\[[^\]]*\]/g, '');
    return [...always.matchAll(/\{[+/]?([\w-]+)\}/g)].map(([, name = '']) => name);
  });
  return [...new Set([...needed, ...(script.needs?.split(' ') ?? [])])];
}

/** What the page sets: each setting as `value` has it. */
const settingsFor = (script: Script, value: (name: string) => unknown) =>
  Object.fromEntries(neededBy(script).map((name) => [name, value(name)]));

function valueFor(script: Script): (name: string) => unknown {
  const own = patternsOf(script).flatMap((one) => [...one.matchAll(OWN)].map(([, name]) => name));
  return (name) => {
    if (name === script.each) return ['one', 'two'];
    return own.includes(name) ? 'https://own.example/' : `set-${name.toLowerCase()}`;
  };
}

/** What is held when a page has pushed it with these settings, and it is granted. */
async function pushed(key: string, user: Settings): Promise<readonly HTMLElement[]> {
  const { unless = '' } = SCRIPTS[key] as Script;
  delete page[unless];
  delete window.tarteaucitron;
  for (const element of held()) element.remove();
  standIn({ names, open: () => {} });
  Object.assign(stand().user, user);
  stand().job.push(key);
  await new Promise((resolve) => setTimeout(resolve));
  return held();
}

const before = new Set(Object.keys(window));

beforeEach(() => {
  window.mesChoix = {
    allows: () => true,
    whenAllowed: () => Promise.resolve(),
    onChange: () => () => {},
    push: (...calls: ((api: MesChoix) => void)[]) =>
      calls.forEach((call) => call(window.mesChoix as MesChoix)),
  } as unknown as MesChoix;
});
after(() => {
  for (const element of held()) element.remove();
  for (const name of Object.keys(window)) if (!before.has(name)) delete page[name];
});

for (const [key, script] of Object.entries(SCRIPTS).filter(([, { where }]) => !where))
  describe(key, () => {
    const settings = settingsFor(script, valueFor(script));

    it('with its settings its scripts are held under its service', async () => {
      const elements = await pushed(key, settings);
      const times = script.each ? 2 : 1;
      expect(elements.length).to.eql(patternsOf(script).length * times);
      for (const { dataset } of elements) {
        expect(dataset['consent']).to.eql(USUAL[key] ?? key);
        expect(dataset['src']).to.match(/^https:\/\/[\w.-]+\/[^{}|[\]]*$/);
      }
    });

    for (const name of Object.keys(settings))
      it(`without ${name} nothing is held`, async () => {
        const { [name]: _, ...others } = settings;
        expect((await pushed(key, others)).length).to.eql(0);
      });

    it('no setting leads it to another host', async () => {
      const own = valueFor(script);
      for (const evil of ['evil.example/', 'x@evil.example', 'evil.example#', '//evil.example']) {
        const hostile = (name: string) =>
          own(name) === 'https://own.example/' ? own(name) : name === script.each ? [evil] : evil;
        for (const { dataset } of await pushed(key, settingsFor(script, hostile)))
          expect(new URL(dataset['src'] ?? '').host).not.to.include('evil.example');
      }
    });
  });

describe('what is for elements of the page', () => {
  it('does not come without one', async () => {
    expect((await pushed('twitterembed', {})).length).to.eql(0);
    const place = document.createElement('div');
    place.className = 'twitterembed-canvas';
    document.body.append(place);
    expect((await pushed('twitterembed', {})).length).to.eql(1);
    place.remove();
  });
});

describe('what has come already', () => {
  it('does not come again', async () => {
    page['fbq'] = () => {};
    delete window.tarteaucitron;
    for (const element of held()) element.remove();
    standIn({ names, open: () => {} });
    Object.assign(stand().user, { facebookpixelId: '1' });
    stand().job.push('facebookpixel');
    await new Promise((resolve) => setTimeout(resolve));
    expect(held().length).to.eql(0);
  });
});
