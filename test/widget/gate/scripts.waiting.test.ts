import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { place, ranAfter } from './ran.ts';

const page = createGatedPage();
const MODULE = 'data-consent="analytics" data-type="module"';

/** What is fetched ahead of its turn; the address ends with this. */
const ahead = (end: string) =>
  document.head.querySelectorAll<HTMLLinkElement>(`link[href$="${end}"]`);

beforeEach(() => {
  place();
  page.forget();
});

describe('a script that has to wait is fetched meanwhile', () => {
  it('as what it is', async () => {
    place(
      external('one.js') +
        inline('a') +
        external('two.js?classic') +
        external('module.js?module', MODULE),
    );
    page.decide('analytics');
    const [classic] = ahead('?classic');
    const [module] = ahead('?module');
    expect([classic?.rel, classic?.as]).to.eql(['preload', 'script']);
    expect([module?.rel, module?.as]).to.eql(['modulepreload', 'script']);
    expect(await ranAfter(4)).to.eql(['one', 'a', 'two', 'module']);
  });

  it('but for what never runs, and what has no address', async () => {
    const before = ahead('').length;
    place(
      external('one.js') +
        inline('a') +
        external('two.js?block', 'data-consent="analytics" data-type="text/x-template"') +
        inline('b'),
    );
    page.decide('analytics');
    expect(ahead('').length).to.eql(before);
    expect(await ranAfter(3)).to.eql(['one', 'a', 'b']);
  });

  it('and one that does not wait is not fetched ahead', async () => {
    place(external('one.js?first') + external('two.js?second'));
    page.decide('analytics');
    expect(ahead('?first')).to.have.length(0);
    expect(ahead('?second')).to.have.length(0);
    expect(await ranAfter(2)).to.eql(['one', 'two']);
  });
});

describe('a script that runs', () => {
  it('is async exactly where it was written so', async () => {
    const main = place(
      external('one.js', 'id="plain" data-consent="analytics"') +
        external('two.js', 'id="async" data-consent="analytics" async'),
    );
    page.decide('analytics');
    await ranAfter(2);
    const asyncOf = (id: string) => main.querySelector<HTMLScriptElement>(`#${id}`)?.async;
    expect([asyncOf('plain'), asyncOf('async')]).to.eql([false, true]);
  });

  it('keeps attributes whose names only resemble those that held it', async () => {
    const others = {
      'mime-type': '1',
      'data-typed': '2',
      'data-src-key': '3',
      'x-nonce': '4',
      'async-load': '5',
      'data-consent-of': '6',
      'x-data-type': '7',
    };
    const attributes = Object.entries(others).map(([name, value]) => `${name}="${value}"`);
    const main = place(external('one.js', `data-consent="analytics" ${attributes.join(' ')}`));
    page.decide('analytics');
    await ranAfter(1);
    const script = main.querySelector('script');
    const kept = Object.keys(others).map((name) => [name, script?.getAttribute(name)]);
    expect(Object.fromEntries(kept)).to.eql(others);
  });

  it('waits for the inline module before it, also where that has to fetch something first', async () => {
    place(inline('warm', MODULE));
    page.decide('analytics');
    await ranAfter(1);
    page.forget();
    const url = fixture(`module.js?${performance.now()}`);
    place(
      `<script type="text/plain" ${MODULE}>import ${JSON.stringify(url)};window.ran.push('in')</script>${inline('after')}`,
    );
    page.decide('analytics');
    expect(await ranAfter(3)).to.eql(['module', 'in', 'after']);
  });
});
