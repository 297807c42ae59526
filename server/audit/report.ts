/**
 * The report on a terminal, and for another program. Pure.
 *
 * @module
 */
import type { Finding } from './finding.ts';
import { isFine, type Judgement } from './judge/judge.ts';
import type { Observation } from './observed.ts';
import { nameOf, sentence, verdictOf, WORDS } from './say/say.ts';

/** Lines for a person: what was found, then how much was looked at. */
export function reportLines(seen: Observation, judgement: Judgement): readonly string[] {
  const words = WORDS.en;
  const line = (finding: Finding) => {
    const mark = finding.severity === 'fault' ? '✗' : '·';
    return `${mark} ${sentence(words, finding)} [${finding.code}]`;
  };
  const states = seen.visits.map(({ state }) => words.states[state]).join(', ');
  const pages = seen.pages.length === 1 ? '1 page' : `${seen.pages.length} pages`;
  return [
    ...judgement.findings.map(line),
    `${seen.url}: ${pages}, ${states}; ${judgement.items.length} cookies, keys and hosts.`,
    verdictOf(words, judgement.findings),
  ];
}

/** The same as one object. */
export function reportJson(
  seen: Observation,
  judgement: Judgement,
): Readonly<Record<string, unknown>> {
  const { url, at, browser, pages, steps, banner, visits } = seen;
  return {
    ok: isFine(judgement),
    url,
    at,
    browser,
    pages,
    states: visits.map(({ state }) => state),
    banner: banner
      ? { tool: banner.tool, controls: banner.controls.map(({ label }) => label) }
      : null,
    clicks: steps,
    findings: judgement.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      ...(finding.item ? { what: nameOf(WORDS.en, finding.item) } : {}),
      ...(finding.item ? { states: finding.item.states } : {}),
      ...finding.facts,
      message: sentence(WORDS.en, finding),
      messageFr: sentence(WORDS.fr, finding),
    })),
    seen: judgement.items.map(({ before, ...item }) => ({
      ...item,
      ...(before.length > 0 ? { before: before.map((request) => request.url) } : {}),
    })),
  };
}
