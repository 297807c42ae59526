/**
 * What a tool's names stand for on a site.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { isMet } from '../../../widget/gate/condition.ts';
import { createNames } from '../../../widget/migrate/names.ts';
import { rules } from './a-site.ts';

const names = createNames(
  rules,
  'klaro',
  { statistics: 'analytics', all: 'analytics  video', lost: 'nowhere', none: '', video: 'chat' },
  { gtag: 'matomo', gone: 'nowhere' },
);

test('the site’s own map comes first, then the usual names, then the same spelling', () => {
  expect(names.idsOf('statistics')).toEqual(['analytics']);
  expect(names.idsOf('all')).toEqual(['analytics', 'video']);
  expect(names.idsOf('video')).toEqual(['chat']);
  expect(names.idsOf('gtag')).toEqual(['matomo']);
  expect(names.idsOf('youtube')).toEqual(['youtube']);
});

test('what the site does not declare, or says to be nothing, stands for nothing', () => {
  for (const name of [
    'lost',
    'gone',
    'none',
    'cats',
    '',
    'toString',
    '__proto__',
    'analytics video',
  ])
    expect(names.idsOf(name)).toEqual([]);
});

test('a condition is what data-consent says', () => {
  expect(names.conditionOf(['all', 'youtube'])).toBe('analytics video youtube');
  expect(names.conditionOf(['!statistics'])).toBe('!analytics');
});

test('what stands for nothing is never met, whatever it looks like, nor is its refusal', () => {
  for (const name of ['cats', 'x|analytics', 'a video', '!cats', '!!analytics', 'none']) {
    const condition = names.conditionOf([name]);
    const known = (id: string) => rules.purposes.some((purpose) => purpose.id === id);
    expect(isMet(condition, { allows: known, refuses: known }), condition).toBe(false);
  }
});
