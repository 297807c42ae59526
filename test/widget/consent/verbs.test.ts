import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isNew, rulesIn } from '../../../widget/consent/choice.ts';
import { encode } from '../../../widget/consent/codec.ts';
import type { Answers, SiteRules } from '../../../widget/contract.ts';
import {
  choiceOf,
  DAY,
  ids,
  NEW_SUBJECT,
  NOON,
  site,
  siteSince,
  SUBJECT,
  valueOf,
  visit,
} from './a-site.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});

afterEach(() => {
  vi.useRealTimers();
});

const granted = (value: string) => value.split('~')[3];

describe('accepting everything', () => {
  test('grants every purpose and service, and makes an identifier', () => {
    const { verbs, allowedIds } = visit(site, null);
    const choice = verbs.acceptAll('banner');
    expect(allowedIds()).toEqual(ids);
    expect(encode(choice)).toBe(`1~1~20261123~analytics.video~${NEW_SUBJECT}`);
  });

  test('lifts objections and exceptions, and keeps the identifier', () => {
    const { verbs, allowedIds } = visit(site, choiceOf('video.!own.!youtube'));
    expect(verbs.acceptAll('banner').subject).toBe(SUBJECT);
    expect(allowedIds()).toEqual(ids);
  });
});

describe('refusing everything', () => {
  test('leaves what is exempt, and no identifier', () => {
    const { verbs, allowedIds } = visit(site, choiceOf('analytics.youtube'));
    expect(encode(verbs.rejectAll('banner'))).toBe('1~1~20261123~~');
    expect(allowedIds()).toEqual(['own', 'login', 'counter', 'heatmap', 'session']);
  });

  test('keeps an objection', () => {
    const { verbs } = visit(site, choiceOf('video.!own'));
    expect(encode(verbs.rejectAll('banner'))).toBe('1~1~20261123~!own~');
  });

  test('ends an identifier: the next grant gets a new one', () => {
    const { verbs } = visit(site, choiceOf('video'));
    verbs.rejectAll('page');
    expect(verbs.acceptAll('page').subject).toBe(NEW_SUBJECT);
  });
});

describe('an unknown id is a TypeError and changes nothing', () => {
  test.each<[string, Answers]>([
    ['a purpose', { purposes: { ads: true } }],
    ['a service', { services: { tiktok: true } }],
    ['a service among the purposes', { purposes: { youtube: true } }],
    ['a purpose among the services', { services: { video: true } }],
    ['a refusal of one', { purposes: { video: true, ads: false } }],
    ['a name that every object has', { services: { constructor: true } as never }],
    ['an empty one', { purposes: { '': true } }],
  ])('%s', (_, answers) => {
    const { verbs, consent, news } = visit(site, choiceOf('analytics'));
    const before = consent.choice;
    expect(() => verbs.save(answers, 'api')).toThrow(TypeError);
    expect(() => verbs.wouldGrant(answers)).toThrow(TypeError);
    expect(consent.choice).toBe(before);
    expect(news).toEqual([]);
  });

  test.each(['tiktok', 'video'])('a service to allow always: %s', (id) => {
    const { verbs, news } = visit(site, choiceOf('analytics'));
    expect(() => verbs.grantService(id)).toThrow(new TypeError(`mes-choix: unknown id "${id}"`));
    expect(news).toEqual([]);
  });
});

describe('always allowing one service', () => {
  const asked = (at: SiteRules, choice: ReturnType<typeof choiceOf>) =>
    rulesIn(at)
      .filter((rule) => isNew(choice, rule))
      .map(({ id }) => id);

  test('keeps the other answers, the day and the identifier', () => {
    vi.setSystemTime(NOON + 30 * DAY);
    const { verbs } = visit(site, choiceOf('analytics.!matomo.!own'));
    expect(encode(verbs.grantService('youtube'))).toBe(valueOf('analytics.!matomo.!own.youtube'));
  });

  test('after a refusal makes an identifier, and keeps the refusal of the rest', () => {
    const { verbs, allowedIds } = visit(site, choiceOf(''));
    expect(encode(verbs.grantService('youtube'))).toBe(`1~1~20261123~youtube~${NEW_SUBJECT}`);
    expect(allowedIds()).toEqual(['own', 'login', 'youtube', 'counter', 'heatmap', 'session']);
  });

  test('of a purpose granted without it, ends the exception', () => {
    const { verbs } = visit(site, choiceOf('video.!vimeo'));
    expect(granted(encode(verbs.grantService('vimeo')))).toBe('video');
  });

  test.each([
    ['a purpose revised', 'analytics.video.!vimeo', siteSince(2, 'analytics')],
    ['a service added', 'video.!vimeo', siteSince(2, 'maps')],
    ['a service revised', 'video.!vimeo', siteSince(2, 'youtube')],
    ['a service revised that alone was granted', 'matomo', siteSince(2, 'matomo')],
  ])('leaves to be asked what is still to be asked: %s', (_, before, at) => {
    const choice = choiceOf(before, at);
    const { verbs, allowedIds } = visit(at, choice);
    const allowedBefore = allowedIds();
    const after = verbs.grantService('vimeo');
    expect(after.revision).toBe(1);
    expect(after.purposes).toEqual(choice.purposes);
    expect(asked(at, after)).toEqual(asked(at, choice));
    expect(allowedIds().toSorted()).toEqual([...allowedBefore, 'vimeo'].toSorted());
  });

  test('keeps an objection to what was revised', () => {
    const at = siteSince(2, 'own');
    const { verbs, consent } = visit(at, choiceOf('!own', at));
    verbs.grantService('vimeo');
    expect(consent.allows('own')).toBe(false);
  });

  test('of a later revision, answers that revision: an old yes to the rest stays a no', () => {
    const at = siteSince(3, 'maps', 'analytics');
    const { verbs, allowedIds } = visit(at, choiceOf('analytics.video', at));
    const choice = verbs.grantService('maps');
    expect(encode(choice)).toBe(`1~3~20261123~video~${SUBJECT}`);
    expect(allowedIds()).toEqual([
      'video',
      'own',
      'login',
      'youtube',
      'vimeo',
      'counter',
      'heatmap',
      'session',
      'maps',
    ]);
  });

  test('of a later revision, leaves to be asked what came after it', () => {
    const [second, third] = [siteSince(2, 'vimeo'), siteSince(3, 'analytics')];
    const at: SiteRules = {
      ...third,
      services: third.services.map((of) =>
        of.id === 'vimeo' ? { ...of, since: second.revision } : of,
      ),
    };
    const choice = visit(at, choiceOf('analytics.video', at)).verbs.grantService('vimeo');
    expect(choice.revision).toBe(2);
    expect(asked(at, choice)).toEqual(['analytics', 'matomo']);
  });

  test('before any choice, answers today’s revision', () => {
    const choice = visit(siteSince(3, 'analytics'), null).verbs.grantService('vimeo');
    expect(encode(choice)).toBe(`1~3~20261123~vimeo~${NEW_SUBJECT}`);
  });

  test('keeps a higher revision', () => {
    expect(visit(site, choiceOf('', site, 9)).verbs.grantService('vimeo').revision).toBe(9);
  });
});
