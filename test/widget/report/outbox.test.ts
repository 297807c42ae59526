import { createOutbox } from '../../../widget/report/outbox.ts';
import { owesEvents } from '../../../widget/report/owes.ts';
import { expect } from '../ui/expect.ts';
import { eventOf } from './register.ts';

const KEY = 'mes_choix_outbox';
const ids = (outbox = createOutbox()) => outbox.list().map(({ id }) => id);
const many = (count: number) => Array.from({ length: count }, (_, at) => eventOf(String(at)));

/** Does the test where localStorage throws, as browsers do that block it. */
function blocked(method: 'getItem' | 'setItem' | 'removeItem', test: () => void): void {
  const own = Storage.prototype[method];
  Storage.prototype[method] = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  try {
    test();
  } finally {
    Storage.prototype[method] = own as never;
  }
}

beforeEach(() => localStorage.clear());
after(() => localStorage.clear());

describe('the outbox', () => {
  it('is empty at first, and writes nothing', () => {
    const outbox = createOutbox();
    expect(outbox.list()).to.eql([]);
    outbox.keep([]);
    expect(localStorage.length).to.eql(0);
    expect(owesEvents()).to.eql(false);
  });

  it('survives the page', () => {
    createOutbox().keep([eventOf('a'), eventOf('b')]);
    expect(createOutbox().list()).to.eql([eventOf('a'), eventOf('b')]);
    expect(owesEvents()).to.eql(true);
  });

  it('leaves nothing when it is emptied', () => {
    const outbox = createOutbox();
    outbox.keep([eventOf('a')]);
    outbox.keep([]);
    expect(localStorage.getItem(KEY) === null).to.eql(true);
    expect(owesEvents()).to.eql(false);
  });

  it('keeps the newest twenty', () => {
    const outbox = createOutbox();
    outbox.keep(many(25));
    expect(ids(outbox)).to.have.length(20);
    expect(ids(outbox)[0]).to.eql('5');
    expect(ids()).to.have.length(20);
  });

  it('does not trip over what another script has written there', () => {
    for (const text of ['{', 'null', '7', '{}', '[null]', '[1]', '[{}]', '[[]]', '"x"']) {
      localStorage.setItem(KEY, text);
      expect(createOutbox().list(), text).to.eql([]);
    }
  });
});

describe('where localStorage cannot be had, the outbox', () => {
  for (const method of ['getItem', 'setItem'] as const) {
    it(`is in memory: ${method} throws`, () =>
      blocked(method, () => {
        const outbox = createOutbox();
        outbox.keep([eventOf('a'), eventOf('b')]);
        expect(ids(outbox)).to.eql(method === 'getItem' ? [] : ['a', 'b']);
        outbox.keep([eventOf('b')]);
        expect(ids(outbox)).to.eql(method === 'getItem' ? [] : ['b']);
      }));
  }

  it('is in memory: everything throws', () =>
    blocked('getItem', () =>
      blocked('setItem', () =>
        blocked('removeItem', () => {
          const outbox = createOutbox();
          expect(owesEvents()).to.eql(false);
          outbox.keep([eventOf('a')]);
          expect(ids(outbox)).to.eql(['a']);
          outbox.keep([]);
          expect(ids(outbox)).to.eql([]);
        }),
      ),
    ));

  it('keeps twenty at most there too', () =>
    blocked('setItem', () => {
      const outbox = createOutbox();
      outbox.keep(many(25));
      expect(ids(outbox)).to.have.length(20);
    }));

  it('names none twice, where the device is full', () => {
    const outbox = createOutbox();
    outbox.keep([eventOf('a')]);
    blocked('setItem', () => outbox.keep([...outbox.list(), eventOf('b')]));
    expect(ids(outbox)).to.eql(['a', 'b']);
  });
});
