import { signal } from '../../../widget/signals/data-layer.ts';
import { expect } from '../ui/expect.ts';
import { site, SUBJECT, told } from './told.ts';

interface Entry {
  readonly event?: string;
  readonly mesChoix: {
    readonly purposes: Readonly<Record<string, boolean>>;
    readonly services: Readonly<Record<string, boolean>>;
  };
}

const entries = () => (window.dataLayer ?? []) as unknown as Entry[];

beforeEach(() => {
  delete window.dataLayer;
});

describe('the data layer', () => {
  it('is left alone until there is a choice', () => {
    told(signal);
    expect(window.dataLayer === undefined).to.eql(true);
  });

  it('gets one event a decision, a refusal and one that changes nothing too', () => {
    const page = told(signal);
    page.rejectAll('banner');
    page.rejectAll('api');
    page.forget();
    const event = 'mes-choix:change';
    expect(entries().map((entry) => entry.event)).to.eql([event, event, event]);
  });

  it('says of every purpose and service whether it may run', () => {
    told(signal).save({ purposes: { video: true } }, 'preferences');
    const [{ mesChoix }] = entries() as [Entry];
    expect(mesChoix.purposes).to.eql({
      analytics: false,
      marketing: false,
      video: true,
      security: true,
      own: true,
    });
    expect(mesChoix.services['youtube']).to.eql(true);
    expect(Object.keys(mesChoix.services)).to.eql(site.services.map(({ id }) => id));
  });

  it('has the choice on a return visit, without an event: nothing was decided', () => {
    told(signal, site, { video: true });
    const [entry] = entries() as [Entry];
    expect(entries().length).to.eql(1);
    expect(entry.event === undefined).to.eql(true);
    expect(entry.mesChoix.purposes['video']).to.eql(true);
  });

  it('never holds the subject', () => {
    told(signal).acceptAll('banner');
    expect(JSON.stringify(entries())).not.to.include(SUBJECT);
  });
});
