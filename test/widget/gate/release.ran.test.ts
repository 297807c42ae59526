import type { Id } from '../../../widget/contract.ts';
import { createRelease } from '../../../widget/gate/release.ts';
import { rulesOf } from '../../../widget/site.ts';
import { createTrusted, type Trusted } from '../../../widget/trusted.ts';
import { expect } from '../ui/expect.ts';
import { fixture, site } from './page.ts';
import { place } from './ran.ts';

const [matomo, youtube] = site.services;
const services = [
  { ...matomo, id: 'matomo', hosts: [] },
  { ...matomo, id: 'plausible', hosts: [] },
  { ...matomo, id: 'counter', hosts: [], reload: false },
  { ...youtube, hosts: [] },
];
const rules = rulesOf({ ...site, services: services as typeof site.services });
const trusted = createTrusted() as Trusted;

/** What is remembered of a script that says it is for these ids, while these are granted. */
function ranOf(ids: readonly Id[], granted: readonly Id[], attributes = 'type="text/plain"'): Id[] {
  const ran = new Set<Id>();
  const main = place(`<script ${attributes}>window.ran.push('a')</script>`);
  const release = createRelease({
    rules,
    trusted,
    nonce: undefined,
    asset: (name) => fixture(`${name}.js`),
    ran,
    allows: (id) => granted.includes(id),
    isAllowed: () => true,
    idsOf: () => ids,
    subscribe: () => undefined,
  });
  expect(release.settle(main.firstElementChild as HTMLElement, true)).to.eql([]);
  return [...ran];
}

describe('what only a fresh page is free of', () => {
  it('is the granted service that a script names', () => {
    expect(ranOf(['matomo'], ['matomo', 'plausible', 'youtube'])).to.eql(['matomo']);
    expect(window.ran).to.eql(['a']);
  });

  it('is each granted service of the purpose that it names, and of no other', () => {
    const granted = ['matomo', 'plausible', 'youtube'];
    expect(ranOf(['analytics'], granted)).to.eql(['matomo', 'plausible']);
  });

  it('is none that was not granted', () => {
    expect(ranOf(['analytics'], ['plausible'])).to.eql(['plausible']);
    expect(ranOf(['matomo'], [])).to.eql([]);
  });

  it('is none that needs no fresh page', () => {
    expect(ranOf(['counter'], ['counter'])).to.eql([]);
  });

  it('is none of a script that does not run', () => {
    expect(ranOf(['matomo'], ['matomo'], 'type="application/json"')).to.eql([]);
    expect(ranOf(['matomo'], ['matomo'], 'type="text/plain" data-src="data:,1"')).to.eql([]);
    expect(window.ran).to.eql([]);
  });
});
