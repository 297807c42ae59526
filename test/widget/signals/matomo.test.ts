import { signal } from '../../../widget/signals/matomo.ts';
import { expect } from '../ui/expect.ts';
import { site, siteWith, told } from './told.ts';

beforeEach(() => {
  delete window._paq;
});

describe('Matomo', () => {
  it('needs a consent, which is given, and taken back', () => {
    const page = told(signal);
    page.acceptAll('banner');
    page.save({ purposes: { video: false } }, 'preferences');
    page.rejectAll('preferences');
    expect(window._paq).to.eql([['requireConsent'], ['setConsentGiven'], ['forgetConsentGiven']]);
  });

  it('finds the last word alone where it comes late: it hears of what was forgotten last', () => {
    const page = told(signal);
    page.acceptAll('banner');
    page.rejectAll('preferences');
    page.acceptAll('preferences');
    expect(window._paq).to.eql([['requireConsent'], ['setConsentGiven']]);
  });

  it('hears each word in turn once it is there', () => {
    const heard: unknown[] = [];
    window._paq = { push: (words) => heard.push(...words) };
    const page = told(signal);
    page.acceptAll('banner');
    page.rejectAll('preferences');
    page.acceptAll('preferences');
    expect(heard).to.eql([
      'requireConsent',
      'setConsentGiven',
      'forgetConsentGiven',
      'setConsentGiven',
    ]);
  });

  it('marks nobody’s device who has never agreed: the refusal is what it was told first', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.rejectAll('api');
    expect(window._paq).to.eql([['requireConsent']]);
  });

  it('is given the consent anew on each page, before what the page tells it', () => {
    told(signal, site, { analytics: true, matomo: true });
    expect(window._paq).to.eql([['requireConsent'], ['setConsentGiven']]);
  });

  it('may count at once where it is exempt, until the visitor objects', () => {
    const page = told(signal, siteWith({ matomo: { purpose: 'own' } }));
    page.save({ services: { matomo: false } }, 'preferences');
    expect(window._paq).to.eql([['requireConsent'], ['setConsentGiven'], ['forgetConsentGiven']]);
  });

  it('with two services needs a yes to both', () => {
    const page = told(signal, siteWith({ youtube: { signal: 'matomo' } }));
    page.save({ purposes: { analytics: true } }, 'preferences');
    expect(window._paq).to.eql([['requireConsent']]);
    page.acceptAll('preferences');
    expect(window._paq).to.eql([['requireConsent'], ['setConsentGiven']]);
  });
});
