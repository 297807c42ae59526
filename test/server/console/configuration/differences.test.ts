import { expect, test } from 'vitest';
import { differencesOf } from '../../../../server/console/configuration/differences.ts';
import {
  movedPart,
  type TypedConfig,
  type TypedPart,
  typedConfig,
  withoutPart,
  withPart,
} from '../../../../server/console/configuration/typed.ts';
import { hebergeur } from '../../site/example.ts';

const before = typedConfig(hebergeur);
const changed = (apply: (config: TypedConfig) => TypedConfig) =>
  differencesOf(before, apply(before));

test('nothing differs from itself', () => {
  expect(differencesOf(before, before)).toEqual([]);
});

test('a part that came, and one that went, with its facts', () => {
  const part = { id: 'vimeo', purpose: 'video', name: 'Vimeo', provider: 'Vimeo' };
  expect(changed((config) => withPart(config, 'services', part))).toEqual([
    {
      room: 'services',
      id: 'vimeo',
      change: 'added',
      facts: ['purpose', 'name', 'provider'].map((path) => ({
        path,
        before: undefined,
        after: part[path as 'name'],
      })),
    },
  ]);
  const [gone] = changed((config) => withoutPart(config, 'services', 'matomo'));
  expect(gone).toMatchObject({ room: 'services', id: 'matomo', change: 'removed' });
});

test('a cookie is known by its name, not by its place', () => {
  const matomo: TypedPart = { ...before.services[0], id: 'matomo' };
  const cookies = [{ name: '_pk_ses.*', days: 0 }, ...(matomo['cookies'] as object[])];
  expect(changed((config) => withPart(config, 'services', { ...matomo, cookies }))).toEqual([
    {
      room: 'services',
      id: 'matomo',
      change: 'changed',
      facts: [
        { path: 'cookies._pk_ses.*.days', before: undefined, after: 0 },
        { path: 'cookies._pk_ses.*.name', before: undefined, after: '_pk_ses.*' },
      ],
    },
  ]);
});

test('another order is one difference, and only where what stayed moved', () => {
  const [moved, ...rest] = changed((config) => movedPart(config, 'purposes', 'video', -1));
  expect(moved).toEqual({ room: 'purposes', id: null, change: 'moved', facts: [] });
  expect(rest).toEqual([]);
  expect(changed((config) => movedPart(config, 'purposes', 'analytics', -1))).toEqual([]);
});

test('a text of one language is a fact of its own', () => {
  const analytics: TypedPart = { ...before.purposes[0], id: 'analytics' };
  const title = { ...(analytics['title'] as object), fr: 'Statistiques' };
  expect(changed((config) => withPart(config, 'purposes', { ...analytics, title }))).toMatchObject([
    { facts: [{ path: 'title.fr', before: 'Mesure d’audience', after: 'Statistiques' }] },
  ]);
});
