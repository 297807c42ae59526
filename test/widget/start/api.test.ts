import type { Change, MesChoix } from '../../../widget/api.ts';
import { inline } from '../gate/page.ts';
import { pause, until } from '../gate/ran.ts';
import { clearDevice } from '../storage/device.ts';
import { expect } from '../ui/expect.ts';
import { press } from '../ui/visitor.ts';
import { openSite, type Opening, remember, remembered, type SitePage, SUBJECT } from './site.ts';

let page: SitePage;
const manual = { lang: 'fr', open: 'manual' };
async function open(opening: Opening = {}): Promise<MesChoix> {
  page = await openSite({ tag: manual, ...opening });
  return page.api;
}

/** The name of what a promise rejects with; empty where it does not. */
const rejection = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: Error) => error.name,
  );

/** Opens a page with a button, and gives the visitor's activation to it. */
async function openWithVisitor(opening: Opening = {}): Promise<MesChoix> {
  const api = await open({
    ...opening,
    markup: `<button style="width:200px;height:100px">x</button>${opening.markup ?? ''}`,
  });
  await press(page.document.querySelector('button'));
  return api;
}

beforeEach(() => clearDevice());
afterEach(() => {
  page.close();
  clearDevice();
});

describe('the API', () => {
  it('says what it is', async () => {
    const api = await open();
    expect([api.version, api.site, api.language]).to.eql(['1.0.0', 'hebergeur', 'fr']);
    expect(page.window.mesChoix === api).to.eql(true);
  });

  it('runs what was queued before it was there, and what comes after at once', async () => {
    const seen: MesChoix[] = [];
    const api = await open({
      before: ({ window }) => {
        const queue: ((api: MesChoix) => void)[] = [];
        window.mesChoix = queue;
        queue.push((early) => void seen.push(early));
        queue.push(() => {
          throw new Error('the page’s own');
        });
        queue.push((early) => void seen.push(early));
      },
    });
    expect(seen.length).to.eql(2);
    expect(seen.every((early) => early === api)).to.eql(true);
    api.push((late) => void seen.push(late));
    expect(seen.length).to.eql(3);
    expect(page.warnings.some((text) => text.includes('the page’s own'))).to.eql(true);
  });

  it('gives a frozen choice', async () => {
    remember('analytics');
    const { choice } = await open();
    expect([choice, choice?.purposes, choice?.services].every(Object.isFrozen)).to.eql(true);
    expect(choice?.decidedAt).to.match(/T00:00:00(\.000)?Z$/);
  });
});

describe('a grant', () => {
  it('is not to be had without the visitor, and says so', async () => {
    const api = await open({ markup: inline('a') });
    expect(await rejection(api.acceptAll())).to.eql('NotAllowedError');
    expect(await rejection(api.save({ purposes: { analytics: true } }))).to.eql('NotAllowedError');
    expect(await rejection(api.save({ services: { youtube: true } }))).to.eql('NotAllowedError');
    expect(api.choice === null).to.eql(true);
    expect(page.window.ran).to.eql([]);
    expect(document.cookie).to.eql('');
    expect(page.told.filter((type) => type === 'error').length).to.eql(3);
    expect(page.warnings.length).to.eql(3);
  });

  it('is not to be had by a call that was queued', async () => {
    let result = Promise.resolve('');
    await open({
      before: ({ window }) => {
        window.mesChoix = [(api) => void (result = rejection(api.acceptAll()))];
      },
    });
    expect(await result).to.eql('NotAllowedError');
  });

  it('is to be had while the visitor is at it', async () => {
    const api = await openWithVisitor({ markup: inline('a') });
    const choice = await api.acceptAll();
    expect(choice.purposes).to.eql({ analytics: true, video: true });
    expect(api.choice === choice).to.eql(true);
    expect(choice.subject).to.match(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    await until(() => page.window.ran.length);
    expect(page.window.ran).to.eql(['a']);
    expect(remembered()).to.match(new RegExp(`^1~1~\\d{8}~analytics\\.video~${choice.subject}$`));
  });
});

describe('a refusal or a withdrawal is honoured however it comes', () => {
  it('of everything, with nothing in the cookie that tells one from another', async () => {
    const api = await open();
    const choice = await api.rejectAll();
    expect(choice.subject === null).to.eql(true);
    expect(remembered()).to.match(/^1~1~\d{8}~~$/);
    expect(api.allows('stats')).to.eql(true);
  });

  it('of a part: what is not named keeps its answer', async () => {
    remember('analytics.video');
    const api = await open();
    const choice = await api.save({ services: { youtube: false } });
    expect(choice.purposes).to.eql({ analytics: true, video: true });
    expect(choice.services).to.eql({ youtube: false });
    expect(choice.subject).to.eql(SUBJECT);
    expect([api.allows('youtube'), api.allows('vimeo')]).to.eql([false, true]);
  });

  it('as an objection to what is exempt', async () => {
    const api = await open();
    await api.save({ purposes: { stats: false } });
    expect(api.allows('stats')).to.eql(false);
    expect(remembered()).to.match(/^1~1~\d{8}~!stats~$/);
  });

  it('before a first choice what is not named is no', async () => {
    const api = await open();
    expect((await api.save({})).purposes).to.eql({ analytics: false, video: false });
  });
});

describe('an unknown id', () => {
  it('rejects with TypeError, changing nothing', async () => {
    const api = await open();
    expect(await rejection(api.save({ purposes: { nobody: false } }))).to.eql('TypeError');
    expect(await rejection(api.save({ services: { nobody: false, youtube: false } }))).to.eql(
      'TypeError',
    );
    expect(await rejection(api.whenAllowed('nobody'))).to.eql('TypeError');
    expect(await rejection(api.setLanguage('xx'))).to.eql('TypeError');
    expect(api.choice === null).to.eql(true);
    expect(api.allows('nobody')).to.eql(false);
    expect(document.cookie).to.eql('');
  });
});

describe('whenAllowed', () => {
  it('resolves at once where it is', async () => {
    remember('analytics');
    const api = await open();
    expect(await rejection(api.whenAllowed('matomo'))).to.eql('');
    expect(await rejection(api.whenAllowed('security'))).to.eql('');
  });

  it('resolves when it is granted, not before', async () => {
    const api = await openWithVisitor();
    let isAllowed = false;
    void api.whenAllowed('youtube').then(() => {
      isAllowed = true;
    });
    await api.save({ purposes: { analytics: true } });
    await pause(50);
    expect(isAllowed).to.eql(false);
    await api.acceptAll();
    await until(() => isAllowed);
    expect(isAllowed).to.eql(true);
  });

  it('rejects by its signal', async () => {
    const api = await open();
    const { AbortController: Controller, AbortSignal: Signal } = page.window;
    expect(await rejection(api.whenAllowed('youtube', { signal: Signal.abort() }))).to.eql(
      'AbortError',
    );
    const controller = new Controller();
    const waiting = rejection(api.whenAllowed('youtube', { signal: controller.signal }));
    controller.abort('a reason of the page’s own');
    expect(await waiting).to.eql('AbortError');
  });
});

describe('onChange', () => {
  it('is told after each decision, until it is stopped; one that fails stops no other', async () => {
    const api = await openWithVisitor();
    const told: Change[] = [];
    api.onChange(() => {
      throw new Error('the page’s own');
    });
    const stop = api.onChange((change) => void told.push(change));
    const first = await api.save({ purposes: { video: true } });
    const second = await api.rejectAll();
    stop();
    await api.rejectAll();
    expect(told.length).to.eql(2);
    expect(told[0]?.previous === null).to.eql(true);
    expect(told[0]?.granted).to.eql(['video', 'youtube', 'vimeo']);
    expect(told[0]?.withdrawn).to.eql([]);
    expect(told[1]?.previous === first && told[1]?.choice === second).to.eql(true);
    expect(told[1]?.withdrawn).to.eql(['video', 'youtube', 'vimeo']);
    expect(Object.keys(told[1] ?? {}).sort()).to.eql([
      'choice',
      'granted',
      'previous',
      'withdrawn',
    ]);
  });
});

describe('forget', () => {
  it('deletes the choice, withdraws everything, asks again, and a new subject is made', async () => {
    remember('video.analytics');
    const api = await openWithVisitor({ tag: { lang: 'fr' } });
    api.forget();
    expect(api.choice === null).to.eql(true);
    expect(api.allows('video')).to.eql(false);
    expect(document.cookie).to.eql('');
    await until(() => page.banner() && page.changes.length);
    expect(page.changes[0]?.choice === null).to.eql(true);
    expect(page.changes[0]?.withdrawn.length).to.eql(6);
    const { subject } = await api.acceptAll();
    expect(subject === SUBJECT || subject === null).to.eql(false);
  });
});
