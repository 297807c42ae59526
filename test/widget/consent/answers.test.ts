import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { questionFor } from '../../../widget/consent/question.ts';
import { encode } from '../../../widget/consent/codec.ts';
import type { Answers } from '../../../widget/contract.ts';
import { choiceOf, DAY, exempt, NOON, site, siteSince, SUBJECT, visit } from './a-site.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});

afterEach(() => {
  vi.useRealTimers();
});

const granted = (value: string) => value.split('~')[3];

describe('saving answers', () => {
  test.each<[string, string | null, Answers, string]>([
    ['before a choice: what is not named is a no', null, { purposes: { video: true } }, 'video'],
    ['nothing before a choice is a refusal', null, {}, ''],
    [
      'what is not named keeps its answer',
      'video.!vimeo',
      { purposes: { analytics: true } },
      'analytics.video.!vimeo',
    ],
    ['a service goes along with its purpose', 'video', { purposes: { video: false } }, ''],
    ['a service refused stays so', 'video.!vimeo', { purposes: { video: true } }, 'video.!vimeo'],
    ['a service granted stays so', 'vimeo', { purposes: { video: false } }, 'vimeo'],
    ['a service by name alone', '', { services: { vimeo: true } }, 'vimeo'],
    ['a service out of its purpose', 'video', { services: { vimeo: false } }, 'video.!vimeo'],
    [
      'a service against its purpose, at once',
      null,
      { purposes: { video: true }, services: { vimeo: false } },
      'video.!vimeo',
    ],
    [
      'services that differ no more are no exceptions',
      'video.!vimeo',
      { services: { vimeo: true } },
      'video',
    ],
    ['an objection to own measurement', 'video', { purposes: { own: false } }, 'video.!own'],
    [
      'an objection as a choice holds it, among the services',
      'video',
      { services: { own: false } },
      'video.!own',
    ],
    [
      'the answer to a purpose itself counts before an objection that came back with the choice',
      '!own',
      { purposes: { own: true }, services: { own: false } },
      '',
    ],
    ['an objection to one service of it', null, { services: { counter: false } }, '!counter'],
    ['an objection is lifted', '!own', { purposes: { own: true } }, ''],
    [
      'what is locked stays on',
      '',
      { purposes: { login: false }, services: { session: false } },
      '',
    ],
    [
      'no answer is no change',
      'video',
      { purposes: { video: undefined as unknown as boolean } },
      'video',
    ],
  ])('%s', (_, before, answers, after) => {
    const { verbs } = visit(site, before === null ? null : choiceOf(before));
    expect(granted(encode(verbs.save(answers, 'api')))).toBe(after);
  });

  test('a choice can be saved as it is', () => {
    const before = choiceOf('analytics.!own.!matomo');
    const { verbs } = visit(site, before);
    expect(verbs.save(before, 'api')).toEqual(before);
  });

  test.each(['yes', 'false', 1, {}])('only true is a yes: %j is none', (yes) => {
    const { verbs, allowedIds } = visit(site, null);
    const answers = { purposes: { video: yes as boolean }, services: { matomo: yes as boolean } };
    expect(verbs.wouldGrant(answers)).toBe(false);
    expect(encode(verbs.save(answers, 'api'))).toBe('1~1~20261123~~');
    expect(allowedIds()).toEqual(exempt);
  });

  test('answers the present revision on the present day: what was added since is a no', () => {
    const at = siteSince(2, 'maps');
    vi.setSystemTime(NOON + DAY);
    const { verbs } = visit(at, choiceOf('video', at));
    const choice = verbs.save({ purposes: { analytics: true } }, 'banner');
    expect(encode(choice)).toBe(`1~2~20261124~analytics.video.!maps~${SUBJECT}`);
    expect(questionFor(at, choice)).toBeNull();
  });

  test('what was refused and revised stays refused until it is named', () => {
    const at = siteSince(2, 'vimeo');
    const { verbs, consent } = visit(at, choiceOf('video.!vimeo', at));
    verbs.save({ purposes: { video: true } }, 'api');
    expect(consent.allows('vimeo')).toBe(false);
  });
});

describe('answers would grant', () => {
  test.each<[string, string, Answers, boolean]>([
    ['where a purpose is allowed anew', '', { purposes: { video: true } }, true],
    ['where a service is allowed anew', 'video.!vimeo', { services: { vimeo: true } }, true],
    ['where an objection is lifted', '!own', { purposes: { own: true } }, true],
    ['not where it is allowed already', 'video', { purposes: { video: true } }, false],
    ['not where something is refused', 'video', { purposes: { video: false } }, false],
    ['not where nothing is said', 'video', {}, false],
  ])('%s', (_, before, answers, expected) => {
    expect(visit(site, choiceOf(before)).verbs.wouldGrant(answers)).toBe(expected);
  });

  test('where an old yes would count again', () => {
    const at = siteSince(2, 'video');
    const { verbs } = visit(at, choiceOf('video', at));
    expect(verbs.wouldGrant({ purposes: { video: true } })).toBe(true);
    expect(verbs.wouldGrant({})).toBe(false);
  });
});
