import { inline } from '../gate/page.ts';
import { pause, until } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { openSite, remember, remembered, type SitePage } from './site.ts';

let pages: SitePage[] = [];

async function open(count: number, markup = ''): Promise<SitePage[]> {
  pages = await Promise.all(Array.from({ length: count }, () => openSite({ markup })));
  return pages;
}

beforeEach(() => clearDevice());
afterEach(() => {
  for (const page of pages) page.close();
  clearDevice();
});

describe('another tab of the site', () => {
  it('follows a refusal: its banner closes, its page is told', async () => {
    const [mine, other] = (await open(2)) as [SitePage, SitePage];
    await until(() => mine.banner() && other.banner());
    await mine.api.rejectAll();
    await until(() => !other.banner() && other.changes.length);
    expect(other.banner() === null).to.eql(true);
    expect(other.api.choice).to.eql(mine.api.choice);
    expect(other.changes).to.have.length(1);
    expect(mine.changes).to.have.length(1);
  });

  it('follows a withdrawal', async () => {
    remember('video');
    const markup =
      '<img alt="" data-consent="video" data-src="/test/widget/gate/fixtures/dot.svg">';
    const [mine, other] = (await open(2, markup)) as [SitePage, SitePage];
    const image = other.document.querySelector('img');
    await until(() => image?.hasAttribute('src'));
    await mine.api.save({ purposes: { video: false } });
    // It goes back at once; the page is told after the paint.
    await until(() => !image?.hasAttribute('src') && other.changes.length);
    expect(image?.hasAttribute('src')).to.eql(false);
    expect(other.changes[0]?.withdrawn).to.eql(['video', 'youtube', 'vimeo']);
  });

  it('follows in the background, where nothing is painted and timers are slow', async () => {
    remember('video');
    const dot = '<img alt="" data-consent="video" data-src="/test/widget/gate/fixtures/dot.svg">';
    const [mine, other] = (await open(2, dot.repeat(30))) as [SitePage, SitePage];
    const shown = () => other.document.querySelectorAll('img[src]').length;
    await until(() => shown() === 30);
    Object.defineProperty(other.document, 'hidden', { value: true });
    // The slowest there are: none comes before the test has ended.
    Object.assign(other.window, { requestAnimationFrame: () => 0, setTimeout: () => 0 });
    await mine.api.rejectAll();
    // A message that does not overtake the cookie.
    await until(() => other.document.cookie.endsWith('~~'));
    const tab = new BroadcastChannel('mes_choix');
    tab.postMessage(0);
    await until(() => !shown());
    tab.close();
    expect(shown()).to.eql(0);
    expect(other.changes).to.have.length(1);
  });

  it('keeps its choice, where this page has just begun to clean up', async () => {
    localStorage.setItem('matomo_left', '1');
    const [page] = (await open(1)) as [SitePage];
    remember('analytics', { by: page.document });
    await until(() => localStorage.getItem('matomo_left') === null);
    expect(localStorage.getItem('matomo_left')).to.eql(null);
    await pause();
    expect(remembered()).to.match(/~analytics~/);
  });

  it('follows when the choice is forgotten, and asks again', async () => {
    remember('');
    const [mine, other] = (await open(2)) as [SitePage, SitePage];
    mine.api.forget();
    await until(other.banner);
    expect(other.api.choice === null).to.eql(true);
  });
});

describe('a page that comes back from the back/forward cache', () => {
  it('is brought up to date, and told once', async () => {
    const [page] = (await open(1, inline('a'))) as [SitePage];
    await until(page.banner);
    remember('analytics', { by: page.document });
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => page.window.ran.length);
    await pause(50);
    expect(page.window.ran).to.eql(['a']);
    expect(page.banner() === null).to.eql(true);
    expect(page.changes).to.have.length(1);
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: true }));
    await pause();
    expect(page.changes).to.have.length(1);
    expect(page.window.ran).to.eql(['a']);
  });
});
