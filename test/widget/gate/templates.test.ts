import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const template = (content: string, consent = 'analytics') =>
  `<template data-consent="${consent}">${content}</template>`;
const run = (name: string) => `<script>window.ran.push('${name}')</script>`;
const DOT = fixture('dot.svg');

/** The words of the page's place, in order. */
const text = () => document.querySelector('main')?.textContent?.trim();

beforeEach(() => {
  place();
  page.forget();
});

describe('the content of a template', () => {
  it('stands right after it while it is granted', () => {
    const main = place(`<p>a</p>${template('<p>b</p><p>c</p>')}<p>d</p>`);
    expect(text()).to.eql('ad');
    page.decide('analytics');
    expect(text()).to.eql('abcd');
    expect(main.querySelector('template + p')?.textContent).to.eql('b');
    page.gate.apply();
    expect(text()).to.eql('abcd');
    page.decide();
    expect(text()).to.eql('ad');
    expect(main.childNodes).to.have.length(3);
    page.decide('analytics');
    expect(text()).to.eql('abcd');
  });

  it('is text as well as elements', () => {
    place(`a${template('b<i>c</i>d')}e`);
    page.decide('analytics');
    expect(text()).to.eql('abcde');
    page.decide();
    expect(text()).to.eql('ae');
  });

  it('is put in where the template came later', async () => {
    page.decide('analytics');
    place(template('<p>b</p>'));
    await pause(20);
    expect(text()).to.eql('b');
  });

  it('comes back as the same nodes', () => {
    const main = place(template('<input>'));
    page.decide('analytics');
    const input = main.querySelector('input') as HTMLInputElement;
    input.value = 'typed';
    page.decide();
    page.decide('analytics');
    expect(main.querySelector('input') === input).to.eql(true);
    expect(input.value).to.eql('typed');
  });

  it('is taken out with what its scripts have put beside it', async () => {
    place(
      `${template(`<p>b</p><script>document.currentScript.insertAdjacentHTML('afterend', '<p>added</p>'); window.ran.push(1)</script>`)}<p>c</p>`,
    );
    page.decide('analytics');
    await ranAfter(1);
    expect(text()).to.include('added');
    page.decide();
    expect(text()).to.eql('c');
  });
});

describe('scripts in a template', () => {
  it('run in order, inline and external, with those around it', async () => {
    const inner = `${run('a')}<script src="${fixture('one.js')}"></script>${run('b')}<script type="module">window.ran.push('m')</script>${run('c')}`;
    place(external('two.js') + template(inner) + inline('last'));
    page.decide('analytics');
    expect(await ranAfter(7)).to.eql(['two', 'a', 'one', 'b', 'm', 'c', 'last']);
  });

  it('run once, however often it is granted', async () => {
    place(template(`${run('a')}<script src="${fixture('one.js')}"></script>`));
    page.decide('analytics');
    await ranAfter(2);
    page.decide();
    page.decide('analytics');
    await pause();
    expect(window.ran).to.eql(['a', 'one']);
  });

  it('that are data are left alone', async () => {
    const main = place(template('<script type="application/ld+json">{"a":1}</script>'));
    page.decide('analytics');
    await pause(20);
    expect(main.querySelector('script')?.type).to.eql('application/ld+json');
    expect(main.querySelector('script')?.text).to.eql('{"a":1}');
  });

  it('keep their attributes', async () => {
    const main = place(
      template(`<script id="tag" src="${fixture('one.js')}" data-key="k" crossorigin></script>`),
    );
    page.decide('analytics');
    await ranAfter(1);
    const script = main.querySelector<HTMLScriptElement>('#tag');
    expect(Object.assign({}, script?.dataset)).to.eql({ key: 'k' });
    expect(script?.crossOrigin).to.eql('anonymous');
  });
});

describe('what is written in the inert form in a template', () => {
  it('is released under the template’s condition: an external script', async () => {
    place(
      template(`<script type="text/plain" data-src="${fixture('one.js')}"></script>${run('a')}`),
    );
    await pause(50);
    expect(window.ran).to.eql([]);
    page.decide('analytics');
    expect(await ranAfter(2)).to.eql(['one', 'a']);
    page.decide();
    page.decide('analytics');
    await pause();
    expect(window.ran).to.eql(['one', 'a']);
  });

  it('a module and an inline script', async () => {
    place(
      template(
        `<script type="text/plain" data-type="module" data-src="${fixture('module.js')}"></script><script type="text/plain">window.ran.push('a')</script>`,
      ),
    );
    page.decide('analytics');
    expect(await ranAfter(2)).to.eql(['module', 'a']);
  });

  it('an image, a frame, a source and a link', async () => {
    const main = place(
      template(
        `<p><img alt="" data-src="${DOT}" data-srcset="${DOT} 2x"><iframe title="f" data-src="${fixture('frame.html')}"></iframe></p><picture><source data-srcset="${DOT}"></picture><link rel="stylesheet" data-href="${fixture('style.css')}"><object data-data="${DOT}"></object>`,
      ),
    );
    page.decide('analytics');
    await until(() => main.querySelector('[data]'));
    expect(main.querySelectorAll('[src]')).to.have.length(2);
    expect(main.querySelectorAll('[srcset]')).to.have.length(2);
    expect(main.querySelectorAll('[href], [data]')).to.have.length(2);
    page.decide();
    expect(main.querySelectorAll('[src], [srcset], [href], [data]')).to.have.length(0);
  });

  it('and answers for its own host', async () => {
    const inner = `<script type="text/plain" data-src="${fixture('one.js', 'matomo')}"></script>`;
    place(template(inner));
    page.decide('analytics');
    await pause();
    expect(window.ran).to.eql([]);
    page.decide('analytics', 'matomo');
    expect(await ranAfter(1)).to.eql(['one']);
  });

  it('and for a condition of its own as well, where it has one', async () => {
    place(template(inline('video', 'data-consent="video"') + run('a')));
    page.decide('video');
    await pause(50);
    expect(window.ran).to.eql([]);
    page.decide('analytics');
    expect(await ranAfter(1)).to.eql(['a']);
    page.decide('analytics', 'video');
    expect(await ranAfter(2)).to.eql(['a', 'video']);
  });
});

describe('a template in a template', () => {
  it('is held for its own condition', async () => {
    place(template(`<p>b</p>${template(`<p>c</p>${run('c')}`, 'video')}<p>d</p>`));
    page.decide('analytics');
    expect(text()).to.eql('bd');
    page.decide('analytics', 'video');
    expect(await ranAfter(1)).to.eql(['c']);
    expect(text()?.startsWith('bc')).to.eql(true);
    page.decide('video');
    expect(text()).to.eql('');
    page.decide('analytics');
    expect(text()).to.eql('bd');
    page.decide('analytics', 'video');
    await pause();
    expect(window.ran).to.eql(['c']);
  });

  it('is the page’s own where it has none', () => {
    const main = place(template('<template id="own"><p>c</p></template>'));
    page.decide('analytics');
    expect(text()).to.eql('');
    expect(main.querySelectorAll('#own')).to.have.length(1);
  });
});
