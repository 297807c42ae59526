/**
 * The faults of a text in the desk's language.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { policyFaultText } from '../../../../server/console/words/policy-faults.ts';
import { faultsOf, LONGEST_TEXT } from '../../../../server/policy/check.ts';

const FAULTY = [
  '',
  'x'.repeat(LONGEST_TEXT + 1),
  'No title',
  '# \n\n# Again\n',
  '# T\n\n{{nothing}}\n\nIn {{services}} a line\n\n<p>x</p>\n\na <b>c</b>\n',
  '# T\n\n![x](/y.png) [z](javascript:alert(1))\n',
];

test.each(FAULTY)('every fault of %j is said in French', (markdown) => {
  const faults = faultsOf('faq', markdown);
  expect(faults).not.toEqual([]);
  for (const fault of faults) {
    expect(policyFaultText('fr', fault)).not.toBe(fault);
    expect(policyFaultText('en', fault)).toBe(fault);
  }
});

test('what a policy has lost is said in French too', () => {
  const [, fault = ''] = faultsOf('privacy', '# T\n\n<p>x</p>');
  expect(policyFaultText('fr', fault)).toMatch(/^Il manque \{\{controller\}\}, .*\{\{faq\}\}\. /);
});

test('what is not known is shown as it came', () => {
  expect(policyFaultText('fr', 'Something new.')).toBe('Something new.');
});
