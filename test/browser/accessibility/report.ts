/**
 * The report on accessibility, made of what the tests say: criterion, how it is checked, result.
 *
 * Nothing in it depends on the day or the machine: the same results give the same file.
 *
 * @module
 */
import { CRITERIA, type Criterion, type CriterionId, PROVES } from './criteria.ts';

/** A test that ran, or that would. */
export interface Outcome {
  /** Its file below this folder, without its ending. */
  readonly file: string;
  /** Its title, with those of the groups it stands in. */
  readonly title: string;
  /** In which engines, in the order of the alphabet. */
  readonly engines: readonly string[];
  readonly proves: readonly string[];
  readonly passed: boolean;
}

interface ReportedSpec {
  readonly title: string;
  readonly file: string;
  readonly ok: boolean;
  readonly tests: readonly {
    readonly projectName: string;
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  }[];
}

/** What Playwright's JSON reporter writes, as far as it is read here. */
export interface ReportedSuite {
  readonly title: string;
  readonly file?: string;
  readonly specs?: readonly ReportedSpec[];
  readonly suites?: readonly ReportedSuite[];
}

/** The tests of a report of Playwright's, those in two engines once; by file and title. */
export function outcomesOf(suites: readonly ReportedSuite[]): readonly Outcome[] {
  const found = new Map<string, Outcome>();
  const visit = ({ specs = [], suites: inner = [], title, file }: ReportedSuite, above: string) => {
    const within = title && title !== file ? `${above}${title} ` : above;
    for (const spec of specs) {
      const outcome = outcomeOf(spec, within);
      const key = `${outcome.file} ${outcome.title}`;
      const other = found.get(key);
      found.set(key, other ? both(other, outcome) : outcome);
    }
    for (const suite of inner) visit(suite, within);
  };
  for (const suite of suites) visit(suite, '');
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ file, title }: Outcome) => `${file} ${title}`;

function outcomeOf(spec: ReportedSpec, within: string): Outcome {
  const proves = spec.tests.flatMap(({ annotations }) =>
    annotations.flatMap(({ type, description }) =>
      type === PROVES && description ? [description] : [],
    ),
  );
  return {
    file: (spec.file.split('/').at(-1) ?? '').replace(/\.test\.ts$/, ''),
    title: within + spec.title,
    engines: [...new Set(spec.tests.map(({ projectName }) => projectName))].sort(),
    proves: [...new Set(proves)],
    passed: spec.ok,
  };
}

const both = (one: Outcome, other: Outcome): Outcome => ({
  ...one,
  engines: [...new Set([...one.engines, ...other.engines])].sort(),
  proves: [...new Set([...one.proves, ...other.proves])],
  passed: one.passed && other.passed,
});

const HEAD = `# Accessibility: what was checked, and what came of it

Written by \`npm run accessibility\`, which runs the tests named here on the built product and writes this page of what they say. Each criterion of WCAG 2.2, A and
AA, has a row, with the criteria of RGAA 4.1.2 that ask the same (RGAA rests on WCAG 2.1: what 2.2 added has no number there). It speaks of what Mes choix puts
into a page, of its policy page and of its record page; the site around it is its owner's.

**This is no audit and no statement of conformity.** A program finds only a part of what hinders people. What only a person can tell is marked "not checked: only a
person can": nobody has signed for it until the tables of [screen-readers.md](screen-readers.md) are filled in.`;

/** The whole page. Throws where a criterion has no test and no reason, or a test has no criterion. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const ids = Object.keys(CRITERIA) as CriterionId[];
  for (const { title, proves } of outcomes) {
    const unknown = proves.find((id) => !(ids as string[]).includes(id));
    if (unknown) throw new Error(`"${title}" proves ${unknown}, which is no criterion.`);
  }
  const named = outcomes.filter(({ proves }) => proves.length);
  const numberOf = new Map(named.map((outcome, n) => [outcome, `T${n + 1}`]));
  const rows = (levels: readonly Criterion['level'][]) =>
    ids
      .filter((id) => levels.includes(CRITERIA[id].level))
      .map((id) => row(id, named, numberOf))
      .join('\n');
  return `${HEAD}

## Criteria

| WCAG 2.2 | | level | RGAA 4.1.2 | how checked | result |
| --- | --- | --- | --- | --- | --- |
${rows(['A', 'AA'])}

## Beyond A and AA

| | | level | RGAA 4.1.2 | how checked | result |
| --- | --- | --- | --- | --- | --- |
${rows(['AAA', 'beyond'])}

## Tests

Each is found by its title in \`test/browser/accessibility/\`. The elements by themselves, and every look that the validator lets through, are checked in \`test/widget/ui/\` as well.

| | test | file | engines | result |
| --- | --- | --- | --- | --- |
${named.map((outcome) => testRow(outcome, numberOf)).join('\n')}
`;
}

function row(
  id: CriterionId,
  outcomes: readonly Outcome[],
  numberOf: Map<Outcome, string>,
): string {
  const criterion: Criterion = CRITERIA[id];
  const { name, level, rgaa, absent, person } = criterion;
  const tests = outcomes.filter(({ proves }) => proves.includes(id));
  if (!tests.length && !absent && !person) throw new Error(`Nothing is said of ${id}, ${name}.`);
  const result = [
    tests.length ? (tests.every(({ passed }) => passed) ? 'passed' : '**failed**') : '',
    tests.length ? '' : (absent && `not applicable: ${absent}`) || '',
    person ? `not checked: only a person can say ${person} ([protocol](screen-readers.md))` : '',
  ];
  const number = /^\d/.test(id) ? id : '';
  const how = spanned(tests.map((test) => numberOf.get(test) ?? ''));
  const cells = [number, name, level, rgaa.join(', ') || '–', how || '–'];
  return `| ${cells.join(' | ')} | ${result.filter(Boolean).join('; ')} |`;
}

/** T1, T2, T3, T7 as "T1–T3, T7". */
function spanned(names: readonly string[]): string {
  const spans: [number, number][] = [];
  for (const n of names.map((name) => Number(name.slice(1)))) {
    const last = spans.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else spans.push([n, n]);
  }
  return spans.map(([from, to]) => (from === to ? `T${from}` : `T${from}–T${to}`)).join(', ');
}

const ENGINES: Readonly<Record<string, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

function testRow(outcome: Outcome, numberOf: Map<Outcome, string>): string {
  const engines = outcome.engines.map((name) => ENGINES[name] ?? name).join(', ');
  const result = outcome.passed ? 'passed' : '**failed**';
  return `| ${numberOf.get(outcome)} | ${outcome.title} | ${outcome.file} | ${engines} | ${result} |`;
}
