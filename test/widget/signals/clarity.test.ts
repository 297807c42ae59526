import { signal } from '../../../widget/signals/clarity.ts';
import { expect } from '../ui/expect.ts';
import { site, siteWith, told } from './told.ts';

const calls = () =>
  ((window.clarity?.q ?? []) as ArrayLike<unknown>[]).map((call) => Array.from(call));
const said = (ads: string, analytics: string) => [
  'consentv2',
  { ad_Storage: ads, analytics_Storage: analytics },
];

beforeEach(() => {
  delete window.clarity;
});

describe('Clarity', () => {
  it('is told that both are denied, before its tag is there, which keeps the queue', () => {
    told(signal);
    expect(calls()).to.eql([said('denied', 'denied')]);
  });

  it('is told analytics by its own services, ads by those of Microsoft Advertising', () => {
    const page = told(signal);
    page.save({ purposes: { analytics: true } }, 'preferences');
    page.acceptAll('preferences');
    expect(calls().slice(1)).to.eql([said('denied', 'granted'), said('granted', 'granted')]);
  });

  it('is never granted ads on a site without Microsoft Advertising', () => {
    told(signal, siteWith({ uet: { signal: undefined } })).acceptAll('banner');
    expect(calls().at(-1)).to.eql(said('denied', 'granted'));
  });

  it('is told of a refusal and of a withdrawal', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.acceptAll('preferences');
    page.rejectAll('preferences');
    expect(calls().slice(1)).to.eql([
      said('denied', 'denied'),
      said('granted', 'granted'),
      said('denied', 'denied'),
    ]);
  });

  it('is called itself where it is there', () => {
    const heard: (readonly unknown[])[] = [];
    window.clarity = (...words) => void heard.push(words);
    told(signal, site, { analytics: true, clarity: true });
    expect(heard).to.eql([said('denied', 'denied'), said('denied', 'granted')]);
  });
});
