import { signal } from '../../../widget/signals/tiktok.ts';
import { expect } from '../ui/expect.ts';
import { site, told } from './told.ts';

beforeEach(() => {
  delete window.ttq;
});

describe('TikTok', () => {
  it('is held, then told each answer once, in the queue that its tag takes over', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.acceptAll('preferences');
    page.save({ purposes: { video: false } }, 'preferences');
    page.rejectAll('preferences');
    expect(window.ttq).to.eql([
      ['holdConsent'],
      ['revokeConsent'],
      ['grantConsent'],
      ['revokeConsent'],
    ]);
  });

  it('is told at once on a return visit', () => {
    told(signal, site, { marketing: true, tiktok: true });
    expect(window.ttq).to.eql([['holdConsent'], ['grantConsent']]);
  });

  it('is called by its functions once its tag has made them', () => {
    const heard: string[] = [];
    const page = told(signal);
    window.ttq = {
      push: () => heard.push('queued'),
      grantConsent: () => void heard.push('grant'),
      revokeConsent: () => void heard.push('revoke'),
    };
    page.acceptAll('banner');
    page.rejectAll('preferences');
    expect(heard).to.eql(['grant', 'revoke']);
  });
});
