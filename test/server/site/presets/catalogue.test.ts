import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../server/site/presets/catalogue.ts';
import { knownFacts } from '../../../../server/site/presets/known-facts.ts';
import { root } from '../../../sources.ts';

const { presets, purposes, meanings, sources, find, search } = catalogue();

describe('the catalogue', () => {
  test('has forty services at least, each once', () => {
    expect(presets.length).toBeGreaterThanOrEqual(40);
    const ids = presets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('refers to nothing that is not there', () => {
    const froms = presets.flatMap(({ provider, country, policy, hosts, cookies, storage }) =>
      [provider, country, policy, ...hosts, ...cookies, ...storage].flatMap((fact) =>
        fact?.from === undefined ? [] : [fact.from],
      ),
    );
    expect(froms.filter((from) => !(from in sources))).toEqual([]);
    expect(Object.keys(sources).filter((name) => !froms.includes(name))).toEqual([]);
    expect(presets.filter(({ purpose }) => !(purpose in purposes))).toEqual([]);
    const used = presets.flatMap(({ cookies, storage }) => [...cookies, ...storage]);
    expect(used.filter(({ meaning }) => !(meaning in meanings))).toEqual([]);
  });

  test('rests on no collection whose licence forbids a use for gain', () => {
    for (const { url } of Object.values(sources)) {
      expect(url).not.toMatch(/ghostery|trackerdb|whotracks|tracker-radar|disconnect/i);
    }
  });

  test('has forty services at least of which the company and another fact have a source', () => {
    const sourced = presets.filter((preset) => {
      const facts = knownFacts(preset).filter(({ source }) => source !== null);
      return facts.some(({ kind }) => kind === 'provider') && facts.length > 1;
    });
    expect(sourced.length).toBeGreaterThanOrEqual(40);
  });

  test('is as large, and as well sourced, as the documentation says', () => {
    const facts = presets.flatMap((preset) => knownFacts(preset));
    const sourced = facts.filter(({ source }) => source !== null);
    const own = sourced.filter(({ source }) => source?.by === 'vendor');
    const text = (file: string) => readFileSync(join(root, file), 'utf8');
    expect(text('README.md')).toContain(`${presets.length} known services`);
    expect(text('docs/check.md')).toContain(`the ${presets.length} services of`);
    for (const file of ['docs/check.md', 'docs/site/fr/check.md'])
      expect(text(file)).toMatch(
        new RegExp(`\\b${facts.length} .*\\b${sourced.length} .*\\b${own.length} `),
      );
  });

  test('says the same in four languages, each in its own words', () => {
    const texts = [
      ...Object.values(meanings),
      ...Object.values(purposes).flatMap(({ title, description }) => [title, description]),
    ];
    for (const text of texts) expect(text.fr).not.toBe(text.en);
  });
});

describe('a search', () => {
  test.each([
    ['youtube', 'youtube'],
    ['Google anal', 'google-analytics'],
    ['_pk_id', 'matomo'],
    ['meteo', 'meteofrance'],
    ['snap.licdn.com', 'linkedin-insight'],
  ])('for "%s" finds %s', (words, id) => {
    expect(search(words).map((preset) => preset.id)).toContain(id);
  });

  test('for nothing finds everything, for what is not there nothing', () => {
    expect(search('')).toEqual(presets);
    expect(search('aucun service de ce nom')).toEqual([]);
    expect(find('nobody')).toBeUndefined();
  });
});
