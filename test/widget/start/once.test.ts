import { external, inline } from '../gate/page.ts';
import { pause, until } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { press } from '../ui/visitor.ts';
import { openSite, type SitePage } from './site.ts';

const MARKUP = `<button style="position:fixed;inset:0 auto auto 0;width:200px;height:60px">x</button>${inline(
  "a', document.querySelector('mes-choix-banner') ? 'covered' : 'free",
)}${external('one.js')}`;

const pages: SitePage[] = [];
async function open(markup = MARKUP): Promise<SitePage> {
  const page = await openSite({ markup });
  pages.push(page);
  await until(page.banner);
  return page;
}

beforeEach(() => clearDevice());
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
  clearDevice();
});

describe('a visitor who accepts', () => {
  it('sees the banner go before anything held runs', async () => {
    const page = await open();
    await press(page.document.querySelector('button'));
    const accepted = page.api.acceptAll();
    await Promise.resolve();
    expect(page.window.ran).to.eql([]);
    await accepted;
    await until(() => page.window.ran.length > 2);
    expect(page.window.ran).to.eql(['a', 'free', 'one']);
  });

  it('while the page is being gone through has all of it run in document order', async () => {
    const page = await open(MARKUP + inline('exempt', 'data-consent="security"'));
    const names = Array.from({ length: 200 }, (_, at) => String(at));
    await press(page.document.querySelector('button'));
    await until(() => page.window.ran.length);
    page.document.body.insertAdjacentHTML('beforeend', names.map((name) => inline(name)).join(''));
    await pause(0);
    await page.api.acceptAll();
    await until(() => page.window.ran.length > 203);
    expect(page.window.ran).to.eql(['exempt', 'a', 'free', 'one', ...names]);
  });

  it('twice, and once more, has it run once', async () => {
    const page = await open();
    await press(page.document.querySelector('button'));
    const { api } = page;
    await Promise.all([api.acceptAll(), api.acceptAll(), api.save({ purposes: { video: true } })]);
    await until(() => page.window.ran.length > 2);
    await api.acceptAll();
    await pause();
    expect(page.window.ran).to.eql(['a', 'free', 'one']);
  });

  it('has it run once in each tab', async () => {
    const other = await open();
    const mine = await open();
    await press(mine.document.querySelector('button'));
    await mine.api.acceptAll();
    await until(() => other.window.ran.length > 2 && mine.window.ran.length > 2);
    await mine.api.acceptAll();
    await pause(300);
    for (const { window } of [mine, other]) expect(window.ran).to.eql(['a', 'free', 'one']);
    expect(other.api.choice).to.eql(mine.api.choice);
  });

  it('and refuses in the same breath has nothing run', async () => {
    const page = await open();
    await press(page.document.querySelector('button'));
    await Promise.all([page.api.acceptAll(), page.api.rejectAll()]);
    await pause();
    expect(page.window.ran).to.eql([]);
    expect(page.api.allows('analytics')).to.eql(false);
  });
});
