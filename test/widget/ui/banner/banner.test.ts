import { aTimeout, nextFrame } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { setViewport } from '@web/test-runner-commands';
import { firstLayer } from '../../../../widget/ui/first-layer.ts';
import { acceptedOf, createPage, type PageOptions, revisedSite, site } from '../page.ts';
import { focused, inside, keys, press } from '../visitor.ts';

const banner = () => document.querySelector<HTMLElement>('mes-choix-banner');
const part = (selector: string) => inside('mes-choix-banner', selector);
const button = (action: string) => part(`[data-action="${action}"]`);
const text = () => part('section')?.textContent?.replace(/\s+/g, ' ') ?? '';

async function open(options: PageOptions = {}) {
  const page = createPage(options);
  const layer = firstLayer(page.context);
  layer.open();
  await nextFrame();
  await nextFrame();
  return { ...page, layer };
}

describe('the banner', () => {
  afterEach(async () => {
    for (const element of document.querySelectorAll('mes-choix-banner, [role=status], main')) {
      element.remove();
    }
    document.documentElement.removeAttribute('style');
    await setViewport({ width: 1280, height: 800 });
  });

  it('stands first in the page, in the page’s language, and takes no focus', async () => {
    await open();
    expect(document.body.firstElementChild === banner()).to.eql(true);
    expect(banner()?.lang).to.eql('fr');
    expect(document.activeElement === document.body).to.eql(true);
    expect(part('section')?.getAttribute('role')).to.eql('region');
  });

  it('stays while the page takes another body to show another page, until it is answered', async () => {
    const { context } = await open();
    const own = document.body;
    const other = document.createElement('body');
    try {
      own.replaceWith(other);
      expect(other.firstElementChild === banner()).to.eql(true);
      expect(part('section')?.checkVisibility()).to.eql(true);
      other.remove();
      document.documentElement.append(own);
      await nextFrame();
      await nextFrame();
      expect(own.firstElementChild === banner()).to.eql(true);
      context.consent.rejectAll('api');
      own.replaceWith(other);
      expect(banner() === null).to.eql(true);
    } finally {
      document.body.replaceWith(own);
    }
  });

  it('comes back to no page where another tab has answered meanwhile', async () => {
    const { context } = await open();
    const own = document.body;
    own.remove();
    context.consent.rejectAll('api');
    document.documentElement.append(own);
    await nextFrame();
    await nextFrame();
    expect(part('section')?.checkVisibility() ?? false).to.eql(false);
  });

  it('does not fight with a page that takes it away', async () => {
    await open();
    banner()?.remove();
    await nextFrame();
    expect(banner()).to.eql(null);
  });

  it('says who asks, for what, with how many partners, and how to change one’s mind', async () => {
    await open();
    for (const said of [
      'Hébergeur Exemple et 4 partenaires',
      'Mesure d’audience',
      'Vidéos et cartes',
      'Publicité',
      'Voir les 4 services',
      'changer d’avis à tout moment',
    ]) {
      expect(text()).to.include(said);
    }
    expect(part('a')?.getAttribute('href')).to.eql('https://www.example.ch/privacy');
  });

  it('names audience measurement that runs without agreement, and no other exempt purpose', async () => {
    await open();
    expect(text()).to.include('Statistiques du serveur').and.include('vous y opposer');
    expect(text()).not.to.include('Sécurité');
  });

  it('offers three answers, each once, and no way to close it', async () => {
    await open();
    const actions = [...(banner()?.shadowRoot?.querySelectorAll('[data-action]') ?? [])];
    expect(actions.map((element) => element.getAttribute('data-action'))).to.eql([
      'reject-all',
      'accept-all',
      'customize',
    ]);
  });

  for (const width of [320, 768, 1280]) {
    it(`gives accept and refuse the same look and size at ${width} px`, async () => {
      await setViewport({ width, height: 700 });
      await open();
      const [accept, reject] = [button('accept-all'), button('reject-all')];
      if (!accept || !reject) throw new Error('An answer is missing.');
      const [one, other] = [getComputedStyle(accept), getComputedStyle(reject)];
      for (const property of one) {
        if (/^(inline-size|width|perspective-origin|transform-origin)$/.test(property)) continue;
        expect(one.getPropertyValue(property), property).to.eql(other.getPropertyValue(property));
      }
      const [a, r] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
      expect(a.width).to.be.closeTo(r.width, 1);
      expect(a.height).to.eql(r.height);
      expect(a.height).to.be.at.least(44);
      expect(a.top === r.top || a.left === r.left).to.eql(true);
    });
  }

  it('lets text that goes on fade away above the answers, but none at its end', async () => {
    await setViewport({ width: 320, height: 500 });
    await open();
    const [sheet, text, answers] = ['.sheet', '.text', '.actions'].map(part);
    expect(sheet?.scrollHeight).to.be.greaterThan(sheet?.clientHeight ?? 0);
    const [, up = 0, blur = 0] = (
      getComputedStyle(answers as Element).boxShadow.match(/-?[\d.]+px/g) ?? []
    ).map((length) => Math.abs(Number.parseFloat(length)));
    expect(up).to.be.greaterThan(0);
    sheet?.scrollTo(0, sheet.scrollHeight);
    const end = text?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    const fade = (answers?.getBoundingClientRect().top ?? 0) - up - blur / 2;
    expect(end).to.be.at.most(fade);
  });

  it('has both answers in view at 320 by 256, with no sideways scrolling', async () => {
    await setViewport({ width: 320, height: 256 });
    await open();
    for (const action of ['accept-all', 'reject-all']) {
      const box = button(action)?.getBoundingClientRect();
      expect(box?.top).to.be.at.least(0);
      expect(box?.bottom).to.be.at.most(256);
      expect(box?.right).to.be.at.most(320);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const sheet = part('section');
    expect(sheet?.scrollWidth).to.be.at.most(sheet?.clientWidth ?? 0);
  });

  it('is answered by the keyboard: its text, refuse, accept, customise', async () => {
    await open();
    const order: (string | null | undefined)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await keys('Tab');
      order.push(focused()?.getAttribute('data-action') ?? focused()?.localName);
    }
    expect(order).to.eql(['button', 'a', 'reject-all', 'accept-all', 'customize']);
  });

  it('stays, undecided, on Escape, Enter and Space', async () => {
    const { world } = await open();
    await keys('Escape', 'Enter', 'Space');
    expect(banner() === null).to.eql(false);
    expect(world.decisions).to.eql([]);
  });

  it('accepts on the visitor’s click and closes', async () => {
    const { world, context } = await open();
    await press(button('accept-all'));
    expect(world.decisions).to.eql(['accept-all banner']);
    expect(context.consent.allows('youtube')).to.eql(true);
    expect(banner() === null).to.eql(true);
    expect(world.told).to.eql(['open banner', 'close banner']);
  });

  it('does not take a script’s click for an acceptance', async () => {
    const { world } = await open();
    button('accept-all')?.click();
    expect(world.decisions).to.eql([]);
    expect(world.untrusted).to.eql(['accept-all']);
    expect(banner() === null).to.eql(false);
  });

  it('honours a refusal however it comes', async () => {
    const { world } = await open();
    button('reject-all')?.click();
    expect(world.decisions).to.eql(['reject-all banner']);
    expect(banner() === null).to.eql(true);
  });

  it('closes when the question is answered elsewhere', async () => {
    const { context } = await open();
    context.consent.rejectAll('preferences');
    expect(banner() === null).to.eql(true);
  });

  it('leads to the list of services and to the preferences', async () => {
    const { world } = await open();
    await press(button('customize'));
    await press(part('.link'));
    expect(world.preferences).to.eql(2);
    expect(banner() === null).to.eql(false);
  });

  it('is announced once, and so is what was saved', async () => {
    await open();
    expect(document.querySelector('[role=status]')?.textContent).to.eql('');
    await aTimeout(250);
    const said = () => [...document.querySelectorAll('[role=status]')].map((e) => e.textContent);
    expect(said()).to.have.length(1);
    expect(said()[0]).to.include('À vous de choisir');
    button('reject-all')?.click();
    await aTimeout(250);
    expect(said()[1]).to.eql('Vos choix sont enregistrés.');
  });

  it('marks what is new when the site has changed, and asks for the rest as before', async () => {
    await open({ config: revisedSite, choice: acceptedOf(site) });
    expect(text()).to.include('Du nouveau dans vos choix').and.include('Messagerie Nouveau');
    expect(text()).to.include('Vidéos et cartes Nouveau Vimeo');
    expect(text()).not.to.include('Publicité Nouveau');
  });

  it('names what is new before the rest, which keeps its order', async () => {
    await open({ config: revisedSite, choice: acceptedOf(site) });
    const titles = [...(banner()?.shadowRoot?.querySelectorAll('li') ?? [])].map((line) => ({
      title: line.querySelector('strong')?.textContent,
      isNew: line.querySelector('.badge') !== null,
    }));
    const added = titles.filter(({ isNew }) => isNew);
    expect(added).to.have.length(2);
    expect(titles.slice(0, added.length)).to.eql(added);
    const order = revisedSite.purposes.map(({ title }) => (title as Record<string, string>)['fr']);
    const rest = titles.slice(added.length).map(({ title }) => title ?? '');
    expect(rest).to.eql(order.filter((title) => rest.includes(title ?? '')));
  });

  it('is redrawn in another language', async () => {
    const { context, layer } = await open();
    await context.setLanguage('en');
    layer.refresh();
    await nextFrame();
    expect(button('reject-all')?.textContent).to.eql('Refuse all');
    expect(banner()?.lang).to.eql('en');
  });

  it('leaves what is beside it to the page', async () => {
    await open({ config: { ...site, appearance: { layout: 'box', position: 'bottom-left' } } });
    expect(document.elementFromPoint(1200, 700) === banner()).to.eql(false);
    expect(document.elementFromPoint(100, 700) === banner()).to.eql(true);
  });

  it('lets the page scroll focused elements clear of it, and puts the page back', async () => {
    document.documentElement.style.scrollPaddingBottom = '7px';
    const { layer } = await open();
    await aTimeout(50);
    const room = Number.parseFloat(document.documentElement.style.scrollPaddingBottom);
    expect(room).to.be.greaterThan(banner()?.offsetHeight ?? 0);
    layer.close();
    expect(document.documentElement.style.scrollPaddingBottom).to.eql('7px');
  });

  it('never covers what has the focus, from the page’s first link to its last', async () => {
    await setViewport({ width: 1024, height: 640 });
    const main = document.createElement('main');
    for (let row = 0; row < 40; row += 1) {
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      link.href = `#row-${row}`;
      link.textContent = `Lien ${row}`;
      paragraph.append(link);
      main.append(paragraph);
    }
    document.body.append(main);
    await open();
    for (const link of main.querySelectorAll('a')) {
      link.focus();
      await nextFrame();
      await nextFrame();
      const { left, top, width, height } = link.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      expect(seen === link, link.textContent).to.eql(true);
    }
  });

  it('is not displaced by a hostile page', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync(
      '* { all: unset } html { font-size: 62.5% } body { transform: translateY(300px) } main { position: fixed; inset: 0; z-index: 2147483647 }',
    );
    document.adoptedStyleSheets = [hostile];
    document.body.append(document.createElement('main'));
    await open();
    const box = banner()?.getBoundingClientRect();
    const size = getComputedStyle(part('p') ?? document.body).fontSize;
    const onTop = document.elementFromPoint(640, (box?.bottom ?? 0) - 40);
    document.adoptedStyleSheets = [];
    expect(box?.bottom).to.be.at.most(800).and.at.least(750);
    expect(Number.parseFloat(size)).to.be.closeTo(14, 0.1);
    expect(onTop === banner()).to.eql(true);
  });

  it('grows with the visitor’s text size', async () => {
    document.documentElement.style.fontSize = '200%';
    await open();
    expect(getComputedStyle(part('section') ?? document.body).fontSize).to.eql('32px');
    const sheet = part('section');
    expect(sheet?.scrollWidth).to.be.at.most(sheet?.clientWidth ?? 0);
  });

  it('lets the visitor’s spacing of text in', async () => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { line-height: 1.7 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [spacing];
    await open();
    for (const element of banner()?.shadowRoot?.querySelectorAll(
      'h2, p, strong, span, button, a',
    ) ?? []) {
      const { letterSpacing, lineHeight, fontSize } = getComputedStyle(element);
      expect(letterSpacing).not.to.eql('normal');
      expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).to.be.closeTo(1.7, 0.01);
    }
    document.adoptedStyleSheets = [];
  });

  it('takes the site’s tokens, and carries no style in its markup', async () => {
    const appearance = { tokens: { accent: '#0a6b4a', radius: '4px' }, theme: 'light' } as const;
    await open({ config: { ...site, appearance } });
    expect(getComputedStyle(button('accept-all') ?? document.body).backgroundColor).to.eql(
      'rgb(10, 107, 74)',
    );
    expect(banner()?.shadowRoot?.querySelector('style, [style]') === null).to.eql(true);
  });

  it('moves nothing', async () => {
    await open();
    for (const element of banner()?.shadowRoot?.querySelectorAll('*') ?? []) {
      expect(getComputedStyle(element).transitionDuration).to.eql('0s');
      expect(getComputedStyle(element).animationName).to.eql('none');
    }
  });

  for (const layout of ['bar', 'box', 'modal'] as const) {
    it(`keeps its place, its size and its type on a hostile page, as ${layout}`, async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(
        '* { all: unset !important } ::slotted(*), button, dialog, section { display: none; opacity: 0.1 } html { font-size: 62.5% } body { transform: translateY(300px) !important; filter: blur(4px) !important }',
      );
      document.adoptedStyleSheets = [hostile];
      try {
        await open({ config: { ...site, appearance: { layout } } });
        const box = part('[part=banner]')?.getBoundingClientRect();
        expect(box?.top).to.be.at.least(0);
        expect(box?.bottom).to.be.at.most(800);
        expect(box?.width).to.be.at.least(300);
        const refuse = button('reject-all') as HTMLElement;
        const style = getComputedStyle(refuse);
        expect(Number.parseFloat(style.fontSize)).to.be.closeTo(15, 0.1);
        expect([style.opacity, style.display]).to.eql(['1', 'block']);
        expect(refuse.offsetHeight).to.be.at.least(44);
      } finally {
        document.adoptedStyleSheets = [];
      }
    });
  }

  for (const layout of ['bar', 'box', 'modal'] as const) {
    it(`is not touched by the page’s rules for its own popovers and blocks, as ${layout}`, async () => {
      await open({ config: { ...site, appearance: { layout } } });
      const place = () => JSON.stringify(part('[part=banner]')?.getBoundingClientRect());
      const before = place();
      const rules = new CSSStyleSheet();
      rules.replaceSync(
        'body > *, [popover], dialog { width: 200px; height: 90px; padding: 50px; border: 9px solid red; background: pink; box-shadow: 0 0 9px red; opacity: 0.1; transform: scale(0.5) } ::backdrop { background: red }',
      );
      document.adoptedStyleSheets = [rules];
      try {
        expect(place()).to.eql(before);
        const host = banner() as HTMLElement;
        const { opacity, backgroundColor, boxShadow } = getComputedStyle(host);
        expect([opacity, backgroundColor, boxShadow]).to.eql(['1', 'rgba(0, 0, 0, 0)', 'none']);
        expect(getComputedStyle(host, '::backdrop').display).to.eql('none');
      } finally {
        document.adoptedStyleSheets = [];
      }
    });
  }

  for (const layout of ['bar', 'box', 'modal'] as const) {
    it(`is written as ever where the page writes its popovers otherwise, as ${layout}`, async () => {
      await open({ config: { ...site, appearance: { layout } } });
      const written = () =>
        [...(banner()?.shadowRoot?.querySelectorAll('h2, p, li, strong, button') ?? [])].map(
          (element) => {
            const style = getComputedStyle(element);
            const { textTransform, textAlign, fontStyle, fontWeight, whiteSpace } = style;
            return [textTransform, textAlign, fontStyle, fontWeight, whiteSpace].join();
          },
        );
      const before = written();
      const rules = new CSSStyleSheet();
      rules.replaceSync(
        'body > *, [popover], dialog { text-transform: uppercase; text-align: center; font-style: italic; font-weight: 900; white-space: nowrap }',
      );
      document.adoptedStyleSheets = [rules];
      try {
        expect(written()).to.eql(before);
      } finally {
        document.adoptedStyleSheets = [];
      }
    });
  }

  it('says that it is there to nobody’s eyes, on a hostile page too', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync('* { all: unset !important }');
    document.adoptedStyleSheets = [hostile];
    try {
      await open();
      const said = document.querySelector('body > [role=status]') as HTMLElement;
      const { position, clipPath } = getComputedStyle(said);
      expect([position, clipPath]).to.eql(['fixed', 'inset(50%)']);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  for (const layout of ['bar', 'box', 'modal'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      it(`is accessible as ${layout}, ${theme}`, async () => {
        await open({ config: { ...site, appearance: { layout, theme } } });
        await expect(banner()).to.be.accessible();
      });
    }
  }
});
