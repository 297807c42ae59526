import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TypedConfig } from '../../../../server/console/configuration/typed.ts';
import { fromUnits, merge, unitsOf } from '../../../../server/console/configuration/units.ts';

const parts = (...letters: readonly string[]) =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...letters),
      name: fc.constantFrom('un', 'deux', 'trois'),
    }),
    { selector: ({ id }) => id },
  );
const configs: fc.Arbitrary<TypedConfig> = fc.record({
  name: fc.constantFrom('A', 'B'),
  purposes: parts('a', 'b', 'c'),
  services: parts('u', 'v', 'w', 'x'),
});

test('a configuration is the same put together again', () => {
  fc.assert(
    fc.property(configs, (config) => {
      expect(fromUnits(unitsOf(config))).toEqual(config);
    }),
  );
});

test('who changed nothing is in nobody’s way', () => {
  fc.assert(
    fc.property(configs, configs, (base, changed) => {
      expect(merge(base, changed, base)).toEqual({ config: changed, clashes: [] });
      expect(merge(base, base, changed)).toEqual({ config: changed, clashes: [] });
      expect(merge(base, changed, changed)).toEqual({ config: changed, clashes: [] });
    }),
  );
});

test('where both changed something, no part of mine is lost, nor any of theirs that I left alone', () => {
  fc.assert(
    fc.property(configs, configs, configs, (base, theirs, mine) => {
      const { config, clashes } = merge(base, theirs, mine);
      const [before, there, here, merged] = [base, theirs, mine, config].map(unitsOf);
      for (const name of new Set([...(there?.keys() ?? []), ...(here?.keys() ?? [])])) {
        if (name === 'purposes' || name === 'services') continue;
        const isMine = JSON.stringify(here?.get(name)) !== JSON.stringify(before?.get(name));
        expect(merged?.get(name)).toEqual((isMine ? here : there)?.get(name));
        if (clashes.includes(name)) expect(isMine).toBe(true);
      }
    }),
  );
});
