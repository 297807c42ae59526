import { signal } from '../../../widget/signals/meta.ts';
import { expect } from '../ui/expect.ts';
import { site, told } from './told.ts';

interface Queueing {
  (...words: readonly string[]): void;
  queue?: (readonly string[])[];
}

/** What Meta's own tag does: nothing where a function is there; otherwise one that queues, then `init`. */
function runTag(): readonly (readonly string[])[] {
  if (window.fbq) return [];
  let made: Queueing | undefined;
  window.fbq = made = (...words) => void made?.queue?.push(words);
  made.queue = [];
  window.fbq('init', '1');
  window.fbq('track', 'PageView');
  return made.queue;
}

const hits = [
  ['init', '1'],
  ['track', 'PageView'],
];

beforeEach(() => {
  delete window.fbq;
});
afterEach(() => {
  delete window.fbq;
});

describe('Meta', () => {
  it('puts nothing there before the tag, which would do nothing then', () => {
    told(signal);
    expect(window.fbq === undefined).to.eql(true);
  });

  it('is revoked, then granted, before the tag’s init', () => {
    told(signal).acceptAll('banner');
    expect(runTag()).to.eql([['consent', 'revoke'], ['consent', 'grant'], ...hits]);
  });

  it('is told at once on a return visit', () => {
    told(signal, site, { marketing: true, pixel: true });
    expect(runTag()).to.eql([['consent', 'revoke'], ['consent', 'grant'], ...hits]);
  });

  it('hears the last word where several were said before it came', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.acceptAll('preferences');
    page.rejectAll('preferences');
    expect(runTag()).to.eql([['consent', 'revoke'], ['consent', 'revoke'], ...hits]);
  });

  it('is revoked by a withdrawal, and granted again', () => {
    const page = told(signal);
    page.acceptAll('banner');
    const heard = runTag();
    page.rejectAll('preferences');
    page.save({ purposes: { analytics: true } }, 'preferences');
    page.acceptAll('preferences');
    expect(heard.slice(4)).to.eql([
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ]);
  });

  it('is an ordinary property of the page once it is there', () => {
    told(signal);
    runTag();
    const { value, writable } = Object.getOwnPropertyDescriptor(window, 'fbq') ?? {};
    expect([typeof value, writable]).to.eql(['function', true]);
  });

  it('that the page holds not at all is told at once', () => {
    const heard: (readonly string[])[] = [];
    window.fbq = (...words) => void heard.push(words);
    told(signal).rejectAll('banner');
    expect(heard).to.eql([
      ['consent', 'revoke'],
      ['consent', 'revoke'],
    ]);
  });
});
