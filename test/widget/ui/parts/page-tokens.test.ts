import { expect } from '../expect.ts';
import { pageTokens } from '../../../../widget/ui/parts/page-tokens.ts';
import { firstLayer } from '../../../../widget/ui/first-layer.ts';
import { createPage, site } from '../page.ts';
import { inside } from '../visitor.ts';

const dressPage = (body: string, root = '') => {
  document.body.style.cssText = body;
  document.documentElement.style.cssText = root;
};

describe('the theme “plain” takes', () => {
  afterEach(() => {
    dressPage('');
    document.querySelector('mes-choix-banner')?.remove();
  });

  it('the page’s font and colours', () => {
    dressPage('font-family: Georgia, serif; color: #3b2f1e; background: #fdf6e3');
    expect(pageTokens()).to.eql({
      font: 'Georgia, serif',
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
    it(`the font alone where ${what}`, () => {
      dressPage(`font-family: monospace; ${body}`);
      expect(pageTokens()).to.eql({ font: 'monospace' });
    });
  }

  it('and answers weigh the same in it', () => {
    dressPage('font-family: Georgia, serif; color: #fff; background: #10241c');
    const { context } = createPage({ config: { ...site, appearance: { theme: 'plain' } } });
    firstLayer(context).open();
    const [refuse, accept] = ['reject-all', 'accept-all'].map((action) =>
      getComputedStyle(inside('mes-choix-banner', `[data-action=${action}]`) as HTMLElement),
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
});
