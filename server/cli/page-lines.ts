/**
 * What a person reads of a page that was checked.
 *
 * @module
 */
import type { Finding } from '../site/page/finding.ts';
import type { PageReport } from './check-page.ts';

/** The report in lines: what was found first, each with what to write. */
export function pageLines({
  page,
  script,
  site,
  safari,
  findings,
  unknownHosts,
}: PageReport): readonly string[] {
  return [
    ...findings.flatMap((finding) => findingLines(page, finding)),
    ...unknownHosts.map((host) => unknownHostLine(page, host)),
    ...(findings.length === 0 ? [`${page}: nothing found.`] : []),
    ...(script && site ? [`${page}: site "${site}", by ${script}.`] : []),
    ...(safari
      ? [
          `A choice lives ${safari.days} days in Safari.`,
          ...safari.why.map((sentence) => `  ${sentence}`),
        ]
      : []),
  ];
}

/** A host that a person has to look at. */
export function unknownHostLine(page: string, host: string): string {
  return `${page}: ${host} is known to nobody here: if what it sends needs consent, hold it by hand.`;
}

/** One finding: where, what, the rule, and the form to paste. */
export function findingLines(
  page: string,
  { line, rule, says, write }: Finding,
): readonly string[] {
  const place = line === null ? page : `${page}:${line}`;
  return [
    `${place}: ${says} [${rule}]`,
    ...(write && write.to !== '' ? ['  Write:', ...indented(write.to)] : []),
    ...(write && write.to === '' ? ['  Take out:', ...indented(write.from)] : []),
  ];
}

/** Lines as they are pasted, a step to the right. */
export function indented(text: string): readonly string[] {
  return text.split('\n').map((each) => `    ${each}`);
}
