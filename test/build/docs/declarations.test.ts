import { describe, expect, test } from 'vitest';
import { declarationsOf, exportsOf } from '../../../build/docs/declarations.ts';

const text = `import type { B } from './b.ts';
/** Not exported. */
interface Hidden { readonly a: string; }
/**
 * What it is; see {@link Other}.
 *
 * More of it.
 */
export interface Thing extends Other {
    /** Its name: a \`;\` in a docstring ends nothing. */
    readonly name: string;
    readonly parts?: readonly {
        readonly id: string;
    }[];
    /** Does it. */
    act(by: {
        readonly who: string;
    }, then: () => void): Promise<void>;
}
/** One or the other. */
export type Either = 'a' | {
    readonly b: 1;
};
/** Starts. */
export declare function start(site: string, options?: Thing): Promise<Either>;
`;

describe('declarations are read', () => {
  const [thing, either, start] = declarationsOf(text);

  test('only those that are exported', () => {
    expect(declarationsOf(text).map(({ name }) => name)).toEqual(['Thing', 'Either', 'start']);
  });

  test('with their docstrings', () => {
    expect(thing?.doc).toBe('What it is; see `Other`.\n\nMore of it.');
    expect(either?.doc).toBe('One or the other.');
  });

  test('with every member, on one line', () => {
    expect(thing?.members).toEqual([
      { name: 'name', code: 'name: string', doc: 'Its name: a `;` in a docstring ends nothing.' },
      { name: 'parts', code: 'parts?: readonly { readonly id: string; }[]', doc: '' },
      {
        name: 'act',
        code: 'act(by: { readonly who: string; }, then: () => void): Promise<void>',
        doc: 'Does it.',
      },
    ]);
  });

  test('with what they are', () => {
    expect(either?.code).toBe("type Either = 'a' | { readonly b: 1; }");
    expect(start?.code).toBe('function start(site: string, options?: Thing): Promise<Either>');
  });
});

test('an index says from which files which names come', () => {
  const index = `export type { Change, MesChoix } from './api.ts';
export type * from './contract.ts';
export { start } from './package.js';
`;
  expect(exportsOf(index)).toEqual([
    { file: 'api', names: ['Change', 'MesChoix'] },
    { file: 'contract', names: null },
    { file: 'package', names: ['start'] },
  ]);
});
