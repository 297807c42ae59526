import { pause, until } from '../gate/ran.ts';
import { openSite, remember, remembered, type Opening, type SitePage } from '../start/site.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { press } from '../ui/visitor.ts';

let page: SitePage;
const control = (selector = '#control') => page.document.querySelector<HTMLElement>(selector);
async function open(markup: string, opening: Opening = {}): Promise<void> {
  page = await openSite({ markup: `<main style="padding:150px">${markup}</main>`, ...opening });
}

beforeEach(() => {
  clearDevice();
  remember('');
});
afterEach(() => {
  page.close();
  clearDevice();
});

describe('a control opens the preferences', () => {
  const forms = [
    '<button id="control" data-mes-choix="preferences">Modifier</button>',
    '<a id="control" href="#mes-choix">Modifier</a>',
    '<a id="control" data-mes-choix="preferences" href="#mes-choix">Modifier</a>',
    '<button data-mes-choix="preferences"><b id="control">Modifier</b></button>',
  ];
  for (const form of forms) {
    it(form, async () => {
      await open(form);
      await press(control());
      await until(page.preferences);
      expect(page.preferences() === null).to.eql(false);
      expect(page.window.location.hash).to.eql('');
    });
  }

  it('by a click of a script too: nothing is granted by it', async () => {
    await open(forms[0] ?? '');
    control()?.click();
    await until(page.preferences);
    expect(page.preferences() === null).to.eql(false);
  });

  it('<mes-choix-button>', async () => {
    await open('<mes-choix-button id="control"></mes-choix-button>');
    await until(() => control()?.shadowRoot?.querySelector('button'));
    expect(control()?.shadowRoot?.textContent).to.eql('Modifier mes choix');
    await press(control()?.shadowRoot?.querySelector('button'));
    await until(page.preferences);
    expect(page.preferences() === null).to.eql(false);
  });

  it('one that was added later', async () => {
    await open('');
    control('main')?.insertAdjacentHTML('beforeend', forms[0] ?? '');
    await press(control());
    await until(page.preferences);
    expect(page.preferences() === null).to.eql(false);
  });

  it('one inside a component’s open shadow root', async () => {
    await open('<div></div>');
    const root = control('main div')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(page.document.createElement('button'), { textContent: 'Modifier' }));
    root?.querySelector('button')?.setAttribute('data-mes-choix', 'preferences');
    await press(root?.querySelector('button'));
    await until(page.preferences);
    expect(page.preferences() === null).to.eql(false);
  });

  it('not a link to another page’s', async () => {
    await open('<a id="control" href="/elsewhere#mes-choix">x</a>');
    page.document.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.eql(false);
      event.preventDefault();
    });
    await press(control());
    await pause();
    expect(page.preferences() === null).to.eql(true);
  });
});

describe('the address #mes-choix', () => {
  it('opens the preferences with the page', async () => {
    await open('', { where: '#mes-choix' });
    await until(page.preferences);
    expect(page.preferences() === null).to.eql(false);
    expect(page.window.location.hash).to.eql('');
  });

  it('opens them when it is gone to', async () => {
    await open('');
    page.window.location.hash = 'mes-choix';
    await until(page.preferences);
    expect(page.preferences() === null).to.eql(false);
  });

  it('and no other does', async () => {
    await open('', { where: '#mes-choix-autre' });
    await pause();
    expect(page.preferences() === null).to.eql(true);
    expect(page.window.location.hash).to.eql('#mes-choix-autre');
  });
});

describe('a control that decides', () => {
  it('accepts on the visitor’s click', async () => {
    await open('<button id="control" data-mes-choix="accept-all">Tout accepter</button>');
    await press(control());
    await until(() => page.changes.length);
    expect(page.api.allows('video')).to.eql(true);
  });

  it('does not on a script’s, and says so', async () => {
    await open('<button id="control" data-mes-choix="accept-all">Tout accepter</button>');
    const before = remembered();
    control()?.click();
    await until(() => page.told.includes('error'));
    expect(page.told.includes('error')).to.eql(true);
    expect(page.warnings[0]).to.match(/accept-all/);
    expect(page.api.allows('video')).to.eql(false);
    expect(remembered()).to.eql(before);
  });

  it('refuses however it comes', async () => {
    remember('video');
    await open('<button id="control" data-mes-choix="reject-all">Tout refuser</button>');
    expect(page.api.allows('video')).to.eql(true);
    control()?.click();
    await until(() => page.changes.length);
    expect(page.api.allows('video')).to.eql(false);
    expect(remembered()).to.match(/^1~1~\d{8}~~$/);
  });

  it('opens the banner', async () => {
    await open('<button id="control" data-mes-choix="banner">Choisir</button>');
    await press(control());
    await until(page.banner);
    expect(page.banner() === null).to.eql(false);
  });
});
