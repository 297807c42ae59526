import type { ConsentEvent, PublishedConfig } from '../../../widget/contract.ts';
import { noticeOf } from '../../../widget/site.ts';
import { messages } from '../../../widget/ui/messages/index.ts';
import { pause, until } from '../gate/ran.ts';
import { createRegister, type Register } from '../report/register.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { press } from '../ui/visitor.ts';
import {
  openSite,
  type Opening,
  remember,
  remembered,
  site,
  type SitePage,
  SUBJECT,
} from './site.ts';

const HASH = `sha256:${'ab'.repeat(32)}`;
const config: PublishedConfig = {
  ...site,
  revision: 1,
  server: 'https://consent.example/register.test',
  notice: { fr: HASH },
};
const notice = noticeOf(site, {
  language: 'fr',
  messages: messages.fr,
  policyVersion: 1,
  widget: '1.0.0',
});

let page: SitePage;
let register: Register;

/** Opens a page whose server is the test's register, which also has the notice. */
async function open(opening: Opening = {}): Promise<void> {
  page = await openSite({
    config,
    ...opening,
    before(frame) {
      opening.before?.(frame);
      register = createRegister(frame.window, { [HASH.slice(7)]: notice });
    },
  });
}
const action = (name: string) =>
  page.banner()?.shadowRoot?.querySelector(`[data-action="${name}"]`);
const owed = (): ConsentEvent[] => JSON.parse(localStorage.getItem('mes_choix_outbox') ?? '[]');

beforeEach(() => clearDevice());
afterEach(() => {
  page.close();
  clearDevice();
});

describe('a decision is told to the register', () => {
  it('within a second: what was shown, what was answered, and who', async () => {
    await open();
    await until(() => action('accept-all'));
    await press(action('accept-all'));
    await until(() => register.events().length);
    const [event, more] = register.events();
    expect(more === undefined).to.eql(true);
    expect(event?.id).to.match(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(event?.id === event?.subject).to.eql(false);
    expect(event?.subject).to.eql(page.api.choice?.subject);
    expect({ ...event, id: '', subject: '', decidedAt: '' }).to.eql({
      id: '',
      subject: '',
      notice: HASH,
      language: 'fr',
      action: 'accept-all',
      layer: 'banner',
      purposes: { analytics: true, video: true },
      services: {},
      gpc: false,
      decidedAt: '',
      widget: '1.0.0',
    });
    expect(register.received.at(-1)?.url).to.eql(
      'https://consent.example/register.test/hebergeur/consents',
    );
    await until(() => !owed().length);
    expect(localStorage.length).to.eql(0);
  });

  it('a refusal is sent once, says nothing of who, and is not kept', async () => {
    await open();
    await until(() => action('reject-all'));
    register.answers = [null];
    await press(action('reject-all'));
    await until(() => register.events().length);
    await pause();
    expect(register.events()).to.have.length(1);
    expect(register.events()[0]?.subject === null).to.eql(true);
    expect(localStorage.length).to.eql(0);
  });

  it('not at all, where the site keeps no refusals', async () => {
    await open({ config: { ...config, records: { refusals: 'none' } } });
    await until(() => action('reject-all'));
    await press(action('reject-all'));
    await pause(300);
    expect(register.events()).to.eql([]);
  });

  it('also where nothing was shown yet', async () => {
    remember('analytics');
    await open();
    await page.api.rejectAll();
    await until(() => register.events().length);
    expect(register.events()[0]?.action).to.eql('withdraw');
    expect(register.events()[0]?.notice).to.eql(HASH);
  });

  it('a withdrawal names the subject that it ends', async () => {
    remember('analytics');
    await open();
    await page.api.openPreferences();
    await page.api.rejectAll();
    await until(() => register.events().length);
    const [event] = register.events();
    expect([event?.action, event?.layer, event?.subject]).to.eql(['withdraw', 'api', SUBJECT]);
    expect(page.api.choice?.subject === null).to.eql(true);
  });
});

describe('where the server writes the cookie', () => {
  const written: PublishedConfig = { ...config, records: { refusals: 'none', cookie: 'server' } };

  it('it is told of a refusal that it does not keep, and sees the device’s cookie', async () => {
    await open({ config: written });
    await until(() => action('reject-all'));
    await press(action('reject-all'));
    await until(() => register.events().length);
    expect(register.received.at(-1)?.init.credentials).to.eql('same-origin');
    expect(localStorage.length).to.eql(0);
  });

  /** Accepts, and lets the answer come, with its cookie, after `then`. */
  async function answeredAfter(then: () => unknown): Promise<void> {
    await open({ config: written });
    await until(() => action('accept-all'));
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const own = page.window.fetch;
    page.window.fetch = async (...request: Parameters<typeof fetch>) => {
      const response = await own(...request);
      if (request[1]?.method === 'POST') await answered;
      return response;
    };
    await press(action('accept-all'));
    await until(() => register.events().length);
    const yes = remembered();
    expect(yes).to.match(/~analytics\.video~/);
    await then();
    document.cookie = `mes_choix=${yes};path=/`;
    answer();
  }

  it('an answer that comes after a refusal does not undo it', async () => {
    await answeredAfter(() => page.api.rejectAll());
    await until(() => remembered().endsWith('~~'));
    expect(remembered()).to.match(/~~$/);
    expect(page.api.allows('analytics')).to.eql(false);
  });

  it('an answer that comes after the choice was forgotten does not bring it back', async () => {
    await answeredAfter(async () => {
      page.api.forget();
      // What forgetting itself deletes is gone before the answer comes.
      await pause();
    });
    await until(() => remembered() === '');
    expect(remembered()).to.eql('');
    expect(page.api.choice === null).to.eql(true);
  });

  it('what the server has written is not written by the script again', async () => {
    await open({ config: written });
    await until(() => action('accept-all'));
    await press(action('accept-all'));
    let writes = 0;
    const { set, get } = Object.getOwnPropertyDescriptor(
      page.window.Document.prototype,
      'cookie',
    ) as Required<PropertyDescriptor>;
    Object.defineProperty(page.document, 'cookie', {
      get: () => get.call(page.document),
      set(value) {
        writes += 1;
        set.call(page.document, value);
      },
    });
    await until(() => register.events().length && !owed().length);
    expect(writes).to.eql(0);
  });
});

describe('what the server has not acknowledged', () => {
  it('is forgotten with the choice, before the page had the time to send it', async () => {
    remember('analytics');
    const kept = { id: 'a', notice: HASH, subject: SUBJECT };
    localStorage.setItem('mes_choix_outbox', JSON.stringify([kept]));
    await open({
      before: ({ window }) => {
        window.mesChoix = [(api) => api.forget()];
      },
    });
    await until(page.banner);
    await pause(300);
    expect(register.events()).to.eql([]);
    expect(localStorage.length).to.eql(0);
  });

  it('is on the device when the page goes, however soon after the press', async () => {
    await open();
    await until(() => action('accept-all'));
    register.answers = [null];
    page.window.addEventListener('click', () => page.window.dispatchEvent(new Event('pagehide')));
    let atOnce = 0;
    page.window.addEventListener('click', () => (atOnce = owed().length));
    await press(action('accept-all'));
    expect(atOnce).to.eql(1);
  });

  it('is not kept where the choice was forgotten before it was painted', async () => {
    await open();
    await until(() => action('accept-all'));
    page.window.addEventListener('click', () => page.api.forget());
    await press(action('accept-all'));
    await pause(300);
    expect(register.events()).to.eql([]);
    expect(owed()).to.eql([]);
  });

  it('waits on the device, and is sent by the next page with the same id', async () => {
    await open();
    await until(() => action('accept-all'));
    register.answers = [null];
    await press(action('accept-all'));
    await until(() => register.events().length);
    const [event] = register.events();
    expect(owed()).to.eql([event]);
    page.close();
    await open();
    await until(() => register.events().length);
    expect(register.events()).to.eql([event]);
    await until(() => !owed().length);
    expect(owed()).to.eql([]);
    expect(page.banner() === null).to.eql(true);
  });
});
