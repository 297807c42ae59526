import { describe, expect, test } from 'vitest';
import { allows, isNew, rulesIn, stands } from '../../../widget/consent/choice.ts';
import { questionFor } from '../../../widget/consent/question.ts';
import type { Choice, Id, SiteRules } from '../../../widget/contract.ts';
import { rulesOf } from '../../../widget/site.ts';
import { choiceOf, config, DAY, exempt, NOON, site, siteSince } from './a-site.ts';

const allowedBy = (choice: Choice | null, at: SiteRules = site) =>
  rulesIn(at)
    .map(({ id }) => id)
    .filter((id) => allows(at, choice, id));

const withExempt = (...granted: Id[]) => [...granted, ...exempt].toSorted();

describe('what may run', () => {
  test.each<[string, Choice | null, Id[]]>([
    ['before a choice: what is exempt alone', null, withExempt()],
    ['after a refusal: what is exempt alone', choiceOf(''), withExempt()],
    [
      'a granted purpose and its services',
      choiceOf('video'),
      withExempt('video', 'youtube', 'vimeo'),
    ],
    ['not a service refused of it', choiceOf('video.!youtube'), withExempt('video', 'vimeo')],
    ['a service granted of a purpose refused', choiceOf('youtube'), withExempt('youtube')],
    [
      'not own measurement that was objected to, nor its services',
      choiceOf('!own'),
      ['login', 'session'],
    ],
    [
      'not a service of it that was objected to',
      choiceOf('!counter'),
      ['heatmap', 'login', 'own', 'session'],
    ],
    ['what is locked on, whatever the cookie says', choiceOf('!login.!session'), withExempt()],
    [
      'what is locked on, also under a choice made where it was not',
      { ...choiceOf(''), services: { login: false, session: false } },
      withExempt(),
    ],
  ])('%s', (_, choice, expected) => {
    expect(allowedBy(choice).toSorted()).toEqual(expected.toSorted());
  });

  test.each(['tracker', '', 'constructor', '__proto__', 'Video', ' video', 'video ', '!video'])(
    'never an id that the site does not declare: "%s"',
    (id) => {
      expect(allows(site, choiceOf('analytics.video'), id)).toBe(false);
    },
  );
});

describe('a yes counts from the revision that it was given to', () => {
  const video = ['video', 'youtube', 'vimeo'];

  test.each<[string, SiteRules, Choice, Id[]]>([
    ['not for a purpose revised since', siteSince(2, 'video'), choiceOf('video'), []],
    [
      'not for a service revised since',
      siteSince(2, 'vimeo'),
      choiceOf('video'),
      ['video', 'youtube'],
    ],
    ['not for a service added since', siteSince(2, 'maps'), choiceOf('video'), video],
    [
      'not for a service granted by name and revised since',
      siteSince(2, 'vimeo'),
      choiceOf('vimeo'),
      [],
    ],
    ['for all the rest', siteSince(2, 'analytics'), choiceOf('analytics.video'), video],
    [
      'for all, once it is of that revision',
      siteSince(2, 'video'),
      choiceOf('video', siteSince(2, 'video'), 2),
      video,
    ],
    [
      'for all, where it is of a higher one',
      siteSince(2, 'video'),
      choiceOf('video', siteSince(2, 'video'), 7),
      video,
    ],
  ])('%s', (_, at, choice, expected) => {
    expect(allowedBy(choice, at).toSorted()).toEqual(withExempt(...expected));
  });

  test.each([['own'], ['counter']])(
    'an objection to %s stays in force when its meaning changes',
    (id) => {
      const at = siteSince(2, id);
      expect(allows(at, choiceOf(`!${id}`, at), id)).toBe(false);
    },
  );
});

describe('the visitor is asked', () => {
  const accepted = 'analytics.video';

  test.each<[string, SiteRules, string, Id[]]>([
    ['about a purpose revised', siteSince(2, 'analytics'), accepted, ['analytics', 'matomo']],
    ['about a purpose revised that was refused', siteSince(2, 'analytics'), 'video', ['analytics']],
    ['about a service added under a granted purpose', siteSince(2, 'maps'), accepted, ['maps']],
    ['about a service revised', siteSince(2, 'vimeo'), accepted, ['vimeo']],
    ['about a service revised that was refused', siteSince(2, 'vimeo'), 'video.!vimeo', ['vimeo']],
    ['about a service revised that alone was granted', siteSince(2, 'vimeo'), 'vimeo', ['vimeo']],
  ])('%s', (_, at, granted, asked) => {
    const choice = choiceOf(granted, at);
    expect(questionFor(at, choice)).toBe('revised');
    expect(
      rulesIn(at)
        .filter((rule) => isNew(choice, rule))
        .map(({ id }) => id),
    ).toEqual(asked);
  });

  test('on a first visit', () => {
    expect(questionFor(site, null)).toBe('first-visit');
  });

  test('when the earlier choice has grown too old', () => {
    expect(questionFor(site, null, true)).toBe('expired');
  });
});

describe('the visitor is not asked', () => {
  const onlyExempt = rulesOf({ ...config, purposes: config.purposes.slice(2), services: [] });

  test.each<[string, SiteRules, Choice | null]>([
    ['after an answer', site, choiceOf('')],
    ['about a service added under a purpose refused', siteSince(2, 'maps'), choiceOf('analytics')],
    ['about what is exempt, though it was revised', siteSince(2, 'own', 'session'), choiceOf('')],
    ['where nothing asks for consent', onlyExempt, null],
    ['by a site that went back to a lower revision', site, choiceOf('', site, 5)],
    ['when the revision rises and nothing with it', siteSince(3), choiceOf('video')],
  ])('%s', (_, at, choice) => {
    expect(questionFor(at, choice)).toBeNull();
  });
});

describe('a choice stands', () => {
  test.each([
    ['at the first moment of its day', -NOON % DAY, true],
    ['all its days', 182 * DAY, true],
    ['not a day longer', 183 * DAY, false],
    ['not when it is of tomorrow', -DAY, false],
  ])('%s', (_, later, expected) => {
    expect(stands(site, choiceOf('video'), NOON + later)).toBe(expected);
  });

  test('a refusal as long as an acceptance', () => {
    expect(choiceOf('').expiresAt).toBe(choiceOf('video').expiresAt);
  });

  test('as long as the site says', () => {
    const patient = rulesOf({ ...config, choiceDays: 395 });
    const choice = choiceOf('video', patient);
    expect(choice.expiresAt).toBe('2027-12-23T00:00:00.000Z');
    expect(stands(patient, choice, NOON + 395 * DAY)).toBe(true);
    expect(stands(patient, choice, NOON + 396 * DAY)).toBe(false);
  });
});
