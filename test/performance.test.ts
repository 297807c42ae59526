/**
 * What we say of our speed is what a run of the bench has found.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptRun, saidOf } from './bench/page/published.ts';
import { root } from './sources.ts';

const run = await keptRun(root);
const said = Object.entries(await saidOf(run, root));

describe('the picture and the tables of the README and the docs', () => {
  test.each(said)('%s says what the kept run has found', async (file, text) => {
    expect(await readFile(join(root, file), 'utf8')).toBe(text);
  });

  test('are of a whole run: every peer, both floors, ours', () => {
    const of = (kind: string) => run.tools.filter((tool) => tool.kind === kind).length;
    expect([of('peer'), of('floor'), of('ours')]).toEqual([5, 2, 1]);
    expect(run.rounds).toBeGreaterThanOrEqual(5);
  });

  test('each target that was missed is explained', async () => {
    const page = await readFile(join(root, 'docs/performance.md'), 'utf8');
    const [, why = ''] = page.split('\n### What was missed, and why\n');
    const explained = [...why.matchAll(/^- \*([^*]+)\*/gm)].map(([, what]) => what);
    const missed = run.targets.filter(({ isMet }) => !isMet).map(({ what }) => what);
    expect(missed.filter((what) => !explained.includes(what))).toEqual([]);
  });
});
