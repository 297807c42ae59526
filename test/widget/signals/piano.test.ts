import { signal } from '../../../widget/signals/piano.ts';
import { expect } from '../ui/expect.ts';
import { site, siteWith, told } from './told.ts';

const queue = () => window._paq as unknown;

beforeEach(() => {
  delete window.pdl;
  delete window.pa;
  delete window._pac;
  delete window._paq;
});

describe('Piano', () => {
  it('starts opted out, whatever else the page has set', () => {
    window.pdl = { consent: { defaultPurposes: { PA: 'AM' } } };
    told(signal);
    expect(window.pdl).to.eql({
      requireConsent: 'v2',
      consent: {
        defaultPurposes: { PA: 'AM' },
        products: ['PA'],
        defaultPreset: { PA: 'opt-out' },
      },
    });
    expect(queue() === undefined).to.eql(true);
  });

  it('is told through its queue until its script is there, and directly after that', () => {
    const heard: string[] = [];
    const page = told(signal);
    page.acceptAll('banner');
    window.pa = { consent: { setMode: (mode) => heard.push(mode) } };
    page.rejectAll('preferences');
    expect(queue()).to.eql([['consent.setMode', 'opt-in']]);
    expect(heard).to.eql(['opt-out']);
  });

  it('is told of a refusal', () => {
    told(signal).rejectAll('banner');
    expect(queue()).to.eql([['consent.setMode', 'opt-out']]);
  });

  it('is told at once on a return visit, in the queue that the page names', () => {
    window._pac = { queueVarName: 'pianoQueue' };
    told(signal, site, { analytics: true, piano: true });
    expect((window as unknown as { pianoQueue: unknown }).pianoQueue).to.eql([
      ['consent.setMode', 'opt-in'],
    ]);
  });

  it('counts the essential where it is exempt, until the visitor objects', () => {
    const page = told(signal, siteWith({ piano: { purpose: 'own' } }));
    page.save({ services: { piano: false } }, 'preferences');
    expect(queue()).to.eql([
      ['consent.setMode', 'essential'],
      ['consent.setMode', 'opt-out'],
    ]);
  });
});
