/**
 * What of tarteaucitron's services is understood, and that it is written down. What its own file
 * says of them is compared by `npm run test:peers`.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { catalogue } from '../../../server/site/presets/catalogue.ts';
import { FRAMES } from '../../../widget/migrate/tarteaucitron/frames.ts';
import { SCRIPTS } from '../../../widget/migrate/tarteaucitron/scripts.ts';
import { understood } from '../../../widget/migrate/tarteaucitron/understood.ts';
import { USUAL } from '../../../widget/migrate/tarteaucitron/usual.ts';

const keys = [
  ...new Set([...Object.keys(SCRIPTS), ...Object.values(FRAMES).map(({ key }) => key)]),
];

test('a key that is understood means a service known beforehand; a frame of the page’s own is the site’s to name', () => {
  const ids = catalogue().presets.map(({ id }) => id);
  for (const key of keys.filter((other) => other !== 'iframe'))
    expect(ids, key).toContain(USUAL[key] ?? key);
});

test('a key is a script, or nothing but frames; any other is not understood', () => {
  expect(understood('ausha')).toBe('script');
  expect(understood('youtube')).toBe('frame');
  expect(understood('toString')).toBeUndefined();
});

test('the documentation names each key and each class', async () => {
  const text = await readFile(new URL('../../../docs/migration.md', import.meta.url), 'utf8');
  for (const name of [...Object.keys(SCRIPTS), ...Object.keys(FRAMES)])
    expect(text, name).toContain(`\`${name}\``);
});
