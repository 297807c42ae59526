import { aTimeout, nextFrame, waitUntil } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Id } from '../../../../widget/contract.ts';
import { inPage } from '../../../../widget/ui/in-page.ts';
import { acceptedOf, createPage, type PageOptions, refusedOf, site } from '../page.ts';
import { focused, inside, press } from '../visitor.ts';

const embed = () => document.querySelector<HTMLElement>('mes-choix-embed');
const button = (action: string) => inside('mes-choix-embed', `[data-action="${action}"]`);

interface Held extends PageOptions {
  /** What is held, as the page has it; none: a frame. */
  readonly markup?: string;
  /** What it is held for want of. */
  readonly ids?: readonly Id[];
}

const FRAME =
  '<iframe title="Visite" width="480" height="270" style="visibility: inherit"></iframe>';

async function hold({ markup = FRAME, ids = ['youtube'], ...options }: Held = {}) {
  const main = document.createElement('main');
  main.innerHTML = `<p>Avant</p><div style="padding: 30px">${markup}</div><p>Après</p>`;
  document.body.append(main);
  const held = main.querySelector<HTMLElement>('iframe,video,embed,object') as HTMLIFrameElement;
  const page = createPage(options);
  const placeholder = inPage(page.context).placeholder(held, ids);
  await nextFrame();
  await nextFrame();
  return { ...page, main, held, placeholder };
}

/** Whether a placeholder stands exactly over a box. */
function expectOver(own: Element | null, box: Element): void {
  const [mine, its] = [own?.getBoundingClientRect(), box.getBoundingClientRect()];
  for (const edge of ['left', 'top', 'width', 'height'] as const)
    expect(mine?.[edge], edge).to.be.closeTo(its[edge], 1);
}

/** Whether all that is said is seen without scrolling. */
function expectNoScrolling(): void {
  const sheet = embed()?.shadowRoot?.firstElementChild;
  expect(sheet?.scrollHeight).to.eql(sheet?.clientHeight);
}

describe('the placeholder of a held embed', () => {
  beforeEach(() => setViewport({ width: 1024, height: 800 }));
  afterEach(() => {
    for (const element of document.querySelectorAll('main')) element.remove();
  });

  it('stands exactly in its box, and the page does not move', async () => {
    const { held, main, placeholder } = await hold();
    expectOver(embed(), held);
    expect(getComputedStyle(held).visibility).to.eql('hidden');
    const height = main.offsetHeight;
    placeholder.remove();
    expect(main.offsetHeight).to.eql(height);
    expect(held.style.visibility).to.eql('inherit');
    expect(embed() === null).to.eql(true);
  });

  it('is not there for a frame that has no box to speak of', async () => {
    const { context, held, main, placeholder } = await hold();
    placeholder.remove();
    for (const how of ['hidden', 'width="1" height="1"']) {
      main.innerHTML = `<iframe title="Pixel" ${how}></iframe>`;
      inPage(context).placeholder(main.querySelector('iframe') ?? held, ['youtube']);
      await nextFrame();
      await nextFrame();
      expect(embed() === null, how).to.eql(true);
    }
  });

  it('is seen and pressed there whatever the page says of all elements', async () => {
    const hostile = document.createElement('style');
    hostile.textContent = '* { all: unset } body, main, p, div { display: block }';
    document.head.append(hostile);
    const { held } = await hold();
    await aTimeout(50);
    expectOver(embed(), held);
    const { left, top, width, height } = held.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    hostile.remove();
    expect(found === embed()).to.eql(true);
  });

  it('follows the box', async () => {
    const { held, main } = await hold();
    main.prepend(Object.assign(document.createElement('h1'), { textContent: 'Inséré' }));
    held.width = '300';
    await aTimeout(50);
    expect(embed()?.getBoundingClientRect().top).to.be.closeTo(held.getBoundingClientRect().top, 1);
    expect(embed()?.offsetWidth).to.be.closeTo(held.offsetWidth, 1);
  });

  it('names what it is, the service, its company and what is sent', async () => {
    await hold();
    const said = embed()?.shadowRoot?.textContent ?? '';
    for (const word of ['Visite', 'YouTube', 'Google Ireland Ltd, Irlande', 'adresse IP']) {
      expect(said).to.include(word);
    }
  });

  it('shows it once, before there is a choice, on the visitor’s click alone', async () => {
    const { world, held } = await hold();
    expect(button('allow-always') === null).to.eql(true);
    button('allow-once')?.click();
    expect(world.untrusted).to.eql(['allow-once']);
    await press(button('allow-once'));
    expect(world.allowedOnce).to.eql([held]);
    expect(world.decisions).to.eql([]);
  });

  it('offers to allow the service for good once there is a choice', async () => {
    const { world, context } = await hold({ choice: refusedOf() });
    button('allow-always')?.click();
    expect(world.untrusted).to.eql(['grant-service']);
    await press(button('allow-always'));
    expect(world.decisions).to.eql(['grant-service youtube']);
    expect(context.consent.allows('youtube')).to.eql(true);
    expect(context.consent.allows('maps')).to.eql(false);
  });

  it('offers it as soon as the visitor has decided', async () => {
    const { context } = await hold();
    context.consent.rejectAll('banner');
    await nextFrame();
    expect(button('allow-always') === null).to.eql(false);
  });

  it('leads to the preferences', async () => {
    const { world } = await hold();
    await press(button('preferences'));
    expect(world.preferences).to.eql(1);
  });

  it('is accessible', async () => {
    await hold({ choice: acceptedOf() });
    await expect(embed()).to.be.accessible();
  });

  it('goes away with what it stands for, and comes where that is put', async () => {
    const { held, main } = await hold();
    held.remove();
    await aTimeout(50);
    expect(embed() === null).to.eql(true);
    main.append(held);
    await aTimeout(50);
    expectOver(embed(), held);
  });

  it('is there as soon as what was hidden has a box', async () => {
    const { held } = await hold({ markup: FRAME.replace('visibility: inherit', 'display: none') });
    expect(embed() === null).to.eql(true);
    held.style.display = '';
    await aTimeout(50);
    expectOver(embed(), held);
    held.style.display = 'none';
    await aTimeout(50);
    expect(embed() === null).to.eql(true);
  });

  it('names the services that hold it back, each with its company', async () => {
    await hold({ ids: ['youtube', 'maps'], choice: refusedOf() });
    const said = embed()?.shadowRoot?.textContent ?? '';
    for (const word of ['YouTube et Plans', 'Google Ireland Ltd', 'OpenStreetMap Foundation'])
      expect(said).to.include(word);
  });

  it('allows each of them for good with one press, and nothing else', async () => {
    const { world, context } = await hold({ ids: ['youtube', 'maps'], choice: refusedOf() });
    await press(button('allow-always'));
    expect(world.decisions).to.eql(['grant-service youtube', 'grant-service maps']);
    expect(context.consent.allows('matomo')).to.eql(false);
  });

  it('does not name those that are allowed already', async () => {
    const { context } = await hold({ ids: ['youtube', 'maps'], choice: refusedOf() });
    context.consent.grantService('youtube');
    await nextFrame();
    expect(embed()?.shadowRoot?.textContent).not.to.include('YouTube');
  });

  it('asks for no service that only shares a host with the one that is named', async () => {
    const twin = { ...site.services[1], id: 'twin', name: 'Twin' } as (typeof site.services)[0];
    const config = { ...site, services: [...site.services, twin] };
    const markup = FRAME.replace('<iframe', '<iframe data-consent="youtube"');
    const { world } = await hold({
      markup,
      config,
      ids: ['youtube', 'twin'],
      choice: refusedOf(config),
    });
    expect(embed()?.shadowRoot?.textContent).not.to.include('Twin');
    await press(button('allow-always'));
    expect(world.decisions).to.eql(['grant-service youtube']);
  });

  it('does not promise "always" of a service where a whole purpose is waited for', async () => {
    await hold({ ids: ['video', 'youtube'], choice: refusedOf() });
    expect(button('allow-always') === null).to.eql(true);
    expect(button('allow-once') === null).to.eql(false);
  });

  it('does not offer to allow what has to be refused', async () => {
    const markup = FRAME.replace('<iframe', '<iframe data-consent="!youtube"');
    await hold({ markup, choice: acceptedOf() });
    expect(button('allow-always') === null).to.eql(true);
  });
});

describe('the box of a placeholder', () => {
  beforeEach(() => setViewport({ width: 1024, height: 800 }));
  afterEach(() => {
    for (const element of document.querySelectorAll('main,style.page')) element.remove();
  });

  for (const [what, markup] of Object.entries({
    'a ratio of its own': '<iframe style="width: 70%; aspect-ratio: 16/9; border: 0"></iframe>',
    'a padded wrapper':
      '<div style="position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden"><iframe style="position: absolute; inset: 0; width: 100%; height: 100%"></iframe></div>',
    'a width in percent': '<iframe width="80%" height="300"></iframe>',
    'a place in a grid':
      '<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 20px"><p>Texte</p><iframe></iframe></div>',
    'a place of its own':
      '<div style="position: relative; height: 400px"><iframe width="400" height="200" style="position: absolute; right: 10px; bottom: 20px"></iframe></div>',
    'a turned ancestor':
      '<div style="transform: translate(40px, 30px); width: 500px"><iframe width="400" height="200"></iframe></div>',
    'a video': '<video width="400" height="225"></video>',
    'an object': '<object width="400" height="225"></object>',
  })) {
    for (const how of ['anchored', 'measured']) {
      it(`is that of ${what}, ${how}, and the page does not move`, async () => {
        const supports = CSS.supports.bind(CSS);
        if (how === 'measured') CSS.supports = () => false;
        try {
          const { held, main, placeholder } = await hold({ markup });
          expectOver(embed(), held);
          const bottom = () => main.lastElementChild?.getBoundingClientRect().top;
          const before = bottom();
          await setViewport({ width: 700, height: 800 });
          await aTimeout(50);
          expectOver(embed(), held);
          await setViewport({ width: 1024, height: 800 });
          await aTimeout(50);
          placeholder.remove();
          expect(bottom()).to.eql(before);
        } finally {
          CSS.supports = supports;
        }
      });
    }
  }

  it('is kept for what has none before it is released', async () => {
    const { main, placeholder } = await hold({ markup: '<embed width="400" height="225">' });
    const { width = 0, height = 0 } = embed()?.getBoundingClientRect() ?? {};
    expect([width, height]).to.eql([400, 225]);
    placeholder.remove();
    expect(main.querySelectorAll('div > *').length).to.eql(1);
  });

  it('is not moved by what the page says of all that stands in it', async () => {
    const style = document.createElement('style');
    style.className = 'page';
    style.textContent =
      'main * { position: relative; max-width: 100px; margin: 40px !important; padding: 9px; width: 50px !important; }';
    const { held } = await hold();
    document.head.append(style);
    held.style.cssText += 'width: 480px !important; max-width: none';
    await aTimeout(50);
    expectOver(embed(), held);
  });

  it('is found inside a shadow root, and gives its focus from there', async () => {
    const { main } = await hold();
    const host = document.createElement('div');
    main.replaceChildren(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Avant</p><iframe title="Visite" width="480" height="270"></iframe>';
    const held = root.querySelector('iframe') as HTMLIFrameElement;
    const placeholder = inPage(createPage().context).placeholder(held, ['youtube']);
    await nextFrame();
    const own = root.querySelector('mes-choix-embed');
    expectOver(own, held);
    own?.shadowRoot?.querySelector<HTMLElement>('[data-action="allow-once"]')?.focus();
    placeholder.remove();
    expect(root.activeElement === held).to.eql(true);
  });
});

describe('the focus', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('main')) element.remove();
  });

  for (const markup of [FRAME, '<video width="400" height="225"></video>']) {
    it(`goes to the released ${markup.slice(1, 6)}`, async () => {
      const { held, placeholder } = await hold({ markup });
      button('allow-once')?.focus();
      placeholder.remove();
      expect(document.activeElement === held).to.eql(true);
      // With one of our own, whoever left the frame by the keyboard would not get into it again.
      if (held.localName === 'iframe') expect(held.hasAttribute('tabindex')).to.eql(false);
      held.blur();
      expect(held.hasAttribute('tabindex')).to.eql(false);
    });
  }

  it('goes to it from behind the button of a small one too', async () => {
    const markup = FRAME.replace('480', '120').replace('270', '90');
    const { held, placeholder } = await hold({ markup });
    await press(button('details'));
    button('allow-once')?.focus();
    placeholder.remove();
    expect(document.activeElement === held).to.eql(true);
  });

  it('stays where it was when it was elsewhere', async () => {
    const { placeholder } = await hold();
    placeholder.remove();
    expect(document.activeElement === document.body).to.eql(true);
  });
});

describe('a small placeholder', () => {
  beforeEach(() => setViewport({ width: 1024, height: 800 }));
  afterEach(() => {
    for (const element of document.querySelectorAll('main')) element.remove();
  });
  const small = (width: number, height: number) =>
    `<iframe title="Visite" width="${width}" height="${height}" style="border: 0"></iframe>`;

  it('says all of it where there is just room for it', async () => {
    await hold({ markup: small(320, 180), choice: refusedOf() });
    expect(button('details') === null).to.eql(true);
    expect(button('allow-always')?.checkVisibility()).to.eql(true);
    expectNoScrolling();
  });

  for (const [width, height] of [
    [240, 135],
    [120, 90],
    [468, 60],
    [60, 30],
  ] as const) {
    it(`is one button at ${width} x ${height}, and does not scroll`, async () => {
      await hold({ markup: small(width, height), choice: refusedOf() });
      expect(button('details')?.checkVisibility()).to.eql(true);
      expect(button('allow-once')?.checkVisibility()).to.eql(false);
      expectNoScrolling();
      const { width: wide = 0, height: high = 0 } =
        button('details')?.getBoundingClientRect() ?? {};
      expect(wide >= 24 && wide <= width).to.eql(true);
      expect(high >= 24 && high <= height).to.eql(true);
    });
  }

  it('has the rest behind the button, by the keyboard too', async () => {
    const { world, held } = await hold({ markup: small(120, 90) });
    button('details')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(button('allow-once')?.checkVisibility()).to.eql(true);
    await sendKeys({ press: 'Tab' });
    expect(focused() === button('allow-once')).to.eql(true);
    await sendKeys({ press: 'Escape' });
    expect(button('allow-once')?.checkVisibility()).to.eql(false);
    expect(focused() === button('details')).to.eql(true);
    await press(button('details'));
    await press(button('allow-once'));
    expect(world.allowedOnce).to.eql([held]);
  });

  it('says all of it again when it has room', async () => {
    const { held } = await hold({ markup: small(120, 90) });
    held.width = '600';
    held.height = '340';
    await aTimeout(50);
    expect(button('details') === null).to.eql(true);
    expect(button('allow-once')?.checkVisibility()).to.eql(true);
  });

  it('is accessible', async () => {
    await hold({ markup: small(120, 90) });
    await expect(embed()).to.be.accessible();
    await press(button('details'));
    await expect(embed()).to.be.accessible();
  });
});

describe('the poster of a placeholder', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('main')) element.remove();
  });
  const poster = () => inside('mes-choix-embed', '.poster') as HTMLImageElement | null;
  const withPoster = (url: string) => FRAME.replace('<iframe', `<iframe data-poster="${url}"`);

  it('is the picture that the page serves', async () => {
    await hold({ markup: withPoster('/test/widget/gate/fixtures/dot.svg') });
    expect(poster()?.src).to.eql(`${location.origin}/test/widget/gate/fixtures/dot.svg`);
    await expect(embed()).to.be.accessible();
  });

  it('may be served by a host of the site below its own', async () => {
    await hold({
      markup: withPoster(`http://static.${location.host}/test/widget/gate/fixtures/dot.svg`),
    });
    expect(poster() === null).to.eql(false);
  });

  for (const url of [
    'https://i.ytimg.com/vi/1/hq.jpg',
    '//vendor.example/x.png',
    'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
    'javascript:alert(1)',
    'http://[',
    '',
  ]) {
    it(`is never asked of somebody else, nor anything but an address: ${url || 'nothing'}`, async () => {
      await hold({ markup: withPoster(url) });
      expect(poster() === null).to.eql(true);
      expect(button('allow-once') === null).to.eql(false);
    });
  }

  it('is never asked of a host that a service declares', async () => {
    const [, youtube] = site.services;
    const hosts = [`static.${location.hostname}`];
    const config = { ...site, services: [{ ...youtube, hosts } as (typeof site.services)[0]] };
    await hold({
      markup: withPoster(`http://static.${location.host}/test/widget/gate/fixtures/dot.svg`),
      config,
    });
    expect(poster() === null).to.eql(true);
  });

  it('is left out where it cannot be had', async () => {
    await hold({ markup: withPoster('/test/none.png') });
    await waitUntil(() => poster() === null);
    expect(button('allow-once') === null).to.eql(false);
  });
});
