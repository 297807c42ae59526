import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../server/register/rules.ts';
import type { ConsentEvent } from '../../../widget/contract.ts';
import { consentEvent, notice, refusal } from './notice.ts';

const mixed = { analytics: true, video: false };
const none = { analytics: false, video: false };
const save = (more: Partial<ConsentEvent>) => consentEvent({ action: 'save', ...more });
const paths = (event: ConsentEvent) => faultsOf(event, notice).map(({ path }) => path);

describe('an event fits its notice', () => {
  test.each([
    ['everything accepted', consentEvent()],
    ['everything refused, without a subject', refusal()],
    ['everything refused, by a known subject', refusal({ subject: consentEvent().subject })],
    ['a withdrawal', refusal({ action: 'withdraw', subject: consentEvent().subject })],
    ['a partial answer', save({ purposes: mixed })],
    ['a service refused of a purpose granted', save({ services: { youtube: false } })],
    [
      'a service granted of a purpose refused',
      save({ purposes: mixed, services: { youtube: true } }),
    ],
    [
      'one service',
      consentEvent({ action: 'grant-service', purposes: none, services: { youtube: true } }),
    ],
    ['an objection to own measurement', save({ services: { own: false } })],
    ['an objection to a service of it', save({ services: { counter: false } })],
    ['a refusal with an objection', refusal({ services: { own: false } })],
    ['a saved refusal', save({ purposes: none, subject: null })],
  ])('%s', (_, event) => {
    expect(faultsOf(event, notice)).toEqual([]);
  });
});

describe('an event does not fit its notice', () => {
  test.each<[string, ConsentEvent, string[]]>([
    ['in another language', consentEvent({ language: 'en' }), ['language']],
    [
      'where a purpose is missing',
      consentEvent({ purposes: { analytics: true } }),
      ['purposes.video'],
    ],
    [
      'where a purpose is unknown',
      consentEvent({ purposes: { analytics: true, video: true, ads: true } }),
      ['purposes.ads'],
    ],
    [
      'where an exempt purpose is answered',
      consentEvent({ purposes: { analytics: true, video: true, own: true } }),
      ['purposes.own'],
    ],
    ['where a service is unknown', save({ services: { maps: true } }), ['services.maps']],
    [
      'where a purpose stands among services',
      save({ services: { video: false } }),
      ['services.video'],
    ],
    [
      'where a service has its purpose’s answer',
      save({ services: { youtube: true } }),
      ['services.youtube'],
    ],
    [
      'where an exempt service is granted',
      save({ services: { counter: true, own: true } }),
      ['services.counter', 'services.own'],
    ],
    [
      'where a locked one is refused',
      save({ services: { session: false, login: false } }),
      ['services.session', 'services.login'],
    ],
    ['accepting everything but one purpose', consentEvent({ purposes: mixed }), ['purposes.video']],
    [
      'accepting everything but one service',
      consentEvent({ services: { vimeo: false } }),
      ['services.vimeo'],
    ],
    [
      'accepting everything with an objection',
      consentEvent({ services: { own: false } }),
      ['services.own'],
    ],
    [
      'refusing everything but one purpose',
      consentEvent({ action: 'reject-all', purposes: mixed }),
      ['purposes.analytics'],
    ],
    [
      'refusing everything but one service',
      consentEvent({ action: 'reject-all', purposes: none, services: { vimeo: true } }),
      ['services.vimeo'],
    ],
    [
      'withdrawing with a grant',
      consentEvent({ action: 'withdraw', purposes: mixed }),
      ['purposes.analytics'],
    ],
    [
      'granting a service without one',
      consentEvent({ action: 'grant-service', purposes: mixed }),
      ['services'],
    ],
    ['granting without a subject', consentEvent({ subject: null }), ['subject']],
    [
      'granting one service without a subject',
      save({ subject: null, purposes: none, services: { vimeo: true } }),
      ['subject'],
    ],
  ])('%s', (_, event, expected) => {
    expect(paths(event)).toEqual(expected);
  });
});
