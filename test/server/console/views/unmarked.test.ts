/**
 * Differences as somebody reads them who never learned Markdown.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { unmarked } from '../../../../server/console/views/unmarked.ts';
import { diffTexts } from '../../../../server/policy/diff.ts';

/** What is read: as it is, `+added+`, `-removed-`. */
function read(before: string, after: string): string {
  const mark = { same: '', added: '+', removed: '-' };
  return diffTexts(before, after)
    .flatMap(({ chunks }) => unmarked(chunks))
    .map(({ kind, text }) => `${mark[kind]}${text}${mark[kind]}`)
    .join('');
}

const table = '| Quoi | Durée |\n| --- | :---: |\n| Nom | 3 ans |\n| Âge | 1 an |';

describe('a table', () => {
  test('that is new is its rows', () => {
    expect(read('', table)).toBe('+Quoi | Durée\nNom | 3 ans\nÂge | 1 an+');
  });

  test('of which a word changed says that word', () => {
    expect(read(table, table.replace('3 ans', '5 ans'))).toBe(
      'Quoi | Durée\nNom | -3-+5+ ans\nÂge | 1 an',
    );
  });
});

describe('emphasis', () => {
  test('that stays is not seen', () => {
    expect(read('Un **mot très** gras et *un autre*.', 'Un **mot** gras et *un autre*.')).toBe(
      'Un mot- très- gras et un autre.',
    );
  });

  test('that changes is the difference', () => {
    expect(read('Un mot gras.', 'Un **mot** gras.')).toBe('Un +**+mot+**+ gras.');
  });

  test('is no wildcard', () => {
    expect(read('', 'Les cookies _pk_id.* et _ga_*, et 2 * 3 * 4.')).toBe(
      '+Les cookies _pk_id.* et _ga_*, et 2 * 3 * 4.+',
    );
  });
});

test('a link says where it leads, unless its words do', () => {
  expect(read('', 'Voyez [la CNIL](https://www.cnil.fr), [a@b.fr](mailto:a@b.fr).')).toBe(
    '+Voyez la CNIL (https://www.cnil.fr), a@b.fr.+',
  );
});

test('what was escaped is not', () => {
  expect(read('', '1\\. Un \\* astérisque')).toBe('+1. Un * astérisque+');
});

test('text that marks nothing is left as it is', () => {
  const text = 'Un | deux [trois] (quatre)\n- cinq';
  expect(read('', text)).toBe(`+${text}+`);
});
