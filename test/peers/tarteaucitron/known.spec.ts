/**
 * Each service known beforehand that tarteaucitron knows is understood, or it is said why not.
 *
 * @module
 */
import { catalogue } from '../../../server/site/presets/catalogue.ts';
import { FRAMES } from '../../../widget/migrate/tarteaucitron/frames.ts';
import { SCRIPTS } from '../../../widget/migrate/tarteaucitron/scripts.ts';
import { understood } from '../../../widget/migrate/tarteaucitron/understood.ts';
import { USUAL } from '../../../widget/migrate/tarteaucitron/usual.ts';
import { expect, test } from '@playwright/test';
import { declaredServices } from './declared.ts';
import { NOT_UNDERSTOOD, OTHERS } from './reasons.ts';

const declared = declaredServices();
const { presets } = catalogue();
const idOf = (key: string) => USUAL[key] ?? key;
const keysOf = (id: string) => [...declared.keys()].filter((key) => idOf(key) === id);
const known = presets.filter(({ id }) => keysOf(id).length > 0);
const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z\d]/g, '');

test('what it calls otherwise is a service known beforehand, and is there', () => {
  for (const [key, id] of Object.entries(USUAL)) {
    expect(declared.has(key), key).toBe(true);
    expect(
      presets.map((preset) => preset.id),
      key,
    ).toContain(id);
  }
});

test('what has the name or the host of a service known beforehand means it, or it is said why not', () => {
  for (const { key, name, hosts } of declared.values()) {
    const like = presets.filter(
      (preset) =>
        [preset.id, preset.name].some((own) => [key, name].map(bare).includes(bare(own))) ||
        preset.hosts.some(({ host }) => hosts.includes(host)),
    );
    if (!like[0] || key in OTHERS) continue;
    expect(
      presets.map(({ id }) => id),
      `${key}: ${like.map(({ id }) => id).join()}`,
    ).toContain(idOf(key));
  }
});

for (const { id } of known)
  test(`${id}: ${keysOf(id).join(', ')}`, () => {
    for (const key of keysOf(id)) {
      if (key in NOT_UNDERSTOOD) expect(understood(key), key).toBeUndefined();
      else expect(understood(key), key).toBeDefined();
    }
  });

test('nothing is understood that it does not have', () => {
  const keys = [...Object.keys(SCRIPTS), ...Object.values(FRAMES).map(({ key }) => key)];
  for (const key of keys) expect(declared.has(key), key).toBe(true);
  for (const key of [...Object.keys(OTHERS), ...Object.keys(NOT_UNDERSTOOD)])
    expect(declared.has(key), key).toBe(true);
  console.info(
    `${known.length} of ${presets.length} services known beforehand, by ${known.flatMap(({ id }) => keysOf(id)).length} keys; ${Object.keys(SCRIPTS).length} scripts, ${Object.keys(FRAMES).length} elements`,
  );
});
