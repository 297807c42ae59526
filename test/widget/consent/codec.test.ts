import { describe, expect, test } from 'vitest';
import { decode, encode, newestChoice } from '../../../widget/consent/codec.ts';
import { rulesOf } from '../../../widget/site.ts';
import { choiceOf, config, DAY, NOON, site, siteSince, SUBJECT, valueOf } from './a-site.ts';

describe('a choice reads back from its cookie', () => {
  test.each([
    ['a full refusal', valueOf('')],
    ['an acceptance', valueOf('analytics.video')],
    ['a service refused', valueOf('analytics.video.!youtube')],
    ['a service granted', valueOf('analytics.youtube')],
    ['an objection to own measurement', valueOf('!own')],
    ['an objection to one service of it', valueOf('video.!counter.!youtube')],
    ['a high revision', valueOf('video', 1_764_000_000_000)],
    ['the 29th of February', valueOf('video', 1, '20280229')],
  ])('%s', (_, value) => {
    const choice = decode(value, site);
    expect(choice && encode(choice)).toBe(value);
  });

  test.each([
    ['a granted purpose that was revised', 'video', siteSince(2, 'video')],
    ['a granted service that was revised', 'youtube', siteSince(2, 'youtube')],
    ['a refused service that was revised', 'video.!youtube', siteSince(2, 'youtube')],
    ['an objection to what was revised', '!own', siteSince(2, 'own')],
  ])('whole, with %s', (_, granted, at) => {
    expect(encode(choiceOf(granted, at))).toBe(valueOf(granted));
  });

  test('with every purpose that asks, the exceptions, its days and the visitor', () => {
    expect(decode(valueOf('analytics.!matomo.!own', 3), site)).toEqual({
      decidedAt: '2026-11-23T00:00:00.000Z',
      revision: 3,
      purposes: { analytics: true, video: false },
      services: { matomo: false, own: false },
      subject: SUBJECT,
      expiresAt: '2027-05-24T00:00:00.000Z',
    });
  });

  test('frozen through and through', () => {
    const choice = choiceOf('analytics.youtube');
    for (const part of [choice, choice.purposes, choice.services])
      expect(Object.isFrozen(part)).toBe(true);
  });

  test('sorted: purposes, then exceptions', () => {
    const reversed = rulesOf({ ...config, purposes: config.purposes.toReversed() });
    const choice = choiceOf('video.analytics.!vimeo.!matomo.!counter', reversed);
    expect(encode(choice)).toBe(valueOf('analytics.video.!counter.!matomo.!vimeo'));
  });
});

describe('ids that the site does not know', () => {
  test('are ignored', () => {
    expect(encode(choiceOf('gone.video.!lost'))).toBe(valueOf('video'));
  });

  test('leave a refusal that reads back, where nothing else was granted', () => {
    const choice = choiceOf('gone');
    expect(encode(choice)).toBe(valueOf(''));
    expect(decode(encode(choice), site)).toEqual(choice);
  });
});

describe('a refusal', () => {
  test('of one day has the same bytes whoever refuses', () => {
    expect(encode(choiceOf(''))).toBe('1~1~20261123~~');
  });
});

describe('no choice is', () => {
  test.each([
    ['nothing', ''],
    ['another format', '2~1~20261123~~'],
    ['a revision below 1', '1~0~20261123~~'],
    ['a negative revision', '1~-1~20261123~~'],
    ['a revision with a zero before it', '1~01~20261123~~'],
    ['a revision that is no integer', '1~1.5~20261123~~'],
    ['a revision beyond what can be counted', `1~1${'0'.repeat(15)}~20261123~~`],
    ['a grant without a subject', '1~1~20261123~video~'],
    ['a subject without a grant', `1~1~20261123~~${SUBJECT}`],
    ['a subject with refusals alone', `1~1~20261123~!own~${SUBJECT}`],
    ['a subject that is no UUID', '1~1~20261123~video~visitor'],
    ['a UUID that is cut', `1~1~20261123~video~${SUBJECT.slice(0, -1)}`],
    ['a day that does not exist', '1~1~20260229~~'],
    ['a month that does not exist', '1~1~20261301~~'],
    ['the day 0', '1~1~20261100~~'],
    ['a day with hyphens', '1~1~2026-11-23~~'],
    ['a yes and a no to the same', `1~1~20261123~video.!video~${SUBJECT}`],
    ['an empty id', `1~1~20261123~analytics..video~${SUBJECT}`],
    ['a point at the end', `1~1~20261123~video.~${SUBJECT}`],
    ['a point at the beginning', `1~1~20261123~.video~${SUBJECT}`],
    ['a lone exclamation mark', '1~1~20261123~!~'],
    ['a capital letter', `1~1~20261123~Video~${SUBJECT}`],
    ['an id that is too long', `1~1~20261123~${'a'.repeat(33)}~${SUBJECT}`],
    ['one field too many', '1~1~20261123~~~'],
    ['one field too few', '1~1~20261123~'],
    ['a line after it', '1~1~20261123~~\n'],
    ['a space before it', ' 1~1~20261123~~'],
    ['quotes around it', '"1~1~20261123~~"'],
  ])('%s', (_, value) => {
    expect(decode(value, site)).toBeNull();
  });
});

describe('of several cookies', () => {
  const yesterday = valueOf('analytics.video', 1, '20261122');

  test.each<[string, readonly string[], string | null]>([
    ['the newest wins', [yesterday, valueOf('video')], 'video'],
    ['the newest wins in any order', [valueOf('video'), yesterday], 'video'],
    [
      'of equal date the one that grants less',
      [valueOf('analytics.video'), valueOf('video')],
      'video',
    ],
    [
      'the newest wins over an older refusal',
      [valueOf('', 1, '20261122'), valueOf('video')],
      'video',
    ],
    ['of equal date a refusal', [valueOf('video'), valueOf('')], ''],
    ['an objection grants less', [valueOf('video'), valueOf('video.!own')], 'video.!own'],
    ['what is no choice counts for nothing', ['garbage', valueOf('video')], 'video'],
    [
      'one of the future counts for nothing',
      [valueOf('video', 1, '20261124'), yesterday],
      'analytics.video',
    ],
    ['one that is too old counts for nothing', [valueOf('video', 1, '20260524')], null],
    ['one of its last day still counts', [valueOf('video', 1, '20260525')], 'video'],
    ['none is no choice', [], null],
  ])('%s', (_, values, granted) => {
    const choice = newestChoice(values, site, NOON);
    expect(choice && encode(choice).split('~')[3]).toBe(granted);
  });

  test('the one that grants less is the one of which less is in force', () => {
    const at = siteSince(2, 'video');
    const older = valueOf('analytics.video');
    const newer = valueOf('analytics.video', 2);
    expect(newestChoice([newer, older], at, NOON)?.revision).toBe(1);
  });

  test('the clock may be a date', () => {
    expect(newestChoice([valueOf('')], site, new Date(NOON - DAY))).toBeNull();
  });
});
