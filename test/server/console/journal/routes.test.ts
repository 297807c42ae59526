/**
 * The journal: what is shown to whom, and as a file.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ADesk, aDesk, type Browser, site } from '../a-desk.ts';

let house: ADesk;
let owner: Browser;
beforeEach(async () => {
  house = await aDesk();
  await house.policy.seed('autre', site.languages);
  await house.sites.publish(
    { ...site, site: 'autre' },
    { by: 'file', author: 'o', reason: 'First' },
  );
  owner = await house.signedIn('owner', 'olga@example.ch');
  const anne = { email: 'anne@example.ch' };
  const note = (on: string, act: string, detail: string, values: object = {}) =>
    house.desk.note({ user: anne, site: on, act, detail, ...values });
  await note('hebergeur', 'publish', 'premier', { before: '1', after: '2' });
  house.later(86_400_000);
  await note('autre', 'publish', '=HYPERLINK("x")');
  owner = await house.signedIn('owner', 'olga@example.ch');
});
afterEach(() => house.close());

const rows = ({ html }: Browser) =>
  [...html.matchAll(/<tr><th scope="row"[\s\S]*?<\/tr>/g)].map(([row]) => row);

describe('the page', () => {
  test('says who did what, what was before and what is after', async () => {
    await owner.get('/console/acts');
    const [row = ''] = rows(owner).filter((text) => text.includes('premier'));
    expect(row).toContain('anne@example.ch');
    expect(row).toContain('Publication');
    expect(row).toMatch(/avant<\/span> 1[\s\S]*après<\/span> 2/);
  });

  test('names texts, languages and purposes as the rest of the desk does', async () => {
    const anne = { email: 'anne@example.ch' };
    for (const [act, detail] of [
      ['save-draft', 'privacy fr'],
      ['publish', 'privacy (analytics) Dire qui lit'],
      ['restore', 'faq 3 (-) Une erreur'],
      ['take-effect', 'banner (enfin) plus court'],
      ['publish-configuration', '4 (-) Un service de plus'],
    ] as const) {
      await house.desk.note({ user: anne, site: 'hebergeur', act, detail });
    }
    await owner.get('/console/sites/hebergeur/acts?user=anne@example.ch&from=2026-11-24');
    const said = rows(owner).map((row) => /data-label="Détail">([\s\S]*?)<\/td>/.exec(row)?.[1]);
    expect(said.toReversed()).toEqual([
      'Politique de confidentialité (Français)',
      'Politique de confidentialité<br>Dire qui lit<br>Nouvelle question\u202f: Mesure d’audience',
      'Questions fréquentes, Version 3<br>Une erreur<br>Sans nouvelle question',
      'Textes du bandeau<br>(enfin) plus court',
      'Version 4<br>Un service de plus<br>Sans nouvelle question',
    ]);
  });

  test.each([
    ['a site', 'site=autre', ['HYPERLINK']],
    ['no site', 'site=-&act=leave', []],
    ['a person', 'user=Anne@example.ch', ['HYPERLINK', 'premier']],
    ['an act', 'act=publish&site=hebergeur', ['premier']],
    ['a day', 'act=publish&from=2026-11-23&to=2026-11-23', ['premier']],
    ['from a day on', 'act=publish&from=2026-11-24', ['HYPERLINK']],
    ['a day that is none', 'act=publish&from=2026-02-30', ['HYPERLINK', 'premier']],
  ])('shows what is chosen: %s', async (_, query, found) => {
    await owner.get(`/console/acts?${query}`);
    const shown = rows(owner);
    expect(shown).toHaveLength(found.length);
    found.forEach((text, at) => expect(shown[at]).toContain(text));
  });

  test('of a site shows that site alone, and keeps the choice in its file', async () => {
    await owner.get('/console/sites/autre/acts?act=publish');
    expect(rows(owner)).toHaveLength(1);
    expect(owner.html).toContain('/console/sites/autre/acts.csv?act=publish');
  });

  test('shows nobody what is of a site they may not see, whatever they choose', async () => {
    const auditor = await house.signedIn('auditor', 'paul@example.ch', 'autre');
    await auditor.get('/console/acts?site=hebergeur');
    expect(rows(auditor)).toHaveLength(0);
    await auditor.get('/console/acts?site=-');
    expect(rows(auditor)).toHaveLength(0);
    expect((await auditor.get('/console/sites/hebergeur/acts.csv')).status).toBe(404);
  });
});

test('is only ever added to: no code of the server changes an act, or takes one away', () => {
  const root = new URL('../../../../server/', import.meta.url);
  const touching = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => /desk_acts|ActsTable/.test(readFileSync(new URL(path, root), 'utf8')));
  expect(touching).toContain('store/desk/acts.ts');
  for (const path of touching) {
    const code = readFileSync(new URL(path, root), 'utf8');
    expect(code, path).not.toMatch(
      /(deleteFrom|updateTable|replaceInto)\(\s*['"]desk_acts|(delete from|update|truncate)\s+"?desk_acts/i,
    );
  }
  expect(
    Object.keys(house.store.desk)
      .filter((verb) => /act/i.test(verb))
      .toSorted(),
  ).toEqual(['acts', 'addAct']);
});

test('the file has every act that is chosen, and no formula', async () => {
  const response = await owner.get('/console/acts.csv?act=publish');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('journal.csv');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(owner.html.split('\r\n')).toEqual([
    'at,user,site,act,detail,before,after',
    '2026-11-24T09:00:00.000Z,anne@example.ch,autre,publish,"\'=HYPERLINK(""x"")",,',
    '2026-11-23T09:00:00.000Z,anne@example.ch,hebergeur,publish,premier,1,2',
    '',
  ]);
});
