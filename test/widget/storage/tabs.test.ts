import { createTabs } from '../../../widget/storage/tabs.ts';
import { pause, until } from '../gate/ran.ts';
import { expect } from '../ui/expect.ts';

let calls = 0;
const tell = createTabs('mes_choix_test', () => void calls++);
const other = new BroadcastChannel('mes_choix_test');

beforeEach(() => {
  calls = 0;
});
after(() => other.close());

describe('the page follows', () => {
  it('another tab that has decided, at once, and looks again', async () => {
    other.postMessage('anything');
    await until(() => calls === 2);
    await pause(150);
    expect(calls).to.eql(2);
  });

  it('and sees its cookie, which the message may have overtaken', async () => {
    const seen: string[] = [];
    createTabs('mes_choix_late', () => void seen.push(document.cookie));
    const late = new BroadcastChannel('mes_choix_late');
    const witness = new BroadcastChannel('mes_choix_late');
    witness.onmessage = () => {
      document.cookie = 'late=1';
    };
    late.postMessage(0);
    await until(() => seen.length === 2);
    document.cookie = 'late=;max-age=0';
    late.close();
    witness.close();
    expect(seen.at(-1)).to.eql('late=1');
  });

  it('not itself', async () => {
    tell();
    await pause(150);
    expect(calls).to.eql(0);
  });

  it('nor another site’s tab', async () => {
    const stranger = new BroadcastChannel('other');
    stranger.postMessage(0);
    await pause(150);
    stranger.close();
    expect(calls).to.eql(0);
  });

  it('what was decided while it lay in the back/forward cache', () => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(calls).to.eql(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(calls).to.eql(1);
  });
});

describe('the page tells', () => {
  it('the other tabs, and nothing about the choice', async () => {
    const heard: unknown[] = [];
    other.onmessage = ({ data }) => void heard.push(data);
    tell();
    await until(() => heard.length);
    expect(heard).to.eql([0]);
  });
});
