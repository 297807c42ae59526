import type { Change } from '../../../widget/api.ts';
import { until } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { press } from '../ui/visitor.ts';
import { openSite, remember, type SitePage } from './site.ts';

let page: SitePage;
const action = (name: string) =>
  page.banner()?.shadowRoot?.querySelector(`[data-action="${name}"]`);

beforeEach(() => clearDevice());
afterEach(() => {
  page.close();
  clearDevice();
});

describe('events on the document', () => {
  it('tell of a first visit that refuses', async () => {
    page = await openSite();
    await until(() => action('reject-all'));
    await press(action('reject-all'));
    await until(() => page.changes.length);
    expect(page.told).to.eql(['ready', 'open', 'close', 'change']);
    expect(page.changes[0]?.choice === page.api.choice).to.eql(true);
    expect(page.banner() === null).to.eql(true);
  });

  it('tell of a first visit that accepts', async () => {
    page = await openSite();
    await until(() => action('accept-all'));
    await press(action('accept-all'));
    await until(() => page.changes.length);
    expect(page.api.allows('analytics')).to.eql(true);
    expect(page.changes[0]?.granted).to.eql([
      'analytics',
      'video',
      'matomo',
      'heat',
      'youtube',
      'vimeo',
    ]);
  });

  it('tell of an accept that is not the visitor’s, which grants nothing', async () => {
    page = await openSite();
    await until(() => action('accept-all'));
    (action('accept-all') as HTMLElement).click();
    await until(() => page.told.includes('error'));
    expect(page.told).to.eql(['ready', 'open', 'error']);
    expect(page.warnings).to.have.length(1);
    expect(page.api.choice === null).to.eql(true);
  });

  it('are CustomEvents that bubble, with the choice as detail', async () => {
    remember('analytics');
    const seen: CustomEvent[] = [];
    page = await openSite({
      before: ({ window }) =>
        window.addEventListener('mes-choix:ready', (event) => seen.push(event as CustomEvent)),
    });
    expect(seen.length).to.eql(1);
    expect(seen[0]?.bubbles).to.eql(true);
    expect((seen[0] as CustomEvent<Change>).detail.choice === page.api.choice).to.eql(true);
  });

  it('tell of the preferences', async () => {
    remember('');
    page = await openSite();
    await page.api.openPreferences('youtube');
    await until(page.preferences);
    page.api.close();
    await until(() => page.told.includes('close'));
    expect(page.told).to.eql(['ready', 'open', 'close']);
    expect(page.preferences() === null).to.eql(true);
    expect(page.changes.length).to.eql(0);
  });
});
