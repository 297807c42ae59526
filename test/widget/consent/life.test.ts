import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { consentEvent } from '../../../server/contract.ts';
import { faultsOf } from '../../../server/register/rules.ts';
import { decode, encode } from '../../../widget/consent/codec.ts';
import { eventOf } from '../../../widget/consent/event.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { noticeOf } from '../../../widget/site.ts';
import { config as demo, NOON } from './a-site.ts';
import { type Clock, live, type Moment } from './life.ts';
import { isAsked, mayRun, partsOf } from './model.ts';
import { type Act, anyLife, anySite } from './sites.ts';

const clock: Clock = {
  now: () => Date.now(),
  advance: (milliseconds) => void vi.setSystemTime(Date.now() + milliseconds),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lives from the tests' day on. */
function lives(config: SiteConfig, acts: readonly Act[], look: (moment: Moment) => void): void {
  vi.setSystemTime(NOON);
  live(config, acts, clock, look);
}

function eventOfMoment({ config, site, decision }: Moment) {
  if (!decision) return null;
  const notice = noticeOf(config, {
    language: 'fr',
    messages: {},
    policyVersion: 1,
    widget: '1.0.0',
  });
  const event = eventOf(site, decision, {
    id: '3f0d2a44-90c4-4f6e-9c33-4a1d8a0f5b21',
    notice: `sha256:${'0'.repeat(64)}`,
    language: 'fr',
    gpc: false,
    decidedAt: new Date(NOON).toISOString(),
    widget: '1.0.0',
  });
  return { event, notice };
}

/** What holds at every moment of every life, as a requirement each. */
const requirements: Readonly<Record<string, (moment: Moment) => void>> = {
  'nothing runs that no yes of its own revision covers': ({ site, ledger, allows }) => {
    for (const { id, since, exempt } of partsOf(site))
      if (!exempt && allows(id)) expect(ledger.revisionOf(id), id).toBeGreaterThanOrEqual(since);
  },
  'exactly that runs which the visitor’s words allow': ({ site, memory, allows }) => {
    const parts = partsOf(site);
    expect(parts.filter(({ id }) => allows(id)).map(({ id }) => id)).toEqual(
      parts.filter((part) => mayRun(memory, part)).map(({ id }) => id),
    );
  },
  'what is locked on runs': ({ site, allows }) => {
    for (const { id, exempt } of partsOf(site))
      if (exempt && exempt !== 'audience') expect(allows(id), id).toBe(true);
  },
  'the visitor is asked about exactly what is still open': ({ site, memory, question }) => {
    const asks = site.purposes.some(({ exempt }) => !exempt);
    if (!memory) expect(question).toBe(asks ? 'first-visit' : null);
    else
      expect(question).toBe(partsOf(site).some((part) => isAsked(memory, part)) ? 'revised' : null);
  },
  'a choice reads back from its cookie, in the same words': ({ site, choice }) => {
    if (choice) expect(JSON.stringify(decode(encode(choice), site))).toBe(JSON.stringify(choice));
  },
  'a choice names every purpose that asks for consent, and no other': ({ site, choice }) => {
    const asked = site.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
    if (choice) expect(Object.keys(choice.purposes)).toEqual(asked);
  },
  'a choice names services that differ from their purpose alone': ({ site, choice }) => {
    for (const [id, yes] of Object.entries(choice?.services ?? {})) {
      const rule = partsOf(site).find((part) => part.id === id);
      expect(yes, id).toBe(rule?.exempt ? false : !choice?.purposes[rule?.purpose ?? '']);
    }
  },
  'a subject is there where something is granted, and nowhere else': ({ choice }) => {
    if (!choice) return;
    const isGrant = Object.values({ ...choice.purposes, ...choice.services }).includes(true);
    expect(choice.subject !== null).toBe(isGrant);
  },
  'a choice is frozen through and through': ({ choice }) => {
    if (!choice) return;
    for (const part of [choice, choice.purposes, choice.services])
      expect(Object.isFrozen(part)).toBe(true);
  },
  'a choice is dated with the day it was made': ({ site, choice, memory, now }) => {
    if (!choice) return;
    const day = new Date((memory?.day ?? 0) * 86_400_000);
    expect(choice.decidedAt).toBe(day.toISOString());
    const end = Date.parse(choice.expiresAt);
    expect(end - Date.parse(choice.decidedAt)).toBe(site.choiceDays * 86_400_000);
    expect(now).toBeLessThan(end + 86_400_000);
  },
  'the event of a decision is one that the server keeps': (moment) => {
    const made = eventOfMoment(moment);
    if (!made) return;
    expect(consentEvent.parse(made.event)).toEqual(made.event);
    expect(faultsOf(made.event, made.notice)).toEqual([]);
  },
  'the event of a decision says what runs': (moment) => {
    const made = eventOfMoment(moment);
    if (!made) return;
    const { purposes, services } = made.event;
    for (const { id, purpose, exempt } of partsOf(moment.site)) {
      const own = services[id] ?? (exempt ? services[purpose ?? id] : undefined);
      const said = own ?? (exempt ? true : purposes[purpose ?? id]);
      expect(said, id).toBe(moment.allows(id));
    }
  },
};

describe('in any visitor’s life, on any site', () => {
  test.each(Object.entries(requirements))('%s', (_, requirement) => {
    fc.assert(
      fc.property(anySite, anyLife, (config, acts) => lives(config, acts, requirement)),
      { numRuns: 400 },
    );
  });

  test('two who refuse on one day hold the same bytes', () => {
    fc.assert(
      fc.property(anySite, anyLife, anyLife, (config, one, other) => {
        const cookies = [one, other].map((acts) => {
          const life = acts.filter(({ kind }) =>
            ['acceptAll', 'rejectAll', 'reload', 'forget'].includes(kind),
          );
          let cookie = '';
          lives(config, [...life, { kind: 'rejectAll' }], ({ choice }) => {
            cookie = choice ? encode(choice) : '';
          });
          return cookie;
        });
        expect(cookies[0]).toBe('1~1~20261123~~');
        expect(cookies[1]).toBe(cookies[0]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Lives that once broke a requirement, each by its name. */
const found: readonly (readonly [string, SiteConfig, readonly Act[]])[] = [
  [
    'an objection, and then own measurement is revised',
    demo,
    [
      { kind: 'save', answers: { purposes: { own: false }, services: {} } },
      { kind: 'publish', publication: { material: ['own'], services: [], purposes: [] } },
    ],
  ],
  [
    'one service granted, and then revised',
    demo,
    [
      { kind: 'save', answers: { purposes: {}, services: { vimeo: true } } },
      { kind: 'publish', publication: { material: ['vimeo'], services: [], purposes: [] } },
    ],
  ],
  [
    'one service refused, then revised, then its purpose granted again',
    demo,
    [
      { kind: 'save', answers: { purposes: { video: true }, services: { vimeo: false } } },
      { kind: 'publish', publication: { material: ['vimeo'], services: [], purposes: [] } },
      { kind: 'save', answers: { purposes: { video: true }, services: {} } },
    ],
  ],
  [
    'everything accepted, a purpose revised, one service of another always allowed',
    demo,
    [
      { kind: 'save', answers: { purposes: { analytics: true }, services: {} } },
      { kind: 'publish', publication: { material: ['analytics'], services: [], purposes: [] } },
      { kind: 'grantService', index: 2 },
    ],
  ],
];

describe('what once went wrong stays right', () => {
  test.each(found)('%s', (_, config, acts) => {
    lives(config, acts, (moment) => {
      for (const requirement of Object.values(requirements)) requirement(moment);
    });
  });
});
