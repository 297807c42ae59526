/**
 * A difference shows the words that changed, in their block.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../server/policy/diff.ts';

describe('between two texts', () => {
  test('a changed word stands in its block, the rest is the same', () => {
    expect(
      diffTexts('# T\n\nSupprimées sous 30 jours.', '# T\n\nSupprimées sous 20 jours.'),
    ).toEqual([
      { kind: 'same', chunks: [{ kind: 'same', text: '# T' }] },
      {
        kind: 'changed',
        chunks: [
          { kind: 'same', text: 'Supprimées sous ' },
          { kind: 'removed', text: '30' },
          { kind: 'added', text: '20' },
          { kind: 'same', text: ' jours.' },
        ],
      },
    ]);
  });

  test('a block that came, one that went, and one rewritten are told apart', () => {
    const kinds = diffTexts(
      'un deux trois quatre\n\nchat chien oiseau\n\nfin',
      'début nouveau\n\nun deux trois cinq\n\nfin',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['added', 'changed', 'removed', 'same']);
  });

  test('equal texts differ in nothing, whatever their line ends', () => {
    expect(diffTexts('a\r\n\r\nb', 'a\n\nb\n').every(({ kind }) => kind === 'same')).toBe(true);
  });

  test('nothing is lost: each side can be read back', () => {
    const [before, after] = ['a b\n\nc d e\n\nx', 'a c\n\nd e f\n\ny\n\nx'];
    const side = (without: string) =>
      diffTexts(before, after)
        .filter(({ kind }) => kind !== without)
        .map(({ chunks }) =>
          chunks
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join(''),
        )
        .join('\n\n');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
  });
});
