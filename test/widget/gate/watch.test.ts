import { watch, within } from '../../../widget/gate/watch.ts';
import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const ANALYTICS = 'data-consent="analytics"';

/** A script element of the page's own making, which appends `name` to what has run. */
function scriptOf(name: string): HTMLScriptElement {
  const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
  script.text = `window.ran.push('${name}')`;
  script.dataset.consent = 'analytics';
  return script;
}

/** A host with an open root in which this markup stands. */
function hostOf(markup: string, name = 'div'): HTMLElement {
  const host = document.createElement(name);
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  return host;
}

beforeEach(() => {
  place();
  page.decide('analytics');
});

describe('what is added later is treated the same', () => {
  it('appended', async () => {
    place().append(scriptOf('a'));
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('by innerHTML, however deep', async () => {
    place(`<div><section>${inline('a')}${external('one.js')}</section></div>`);
    expect(await ranAfter(2)).to.eql(['a', 'one']);
  });

  it('while nothing is granted, and released by the next decision', async () => {
    page.decide();
    place(inline('a'));
    await pause(50);
    expect(window.ran).to.eql([]);
    page.decide('analytics');
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('by a framework that sets its attributes after it was inserted', async () => {
    const main = place();
    const image = document.createElement('img');
    main.append(image);
    await pause(20);
    image.dataset.consent = 'analytics';
    await pause(20);
    expect(image.hasAttribute('src')).to.eql(false);
    image.dataset.src = fixture('dot.svg');
    await pause(20);
    expect(image.src).to.eql(fixture('dot.svg'));
  });

  it('a frame whose condition is changed to one that is not met', async () => {
    const main = place(
      `<iframe title="f" ${ANALYTICS} data-src="${fixture('frame.html')}"></iframe>`,
    );
    await pause(20);
    const frame = main.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.hasAttribute('src')).to.eql(true);
    frame.dataset.consent = 'video';
    await pause(20);
    expect(frame.hasAttribute('src')).to.eql(false);
  });

  it('by a held script', async () => {
    place(
      `<script type="text/plain" ${ANALYTICS}>document.querySelector('main').insertAdjacentHTML('beforeend', '<script type="text/plain" ${ANALYTICS}>window.ran.push("child")<\\/script>'); window.ran.push("parent")</script>`,
    );
    expect(await ranAfter(2)).to.eql(['parent', 'child']);
  });
});

describe('the watch itself', () => {
  it('sees what is added once it has listed what is there', async () => {
    const seen: Node[] = [];
    const all = watch((nodes) => void seen.push(...nodes));
    expect(all()[0]).to.eql(document);
    const main = place();
    await until(() => seen.includes(main));
    expect(seen.includes(main)).to.eql(true);
  });

  it('finds nothing below a form that answers with a field, and does not fall over it', () => {
    const form = place('<form><input name="querySelectorAll"><p></p></form>').firstElementChild;
    expect(within(form as Element, 'p')).to.eql([form]);
  });
});

describe('inside open shadow roots', () => {
  it('a root that was there when its host was inserted', async () => {
    place().append(hostOf(inline('a')));
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('a root inside such a root', async () => {
    const outer = hostOf('<section></section>');
    outer.shadowRoot?.querySelector('section')?.append(hostOf(inline('a')));
    place().append(outer);
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('a declarative root', async () => {
    const main = place();
    (main as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(
      `<div><template shadowrootmode="open">${inline('a')}</template></div>`,
    );
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('what is added to a root that is known', async () => {
    const host = hostOf('');
    place().append(host);
    await pause(20);
    host.shadowRoot?.append(scriptOf('a'));
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('the root of an element that is defined after it was inserted', async () => {
    place('<late-card></late-card>');
    await pause(20);
    customElements.define(
      'late-card',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = inline('late');
        }
      },
    );
    expect(await ranAfter(1)).to.eql(['late']);
  });

  it('the root of one that waits in another root for its definition', async () => {
    place().append(hostOf('<later-card></later-card>'));
    await pause(20);
    customElements.define(
      'later-card',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).append(scriptOf('later'));
        }
      },
    );
    expect(await ranAfter(1)).to.eql(['later']);
  });

  it('a root that came later still, at the next decision', async () => {
    const main = place('<div></div>');
    await pause(20);
    const root = main.firstElementChild?.attachShadow({ mode: 'open' });
    root?.append(scriptOf('a'));
    page.decide('analytics', 'video');
    expect(await ranAfter(1)).to.eql(['a']);
  });

  it('and a withdrawal reaches them', async () => {
    const host = hostOf(`<img alt="" ${ANALYTICS} data-src="${fixture('dot.svg')}">`);
    place().append(host);
    await pause(20);
    const image = host.shadowRoot?.querySelector('img') as HTMLImageElement;
    expect(image.hasAttribute('src')).to.eql(true);
    page.decide();
    expect(image.hasAttribute('src')).to.eql(false);
  });

  it('a host that is moved keeps what has run', async () => {
    const host = hostOf(inline('a'));
    const main = place();
    main.append(host);
    await ranAfter(1);
    host.remove();
    page.decide();
    page.decide('analytics');
    main.append(host);
    host.shadowRoot?.append(scriptOf('b'));
    expect(await ranAfter(2)).to.eql(['a', 'b']);
  });
});
