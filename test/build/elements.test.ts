/**
 * What tools are told of the elements is what docs/theming.md promises, and what docs/contract.md says
 * of the markup.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributes } from '../../build/attributes.ts';
import { describeElements } from '../../build/elements.ts';
import { root } from '../sources.ts';

interface Described {
  readonly tagName: string;
  readonly description: string;
  readonly cssParts?: readonly { readonly name: string; readonly description: string }[];
  readonly cssProperties?: readonly { readonly name: string; readonly default?: string }[];
  readonly slots?: readonly unknown[];
}

const manifest = describeElements();
const elements = manifest.modules.flatMap((module) => module.declarations) as never as Described[];
const theming = readFileSync(join(root, 'docs/theming.md'), 'utf8');

test('names the five elements of the contract, each with a description', () => {
  expect(elements.map(({ tagName }) => tagName).sort()).toEqual([
    'mes-choix-banner',
    'mes-choix-button',
    'mes-choix-embed',
    'mes-choix-policy',
    'mes-choix-preferences',
  ]);
  for (const { description } of elements) expect(description).toMatch(/^\S.{20}/);
});

describe('the parts are those of the page on looks', () => {
  const [, table = ''] = theming.split('## Parts');
  const rows = [...table.matchAll(/^\| `(mes-choix-[a-z]+)` \| (.*) \|$/gm)].map(
    ([, tag = '', parts = '']) =>
      [tag, [...parts.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name)] as const,
  );

  test.each(rows)('%s', (tag, parts) => {
    const described = elements.find(({ tagName }) => tagName === tag)?.cssParts ?? [];
    expect(new Set(described.map(({ name }) => name))).toEqual(new Set(parts));
  });
});

test.each(['mes-choix-banner', 'mes-choix-preferences', 'mes-choix-embed'])(
  '%s has the tokens of the page on looks, with their defaults by day',
  (tag) => {
    const [, table = ''] = theming.split('## Tokens');
    const rows = [...table.matchAll(/^\| `([a-z-]+)` \|[^|]+\| `([^`]+)` \|/gm)].map(
      ([, name = '', value = '']) =>
        [
          `--mes-choix-${name}`,
          value === 'text' || value === 'background' ? `var(--mes-choix-${value})` : value,
        ] as const,
    );
    expect(rows.length).toBeGreaterThan(6);
    const described = elements.find(({ tagName }) => tagName === tag)?.cssProperties ?? [];
    expect(new Map(described.map((one) => [one.name, one.default] as const))).toEqual(
      new Map(rows),
    );
  },
);

test('the policy says what it shows where it cannot be had', () => {
  expect(elements.find(({ tagName }) => tagName === 'mes-choix-policy')?.slots).toHaveLength(1);
});

test('offers the attributes of the contract, and no other', () => {
  const contract = readFileSync(join(root, 'docs/contract.md'), 'utf8');
  const markup = contract.slice(contract.indexOf('## 2.'), contract.indexOf('## 3.'));
  const named = [...markup.matchAll(/data-(?:consent|src|srcset|href|data|type|poster)\b/g)].map(
    ([name]) => name,
  );
  expect(new Set(attributes.map(({ name }) => name))).toEqual(
    new Set([...named, 'data-mes-choix']),
  );
});
