/**
 * The Node.js that the npm scripts run on: the development dependency, not the system's.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

const MINIMUM = 22;

test('the tests run on a Node.js that the product supports', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(MINIMUM);
});

test('the package says which Node.js it needs', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  expect(engines.node).toBe(`>=${MINIMUM}.13`);
});

test('the scripts find the one of the development dependencies first', () => {
  // npm puts this folder first on the PATH of every script.
  const bin = join(root, 'node_modules', '.bin');
  const said = execFileSync('node', ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  expect(Number(/^v(\d+)/.exec(said)?.[1])).toBeGreaterThanOrEqual(MINIMUM);
});
