import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const frame = (attributes: string, vendor?: string) =>
  `<iframe ${attributes} title="Une vidéo" data-src="${fixture('frame.html', vendor)}"></iframe>`;

beforeEach(() => {
  place();
  page.forget();
  page.unknown.length = 0;
});

describe('what is held', () => {
  it('does nothing before it is granted', async () => {
    const main = place(
      external('one.js') +
        inline('inline') +
        frame('data-consent="video"') +
        `<img alt="" data-consent="video" data-src="${fixture('dot.svg')}">` +
        '<template data-consent="video"><p>content</p></template>',
    );
    await pause();
    expect(window.ran).to.eql([]);
    expect(main.querySelectorAll('[src], p')).to.have.length(0);
  });

  const scripts: [form: string, markup: string, ran: string][] = [
    ['an external script', external('one.js'), 'one'],
    ['an inline script', inline('inline'), 'inline'],
    [
      'an external module',
      external('module.js', 'data-consent="analytics" data-type="module"'),
      'module',
    ],
    [
      'an inline module',
      `<script type="text/plain" data-consent="analytics" data-type="module">window.ran.push(typeof import.meta)</script>`,
      'object',
    ],
    [
      'a script in a template',
      '<template data-consent="analytics"><script>window.ran.push("in")</script></template>',
      'in',
    ],
  ];
  for (const [form, markup, ran] of scripts) {
    it(`runs when it is granted: ${form}`, async () => {
      place(markup);
      page.decide('analytics');
      expect(await ranAfter(1)).to.eql([ran]);
    });
  }

  it('runs when it was granted before it came', async () => {
    page.decide('analytics');
    place(external('one.js') + inline('inline'));
    expect(await ranAfter(2)).to.eql(['one', 'inline']);
  });

  it('is not touched where it has no condition', async () => {
    const main = place(
      `<img alt="" data-src="${fixture('dot.svg')}"><script type="text/plain">window.ran.push('data')</script>`,
    );
    page.decide('analytics', 'video');
    await pause();
    expect(window.ran).to.eql([]);
    expect(main.querySelectorAll('[src]')).to.have.length(0);
  });

  it('is told once where its id is unknown, by name, and never granted', async () => {
    place(inline('a', 'data-consent="analitics"') + inline('b', 'data-consent="video analitics"'));
    page.decide('analytics', 'video');
    page.decide('analytics', 'video');
    await pause();
    expect(page.unknown).to.eql(['analitics']);
    expect(window.ran).to.eql([]);
  });

  it('is not told where its id is declared, a purpose’s or a service’s', async () => {
    const ids = ['marketing', 'security', 'matomo', 'ads', 'pixel'];
    place(ids.map((id) => inline(id, `data-consent="${id} nobody-${id}"`)).join(''));
    await until(() => page.unknown.includes('nobody-pixel'));
    expect(page.unknown).to.eql(ids.map((id) => `nobody-${id}`));
  });

  it('lives for a refusal only once that was decided', async () => {
    place(inline('refused', 'data-consent="!analytics"'));
    await pause();
    expect(window.ran).to.eql([]);
    page.decide('video');
    expect(await ranAfter(1)).to.eql(['refused']);
  });
});

describe('an element answers for its service by the host of its URL', () => {
  it('a YouTube frame marked video stays held when youtube was refused', async () => {
    const main = place(frame('data-consent="video"', 'youtube') + frame('data-consent="video"'));
    page.decide('video', 'vimeo');
    const [youtube, other] = main.querySelectorAll('iframe');
    await pause();
    expect(youtube?.hasAttribute('src')).to.eql(false);
    expect(other?.hasAttribute('src')).to.eql(true);
    expect(page.held.get(youtube as Element)).to.eql(['youtube']);
    page.decide('video', 'youtube');
    expect(youtube?.hasAttribute('src')).to.eql(true);
    expect(page.held.has(youtube as Element)).to.eql(false);
  });

  it('either of two services of one host is enough', async () => {
    place(
      `<script type="text/plain" data-consent="marketing" data-src="${fixture('one.js', 'shared')}"></script>`,
    );
    page.decide('marketing');
    await pause();
    expect(window.ran).to.eql([]);
    page.decide('marketing', 'pixel');
    expect(await ranAfter(1)).to.eql(['one']);
  });

  it('a template for what is in it', async () => {
    const main = place(
      `<template data-consent="video"><p>text</p><img alt="" src="${fixture('dot.svg', 'youtube')}"></template>`,
    );
    page.decide('video');
    await pause();
    expect(main.querySelectorAll('p')).to.have.length(0);
    page.decide('video', 'youtube');
    expect(main.querySelectorAll('p')).to.have.length(1);
  });
});

describe('many elements', () => {
  it('are all released, in order, though not in one task', async () => {
    place(Array.from({ length: 200 }, (_, at) => inline(String(at))).join(''));
    page.decide('analytics');
    expect(window.ran.length).to.be.most(199);
    expect(await ranAfter(200)).to.eql(Array.from({ length: 200 }, (_, at) => String(at)));
  });

  it('are left where they are by a withdrawal that comes in between', async () => {
    place(Array.from({ length: 200 }, (_, at) => inline(String(at))).join(''));
    page.decide('analytics');
    page.decide();
    const before = window.ran.length;
    await pause();
    expect(window.ran).to.have.length(before);
    page.decide('analytics');
    await until(() => window.ran.length >= 200);
    expect(new Set(window.ran).size).to.eql(200);
    expect(window.ran).to.have.length(200);
  });
});

describe('what is allowed once', () => {
  it('lives until the next decision, and alone', async () => {
    const main = place(
      frame('data-consent="video"', 'youtube') + frame('data-consent="video"', 'youtube'),
    );
    await pause(20);
    const [mine, other] = main.querySelectorAll('iframe');
    page.gate.allowOnce(mine as Element);
    expect(mine?.hasAttribute('src')).to.eql(true);
    expect(other?.hasAttribute('src')).to.eql(false);
    expect([...page.held.keys()].includes(mine as Element)).to.eql(false);
    mine?.setAttribute('data-src', fixture('frame.html?2', 'youtube'));
    await pause(20);
    expect(mine?.src).to.eql(fixture('frame.html?2', 'youtube'));
    page.decide('analytics');
    expect(mine?.hasAttribute('src')).to.eql(false);
    expect(page.held.get(mine as Element)).to.eql(['video', 'youtube']);
  });
});

describe('the services of which a script has run', () => {
  it('are known by name, by host, and by purpose where they were granted', async () => {
    place(
      `<script type="text/plain" data-consent="marketing" data-src="${fixture('one.js', 'shared')}"></script>` +
        inline('video', 'data-consent="video"') +
        inline('refused', 'data-consent="!matomo"'),
    );
    page.decide('marketing', 'ads', 'pixel', 'video', 'vimeo');
    await ranAfter(3);
    expect([...page.gate.ran].sort()).to.eql(['ads', 'pixel', 'vimeo']);
  });
});
