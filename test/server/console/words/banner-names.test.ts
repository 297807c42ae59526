/**
 * What the texts of the banner are called at the desk.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { bannerName } from '../../../../server/console/words/banner-names.ts';
import { fr } from '../../../../widget/ui/messages/fr.ts';

const keys = [...Object.keys(fr), 'banner.partners.few', 'search.found.many'];

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const names = keys.map((key) => bannerName(language, key));

  test('every text has a name of its own', () => {
    expect(new Set(names).size).toBe(keys.length);
  });

  test('no name is a key', () => {
    expect(names.filter((name) => keys.includes(name))).toEqual([]);
  });

  test('a text that is none of ours is called by its key', () => {
    expect(bannerName(language, 'banner.partners')).toBe('banner.partners');
    expect(bannerName(language, 'toString')).toBe('toString');
    expect(bannerName(language, 'ours.other')).toBe('ours.other');
  });
});
