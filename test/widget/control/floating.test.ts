import { pause, until } from '../gate/ran.ts';
import { openSite, remember, site, type SitePage } from '../start/site.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { press } from '../ui/visitor.ts';

let page: SitePage;
const floating = () => page.document.querySelector<HTMLElement>('mes-choix-button[corner]');
const corner = () => floating()?.getAttribute('corner');
const label = () => floating()?.shadowRoot?.textContent;
const box = () => floating()?.getBoundingClientRect() ?? new DOMRect();

type Corner = 'auto' | 'none' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

async function open(button: Corner, markup = '', before?: (frame: SitePage) => void) {
  page = await openSite({
    config: { ...site, appearance: { button } },
    markup,
    ...(before ? { before: (frame) => before(frame as SitePage) } : {}),
  });
}

/** A link that stands where the control does. */
const covered = (inset: string) =>
  `<a href="#x" style="position:fixed;inset:${inset};padding:2px">Sous le contrôle</a>`;

beforeEach(() => {
  clearDevice();
  // A refusal: there is nothing to ask.
  remember('');
});
afterEach(() => {
  page.close();
  clearDevice();
});

describe('the floating control', () => {
  it('stands where the page has no control', async () => {
    await open('auto');
    await until(floating);
    expect(corner()).to.eql('bottom-left');
    expect(label()).to.eql('Modifier mes choix');
    expect(box().height).to.be.at.least(44);
  });

  it('does not where the page has a visible one', async () => {
    await open('auto', '<a href="#mes-choix">Modifier mes choix</a>');
    await pause();
    expect(floating() === null).to.eql(true);
  });

  it('does where the page’s own cannot be seen', async () => {
    await open('auto', '<a href="#mes-choix" hidden>Modifier mes choix</a>');
    await until(floating);
    expect(floating()?.checkVisibility()).to.eql(true);
  });

  it('goes when the page shows one later, and comes back when that is gone', async () => {
    await open('auto', '<main></main>');
    await until(floating);
    const link = page.document.createElement('a');
    Object.assign(link, { href: '#mes-choix', textContent: 'Modifier mes choix' });
    page.document.querySelector('main')?.append(link);
    await until(() => floating()?.hidden);
    expect(floating()?.checkVisibility()).to.eql(false);
    link.remove();
    await until(() => !floating()?.hidden);
    expect(floating()?.checkVisibility()).to.eql(true);
  });

  it('survives a page that exchanges its body', async () => {
    await open('auto');
    await until(floating);
    page.document.body.replaceWith(page.document.createElement('body'));
    await until(floating);
    expect(floating()?.checkVisibility()).to.eql(true);
  });

  for (const where of ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const) {
    it(`stands ${where}, whatever the page has`, async () => {
      await open(where, '<a href="#mes-choix">Modifier mes choix</a>');
      await until(floating);
      const { innerWidth, innerHeight } = page.window;
      const [y, x] = where.split('-');
      const { left, right, top, bottom } = box();
      expect(y === 'top' ? top : innerHeight - bottom).to.be.closeTo(12, 1);
      expect(x === 'left' ? left : innerWidth - right).to.be.closeTo(12, 16);
    });
  }

  it('is in no corner for a site that wants none', async () => {
    await open('none');
    await pause();
    expect(floating() === null).to.eql(true);
  });

  it('gives way to what has the focus, and comes back', async () => {
    await open('auto', `${covered('auto auto 14px 14px')}<button>Ailleurs</button>`);
    await until(floating);
    page.document.querySelector('a')?.focus();
    await until(() => corner() !== 'bottom-left');
    const link = page.document.querySelector('a')?.getBoundingClientRect();
    expect(box().left > (link?.right ?? 0) || box().bottom < (link?.top ?? 0)).to.eql(true);
    page.document.querySelector('button')?.focus();
    await until(() => corner() === 'bottom-left');
    expect(corner()).to.eql('bottom-left');
  });

  it('never lies under the banner, nor over it, and comes home with the answer', async () => {
    clearDevice();
    await open('auto');
    await until(() => page.banner() && floating());
    await until(() => corner() !== 'bottom-left');
    const asked = page.banner()?.getBoundingClientRect();
    expect(box().bottom <= (asked?.top ?? 0) || box().left >= (asked?.right ?? 0)).to.eql(true);
    await page.api.rejectAll();
    await until(() => corner() === 'bottom-left');
    expect(corner()).to.eql('bottom-left');
  });

  it('says that the browser’s signal refuses, until there is a choice', async () => {
    clearDevice();
    await open('auto', '', ({ window }) =>
      Object.defineProperty(window.navigator, 'globalPrivacyControl', { value: true }),
    );
    await until(floating);
    expect(label()).to.match(/^Modifier mes choix \(.*navigateur.*\)$/);
    await page.api.rejectAll();
    await until(() => label() === 'Modifier mes choix');
    expect(label()).to.eql('Modifier mes choix');
  });

  it('keeps its corner, its size and its type on a hostile page', async () => {
    await open('auto', '<p style="height:3000px">Long</p>', ({ window, document }) => {
      const hostile = new (window as unknown as typeof globalThis).CSSStyleSheet();
      hostile.replaceSync(
        '* { all: unset !important } html { font-size: 62.5% } body { transform: translateY(300px); display: block; height: 3000px }',
      );
      document.adoptedStyleSheets = [hostile];
    });
    await until(floating);
    await until(() => Math.abs(page.window.innerHeight - box().bottom - 12) < 2);
    expect(box().left).to.be.closeTo(12, 1);
    expect(box().height).to.be.at.least(44);
    const button = floating()?.shadowRoot?.querySelector('button');
    const style = page.window.getComputedStyle(button as HTMLElement);
    expect(Number.parseFloat(style.fontSize)).to.be.closeTo(14, 0.1);
    expect(style.fontFamily).to.match(/system-ui/);
  });

  it('is not touched by the page’s rules for its own blocks', async () => {
    await open('bottom-right', '<p>Court</p>');
    await until(floating);
    const before = JSON.stringify(box());
    const rules = new (page.window as unknown as typeof globalThis).CSSStyleSheet();
    rules.replaceSync(
      'body > * { width: 100%; height: 90px; padding: 50px; border: 9px solid red; background: pink; opacity: 0.1; transform: scale(0.5) }',
    );
    page.document.adoptedStyleSheets = [rules];
    expect(JSON.stringify(box())).to.eql(before);
    const { opacity, backgroundColor } = page.window.getComputedStyle(floating() as HTMLElement);
    expect([opacity, backgroundColor]).to.eql(['1', 'rgba(0, 0, 0, 0)']);
  });

  it('speaks the language that the visitor has chosen', async () => {
    await open('auto');
    await until(floating);
    await press(floating());
    await until(page.preferences);
    await page.api.setLanguage('en');
    page.api.close();
    await until(() => floating()?.lang === 'en');
    expect(floating()?.lang).to.eql('en');
  });
});
