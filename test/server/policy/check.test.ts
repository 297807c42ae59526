/**
 * A text that cannot be published is refused with the line of each fault.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { faultsOf, LONGEST_TEXT } from '../../../server/policy/check.ts';
import { seedTexts } from '../../../server/policy/seed/seeds.ts';

describe('a policy is refused', () => {
  test.each([
    ['where it is empty', ' \n', /is empty/],
    ['without a title', 'Bonjour', /must begin with its title/],
    ['with a title that is not first', 'Bonjour\n\n# Titre', /must begin with its title/],
    ['with an empty title', '#\n\nBonjour', /title is empty/],
    ['with two titles', '# A\n\n# B', /^Line 3: there is one title/],
    [
      'with an unknown placeholder',
      '# A\n\n{{servises}}',
      /^Line 3: unknown placeholder \{\{servises\}\}.*\{\{services\}\}/,
    ],
    [
      'with a placeholder inside a sentence',
      '# A\n\nIci {{control}}.',
      /^Line 3: .*line of its own/,
    ],
    ['with a block of HTML', '# A\n\n<div>x</div>', /^Line 3: HTML is not accepted/],
    ['with HTML in a sentence', '# A\n\nun <b>mot</b>', /^Line 3: HTML is not accepted \(<b>\)/],
    ['with an HTML comment', '# A\n\n<!-- note -->', /^Line 3: HTML is not accepted/],
    ['with an image', '# A\n\n![x](https://e.example/x.png)', /^Line 3: images/],
    ['with a link that runs', '# A\n\n[x](javascript:alert(1))', /^Line 3: a link leads to/],
    ['where it is endless', `# A\n\n${'x'.repeat(LONGEST_TEXT)}`, /at most 200000/],
  ])('%s', (_, markdown, fault) => {
    expect(faultsOf('privacy', markdown)[0]).toMatch(fault);
  });
});

describe('a policy that has lost what the law wants', () => {
  const whole = seedTexts('privacy', ['fr'])['fr'] ?? '';

  test('is none in the default text', () => {
    expect(faultsOf('privacy', whole)).toEqual([]);
  });

  test('is refused with the name of each, and told how to put it back', () => {
    const lost = whole.replace('{{control}}', '').replace('{{rights}}', '`{{rights}}`');
    expect(faultsOf('privacy', lost)).toEqual([
      expect.stringMatching(/^Missing: \{\{rights\}\}, \{\{control\}\}\. .* line of its own/),
    ]);
  });

  test.each(['controller', 'rights', 'recipients', 'control', 'choice', 'services', 'faq'])(
    'is refused without {{%s}}',
    (name) => {
      expect(faultsOf('privacy', whole.replace(`{{${name}}}`, ''))[0]).toContain(`{{${name}}}`);
    },
  );

  test('is no matter of the FAQ', () => {
    expect(faultsOf('faq', '# FAQ\n\n## Q ?\n\nR.')).toEqual([]);
  });
});

describe('a FAQ is refused', () => {
  test('without a question', () => {
    expect(faultsOf('faq', '# FAQ\n\nRien.')[0]).toMatch(/no question/);
  });

  test('where it includes itself', () => {
    expect(faultsOf('faq', '# FAQ\n\n## Q ?\n\n{{faq}}')[0]).toMatch(/Line 5: unknown placeholder/);
  });
});

test('code, comparisons and e-mail addresses are no HTML', () => {
  expect(
    faultsOf('faq', '# A\n\n## Q\n\n`<b>` et 1 < 2, <a@example.ch>\n\n```\n{{x}}\n```'),
  ).toEqual([]);
});
