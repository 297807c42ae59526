/**
 * The report as a page: whole by itself, in both languages, and nothing that was seen runs in it.
 *
 * @module
 */
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Code } from '../../../../server/audit/finding.ts';
import { isFine, judge } from '../../../../server/audit/judge/judge.ts';
import type { Observation } from '../../../../server/audit/observed.ts';
import { reportPage } from '../../../../server/audit/page/page.ts';
import { reportJson, reportLines } from '../../../../server/audit/report.ts';
import { fill, sentence, WORDS } from '../../../../server/audit/say/say.ts';
import { cookie, observation, request, visit } from '../seen.ts';

const by = { markup: 'https://www.example.ch/', line: 7 };
const leaking = observation({
  visits: [
    visit('fresh', {
      requests: [request('https://cdn.example/"><script>alert(1)</script>', { by })],
      cookies: [cookie('<b>x</b>', { days: 30.2 })],
    }),
  ],
  pictures: [{ name: 'desktop', png: 'AAAA' }],
});
const pageOf = (seen: Observation) => reportPage(seen, judge(seen, { config: null, servers: [] }));

/** The elements of a page, with their attributes. */
function elementsOf(html: string) {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void found.push({ name, attributes }),
  });
  parser.end(html);
  return found;
}

test('loads nothing and runs nothing, whatever was seen', async () => {
  const elements = elementsOf(await pageOf(leaking));
  expect(elements.some(({ name }) => ['script', 'iframe', 'link', 'b'].includes(name))).toBe(false);
  const addresses = elements.flatMap(({ attributes: { src, href } }) => src ?? href ?? []);
  expect(addresses).toEqual(['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA']);
});

test('says the same in French and English, with the switch between them', async () => {
  const html = await pageOf(leaking);
  const elements = elementsOf(html);
  const articles = elements.filter(({ name }) => name === 'article');
  expect(articles.map(({ attributes }) => attributes['lang'])).toEqual(['fr', 'en']);
  expect(elements.filter(({ name }) => name === 'input')).toHaveLength(2);
  expect(html).toContain('points sont à corriger');
  expect(html).toContain('things have to be mended');
  expect(html).toContain('30 jours');
  expect(html).not.toMatch(/\{\w+\}/);
});

test('a fine site is said to be fine', async () => {
  const seen = observation();
  const html = await pageOf(seen);
  expect(html).toContain('Rien à corriger n’a été trouvé.');
  expect(isFine(judge(seen, { config: null, servers: [] }))).toBe(true);
});

test('on a terminal, each finding is a line with its code, and the verdict is the last', () => {
  const judgement = judge(leaking, { config: null, servers: [] });
  const lines = reportLines(leaking, judgement);
  expect(lines[0]).toMatch(/^✗ The script .* line 7.*data-consent="ID".*\[not-held\]$/);
  expect(lines.at(-1)).toBe('4 things have to be mended. One is for a person to look at.');
});

test('for a program, everything that was seen stands in one object', () => {
  const judgement = judge(leaking, { config: null, servers: [] });
  const json = JSON.parse(JSON.stringify(reportJson(leaking, judgement)));
  expect(json).toMatchObject({ ok: false, states: ['fresh'], clicks: { refuse: 1 } });
  expect(json.seen).toHaveLength(2);
  expect(json.findings[0]).toMatchObject({ code: 'not-held', severity: 'fault' });
});

test('each finding has its sentence in both languages, with nothing left to fill in', () => {
  const facts = {
    kind: 'script',
    address: 'https://a.example/a.js',
    page: 'https://b.example/',
    line: 1,
    accept: 'Oui',
    refuse: 'Non',
    label: 'Non',
    labels: 'a, b',
    where: 'phone',
    is: 1.5,
    other: 2,
    contrast: 3.2,
    days: 400,
    declared: 390,
  };
  const [item] = judge(leaking, { config: null, servers: [] }).items.filter(
    ({ kind }) => kind === 'cookie',
  );
  for (const words of Object.values(WORDS)) {
    for (const code of Object.keys(words.findings) as Code[]) {
      const said = sentence(words, { code, severity: 'fault', facts, ...(item ? { item } : {}) });
      expect(said, code).not.toMatch(/\{\w+\}/);
      expect(said, code).toMatch(/^[\p{Lu}“«]/u);
    }
  }
});

test('French has its narrow spaces, and its numbers their comma', () => {
  expect(fill(WORDS.fr, '« {a} » : {b}', { a: 'x ?', b: 3.1 })).toBe(
    '«\u202fx ?\u202f»\u202f: 3,1',
  );
});
