import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { parsing } from './parsing.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const DOT = fixture('dot.svg');
const image = (consent = 'analytics') => `<img alt="" data-consent="${consent}" data-src="${DOT}">`;

beforeEach(() => {
  place();
  page.decide('analytics');
});

describe('what is added is held and released, whatever adds it', () => {
  const ways: [way: string, add: (main: HTMLElement, markup: string) => void][] = [
    ['innerHTML', (main, markup) => void (main.innerHTML = markup)],
    [
      'outerHTML',
      (main, markup) => void (main.appendChild(document.createElement('i')).outerHTML = markup),
    ],
    ['insertAdjacentHTML', (main, markup) => main.insertAdjacentHTML('afterbegin', markup)],
    [
      'a contextual fragment',
      (main, markup) =>
        main.replaceChildren(document.createRange().createContextualFragment(markup)),
    ],
    [
      'another document, whose nodes are adopted',
      (main, markup) =>
        main.append(
          ...new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.childNodes,
        ),
    ],
    [
      'a template of the page’s own',
      (main, markup) => {
        const template = document.createElement('template');
        template.innerHTML = markup;
        main.append(template.content.cloneNode(true));
      },
    ],
    [
      'replaceWith',
      (main, markup) => {
        const box = document.createElement('div');
        box.innerHTML = markup;
        main.append('x');
        (main.lastChild as ChildNode).replaceWith(box);
      },
    ],
  ];
  for (const [way, add] of ways) {
    it(way, async () => {
      const main = place();
      add(
        main,
        `${inline('a')}${external('one.js')}${inline('no', 'data-consent="video"')}${inline('b')}${image()}${image('video')}`,
      );
      expect(await ranAfter(3)).to.eql(['a', 'one', 'b']);
      expect(main.querySelectorAll('img[src]')).to.have.length(1);
    });
  }

  it('document.write while the page is parsed', async () => {
    const { frame, page: mine } = await parsing();
    mine.decide('analytics');
    frame.document.write(
      `<script>document.write(${JSON.stringify(`${inline('a')}${external('one.js')}`).replaceAll('</', '<\\/')})</script>${inline('b')}`,
    );
    frame.document.close();
    await until(() => frame.window.ran.length > 2);
    expect(frame.window.ran).to.eql(['a', 'one', 'b']);
    frame.close();
  });

  it('the parser, in one piece after another, the first not yet closed', async () => {
    const { frame, page: mine } = await parsing();
    mine.decide('analytics');
    frame.document.write(inline('a').replace('</script>', ''));
    await pause(20);
    frame.document.write(`</script>${inline('b')}<p>`);
    await until(() => frame.window.ran.length > 1);
    frame.document.close();
    await pause(20);
    expect(frame.window.ran).to.eql(['a', 'b']);
    frame.close();
  });

  it('not before it is closed, though a stranger has put something after it', async () => {
    const { frame, page: mine } = await parsing();
    mine.decide('analytics');
    frame.document.write(
      "<script type='text/plain' data-consent='analytics'>window.ran.push('half');",
    );
    frame.document.body.append(frame.document.createElement('div'));
    await pause(50);
    expect(frame.window.ran).to.eql([]);
    frame.document.write("window.ran.push('whole')</script>");
    frame.document.close();
    await until(() => frame.window.ran.length > 1);
    expect(frame.window.ran).to.eql(['half', 'whole']);
    frame.close();
  });
});

describe('a page that is swapped for another', () => {
  const body = (markup: string) => {
    const made = document.createElement('body');
    made.innerHTML = `<main>${markup}</main>`;
    return made;
  };
  let mine: HTMLElement;
  beforeEach(() => {
    mine = document.body;
    window.ran = [];
  });
  afterEach(() => document.body.replaceWith(mine));

  it('has its own elements released, and those of the one before left as they ran', async () => {
    place(inline('first'));
    await ranAfter(1);
    const next = body(inline('second') + external('one.js') + image());
    document.body.replaceWith(next);
    expect(await ranAfter(3)).to.eql(['first', 'second', 'one']);
    document.body.replaceWith(mine);
    await pause(50);
    document.body.replaceWith(next);
    await pause(50);
    expect(window.ran).to.eql(['first', 'second', 'one']);
    expect(next.querySelectorAll('img[src]')).to.have.length(1);
  });

  it('has nothing released that was withdrawn while it was away', async () => {
    const next = body(image() + inline('a', 'data-consent="video"'));
    document.body.replaceWith(next);
    await until(() => next.querySelector('img[src]'));
    document.body.replaceWith(mine);
    await pause(20);
    page.decide();
    expect(next.querySelectorAll('[src]')).to.have.length(0);
    document.body.replaceWith(next);
    await pause(50);
    expect(next.querySelectorAll('[src]')).to.have.length(0);
  });

  it('in a view transition', async () => {
    const main = place(inline('first'));
    await ranAfter(1);
    const transition = (
      document as unknown as {
        startViewTransition(update: () => void): { updateCallbackDone: Promise<void> };
      }
    ).startViewTransition(() => {
      main.innerHTML = inline('second') + image() + image('video');
    });
    await transition.updateCallbackDone;
    expect(await ranAfter(2)).to.eql(['first', 'second']);
    expect(main.querySelectorAll('img[src]')).to.have.length(1);
  });
});

describe('a framework that draws anew', () => {
  it('does not have run again what it gives its held form back', async () => {
    const main = place(
      external('one.js', 'id="tag" data-consent="analytics"') +
        inline('a', 'id="own" data-consent="analytics"'),
    );
    await ranAfter(2);
    for (const script of main.querySelectorAll('script')) {
      script.type = 'text/plain';
      script.removeAttribute('src');
      if (script.id === 'tag') script.dataset.src = fixture('one.js');
      script.dataset.consent = 'analytics';
    }
    page.gate.apply();
    await pause();
    expect(window.ran).to.eql(['one', 'a']);
  });

  it('and takes away what was set has it set again', async () => {
    const main = place(image());
    const [drawn] = main.querySelectorAll('img');
    await until(() => drawn?.hasAttribute('src'));
    drawn?.removeAttribute('src');
    await until(() => drawn?.hasAttribute('src'));
    expect(drawn?.getAttribute('src')).to.eql(DOT);
  });

  it('and changes the address of a frame to one that is never set takes the old one away', async () => {
    const main = place(
      `<iframe title="f" data-consent="analytics" data-src="${fixture('frame.html')}"></iframe>`,
    );
    const [frame] = main.querySelectorAll('iframe');
    await until(() => frame?.hasAttribute('src'));
    frame?.setAttribute('data-src', 'about:blank');
    await pause(20);
    page.decide();
    expect(frame?.hasAttribute('src')).to.eql(false);
  });

  it('and puts a template and its content back elsewhere has the content beside it', async () => {
    const main = place(
      '<section><template data-consent="analytics"><p>b</p></template></section><div></div>',
    );
    const template = main.querySelector('template') as HTMLTemplateElement;
    await until(() => main.querySelector('p'));
    (main.querySelector('section') as Element).replaceChildren();
    await pause(20);
    main.querySelector('div')?.append(template);
    await until(() => main.querySelector('p'));
    expect(main.querySelectorAll('div > template + p')).to.have.length(1);
    expect(main.querySelectorAll('p')).to.have.length(1);
  });

  it('and copies a released template has its content once in the copy', async () => {
    const main = place('<section><template data-consent="analytics"><p>b</p></template></section>');
    await until(() => main.querySelector('p'));
    main.append(main.firstElementChild?.cloneNode(true) as Node);
    await pause(50);
    expect(main.querySelectorAll('section:last-child p')).to.have.length(1);
    page.decide();
    expect(main.querySelectorAll('p')).to.have.length(0);
  });
});
