import { expect } from '../ui/expect.ts';
import { createGatedPage, fixture, inline } from './page.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const FRAME = `<iframe title="f" data-consent="video" data-src="${fixture('frame.html')}"></iframe>`;

beforeEach(() => {
  place();
  page.decide('analytics', 'video');
});

describe('what is taken out of the page goes back at once, for it loads as soon as it is put in', () => {
  it('a frame, and it lives again where it is still granted', async () => {
    const main = place(`<div>${FRAME}</div>`);
    const box = main.firstElementChild as Element;
    await until(() => box.querySelector('[src]'));
    box.remove();
    await until(() => !box.querySelector('[src]'));
    expect(box.querySelectorAll('[src]')).to.have.length(0);
    main.append(box);
    await until(() => box.querySelector('[src]'));
    expect(box.querySelectorAll('[src]')).to.have.length(1);
  });

  it('a frame in a shadow root whose host is taken out', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = FRAME;
    place().append(host);
    await until(() => root.querySelector('[src]'));
    host.remove();
    await until(() => !root.querySelector('[src]'));
    page.decide();
    document.querySelector('main')?.append(host);
    expect(root.querySelectorAll('[src]')).to.have.length(0);
    page.decide('video');
    expect(root.querySelectorAll('[src]')).to.have.length(1);
  });

  it('but not what is only moved', async () => {
    const main = place(`<img alt="" data-consent="video" data-src="${fixture('dot.svg')}"><p></p>`);
    const image = main.querySelector('img') as HTMLImageElement;
    await until(() => image.src && image.complete);
    await pause(20);
    let loads = 0;
    image.addEventListener('load', () => loads++);
    main.querySelector('p')?.append(image);
    await pause(50);
    expect(image.src).to.eql(fixture('dot.svg'));
    expect(loads).to.eql(0);
  });

  it('and nothing stands in its place any more', async () => {
    page.decide();
    const frame = place(FRAME).firstElementChild as Element;
    await until(() => page.held.has(frame));
    frame.remove();
    await until(() => !page.held.has(frame));
    expect(page.held.has(frame)).to.eql(false);
  });

  it('a script that came and went in one task has not had its turn', async () => {
    const main = place();
    const box = document.createElement('div');
    box.innerHTML = inline('a', 'data-consent="analytics" async') + inline('b');
    main.append(box);
    box.remove();
    await pause(20);
    page.decide();
    main.append(box);
    await pause(50);
    expect(window.ran).to.eql([]);
    page.decide('analytics');
    expect([...(await ranAfter(2))].sort()).to.eql(['a', 'b']);
  });
});

describe('a picture that is withdrawn', () => {
  it('asks for nothing in its place, also where a slice ends in it', async () => {
    const before = Array.from({ length: 19 }, () => '<i data-consent="video"></i>').join('');
    const dot = (query: string) => `${fixture('dot.svg')}?${query}${Math.random()}`;
    const [wide, fallback] = [dot('wide'), dot('fallback')];
    const main = place();
    main.innerHTML = `${before}<picture><source data-consent="video" data-srcset="${wide}"><img alt="" data-consent="video" data-src="${fallback}"></picture>`;
    await until(() => main.querySelector('img')?.currentSrc === wide);
    page.decide();
    await until(() => !main.querySelector('[src],[srcset]'));
    await pause();
    expect(performance.getEntriesByName(wide)).to.have.length(1);
    expect(performance.getEntriesByName(fallback)).to.have.length(0);
  });
});

describe('the gate is not disturbed', () => {
  it('by a form whose fields have the names of what it asks', async () => {
    const fields = ['matches', 'dataset', 'localName', 'shadowRoot', 'content', 'isConnected'];
    const main = place();
    main.innerHTML = `${fields.map((name) => `<form data-consent="analytics"><input name="${name}"></form>`).join('')}${inline('a')}`;
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('by a name that no custom element can have', async () => {
    const rejected: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void rejected.push(event.reason);
    addEventListener('unhandledrejection', note);
    place(`<svg><font-face></font-face></svg><a-'b>x</a-'b>${inline('a')}`);
    expect(await ranAfter(1)).to.eql(['a']);
    await pause(20);
    removeEventListener('unhandledrejection', note);
    expect(rejected).to.eql([]);
  });
});

describe('a held script that the page is still making', () => {
  it('has not had its turn before it has an address', async () => {
    const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
    script.dataset.consent = 'analytics';
    place().append(script);
    await pause(20);
    script.dataset.src = fixture('one.js');
    expect(await ranAfter(1)).to.eql(['one']);
  });
});
