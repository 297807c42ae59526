import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { parsing } from './parsing.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const COUNT = 200;
const SLICE = 20;
const many = (markup: (name: string) => string) =>
  Array.from({ length: COUNT }, (_, at) => markup(String(at))).join('');
const names = Array.from({ length: COUNT }, (_, at) => String(at));

// What releases is at hand from now on.
before(() => {
  place(inline('first'));
  page.decide('analytics');
});
beforeEach(() => {
  place();
  page.forget();
});

/** How many elements each task has changed, until `isDone`: the observer is told after each task. */
async function changedPerTask(main: Node, isDone: () => boolean): Promise<number[]> {
  const counts: number[] = [];
  const observer = new MutationObserver((records) => {
    const changed = records.map(({ type, target, addedNodes }) =>
      type === 'attributes' ? target : addedNodes[0],
    );
    counts.push(new Set(changed.filter(Boolean)).size);
  });
  observer.observe(main, { childList: true, subtree: true, attributeFilter: ['src'] });
  await until(isDone);
  observer.disconnect();
  return counts;
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe('200 held elements are gone through a slice at a time', () => {
  const images = many(
    (name) => `<img alt="" data-consent="video" data-src="${fixture('dot.svg')}?${name}">`,
  );

  it('when they are granted', async () => {
    const main = place(images);
    const set = () => main.querySelectorAll('[src]').length;
    await pause(20);
    const changed = changedPerTask(main, () => set() === COUNT);
    page.decide('video');
    const counts = await changed;
    expect(total(counts)).to.eql(COUNT);
    expect(Math.max(...counts)).to.be.most(SLICE);
  });

  it('frames one at a time: each makes a document', async () => {
    const count = 30;
    const frame = `<iframe title="" data-consent="video" data-src="${fixture('dot.svg')}"></iframe>`;
    const main = place(frame.repeat(count));
    await pause(20);
    const changed = changedPerTask(main, () => main.querySelectorAll('[src]').length === count);
    page.decide('video');
    const counts = await changed;
    expect(total(counts)).to.eql(count);
    expect(Math.max(...counts)).to.eql(1);
  });

  it('when they are added after they were granted', async () => {
    page.decide('video');
    const main = place();
    await pause(20);
    const box = document.createElement('div');
    box.innerHTML = images;
    const changed = changedPerTask(box, () => box.querySelectorAll('[src]').length === COUNT);
    main.append(box);
    const counts = await changed;
    expect(total(counts)).to.eql(COUNT);
    expect(Math.max(...counts)).to.be.most(SLICE);
  });

  it('and none of them is released by a decision before its turn, and the paint', async () => {
    const main = place(`${images}<img alt="" data-consent="end-of-the-pass">`);
    const set = () => main.querySelectorAll('[src]').length;
    await until(() => page.unknown.includes('end-of-the-pass'));
    const last = main.lastElementChild as HTMLElement;
    last.dataset['consent'] = 'end-of-the-next';
    page.decide('analytics');
    expect(page.unknown).not.to.include('end-of-the-next');
    page.announce('video');
    await until(() => page.unknown.includes('end-of-the-next'));
    expect(set()).to.eql(0);
    page.gate.apply();
    await until(() => set() === COUNT);
    expect(set()).to.eql(COUNT);
  });

  it('and one that loses its condition before its turn is for nothing, not for something unknown', async () => {
    page.decide('video');
    const main = place();
    await pause(20);
    page.unknown.length = 0;
    main.innerHTML = `${images}<img alt="" data-consent="video"><img alt="" data-consent="end">`;
    const lost = main.querySelector('img:nth-last-child(2)') as HTMLElement;
    await until(() => main.querySelector('[src]'));
    delete lost.dataset['consent'];
    await until(() => page.unknown.includes('end'));
    expect(page.unknown).to.eql(['end']);
  });

  it('when they are added one by one', async () => {
    page.decide('video');
    const main = place();
    await pause(20);
    const box = document.createElement('template');
    box.innerHTML = images;
    const changed = changedPerTask(main, () => main.querySelectorAll('[src]').length === COUNT);
    while (box.content.firstChild) main.append(box.content.firstChild);
    const counts = (await changed).slice(1);
    expect(Math.max(...counts)).to.be.most(SLICE);
  });

  it('when all of them have waited for one script', async () => {
    const main = place(external('one.js') + many((name) => inline(name)));
    await pause(20);
    const changed = changedPerTask(main, () => window.ran.length > COUNT);
    page.decide('analytics');
    const counts = await changed;
    expect(Math.max(...counts)).to.be.most(SLICE);
    expect(await ranAfter(COUNT + 1)).to.eql(['one', ...names]);
  });

  it('when a template brings them', async () => {
    const main = place(
      `<template data-consent="analytics">${many((name) => inline(name, ''))}</template>${inline('last')}`,
    );
    await pause(20);
    page.decide('analytics');
    expect(window.ran.length).to.be.most(SLICE);
    expect(await ranAfter(COUNT + 1)).to.eql([...names, 'last']);
    expect(main.querySelectorAll('[data-consent]')).to.have.length(1);
  });
});

describe('a withdrawal has no turn to wait for', () => {
  const held = `<img alt="" loading="lazy" data-consent="video" data-src="${fixture('dot.svg')}"><iframe title="" data-consent="video" data-src="${fixture('frame.html')}"></iframe>`;

  it('what lives goes back before the paint, all of it, also what is out of the page just then', async () => {
    const main = place(held.repeat(15));
    const set = () => main.querySelectorAll('[src]').length;
    page.decide('video');
    await until(() => set() === 30);
    const last = main.lastElementChild as HTMLElement;
    last.remove();
    page.announce();
    expect([set(), last.hasAttribute('src')]).to.eql([0, false]);
    expect(main.querySelectorAll('iframe')).to.have.length(14);
  });

  it('nor has what was still waiting to live', async () => {
    const main = place(held.repeat(15));
    page.decide('video');
    await until(() => main.querySelector('iframe[src]'));
    page.announce();
    await pause();
    expect(main.querySelectorAll('[src]')).to.have.length(0);
  });

  it('what was allowed once goes back too', async () => {
    const main = place(held);
    const frame = main.querySelector('iframe') as HTMLElement;
    page.decide('analytics');
    await pause(20);
    page.gate.allowOnce(frame);
    await until(() => frame.hasAttribute('src'));
    page.announce('analytics');
    expect(frame.hasAttribute('src')).to.eql(false);
  });
});

describe('what comes between two slices', () => {
  it('runs after what was there before it', async () => {
    const main = place(many((name) => inline(name)));
    await pause(20);
    page.decide('analytics');
    main.insertAdjacentHTML('beforeend', inline('late') + external('two.js') + inline('later'));
    expect(await ranAfter(COUNT + 3)).to.eql([...names, 'late', 'two', 'later']);
  });

  it('also where the parser brings it', async () => {
    const { frame, page: mine } = await parsing();
    frame.document.write(`${many((name) => inline(name))}<p>`);
    await pause(20);
    mine.decide('analytics');
    frame.document.write(`${inline('late')}<p>`);
    frame.document.close();
    await until(() => frame.window.ran.length > COUNT);
    expect(frame.window.ran).to.eql([...names, 'late']);
    frame.close();
  });
});
