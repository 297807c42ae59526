import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../server/register/rules.ts';
import { consentEvent } from '../../../server/contract.ts';
import { type Decision, eventOf } from '../../../widget/consent/event.ts';
import type { ConsentEvent, Layer, SiteRules } from '../../../widget/contract.ts';
import { noticeOf } from '../../../widget/site.ts';
import { choiceOf, config, NEW_SUBJECT, site, siteSince, SUBJECT, visit } from './a-site.ts';

const about = {
  id: '3f0d2a44-90c4-4f6e-9c33-4a1d8a0f5b21',
  notice: `sha256:${'0'.repeat(64)}`,
  language: 'fr',
  gpc: false,
  decidedAt: '2026-11-23T12:00:00.000Z',
  widget: '1.0.0',
};

type Verbs = ReturnType<typeof visit>['verbs'];

/** The event of what a visitor of a site does whose cookie says `before`. */
function eventAfter(before: string | null, act: (verbs: Verbs) => void, at: SiteRules = site) {
  const { verbs, news } = visit(at, before === null ? null : choiceOf(before, at));
  act(verbs);
  const [{ decision } = { decision: null }] = news;
  if (!decision) throw new Error('Nothing was decided.');
  return eventOf(at, decision, about);
}

describe('the event of', () => {
  test.each<[string, string | null, (verbs: Verbs) => void, Partial<ConsentEvent>]>([
    [
      'an acceptance',
      null,
      (verbs) => verbs.acceptAll('banner'),
      {
        action: 'accept-all',
        subject: NEW_SUBJECT,
        purposes: { analytics: true, video: true },
        services: {},
      },
    ],
    [
      'a first refusal: nobody’s',
      null,
      (verbs) => verbs.rejectAll('banner'),
      {
        action: 'reject-all',
        subject: null,
        purposes: { analytics: false, video: false },
        services: {},
      },
    ],
    [
      'a second refusal: nobody’s',
      '!own',
      (verbs) => verbs.rejectAll('banner'),
      { action: 'reject-all', subject: null, services: { own: false } },
    ],
    [
      'a refusal of what was granted: a withdrawal, of the old identifier',
      'video',
      (verbs) => verbs.rejectAll('page'),
      { action: 'withdraw', subject: SUBJECT, purposes: { analytics: false, video: false } },
    ],
    [
      'answers that leave nothing granted: a withdrawal',
      'video',
      (verbs) => verbs.save({ purposes: { video: false } }, 'preferences'),
      { action: 'withdraw', subject: SUBJECT },
    ],
    [
      'answers that leave something granted',
      'analytics.video',
      (verbs) => verbs.save({ purposes: { video: false } }, 'preferences'),
      { action: 'save', subject: SUBJECT, purposes: { analytics: true, video: false } },
    ],
    [
      'answers that refuse, before any grant',
      null,
      (verbs) => verbs.save({}, 'preferences'),
      { action: 'save', subject: null },
    ],
    [
      'exceptions and objections',
      'video',
      (verbs) => verbs.save({ services: { vimeo: false, matomo: true, counter: false } }, 'api'),
      { action: 'save', services: { vimeo: false, matomo: true, counter: false } },
    ],
    [
      'a service always allowed',
      '',
      (verbs) => verbs.grantService('vimeo'),
      {
        action: 'grant-service',
        layer: 'embed',
        subject: NEW_SUBJECT,
        purposes: { analytics: false, video: false },
        services: { vimeo: true },
      },
    ],
    [
      'a service always allowed that was an exception: no service stands out any more',
      'video.!vimeo',
      (verbs) => verbs.grantService('vimeo'),
      { action: 'save', purposes: { analytics: false, video: true }, services: {} },
    ],
  ])('%s', (_, before, act, expected) => {
    expect(eventAfter(before, act)).toMatchObject(expected);
  });

  test('a decision gives the answers as they count: an old yes to something new is a no', () => {
    const at = siteSince(2, 'analytics', 'maps');
    const event = eventAfter('analytics.video', (verbs) => verbs.grantService('matomo'), at);
    expect(event.purposes).toEqual({ analytics: false, video: true });
    expect(event.services).toEqual({ matomo: true, maps: false });
  });
});

describe('an event says', () => {
  test('its circumstances as they are', () => {
    const event = eventAfter(null, (verbs) => verbs.rejectAll('banner'));
    expect(event).toMatchObject(about);
  });

  test.each<Layer>(['banner', 'preferences', 'api', 'page'])(
    'where it was decided: %s',
    (layer) => {
      expect(eventAfter(null, (verbs) => verbs.acceptAll(layer)).layer).toBe(layer);
    },
  );

  test('nothing that the server does not accept', () => {
    const notice = noticeOf(config, {
      language: 'fr',
      messages: {},
      policyVersion: 1,
      widget: '1.0.0',
    });
    const event = eventAfter('video', (verbs) => verbs.acceptAll('banner'));
    expect(consentEvent.parse(event)).toEqual(event);
    expect(faultsOf(event, notice)).toEqual([]);
  });

  test('the end of an identifier, although the decision would not', () => {
    const decision: Decision = {
      choice: choiceOf(''),
      previous: choiceOf('video'),
      verb: 'reject-all',
      layer: 'page',
    };
    expect(eventOf(site, decision, about)).toMatchObject({ action: 'withdraw', subject: SUBJECT });
  });
});
