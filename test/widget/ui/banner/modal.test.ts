import { aTimeout, nextFrame } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { setViewport } from '@web/test-runner-commands';
import { firstLayer } from '../../../../widget/ui/first-layer.ts';
import { secondLayer } from '../../../../widget/ui/index.ts';
import { createPage, type PageOptions, site } from '../page.ts';
import { focused, inside, keys, press } from '../visitor.ts';

const banner = () => document.querySelector<HTMLElement>('mes-choix-banner');
const part = (selector: string) => inside('mes-choix-banner', selector);
const dialog = () => part('dialog') as HTMLDialogElement | null;
const button = (action: string) => part(`[data-action="${action}"]`);
const isHeld = () =>
  !!document.querySelector('mes-choix-banner')?.shadowRoot?.querySelector(':modal');

async function open(options: PageOptions = {}) {
  const config = { ...site, appearance: { layout: 'modal' as const } };
  const page = createPage({ config, ...options });
  const layer = firstLayer(page.context);
  layer.open();
  await nextFrame();
  await nextFrame();
  return { ...page, layer };
}

describe('the banner with the layout “modal”', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => {
    const leftovers = 'mes-choix-banner, mes-choix-preferences, [role=status], main';
    for (const element of document.querySelectorAll(leftovers)) element.remove();
    document.adoptedStyleSheets = [];
  });

  it('is a native modal dialog with a name, and the focus goes to its title, not to an answer', async () => {
    await open();
    expect(isHeld()).to.eql(true);
    expect(dialog()?.getAttribute('aria-labelledby')).to.eql('title');
    expect(focused() === part('h2')).to.eql(true);
  });

  it('leaves nothing of the page to the keyboard and the pointer', async () => {
    const main = document.createElement('main');
    main.innerHTML = '<a href="#x" style="position:fixed;inset:0 auto auto 0">Derrière</a>';
    document.body.append(main);
    await open();
    const reached: (Element | null)[] = [];
    for (let step = 0; step < 8; step += 1) {
      await keys('Tab');
      reached.push(focused());
    }
    expect(reached.includes(main.querySelector('a'))).to.eql(false);
    expect(reached.includes(button('reject-all'))).to.eql(true);
    expect(document.elementFromPoint(5, 5) === main.querySelector('a')).to.eql(false);
  });

  it('never locks scrolling', async () => {
    await open();
    for (const element of [document.documentElement, document.body])
      expect(getComputedStyle(element).overflowY).to.eql('visible');
  });

  it('stays, undecided, on Escape, Enter and Space, however often', async () => {
    const { world } = await open();
    await keys('Escape', 'Escape', 'Escape', 'Enter', 'Space');
    await aTimeout(50);
    expect(isHeld()).to.eql(true);
    expect(world.decisions).to.eql([]);
  });

  it('comes back where a browser closes it all the same', async () => {
    await open();
    dialog()?.close();
    await aTimeout(50);
    expect(isHeld()).to.eql(true);
  });

  it('gives the page and the focus back with an answer', async () => {
    const main = document.createElement('main');
    main.innerHTML = '<button>Page</button>';
    document.body.append(main);
    main.querySelector('button')?.focus();
    await open();
    await press(button('reject-all'));
    expect(banner() === null).to.eql(true);
    expect(focused() === main.querySelector('button')).to.eql(true);
  });

  it('closes for the page’s own call, and decides nothing', async () => {
    const { layer, world } = await open();
    layer.close();
    await aTimeout(50);
    expect(banner() === null).to.eql(true);
    expect(world.decisions).to.eql([]);
  });

  it('lets the preferences be opened over it, and Escape close those alone', async () => {
    const { context, world } = await open();
    secondLayer(context).open();
    await keys('Escape');
    await aTimeout(50);
    expect(inside('mes-choix-preferences', 'dialog') === null).to.eql(true);
    expect(isHeld()).to.eql(true);
    expect(focused() === button('customize') || focused() === part('h2')).to.eql(true);
    expect(world.decisions).to.eql([]);
  });

  it('is drawn again in another language, still modal', async () => {
    const { context, layer } = await open();
    await context.setLanguage('en');
    layer.refresh();
    expect(isHeld()).to.eql(true);
    expect(button('reject-all')?.textContent).to.eql('Refuse all');
  });

  it('holds no page where something hides it, from the start or later', async () => {
    const { layer } = await open();
    const host = banner() as HTMLElement;
    // An extension's sheet stands above the page's and above ours.
    const own = new CSSStyleSheet();
    own.replaceSync(':host { display: none !important }');
    host.shadowRoot?.adoptedStyleSheets.push(own);
    await aTimeout(100);
    expect(isHeld()).to.eql(false);
    expect(dialog()?.open).to.eql(false);
    host.shadowRoot?.adoptedStyleSheets.pop();
    await aTimeout(100);
    expect(isHeld()).to.eql(true);
    layer.close();
  });

  for (const [what, urls] of [
    ['its policy', { policyUrl: location.href.split('#')[0] }],
    ['the server’s pages', { serverUrl: `${location.origin}/` }],
  ] as const) {
    it(`is a bar on ${what}: they can be read first`, async () => {
      await open(urls);
      expect(isHeld()).to.eql(false);
      expect(banner()?.getAttribute('layout')).to.eql('bar');
      expect(part('section')?.getAttribute('role')).to.eql('region');
    });
  }

  it('has all of it in reach at 320 by 256, both answers in view', async () => {
    await setViewport({ width: 320, height: 256 });
    await open();
    for (const action of ['accept-all', 'reject-all']) {
      const box = button(action)?.getBoundingClientRect();
      expect(box?.top).to.be.at.least(0);
      expect(box?.bottom).to.be.at.most(256);
    }
    expect(dialog()?.scrollWidth).to.be.at.most(dialog()?.clientWidth ?? 0);
  });
});
