/**
 * `mes-choix site copy`: a trial copy is a site of its own.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { withStore } from '../../../server/cli/store.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { hebergeur } from '../site/example.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-copy-'));
  await writeFile(join(folder, 'site.json'), JSON.stringify(hebergeur));
  await writeFile(join(folder, 'faq.md'), '# Questions\n\n## Qui ?\n\nNous.\n');
  await run('site', 'add', join(folder, 'site.json'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...words: readonly string[]) {
  const said: string[] = [];
  const status = await runLine(words, {
    environment: { MES_CHOIX_DATA: folder, MES_CHOIX_URL: 'https://consent.example.ch' },
    out: (line) => void said.push(line),
    err: (line) => void said.push(line),
  });
  return { status, said: said.join('\n') };
}
const exported = async (site: string) =>
  JSON.parse((await run('site', 'export', site)).said) as SiteConfig;

test('is the same site under its own name, marked as a trial', async () => {
  const { status, said } = await run('site', 'copy', 'hebergeur', 'essai');
  expect(status).toBe(0);
  expect(said).toContain('https://consent.example.ch/essai/consent.js');
  const { site: _site, test: isTrial, ...copy } = await exported('essai');
  const { site: _other, ...original } = await exported('hebergeur');
  expect(isTrial).toBe(true);
  expect(copy).toEqual(original);
  expect(await exported('hebergeur')).not.toHaveProperty('test');
});

test('is tried out where it is said to be', async () => {
  const origin = 'https://essai.example.ch';
  expect((await run('site', 'copy', 'hebergeur', 'essai', '--origin', origin)).status).toBe(0);
  expect((await exported('essai')).origins).toEqual([origin]);
});

test('has the documents that are in force, as its first versions', async () => {
  const faq = ['policy', 'publish', 'hebergeur', 'faq', '--file', join(folder, 'faq.md')];
  expect((await run(...faq, '--language', 'fr', '--reason', 'Plus court')).status).toBe(0);
  await run('site', 'copy', 'hebergeur', 'essai');
  const terminal = { environment: { MES_CHOIX_DATA: folder }, out() {}, err() {} };
  await withStore(terminal, async ({ slices: { policy } }) => {
    expect(await policy.current('essai', 'faq')).toMatchObject({
      version: 1,
      texts: { fr: expect.stringContaining('Nous.') },
    });
    expect(await policy.current('essai', 'privacy')).toMatchObject({ version: 1 });
    return 0;
  });
});

test('is refused where there is no such site, where the name is taken, and where it is none', async () => {
  expect(await run('site', 'copy', 'personne', 'essai')).toMatchObject({ status: 1 });
  expect((await run('site', 'copy', 'hebergeur', 'hebergeur')).said).toContain('already');
  expect(await run('site', 'copy', 'hebergeur', 'api')).toMatchObject({ status: 1 });
  expect(await run('site', 'copy', 'hebergeur')).toMatchObject({ status: 2 });
});
