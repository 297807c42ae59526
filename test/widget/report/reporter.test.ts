import { createOutbox } from '../../../widget/report/outbox.ts';
import { createReporter } from '../../../widget/report/reporter.ts';
import { pause, until } from '../gate/ran.ts';
import { expect } from '../ui/expect.ts';
import { createRegister, eventOf, type Register } from './register.ts';

const URL_OF_EVENTS = 'https://consent.example/register.test/consents';
let register: Register;

/** A reporter that owes these events. */
function owing(...ids: string[]) {
  const outbox = createOutbox();
  outbox.keep(ids.map((id) => eventOf(id)));
  return { outbox, reporter: createReporter(URL_OF_EVENTS, 'omit', outbox) };
}
const sent = () => register.events().map(({ id }) => id);
const left = () =>
  createOutbox()
    .list()
    .map(({ id }) => id);
const status = (code: number, headers: Record<string, string> = {}) =>
  code === 204
    ? new Response(null, { status: code })
    : Response.json({}, { status: code, headers });

beforeEach(() => {
  localStorage.clear();
  register = createRegister();
});
afterEach(() => {
  register.stop();
  localStorage.clear();
});

describe('what is owed', () => {
  it('is sent, oldest first, one after the other, and removed', async () => {
    const { reporter } = owing('a', 'b', 'c');
    await reporter.send();
    await until(() => !left().length);
    expect(sent()).to.eql(['a', 'b', 'c']);
    expect(left()).to.eql([]);
    expect(reporter.last).to.eql({ index: 3 });
  });

  it('is sent so that it needs no preflight and outlives the page', async () => {
    await owing('a').reporter.send();
    const { url, init } = register.received[0] ?? { url: '', init: {} };
    expect(url).to.eql(URL_OF_EVENTS);
    expect([init.method, init.keepalive, init.credentials]).to.eql(['POST', true, 'omit']);
    expect(new Headers(init.headers).get('content-type')).to.eql('text/plain');
    expect(JSON.parse(init.body as string)).to.eql(eventOf('a'));
  });

  for (const code of [200, 201, 204, 400, 403, 404, 409, 413, 415, 422]) {
    it(`is removed on ${code}`, async () => {
      register.answers = [status(code)];
      await owing('a').reporter.send();
      expect(left()).to.eql([]);
    });
  }

  for (const code of [408, 429, 500, 502, 503]) {
    it(`stays on ${code}`, async () => {
      register.answers = [status(code)];
      await owing('a').reporter.send();
      await pause(20);
      expect(left()).to.eql(['a']);
      expect(sent()).to.eql(['a']);
    });
  }

  it('stays where the server cannot be reached, and is sent by the next page with the same id', async () => {
    register.answers = [null];
    await owing('a').reporter.send();
    expect(left()).to.eql(['a']);
    register.answers = [];
    await createReporter(URL_OF_EVENTS, 'omit', createOutbox()).send();
    expect(sent()).to.eql(['a', 'a']);
    expect(left()).to.eql([]);
  });

  it('is sent again when the server says so', async () => {
    register.answers = [status(503, { 'retry-after': '0.05' }), status(201)];
    await owing('a').reporter.send();
    expect(left()).to.eql(['a']);
    await until(() => sent().length > 1);
    await until(() => !left().length);
    expect(sent()).to.eql(['a', 'a']);
    expect(left()).to.eql([]);
  });

  it('is sent once, however often it is asked for meanwhile', async () => {
    const { reporter } = owing('a');
    await Promise.all([reporter.send(), reporter.send(), reporter.send()]);
    await pause(20);
    expect(sent()).to.eql(['a']);
  });

  it('takes along what was decided while it was being sent', async () => {
    const { reporter, outbox } = owing('a');
    const sending = reporter.send();
    outbox.keep([...outbox.list(), eventOf('b')]);
    await sending;
    await until(() => !left().length);
    expect(sent()).to.eql(['a', 'b']);
  });

  it('needs no storage', async () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') as PropertyDescriptor;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const { reporter, outbox } = owing('a');
      await reporter.send();
      expect(sent()).to.eql(['a']);
      expect(outbox.list()).to.eql([]);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', own);
    }
  });
});

describe('a refusal', () => {
  it('is sent once and not kept', async () => {
    register.answers = [null];
    const outbox = createOutbox();
    await createReporter(URL_OF_EVENTS, 'omit', outbox).send(eventOf('no', null));
    await pause(20);
    expect(sent()).to.eql(['no']);
    expect(localStorage.length).to.eql(0);
  });

  it('has its receipt on this page', async () => {
    const reporter = createReporter(URL_OF_EVENTS, 'omit', createOutbox());
    await reporter.send(eventOf('no', null));
    await until(() => reporter.last);
    expect(reporter.last).to.eql({ index: 1 });
  });
});
