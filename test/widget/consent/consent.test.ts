import { describe, expect, test } from 'vitest';
import type { News } from '../../../widget/consent/consent.ts';
import type { Choice, Id } from '../../../widget/contract.ts';
import { choiceOf, exempt, ids, site, siteSince, visit } from './a-site.ts';

describe('the state of a page', () => {
  test('is what was remembered', () => {
    const { consent, allowedIds } = visit(site, choiceOf('youtube'));
    expect(consent.choice).toEqual(choiceOf('youtube'));
    expect(allowedIds()).toEqual(['own', 'login', 'youtube', 'counter', 'heatmap', 'session']);
  });

  test('allows what is exempt alone before a choice', () => {
    expect(visit(site, null).allowedIds()).toEqual(exempt);
  });

  test('follows what it becomes', () => {
    const { consent, allowedIds } = visit(site, null);
    consent.become(choiceOf('analytics.video'));
    expect(allowedIds()).toEqual(ids);
    consent.become(null);
    expect(allowedIds()).toEqual(exempt);
    expect(consent.choice).toBeNull();
  });
});

describe('a refusal of an id', () => {
  test.each<[string, Choice | null, Id, boolean]>([
    ['is one that was decided', choiceOf('analytics'), 'video', true],
    ['is one of a service of a granted purpose', choiceOf('video.!vimeo'), 'vimeo', true],
    ['is none where it is granted', choiceOf('video'), 'video', false],
    ['is none before a choice', null, 'video', false],
    ['is none of an unknown id', choiceOf(''), 'ads', false],
    ['is none of what is exempt', choiceOf('!own'), 'own', false],
    ['is none of a service of what is exempt', choiceOf('!own'), 'counter', false],
  ])('%s', (_, choice, id, expected) => {
    expect(visit(site, choice).consent.refuses(id)).toBe(expected);
  });

  test('is one where an old yes does not count', () => {
    const at = siteSince(2, 'video');
    expect(visit(at, choiceOf('video', at)).consent.refuses('video')).toBe(true);
  });
});

describe('the news of a change', () => {
  test('says what was granted and what was withdrawn', () => {
    const [before, after] = [choiceOf('analytics'), choiceOf('youtube.!counter')];
    const { consent, news } = visit(site, before);
    consent.become(after);
    expect(news).toEqual([
      {
        choice: after,
        previous: before,
        granted: ['youtube'],
        withdrawn: ['analytics', 'matomo', 'counter'],
        decision: null,
      },
    ]);
  });

  test('of a decision carries the decision', () => {
    const { verbs, news } = visit(site, null);
    const choice = verbs.rejectAll('banner');
    expect(news[0]?.decision).toEqual({
      verb: 'reject-all',
      layer: 'banner',
      choice,
      previous: null,
    });
  });

  test('of a choice forgotten withdraws everything, without a decision', () => {
    const { consent, news } = visit(site, choiceOf('video'));
    consent.become(null);
    expect(news[0]).toMatchObject({ choice: null, decision: null, granted: [] });
    expect(news[0]?.withdrawn).toEqual(['video', 'youtube', 'vimeo']);
  });

  test('of a choice forgotten has no decision, whoever says so', () => {
    const { consent, news } = visit(site, choiceOf('video'));
    consent.become(null, { verb: 'save', layer: 'api' });
    expect(news[0]?.decision).toBeNull();
  });

  test('of a choice forgotten lifts its objections too', () => {
    const { consent, news } = visit(site, choiceOf('!own'));
    consent.become(null);
    expect(news[0]?.granted).toEqual(['own', 'counter', 'heatmap']);
  });

  test('comes in the order of subscription, when the state is new', () => {
    const { consent } = visit(site, null);
    const told: string[] = [];
    consent.subscribe(() => told.push(`first ${consent.allows('video')}`));
    consent.subscribe(() => told.push(`second ${consent.allows('video')}`));
    consent.become(choiceOf('video'));
    expect(told).toEqual(['first true', 'second true']);
  });

  test('stops coming', () => {
    const { consent } = visit(site, null);
    const told: unknown[] = [];
    const stop = consent.subscribe((news) => told.push(news));
    stop();
    stop();
    consent.become(choiceOf('video'));
    expect(told).toEqual([]);
  });

  test('reaches the others where one listener fails, and its failure is told', () => {
    const { consent, errors } = visit(site, null);
    const failure = new Error('mine');
    const told: unknown[] = [];
    consent.subscribe(() => {
      throw failure;
    });
    consent.subscribe(({ choice }) => told.push(choice));
    consent.become(choiceOf('video'));
    expect(told).toEqual([choiceOf('video')]);
    expect(errors).toEqual([failure]);
  });

  test('goes round although a listener leaves while it comes', () => {
    const { consent } = visit(site, null);
    const told: string[] = [];
    const stop = consent.subscribe(() => {
      told.push('once');
      stop();
    });
    consent.subscribe(() => told.push('always'));
    consent.become(choiceOf('video'));
    consent.become(null);
    expect(told).toEqual(['once', 'always', 'always']);
  });

  test('is told once to a listener that leaves and comes again', () => {
    const { consent } = visit(site, null);
    const told: unknown[] = [];
    let stop = () => {};
    const listener = ({ choice }: News) => {
      told.push(choice);
      stop();
      if (told.length < 9) stop = consent.subscribe(listener);
    };
    stop = consent.subscribe(listener);
    consent.become(choiceOf('video'));
    expect(told).toEqual([choiceOf('video')]);
  });
});
