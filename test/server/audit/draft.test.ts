/**
 * The services that are missing, drafted from what was seen, and merged into the site's own.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../server/audit/draft.ts';
import { judge } from '../../../server/audit/judge/judge.ts';
import { draftIn, mergeDraft } from '../../../server/audit/merge.ts';
import type { Visit } from '../../../server/audit/observed.ts';
import { validateSite } from '../../../server/site/validate.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { messages } from '../../../widget/ui/messages/index.ts';
import { hebergeur } from '../site/example.ts';
import { cookie, key, observation, request, visit } from './seen.ts';

const site: SiteConfig = hebergeur;
const drafted = (accepted: Partial<Visit>, config: SiteConfig | null = site) => {
  const seen = observation({ visits: [visit('fresh'), visit('accepted', accepted)] });
  return draftOf(judge(seen, { config, servers: [] }).items, config);
};

describe('a draft', () => {
  test('has nothing of what is declared, of the site’s own hosts and of the consent tool', () => {
    const draft = drafted({
      cookies: [cookie('_pk_id.1', { days: 390 }), cookie('mes_choix', { days: 182 })],
      requests: [
        request('https://matomo.example.ch/matomo.js'),
        request('https://img.example.ch/a.webp', { party: 'first' }),
      ],
    });
    expect(draft).toEqual({ purposes: [], services: [], unconfirmed: [] });
  });

  test('takes a known service with its sourced facts, and the purpose that it needs', () => {
    const draft = drafted({
      requests: [request('https://www.clarity.ms/tag/x'), request('https://z.clarity.ms/collect')],
      cookies: [cookie('_clck', { days: 365 })],
    });
    expect(draft.services).toHaveLength(1);
    const [clarity] = draft.services;
    expect(clarity).toMatchObject({ id: 'clarity', name: 'Microsoft Clarity' });
    expect(clarity?.hosts).toContain('z.clarity.ms');
    expect(clarity?.cookies?.filter(({ name }) => name === '_clck')).toHaveLength(1);
  });

  test('names who is unknown by their host, and says that nobody has confirmed it', () => {
    const draft = drafted({
      requests: [request('https://cdn.tracker-inconnu.example:8443/x.js')],
      cookies: [
        cookie('tid', { party: 'third', host: 'cdn.tracker-inconnu.example', days: 29.99 }),
      ],
    });
    expect(draft.services).toMatchObject([
      {
        id: 'cdn-tracker-inconnu-example',
        purpose: 'unsorted',
        provider: 'cdn.tracker-inconnu.example',
        hosts: ['cdn.tracker-inconnu.example:8443'],
        cookies: [{ name: 'tid', days: 30 }],
      },
    ]);
    expect(draft.purposes).toMatchObject([{ id: 'unsorted', title: { fr: 'À classer' } }]);
    expect(draft.unconfirmed.map(({ fact }) => fact)).toEqual(['purpose', 'name', 'provider']);
  });

  test('puts what the site itself leaves into one service', () => {
    const draft = drafted({
      cookies: [cookie('PHPSESSID')],
      keys: [key('basket', { area: 'sessionStorage' })],
    });
    expect(draft.services).toMatchObject([
      {
        id: 'site',
        cookies: [{ name: 'PHPSESSID', days: 0 }],
        storage: [{ area: 'sessionStorage', name: 'basket' }],
      },
    ]);
  });

  test('needs no configuration', () => {
    const draft = drafted({ cookies: [cookie('a')] }, null);
    expect(draft.purposes).toMatchObject([{ title: { fr: 'À classer', en: 'To be sorted' } }]);
  });

  test('gives no id twice', () => {
    const config = {
      ...site,
      services: [...site.services, { id: 'site', purpose: 'video', name: 'S', provider: 'S' }],
    };
    // A service of that very id is the owner's: what was seen is put to it, and no second one is made.
    expect(drafted({ cookies: [cookie('a')] }, config).services.map(({ id }) => id)).toEqual([
      'site',
    ]);
  });
});

describe('merging', () => {
  const unknown = () =>
    drafted({
      requests: [request('https://t.example/x.js')],
      cookies: [cookie('SID', { party: 'third', host: 'www.youtube.com', days: 10 })],
    });

  test('completes what is there, adds what is confirmed, and leaves out the rest by name', () => {
    const { config, mergings } = mergeDraft(site, unknown());
    expect(mergings).toEqual([
      { id: 't-example', outcome: 'open', facts: ['purpose', 'name', 'provider'] },
      { id: 'youtube', outcome: 'completed', facts: [] },
    ]);
    const youtube = config.services.find(({ id }) => id === 'youtube');
    expect(youtube?.cookies).toContainEqual({ name: 'SID', days: 10 });
    expect(config.purposes).toEqual(site.purposes);
  });

  test('takes all where a person has confirmed it, and what comes out may be published', () => {
    const { config } = mergeDraft(site, unknown(), { unconfirmed: true });
    expect(config.purposes.at(-1)?.id).toBe('unsorted');
    expect(
      validateSite(JSON.parse(JSON.stringify(config)), Object.keys(messages.fr)),
    ).toHaveProperty('config');
  });

  test('twice is once', () => {
    const { config } = mergeDraft(site, unknown(), { unconfirmed: true });
    const again = mergeDraft(config, unknown(), { unconfirmed: true });
    expect(again.config).toEqual(config);
    expect(again.mergings.map(({ outcome }) => outcome)).toEqual(['known', 'known']);
  });

  test.each([[null], [[]], [{ services: [] }], ['x']])('%j is no draft', (value) => {
    expect(draftIn(value)).toBe(null);
  });
});
