import { inline } from '../gate/page.ts';
import { pause, until } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import {
  beginIn,
  openSite,
  type Opening,
  reloaded,
  remember,
  remembered,
  site,
  type SitePage,
  stays,
  SUBJECT,
} from './site.ts';

const pages: SitePage[] = [];
async function open(opening: Opening = {}): Promise<SitePage> {
  const page = await openSite(opening);
  pages.push(page);
  return page;
}

beforeEach(() => clearDevice());
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
  clearDevice();
});

describe('a first visit', () => {
  it('is asked in colours that can be read, where the site names one of a pair alone', async () => {
    const appearance = { theme: 'light', tokens: { accent: '#101820', text: '#fff7e0' } } as const;
    const page = await open({ config: { ...site, appearance } });
    await until(page.banner);
    const { style } = page.banner() as HTMLElement;
    expect(style.getPropertyValue('--mes-choix-accent-text')).to.eql('#ffffff');
    expect(style.getPropertyValue('--mes-choix-background')).to.eql('#000000');
  });

  it('is asked, and nothing is written', async () => {
    const page = await open({ markup: inline('a') });
    await until(page.banner);
    expect(page.banner() === null).to.eql(false);
    expect(page.api.choice === null).to.eql(true);
    expect(page.window.ran).to.eql([]);
    expect(document.cookie).to.eql('');
    expect(localStorage.length + sessionStorage.length).to.eql(0);
  });

  it('has only what needs no consent', async () => {
    const { api } = await open();
    const ids = ['analytics', 'video', 'matomo', 'youtube', 'stats', 'security', 'nobody'];
    expect(ids.filter((id) => api.allows(id))).to.eql(['stats', 'security']);
  });

  it('is not asked where the tag says manual, until the page says so', async () => {
    const page = await open({ tag: { lang: 'fr', open: 'manual' } });
    await pause(300);
    expect(page.banner() === null).to.eql(true);
    await page.api.openBanner();
    await until(page.banner);
    expect(page.banner() === null).to.eql(false);
  });

  it('is not asked where there is nothing to ask', async () => {
    const config = {
      ...site,
      purposes: site.purposes.filter(({ exempt }) => exempt),
      services: [],
    };
    const page = await open({ config });
    await pause(300);
    expect(page.banner() === null).to.eql(true);
    expect(page.told).to.eql(['ready']);
  });
});

describe('the control', () => {
  it('stands where the page has put it, beside another one that comes first', async () => {
    const page = await open({
      markup:
        '<button data-mes-choix="preferences">Vidéos</button><mes-choix-button></mes-choix-button>',
    });
    await until(() => page.document.querySelector('mes-choix-button')?.shadowRoot?.textContent);
    expect(page.document.querySelectorAll('mes-choix-button').length).to.eql(1);
  });
});

describe('a browser that sends Global Privacy Control', () => {
  const before: Opening['before'] = ({ window }) => {
    Object.defineProperty(window.navigator, 'globalPrivacyControl', { value: true });
  };

  it('has refused: nothing is granted, asked, stored or sent', async () => {
    const page = await open({ before, markup: inline('a') });
    await pause(300);
    expect(page.banner() === null).to.eql(true);
    expect(page.api.choice === null).to.eql(true);
    expect(page.api.allows('analytics')).to.eql(false);
    expect(document.cookie).to.eql('');
  });

  it('is said so by the control', async () => {
    const page = await open({ before, markup: '<mes-choix-button></mes-choix-button>' });
    const label = () =>
      page.document.querySelector('mes-choix-button')?.shadowRoot?.textContent ?? '';
    await until(label);
    expect(label()).to.include('Modifier mes choix');
    expect(label()).to.include('refus');
  });

  it('is asked where the site ignores the signal', async () => {
    const page = await open({ before, config: { ...site, signals: { gpc: 'ignore' } } });
    await until(page.banner);
    expect(page.banner() === null).to.eql(false);
  });

  it('does not undo a choice', async () => {
    remember('analytics');
    const page = await open({ before });
    expect(page.api.allows('analytics')).to.eql(true);
  });
});

describe('a return visit', () => {
  it('is not asked, and what was granted runs', async () => {
    remember('analytics.!heat');
    const page = await open({ markup: inline('a') + inline('b', 'data-consent="heat"') });
    await until(() => page.window.ran.length);
    await pause(200);
    expect(page.window.ran).to.eql(['a']);
    expect(page.banner() === null).to.eql(true);
    expect(page.api.choice?.purposes).to.eql({ analytics: true, video: false });
    expect(page.api.choice?.services).to.eql({ heat: false });
    expect(page.api.choice?.subject).to.eql(SUBJECT);
  });

  it('writes nothing: the choice is never prolonged', async () => {
    remember('analytics', { daysAgo: 100 });
    const before = remembered();
    await open();
    await pause(200);
    expect(remembered()).to.eql(before);
  });

  for (const [why, value] of [
    ['garbage', 'hello'],
    ['a grant without a subject', '1~1~20260101~analytics~'],
    ['a choice of the future', `1~1~29990101~analytics~${SUBJECT}`],
    ['revision 0', `1~0~20260101~analytics~${SUBJECT}`],
  ] as const) {
    it(`is a first one where the cookie holds ${why}`, async () => {
      document.cookie = `mes_choix=${value};path=/`;
      const page = await open({ markup: inline('a') });
      await until(page.banner);
      expect(page.banner() === null).to.eql(false);
      expect(page.api.choice === null).to.eql(true);
      expect(page.window.ran).to.eql([]);
    });
  }

  it('is asked again when the choice has grown too old', async () => {
    remember('analytics', { daysAgo: 183 });
    const page = await open();
    await until(page.banner);
    expect(page.banner() === null).to.eql(false);
    expect(page.api.allows('analytics')).to.eql(false);
  });

  it('erases what services that nothing grants have left', async () => {
    remember('video');
    document.cookie = '_pk_id=1;path=/';
    localStorage.setItem('matomo_x', '1');
    localStorage.setItem('basket', '1');
    await open();
    await until(() => !document.cookie.includes('_pk_id') && !localStorage.getItem('matomo_x'));
    expect(document.cookie).to.eql(`mes_choix=${remembered()}`);
    expect(Object.keys(localStorage)).to.eql(['basket']);
  });
});

describe('a choice of an earlier revision', () => {
  const config = {
    ...site,
    revision: 2,
    purposes: [
      ...site.purposes,
      { id: 'chat', since: 2, title: 'Messagerie', description: 'Répondre.' },
    ],
    services: site.services.map((service) =>
      service.id === 'vimeo' ? { ...service, since: 2 } : service,
    ),
  };
  const markup =
    inline('old', 'data-consent="youtube"') +
    inline('new', 'data-consent="vimeo"') +
    inline('chat', 'data-consent="chat"');

  it('stays in force for what was there, counts as no for the rest, and is asked', async () => {
    remember('analytics.video');
    const page = await open({ config, markup });
    await until(page.banner);
    expect(page.banner() === null).to.eql(false);
    expect(page.window.ran).to.eql(['old']);
    expect(page.api.choice?.revision).to.eql(1);
    expect(['youtube', 'vimeo', 'chat'].map((id) => page.api.allows(id))).to.eql([
      true,
      false,
      false,
    ]);
  });

  it('of a later one stands', async () => {
    remember('analytics.video', { revision: 3 });
    const page = await open({ config, markup });
    await until(() => page.window.ran.length > 1);
    expect(page.window.ran).to.eql(['old', 'new']);
    expect(page.banner() === null).to.eql(true);
  });
});

describe('a withdrawal', () => {
  it('erases, and reloads the page once where a script that cannot be stopped has run', async () => {
    remember('analytics');
    const page = await open({ markup: inline('heat', 'data-consent="heat"') });
    await until(() => page.window.ran.length);
    document.cookie = '_pk_id=1;path=/';
    void page.api.rejectAll();
    const fresh = await reloaded(page);
    expect(fresh.document === page.document).to.eql(false);
    expect(remembered()).to.match(/^1~1~\d{8}~~$/);
    const again = await beginIn(fresh, { markup: inline('heat', 'data-consent="heat"') });
    await until(() => !document.cookie.includes('_pk_id'));
    expect(document.cookie.includes('_pk_id')).to.eql(false);
    expect(await stays(again)).to.eql(true);
    expect(fresh.window.ran).to.eql([]);
  });

  it('leaves the page where the service says so', async () => {
    remember('analytics');
    const page = await open({ markup: inline('matomo', 'data-consent="matomo"') });
    await until(() => page.window.ran.length);
    localStorage.setItem('matomo_x', '1');
    await page.api.rejectAll();
    expect(await stays(page)).to.eql(true);
    expect(localStorage.length).to.eql(0);
  });

  it('leaves the page where its script has not run', async () => {
    remember('analytics');
    const page = await open();
    await page.api.rejectAll();
    expect(await stays(page)).to.eql(true);
  });
});

describe('nothing breaks', () => {
  it('where cookies are blocked: the choice holds for the page', async () => {
    const page = await open({
      markup: inline('refused', 'data-consent="!analytics"'),
      before: ({ document: inside }) => {
        const deny = () => {
          throw new DOMException('denied', 'SecurityError');
        };
        Object.defineProperty(inside, 'cookie', { get: deny, set: deny });
      },
    });
    const choice = await page.api.rejectAll();
    await until(() => page.window.ran.length);
    expect(page.window.ran).to.eql(['refused']);
    expect(page.api.choice === choice).to.eql(true);
    expect(page.told.includes('error')).to.eql(false);
  });

  it('where the interface cannot be had: nothing runs, the page is told', async () => {
    const page = await open({
      hasParts: false,
      markup: `${inline('a')}<a data-mes-choix="preferences">x</a>`,
    });
    await until(() => page.told.includes('error'));
    expect(page.told.includes('error')).to.eql(true);
    expect(page.window.ran).to.eql([]);
    expect(page.warnings.every((text) => text.startsWith('mes-choix:'))).to.eql(true);
  });

  it('where it is started twice: the first one answers', async () => {
    const page = await open();
    const again = await beginIn(page, { markup: '' });
    expect(again.api === page.api).to.eql(true);
    await until(page.banner);
    expect(page.document.querySelectorAll('mes-choix-banner').length).to.be.most(1);
  });
});
