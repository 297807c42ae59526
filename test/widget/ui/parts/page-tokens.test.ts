import { expect } from '../expect.ts';
import { pageTokens } from '../../../../widget/ui/parts/page-tokens.ts';
import { firstLayer } from '../../../../widget/ui/first-layer.ts';
import { createPage, site } from '../page.ts';
import { inside } from '../visitor.ts';

const dressPage = (body: string, root = '') => {
  document.body.style.cssText = body;
  document.documentElement.style.cssText = root;
};

/** The banner of a plain site; what is asked for by its selector. */
const openPlain = () => {
  const { context } = createPage({ config: { ...site, appearance: { theme: 'plain' } } });
  firstLayer(context).open();
  return (selector: string) =>
    getComputedStyle(inside('mes-choix-banner', selector) as HTMLElement);
};

describe('the theme “plain” takes', () => {
  afterEach(() => {
    dressPage('');
    document.querySelector('mes-choix-banner')?.remove();
    Reflect.deleteProperty(document, 'readyState');
  });

  it('the page’s colours', () => {
    dressPage('color: #3b2f1e; background: #fdf6e3');
    expect(pageTokens()).to.eql({
      text: 'rgb(59, 47, 30)',
      background: 'rgb(253, 246, 227)',
      focus: 'rgb(59, 47, 30)',
    });
  });

  it('the ground of the root where the body has none', () => {
    dressPage('color: #fff', 'background: #10241c');
    expect(pageTokens()['background']).to.eql('rgb(16, 36, 28)');
  });

  for (const [what, body] of [
    ['there is no ground', 'color: #000'],
    ['the ground is a veil', 'color: #000; background: rgb(255 255 255 / 50%)'],
    ['the text is a veil', 'color: rgb(0 0 0 / 50%); background: #fff'],
    ['the contrast is under 4.5:1', 'color: #777; background: #fff'],
    ['a colour is in another space', 'color: color(srgb 0 0 0); background: #fff'],
  ] as const) {
    it(`no colours where ${what}`, () => {
      dressPage(body);
      expect(pageTokens()).to.eql({});
    });
  }

  it('and answers weigh the same in it', () => {
    dressPage('font-family: Georgia, serif; color: #fff; background: #10241c');
    const styleOf = openPlain();
    const [refuse, accept] = ['reject-all', 'accept-all'].map((action) =>
      styleOf(`[data-action=${action}]`),
    );
    expect(refuse?.fontFamily).to.eql('Georgia, serif');
    expect([refuse?.backgroundColor, refuse?.color]).to.eql([
      'rgb(255, 255, 255)',
      'rgb(16, 36, 28)',
    ]);
    expect([accept?.backgroundColor, accept?.color]).to.eql([
      'rgb(255, 255, 255)',
      'rgb(16, 36, 28)',
    ]);
  });

  it('the page’s font, in whatever order the banner and the page’s stylesheet come', () => {
    const styleOf = openPlain();
    for (const font of ['Georgia, serif', 'monospace']) {
      dressPage(`font-family: ${font}`);
      for (const selector of ['.sheet', 'p', '[data-action=reject-all]'])
        expect(styleOf(selector).fontFamily).to.eql(font);
    }
  });

  it('its colours again when the page is complete', () => {
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    const styleOf = openPlain();
    expect(styleOf('.sheet').backgroundColor).to.eql('rgb(255, 255, 255)');
    dressPage('color: #fff; background: #10241c');
    dispatchEvent(new Event('load'));
    expect([styleOf('.sheet').backgroundColor, styleOf('h2').color]).to.eql([
      'rgb(16, 36, 28)',
      'rgb(255, 255, 255)',
    ]);
  });
});
