import type { SiteConfig } from '../../../widget/contract.ts';
import { en } from '../../../widget/debug/words/en.ts';
import { fr } from '../../../widget/debug/words/fr.ts';
import { fill } from '../../../widget/debug/words/index.ts';
import { external, fixture, inline } from '../gate/page.ts';
import { pause, until } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { openSite, remember, remembered, site, type SitePage } from '../start/site.ts';
import { expect } from '../ui/expect.ts';

const hosted: SiteConfig = {
  ...site,
  services: site.services.map((service) =>
    service.id === 'youtube'
      ? { ...service, hosts: [`youtube.localhost:${location.port}`] }
      : service,
  ),
};

let page: SitePage;
const open = async (markup = '', where = '#mes-choix-debug', tag = { lang: 'fr' }) => {
  page = await openSite({ config: hosted, markup, where, tag });
};
const panel = () => page.document.querySelector('mes-choix-debug');
const inPanel = (selector: string) => panel()?.shadowRoot?.querySelector<HTMLElement>(selector);
const press = (action: string) => inPanel(`[data-action="${action}"]`)?.click();
/** The rows of a table, by its name. */
const rows = (name: string): string[][] =>
  [...(panel()?.shadowRoot?.querySelectorAll(`table[aria-label="${name}"] tbody tr`) ?? [])].map(
    (row) => [...row.children].map((cell) => cell.textContent ?? ''),
  );
const isDrawn = () => panel()?.shadowRoot?.querySelectorAll('h3').length === 6;
const why = (reason: Parameters<typeof reasonIn>[0], id = '') => reasonIn(reason, id);
function reasonIn(reason: keyof typeof fr, id: string): string {
  return fill(fr[reason], { id });
}

beforeEach(() => clearDevice());
afterEach(() => {
  page.close();
  clearDevice();
});

describe('#mes-choix-debug', () => {
  it('opens the panel at load, and the address keeps it until it is closed', async () => {
    await open();
    await until(isDrawn);
    expect(page.window.location.hash).to.eql('#mes-choix-debug');
    press('close');
    expect(panel() === null).to.eql(true);
    expect(page.window.location.hash).to.eql('');
  });

  it('opens it later too, and once', async () => {
    await open('', '');
    await pause();
    expect(panel() === null).to.eql(true);
    page.window.location.hash = '#mes-choix-debug';
    await until(isDrawn);
    page.window.location.hash = '';
    page.window.location.hash = '#mes-choix-debug';
    await pause();
    expect(page.document.querySelectorAll('mes-choix-debug')).to.have.length(1);
    expect(page.preferences() === null).to.eql(true);
  });

  it('decides, stores and tells nothing', async () => {
    await open(inline('a'));
    await until(isDrawn);
    expect(page.window.ran).to.eql([]);
    expect(remembered()).to.eql('');
    expect(localStorage.length + sessionStorage.length).to.eql(0);
    expect(page.changes).to.eql([]);
    expect(page.told).not.to.include('error');
  });

  it('is closed by Escape, and neither traps nor takes the focus', async () => {
    await open('<input id="field">');
    await until(isDrawn);
    expect(page.document.activeElement?.localName).to.eql('body');
    const sheet = inPanel('section');
    sheet?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(panel() === null).to.eql(true);
  });

  it('speaks French to a French page and English to any other', async () => {
    await open('', undefined, { lang: 'en' });
    await until(isDrawn);
    expect(inPanel('h2')?.textContent).to.eql(en.title);
    expect((panel() as HTMLElement).lang).to.eql('en');
  });
});

describe('what is held', () => {
  it('is told with its reason, in document order', async () => {
    remember('video.!youtube');
    await open(
      external('one.js', 'id="a" data-consent="analytics"') +
        inline('b', 'id="b" data-consent="nobody"') +
        `<iframe id="c" title="c" data-consent="video" data-src="${fixture('frame.html', 'youtube')}"></iframe>` +
        `<template id="d" data-consent="!video">d</template>`,
    );
    await until(isDrawn);
    expect(
      rows(fr.elements).map(([what, , state, text]) => [what?.split(' ')[0], state, text]),
    ).to.eql([
      ['script#a', fr['state.held'], why('why.purpose-refused', 'analytics')],
      ['script#b', fr['state.held'], why('why.unknown-id', 'nobody')],
      ['iframe#c', fr['state.held'], why('why.service-refused', 'youtube')],
      ['template#d', fr['state.held'], why('why.is-granted', 'video')],
    ]);
  });

  it('is told of markup that could never fire', async () => {
    remember('analytics');
    await open(
      `<script id="a" type="text/plain" data-consent="analytics" src="${fixture('one.js')}"></script>
       <iframe id="b" title="b" data-consent="analytics" data-src="javascript:0"></iframe>
       <div id="c" data-consent="analytics"></div>
       <script id="d" type="text/plain" data-src="${fixture('one.js')}"></script>
       <script id="e" type="application/json" data-consent="analytics">1</script>`,
    );
    await until(isDrawn);
    expect(
      rows(fr.elements).map(([what, , state, text]) => [what?.split(' ')[0], state, text]),
    ).to.eql([
      ['script#a', fr['state.held'], why('why.no-address')],
      ['iframe#b', fr['state.held'], why('why.address')],
      ['div#c', fr['state.held'], why('why.kind')],
      ['script#d', fr['state.held'], why('why.no-condition')],
      ['script#e', fr['state.loose'], why('why.not-inert')],
    ]);
  });

  it('is told apart from what is plain markup of a declared host', async () => {
    remember('');
    await open(`<img id="a" alt="" src="${fixture('dot.svg', 'youtube')}">`);
    await until(isDrawn);
    const [[what, condition, state, text] = []] = rows(fr.elements);
    expect([what?.split(' ')[0], condition, state, text]).to.eql([
      'img#a',
      '',
      fr['state.loose'],
      why('why.plain', 'youtube'),
    ]);
  });

  it('is followed: released when it is granted, failed where it cannot be had', async () => {
    remember('');
    await open(
      `<img id="a" alt="" data-consent="video" data-src="${fixture('dot.svg', 'youtube')}">
       <img id="b" alt="" data-consent="video" data-src="${fixture('nothing.svg')}">
       <template id="c" data-consent="video"><p>c</p></template>`,
    );
    await until(isDrawn);
    expect(rows(fr.elements).map(([, , state]) => state)).to.eql(Array(3).fill(fr['state.held']));
    remember('video');
    const channel = new page.window.BroadcastChannel('mes_choix');
    channel.postMessage(0);
    channel.close();
    await until(() => rows(fr.elements)[1]?.[2] === fr['state.failed']);
    expect(rows(fr.elements).map(([, , state]) => state)).to.eql([
      fr['state.released'],
      fr['state.failed'],
      fr['state.released'],
    ]);
    expect(rows(fr.elements)[1]?.[3]).to.eql(fr['why.failed']);
  });
});

describe('what stands on the device', () => {
  it('is told with the service that declares it, without its value', async () => {
    remember('analytics');
    document.cookie = '_pk_id=geheim;path=/';
    document.cookie = 'basket=geheim;path=/';
    localStorage.setItem('matomo_x', 'geheim');
    await open();
    await until(isDrawn);
    expect(rows(fr.device)).to.eql([
      ['cookie', '_pk_id', 'matomo'],
      ['cookie', 'basket', fr.nobody],
      ['cookie', 'mes_choix', fr.ours],
      ['localStorage', 'matomo_x', 'matomo'],
    ]);
    expect(inPanel('section')?.textContent?.includes('geheim')).to.eql(false);
  });
});

describe('the rest', () => {
  it('is the choice with its age and the pending question', async () => {
    remember('video', { daysAgo: 3 });
    await open();
    await until(isDrawn);
    const about = Object.fromEntries(rows(fr.choice)) as Record<string, string>;
    expect(about[fr.decided]).to.match(/\(il y a 3 jours\)$/);
    expect(about[fr.question]).to.eql(fr.none);
    expect(about[fr.granted]).to.eql('video, stats, security, youtube, vimeo');
  });

  it('is what vendors were told, and the events that are owed, without the subject', async () => {
    remember('video');
    const event = {
      id: 'x',
      subject: 'geheim',
      notice: 'sha256:1',
      action: 'save',
      layer: 'banner',
      decidedAt: 'now',
    };
    localStorage.setItem('mes_choix_outbox', JSON.stringify([event]));
    page = await openSite({
      config: hosted,
      where: '#mes-choix-debug',
      before: ({ window }) =>
        Object.assign(window, {
          dataLayer: [{ event: 'gtm.js' }, ['consent', 'default', { ad_storage: 'denied' }]],
          uetq: ['consent', 'update', { ad_storage: 'denied' }],
          // A server that takes its time: what is owed stays so.
          fetch: () => new Promise(() => {}),
        }),
    });
    await until(isDrawn);
    expect(rows(fr.signals)).to.eql([
      ['dataLayer', '["consent","default",{"ad_storage":"denied"}]'],
      ['uetq', '["consent","update",{"ad_storage":"denied"}]'],
    ]);
    expect(rows(fr.owed)).to.eql([['save, banner, now', 'sha256:1']]);
    expect(inPanel('section')?.textContent?.includes('geheim')).to.eql(false);
  });

  it('can be copied as text; without a clipboard it stands there, selected', async () => {
    remember('');
    await open(external('one.js', 'id="a" data-consent="video"'));
    await until(isDrawn);
    Object.defineProperty(page.window.navigator, 'clipboard', { value: undefined });
    press('copy');
    await until(() => inPanel('textarea'));
    const { value } = inPanel('textarea') as HTMLTextAreaElement;
    expect(value).to.include(`# ${fr.title}`);
    expect(value).to.include(why('why.purpose-refused', 'video'));
  });
});
