import { expect } from '../ui/expect.ts';
import { createGatedPage, fixture } from './page.ts';
import { pause, place, until } from './ran.ts';

const page = createGatedPage();
const FRAME = fixture('frame.html');
const DOT = fixture('dot.svg');

/** The only element of this markup, which is held for `video`. */
function held<E extends Element>(markup: string): E {
  return place(markup).querySelector('[data-consent]') as E;
}

beforeEach(() => {
  place();
  page.forget();
});

describe('the real attribute is set when granted, and taken away by a withdrawal', () => {
  const forms: [markup: string, attribute: string][] = [
    [`<iframe title="f" data-consent="video" data-src="${FRAME}"></iframe>`, 'src'],
    [`<img alt="" data-consent="video" data-src="${DOT}">`, 'src'],
    [`<img alt="" data-consent="video" data-srcset="${DOT} 1x, ${DOT}?2 2x">`, 'srcset'],
    [`<picture><source data-consent="video" data-srcset="${DOT}"><img alt=""></picture>`, 'srcset'],
    [`<video data-consent="video" data-src="${DOT}"></video>`, 'src'],
    [`<video><source data-consent="video" data-src="${DOT}"></video>`, 'src'],
    [`<video data-consent="video" data-poster="${DOT}"></video>`, 'poster'],
    [`<video><track data-consent="video" data-src="${DOT}"></video>`, 'src'],
    [`<audio data-consent="video" data-src="${DOT}"></audio>`, 'src'],
    [`<embed data-consent="video" data-src="${DOT}">`, 'src'],
    [`<object data-consent="video" data-data="${DOT}"></object>`, 'data'],
    [`<link rel="stylesheet" data-consent="video" data-href="${fixture('style.css')}">`, 'href'],
  ];
  for (const [markup, attribute] of forms) {
    it(`${attribute} of ${markup.replaceAll(location.origin, '').replace(/data-consent="video" /, '')}`, async () => {
      const element = held(markup);
      const decide = async (...ids: string[]) => {
        page.decide(...ids);
        // Frames have turns.
        await pause(20);
      };
      await decide('analytics');
      expect(element.hasAttribute(attribute)).to.eql(false);
      await decide('video');
      expect(element.getAttribute(attribute)).to.eql(element.getAttribute(`data-${attribute}`));
      await decide();
      expect(element.hasAttribute(attribute)).to.eql(false);
      expect(element.isConnected).to.eql(true);
      await decide('video');
      expect(element.getAttribute(attribute)).to.eql(element.getAttribute(`data-${attribute}`));
    });
  }

  // What the parser put in, the history of the tab would load again; and a document that is loaded
  // goes only with its element.
  const moved: [markup: string, granted: number, withdrawn: number][] = [
    [`<iframe title="f" data-consent="video" data-src="${FRAME}"></iframe>`, 1, 1],
    [`<object data-consent="video" data-data="${DOT}"></object>`, 0, 1],
    [`<img alt="" data-consent="video" data-src="${DOT}">`, 0, 0],
  ];
  for (const [markup, granted, withdrawn] of moved) {
    it(`and ${markup.slice(1, markup.indexOf(' '))} is taken out for it, and put back, ${granted} and ${withdrawn} times`, async () => {
      const element = held(markup);
      const after = document.createElement('p');
      element.after(after);
      page.decide('analytics');
      let times = 0;
      const records = new MutationObserver((changes) => {
        times += changes.filter(({ removedNodes: [removed] }) => removed === element).length;
      });
      records.observe(element.parentNode as Node, { childList: true });
      for (const again of [0, 1]) {
        page.decide('video');
        // Frames have turns.
        await pause(20);
        expect([again, times, element.nextSibling]).to.eql([again, granted, after]);
      }
      page.decide();
      await pause(20);
      expect([times, element.parentNode === after.parentNode]).to.eql([granted + withdrawn, true]);
      records.disconnect();
    });
  }

  it('and a frame comes back to its place where its end takes its neighbour along', async () => {
    const frame = held<HTMLIFrameElement>(
      `<iframe title="f" data-consent="video" data-src="${FRAME}"></iframe><p></p>`,
    );
    page.decide('video');
    await until(() => frame.contentDocument?.readyState === 'complete' && frame.src);
    frame.contentWindow?.addEventListener('pagehide', () => frame.nextElementSibling?.remove());
    page.decide();
    expect([frame.isConnected, frame.hasAttribute('src')]).to.eql([true, false]);
  });

  it('and a frame that has the focus keeps it', async () => {
    const frame = `<iframe title="f" data-consent="video" data-src="${FRAME}"></iframe>`;
    const [, second] = place(frame.repeat(2)).querySelectorAll('iframe');
    page.decide('analytics');
    second?.focus();
    page.decide('video');
    await until(() => second?.src);
    expect(document.activeElement === second).to.eql(true);
  });

  it('and an element whose name only ends in one of theirs has no placeholder', () => {
    const element = held(`<x-video data-consent="video" data-src="${DOT}"></x-video>`);
    const frame = document.createElement('iframe');
    Object.assign(frame.dataset, { consent: 'video', src: FRAME });
    element.after(frame);
    page.decide();
    expect([page.held.has(frame), page.held.has(element)]).to.eql([true, false]);
  });

  it('both of an image that has two', () => {
    const image = held<HTMLImageElement>(
      `<img alt="" data-consent="video" data-src="${DOT}" data-srcset="${DOT} 2x">`,
    );
    page.decide('video');
    expect([image.src, image.srcset]).to.eql([DOT, `${DOT} 2x`]);
  });

  it('and the stylesheet with it', async () => {
    const link = held<HTMLLinkElement>(
      `<link rel="stylesheet" data-consent="video" data-href="${fixture('style.css')}">`,
    );
    const colour = () => getComputedStyle(document.querySelector('main') as Element).color;
    page.decide('video');
    await until(() => link.sheet);
    expect(colour()).to.eql('rgb(1, 2, 3)');
    page.decide();
    expect(link.sheet === null).to.eql(true);
    expect(colour() === 'rgb(1, 2, 3)').to.eql(false);
  });
});

describe('a page that draws the address itself', () => {
  it('has it taken back while it is held', () => {
    const frame = held(
      `<iframe title="f" data-consent="video" src="about:blank" data-src="${FRAME}"></iframe>`,
    );
    page.decide();
    expect(frame.hasAttribute('src')).to.eql(false);
  });

  it('follows a waiting address that changes', async () => {
    const image = held<HTMLImageElement>(`<img alt="" data-consent="video" data-src="${DOT}">`);
    page.decide('video');
    image.dataset.src = `${DOT}?2`;
    await pause(20);
    expect(image.src).to.eql(`${DOT}?2`);
  });
});

describe('only http: and https: addresses are ever set', () => {
  for (const url of [
    'javascript:window.ran.push(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:null/x',
    ' javascript:1',
  ]) {
    it(url, async () => {
      const main = place(
        `<iframe title="f" data-consent="video" data-src="${url}"></iframe><embed data-consent="video" data-src="${url}"><object data-consent="video" data-data="${url}"></object><link rel="stylesheet" data-consent="video" data-href="${url}"><script type="text/plain" data-consent="video" data-src="${url}"></script>`,
      );
      page.decide('video');
      await pause(50);
      expect(main.querySelectorAll('[src],[data],[href]')).to.have.length(0);
      expect(window.ran).to.eql([]);
    });
  }
});

describe('a frame that is withdrawn', () => {
  it('is really gone, with no entry in the visitor’s history', async () => {
    const entries = history.length;
    const main = place(
      `<p>a</p><iframe title="f" data-consent="video" data-src="${FRAME}"></iframe><p>b</p>`,
    );
    const frame = main.querySelector('iframe') as HTMLIFrameElement;
    page.decide('video');
    await until(() => frame.contentDocument?.title === 'frame');
    const inside = frame.contentWindow as Window;
    expect(inside.closed).to.eql(false);
    page.decide();
    await pause(50);
    expect(inside.closed).to.eql(true);
    expect(frame.contentDocument?.title).to.eql('');
    expect(frame.previousElementSibling?.textContent).to.eql('a');
    expect(frame.nextElementSibling?.textContent).to.eql('b');
    expect(history.length).to.eql(entries);
    page.decide('video');
    await until(() => frame.contentDocument?.title === 'frame');
    expect(frame.contentDocument?.title).to.eql('frame');
    expect(history.length).to.eql(entries);
  });

  it('is not loaded anew by a decision that leaves it as it is', async () => {
    const frame = held<HTMLIFrameElement>(
      `<iframe title="f" data-consent="video" data-src="${FRAME}"></iframe>`,
    );
    page.decide('video');
    await until(() => frame.contentDocument?.title === 'frame');
    const inside = frame.contentWindow as Window;
    page.decide('video', 'analytics');
    page.gate.apply();
    await pause(50);
    expect(inside.closed).to.eql(false);
    expect(frame.contentWindow === inside).to.eql(true);
  });
});

describe('something stands in the place of', () => {
  for (const [name, stands] of [
    ['iframe', true],
    ['embed', true],
    ['object', true],
    ['video', true],
    ['img', false],
    ['audio', false],
  ] as const) {
    it(`${stands ? 'a held' : 'no'} ${name}`, () => {
      const element = held(
        `<${name} data-consent="video" data-${name === 'object' ? 'data' : 'src'}="${DOT}"></${name}>`,
      );
      page.decide('analytics');
      expect(page.held.has(element)).to.eql(stands);
      page.decide('video');
      expect(page.held.has(element)).to.eql(false);
      page.decide();
      expect(page.held.has(element)).to.eql(stands);
    });
  }

  it('the ids that are missing, and no others', () => {
    const frame = held(
      `<iframe title="f" data-consent="video analytics" data-src="${fixture('frame.html', 'youtube')}"></iframe>`,
    );
    page.decide('analytics');
    expect(page.held.get(frame)).to.eql(['video', 'youtube']);
    page.decide('video', 'analytics');
    expect(page.held.get(frame)).to.eql(['youtube']);
  });
});
