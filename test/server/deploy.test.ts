/**
 * What docs/deploy says of the server is so: its settings, its files, how long it takes to stop.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../sources.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = 'docs/deploy';

/** Settings of other programs. */
const FOREIGN = /^(POSTGRES_|NODE_ENV$)/;

const known = new Set(
  [...read('server/environment.ts').matchAll(/environment(?:\[|, )'([A-Z_]+)'/g)].map(
    ([, name]) => name as string,
  ),
);

describe.each([
  ['Dockerfile', /(?:^ENV | )([A-Z_]{4,})=/gm],
  ['compose.yaml', /^ {6}([A-Z_]{4,}):/gm],
  ['mes-choix.service', /(?:^Environment=| )([A-Z_]{4,})=/gm],
])('%s', (name, settings) => {
  const text = read(`${folder}/${name}`);

  test('sets what the server reads', () => {
    const set = [...text.matchAll(settings)].map(([, setting]) => setting as string);
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((setting) => !FOREIGN.test(setting) && !known.has(setting))).toEqual([]);
  });

  test.runIf(name !== 'compose.yaml')('starts the command of the package', () => {
    const { bin } = JSON.parse(read('package.json')) as { readonly bin: Record<string, string> };
    expect(text).toContain(bin['mes-choix']?.slice(2));
    expect(text).toMatch(/serve/);
  });

  test.runIf(name !== 'Dockerfile')('leaves the server more than its ten seconds to stop', () => {
    const [, seconds] = /(?:stop_grace_period: |TimeoutStopSec=)(\d+)/.exec(text) ?? [];
    expect(Number(seconds)).toBeGreaterThan(10);
  });
});

const canCheck = spawnSync('systemd-analyze', ['--version']).status === 0;

test.runIf(canCheck)('systemd finds nothing wrong with the unit', () => {
  const unit = join(root, folder, 'mes-choix.service');
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  // Where the path to Node.js is another one, that alone is said.
  const lines = stderr
    .split('\n')
    .filter((line) => line && !/is not executable|Unit man page/.test(line));
  expect([lines, status === 0 || lines.length === 0]).toEqual([[], true]);
});
