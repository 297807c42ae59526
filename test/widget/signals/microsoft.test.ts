import { signal } from '../../../widget/signals/microsoft.ts';
import { expect } from '../ui/expect.ts';
import { site, told } from './told.ts';

const step = (moment: string, state: string) => ['consent', moment, { ad_storage: state }];

beforeEach(() => {
  delete window.uetq;
});

describe('Microsoft Advertising', () => {
  it('is told denied, then each answer once', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.save({ purposes: { analytics: true } }, 'preferences');
    page.acceptAll('preferences');
    page.rejectAll('preferences');
    expect(window.uetq).to.eql(
      [
        step('default', 'denied'),
        step('update', 'denied'),
        step('update', 'granted'),
        step('update', 'denied'),
      ].flat(),
    );
  });

  it('is told default and update at once on a return visit', () => {
    told(signal, site, { marketing: true, uet: true });
    expect(window.uetq).to.eql([step('default', 'denied'), step('update', 'granted')].flat());
  });

  it('is told by the object that its script puts in the place of the queue', () => {
    const heard: unknown[][] = [];
    const page = told(signal);
    window.uetq = { push: (...words) => heard.push(words) };
    page.acceptAll('banner');
    expect(heard).to.eql([step('update', 'granted')]);
  });
});
