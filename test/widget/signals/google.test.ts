import { signal } from '../../../widget/signals/google.ts';
import { expect } from '../ui/expect.ts';
import { site, SUBJECT, told } from './told.ts';

/** What Google's queue holds, each call as a list of its words. */
const calls = () =>
  ((window.dataLayer ?? []) as unknown as ArrayLike<unknown>[]).map((call) => Array.from(call));
const updates = () =>
  calls()
    .filter(([, moment]) => moment === 'update')
    .map(([, , state]) => state);

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};
const ads = { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' };

beforeEach(() => {
  delete window.dataLayer;
});

describe('Google', () => {
  it('is told that everything is denied, but what nobody can refuse', () => {
    told(signal);
    expect(calls()).to.eql([
      ['consent', 'default', denied],
      ['set', 'ads_data_redaction', true],
    ]);
  });

  it('is called as its own function calls it: with the arguments, not with a list', () => {
    told(signal);
    const [first] = window.dataLayer as unknown as unknown[];
    expect(Object.prototype.toString.call(first)).to.eql('[object Arguments]');
  });

  it('keeps what the page has queued before', () => {
    window.dataLayer = [['js']];
    told(signal);
    expect(calls()[0]).to.eql(['js']);
  });

  it('is told of a full refusal, once', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.rejectAll('api');
    expect(updates()).to.eql([denied]);
  });

  it('is told each type by its purpose', () => {
    told(signal).save({ purposes: { marketing: true } }, 'preferences');
    expect(updates()).to.eql([{ ...denied, ...ads }]);
  });

  it('is told once of a decision, and not of one that changes nothing for it', () => {
    const page = told(signal);
    page.save({ purposes: { analytics: true } }, 'preferences');
    page.save({ purposes: { video: true } }, 'preferences');
    expect(updates()).to.eql([{ ...denied, analytics_storage: 'granted' }]);
  });

  it('is told of a withdrawal, and of a choice that is forgotten', () => {
    const page = told(signal);
    page.acceptAll('banner');
    page.rejectAll('preferences');
    page.acceptAll('preferences');
    page.forget();
    const all = { ...denied, ...ads, analytics_storage: 'granted' };
    expect(updates()).to.eql([all, denied, all, denied]);
  });

  it('is told default and update at once on a return visit, a refusal too', () => {
    told(signal, site, { analytics: true });
    expect(calls().map(([, moment]) => moment)).to.eql(['default', 'ads_data_redaction', 'update']);
    delete window.dataLayer;
    told(signal, site, {});
    expect(updates()).to.eql([denied]);
  });

  it('follows a service where the map names one', () => {
    const map = { analytics_storage: 'youtube' };
    const config = { ...site, signals: { google: { mode: 'basic', map } } } as const;
    told(signal, config).save({ services: { youtube: true } }, 'preferences');
    expect(updates()).to.eql([{ ...denied, analytics_storage: 'granted' }]);
  });

  it('is denied a purpose of which the visitor has refused Google’s service', () => {
    const page = told(signal);
    page.save({ purposes: { analytics: true }, services: { ga: false } }, 'preferences');
    expect(updates()).to.eql([denied]);
    page.save({ services: { ga: true } }, 'preferences');
    expect(updates()[1]).to.eql({ ...denied, analytics_storage: 'granted' });
  });

  it('never hears of what can be objected to before it is known to be allowed', () => {
    const map = { analytics_storage: 'own' };
    const config = { ...site, signals: { google: { mode: 'basic', map } } } as const;
    told(signal, config, { own: false });
    expect(calls()[0]).to.eql(['consent', 'default', denied]);
    expect(updates()).to.eql([denied]);
  });

  it('never hears of the subject', () => {
    told(signal).acceptAll('banner');
    expect(JSON.stringify(calls())).not.to.include(SUBJECT);
  });
});
