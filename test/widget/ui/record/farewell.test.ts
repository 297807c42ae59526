import { aTimeout, nextFrame } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { setViewport } from '@web/test-runner-commands';
import { listenToControls } from '../../../../widget/control/controls.ts';
import { secondLayer } from '../../../../widget/ui/index.ts';
import {
  acceptedOf,
  createPage,
  type PageOptions,
  refusedOf,
  type SiteConfig,
  SUBJECT,
  site,
} from '../page.ts';
import { focused, inside, keys, press } from '../visitor.ts';

const part = (selector: string) => inside('mes-choix-preferences', selector);
const button = (action: string) => part(`[data-action="${action}"]`);
const text = () => part('.farewell')?.textContent?.replace(/\s+/g, ' ') ?? '';
const serverUrl = 'https://consent.example.ch/hebergeur/';

/** A site that no withdrawal reloads. */
const steady: SiteConfig = {
  ...site,
  services: site.services.map((service) => ({ ...service, reload: false })),
};

async function open(options: PageOptions = {}) {
  const page = createPage({ config: steady, choice: acceptedOf(), serverUrl, ...options });
  const layer = secondLayer(page.context);
  layer.open();
  await nextFrame();
  await nextFrame();
  return { ...page, layer };
}

async function refuse(options: PageOptions = {}) {
  const page = await open(options);
  await press(button('reject-all'));
  await nextFrame();
  return page;
}

describe('after everything was taken back, the panel', () => {
  const { href } = location;
  beforeEach(() => setViewport({ width: 1024, height: 900 }));
  afterEach(() => {
    for (const element of document.querySelectorAll('mes-choix-preferences, [role=status], main'))
      element.remove();
    history.replaceState(null, '', href);
  });

  it('breaks the identifier nowhere, as long as its line is wide enough for it', async () => {
    await refuse();
    const lines = () => new Set([...range().getClientRects()].map(({ top }) => Math.round(top)));
    const range = () => {
      const of = document.createRange();
      of.selectNodeContents(part('[part=identifier]') as HTMLElement);
      return of;
    };
    for (const width of [1024, 400]) {
      await setViewport({ width, height: 640 });
      expect(lines().size, `${width} px`).to.eql(1);
    }
    await setViewport({ width: 320, height: 640 });
    const { width } = part('.farewell')?.getBoundingClientRect() ?? { width: 0 };
    expect(range().getBoundingClientRect().width).to.be.at.most(width);
  });

  it('shows the identifier once more, with the way to the proof', async () => {
    const { context, world } = await refuse();
    expect(context.consent.choice?.subject).to.eql(null);
    expect(text()).to.include('Vos autorisations sont retirées').and.include(SUBJECT);
    expect(part('.farewell a')?.getAttribute('href')).to.eql(`${serverUrl}record`);
    expect(world.told).to.eql(['open preferences', 'close preferences']);
  });

  it('does so where the last permission was taken back by hand', async () => {
    const { context } = await open();
    for (const id of ['analytics', 'video', 'marketing']) await press(part(`[data-id=${id}]`));
    await press(button('save'));
    await nextFrame();
    expect(context.consent.choice?.subject).to.eql(null);
    expect(text()).to.include(SUBJECT);
  });

  it('leaves the page to the visitor, and the focus goes to its title', async () => {
    const main = document.createElement('main');
    main.innerHTML = '<button style="position:fixed;inset:0 auto auto 0">Page</button>';
    document.body.append(main);
    await refuse();
    expect(focused() === part('h2')).to.eql(true);
    expect(document.elementFromPoint(5, 5) === main.firstElementChild).to.eql(true);
  });

  it('closes on its button and on Escape, and the identifier is nowhere', async () => {
    for (const leave of [() => press(button('close')), () => keys('Escape')]) {
      await refuse();
      await leave();
      const root = document.querySelector('mes-choix-preferences')?.shadowRoot;
      expect(root?.querySelector('.farewell') === null).to.eql(true);
      expect(root?.innerHTML.includes(SUBJECT)).to.eql(false);
      const kept = JSON.stringify([history.state, location.href, document.cookie, localStorage]);
      expect(kept.includes(SUBJECT)).to.eql(false);
      document.querySelector('mes-choix-preferences')?.remove();
    }
  });

  it('says what could not be deleted', async () => {
    await refuse({ leftovers: ['_fbp'] });
    expect(text()).to.include('_fbp');
  });

  it('says nothing of it where there was no identifier, no server, or something is still allowed', async () => {
    for (const options of [{ choice: refusedOf() }, { serverUrl: '' }]) {
      await refuse(options);
      expect(text()).to.eql('');
      document.querySelector('mes-choix-preferences')?.remove();
    }
    await open();
    await press(part('[data-id=video]'));
    await press(button('save'));
    expect(text()).to.eql('');
  });

  it('is left by the preferences when they are opened again', async () => {
    const { layer } = await refuse();
    layer.open();
    await nextFrame();
    expect(text()).to.eql('');
    expect(part('dialog')?.matches(':modal')).to.eql(true);
  });

  it('carries the identifier over a reload in the tab’s history alone, and takes it out again', async () => {
    history.replaceState({ page: 7 }, '');
    await refuse({ config: site });
    const came = { page: 7, mesChoix: [SUBJECT, { page: 7 }] };
    expect(history.state).to.eql(came);
    expect(location.href).to.eql(href);
    document.querySelector('mes-choix-preferences')?.remove();
    // The page is back.
    const asked: unknown[] = [];
    listenToControls((...ask) => void asked.push(ask));
    expect(asked).to.eql([['', true, SUBJECT]]);
    expect(history.state).to.eql({ page: 7 });
    const { context } = createPage({ config: site, choice: refusedOf(), serverUrl });
    const layer = secondLayer(context);
    layer.bidFarewell(SUBJECT);
    await nextFrame();
    expect(text()).to.include(SUBJECT);
    expect(history.state).to.eql({ page: 7 });
    layer.open();
    await nextFrame();
    expect(part('dialog')?.matches(':modal')).to.eql(true);
  });

  it('takes it out of the history where no reload comes', async () => {
    history.replaceState({ page: 7 }, '');
    await refuse({ config: site });
    await aTimeout(800);
    expect(history.state).to.eql({ page: 7 });
    expect(location.href).to.eql(href);
    expect(text()).to.include(SUBJECT);
  });

  for (const [width, height] of [
    [320, 256],
    [1280, 800],
  ] as const) {
    it(`is accessible and fits ${width} by ${height}`, async () => {
      await setViewport({ width, height });
      await refuse();
      const window = part('.farewell');
      expect(window?.scrollWidth).to.be.at.most(window?.clientWidth ?? 0);
      expect(window?.getBoundingClientRect().top).to.be.at.least(0);
      await expect(document.querySelector('mes-choix-preferences')).to.be.accessible();
    });
  }
});
