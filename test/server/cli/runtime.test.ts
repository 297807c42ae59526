import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { runtimeFault } from '../../../server/cli/runtime.ts';

test.each(['22.13.0', '22.20.1', '24.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(runtimeFault(version)).toBeNull();
});

test.each(['22.12.0', '20.20.2', '18.0.0'])('Node %s is told off in one sentence', (version) => {
  expect(runtimeFault(version)).toBe(`Node 22.13 or later is needed, this is ${version}.`);
});

test('the package says the same', () => {
  expect(manifest.engines.node).toBe('>=22.13');
});
