import type * as Package from '../../../widget/package.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { type Frame, openFrame } from '../frame.ts';
import { pause } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { site } from './told.ts';

let page: Frame;

beforeEach(async () => {
  clearDevice();
  page = await openFrame();
  Object.assign(page.window, { __VERSION__: '1.0.0' });
});
afterEach(() => {
  page.close();
  clearDevice();
});

/** Starts the package on the page, as an importer does. */
async function start(config: SiteConfig) {
  const { start: begin } = await page.load<typeof Package>('/widget/package.ts');
  return begin(config);
}

describe('the package', () => {
  it('tells every vendor of the site its default, before it is there', async () => {
    await start(site);
    const { dataLayer, uetq, _paq, pdl, ttq, clarity } = page.window;
    const first = (dataLayer as unknown as ArrayLike<unknown>[])[0];
    expect(Array.from(first ?? []).slice(0, 2)).to.eql(['consent', 'default']);
    expect([...(uetq as unknown as unknown[])].slice(0, 2)).to.eql(['consent', 'default']);
    expect(_paq).to.eql([['requireConsent']]);
    expect(ttq).to.eql([['holdConsent']]);
    expect([typeof pdl, typeof clarity]).to.eql(['object', 'function']);
  });

  it('tells nobody on a site without signals', async () => {
    const services = site.services.map((service) => ({ ...service, signal: undefined }));
    await start({ ...site, services, signals: {} });
    const { dataLayer, uetq, _paq, pdl, ttq, clarity } = page.window;
    expect([dataLayer, uetq, _paq, pdl, ttq, clarity].some(Boolean)).to.eql(false);
  });

  it('goes on where a vendor’s own code fails, and says so', async () => {
    const failed: string[] = [];
    page.document.addEventListener('mes-choix:error', (event) =>
      failed.push((event as CustomEvent<{ message: string }>).detail.message),
    );
    page.window.uetq = {
      push() {
        throw new TypeError('uetq is broken');
      },
    };
    const api = await start(site);
    await pause();
    expect(failed).to.eql(['TypeError: uetq is broken']);
    expect(page.window._paq).to.eql([['requireConsent']]);
    expect(api.choice === null).to.eql(true);
  });
});
