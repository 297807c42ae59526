/**
 * `mes-choix check site.json`: says whether a configuration may be published. `check PAGE...`: what
 * those pages do not hold or write wrongly, and how long a choice made there lives in Safari.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import { version } from '../slices.ts';
import { signalLines, toldSignals } from '../site/signals.ts';
import { validateSiteText } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { checkPage, isFine, type PageReport } from './check-page.ts';
import { type Command, WrongUse } from './command.ts';
import { languageNotes } from './languages.ts';
import { pageLines } from './page-lines.ts';
import { type PageSource, readSources } from './page-source.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Reads files and addresses; touches no store. */
export const check: Command = {
  name: 'check',
  operands: ['PAGE or site.json...'],
  summary: 'Checks a configuration, and pages: what they do not hold, their tag, their markup.',
  help: `A configuration: its shape, references, texts, looks, sizes; lists its signals. A page is a file or
an address; it is held against the site.json given beside it, otherwise against the one that its tag
names. What is found stands with its line, its rule and what to write. Of an address also: how long a
choice made there lives in Safari.

Options:
${JSON_HELP}

Exit status: 0 nothing found, 1 something was, 2 wrong use.`,
  options: JSON_OPTION,
  async run(words, terminal) {
    const { configuration, pages } = sorted(await readSources(words.given));
    const result = configuration ? readConfiguration(configuration) : null;
    const config = result?.config ?? null;
    // A configuration with faults says nothing certain of its pages.
    const seen = result && !config ? [] : pages;
    const reports: PageReport[] = [];
    for (const page of seen) reports.push(await checkPage(page, config));
    const ok = (result?.faults.length ?? 0) === 0 && reports.every(isFine);
    const json = {
      ok,
      ...result?.json,
      ...(reports.length === 1 ? reports[0] : {}),
      ...(pages.length > 0 ? { pages: reports } : {}),
    };
    report(words, terminal, json, [...(result?.lines ?? []), ...reports.flatMap(pageLines)]);
    return ok ? 0 : 1;
  },
};

/** Which of the words is the configuration: a `.json`, or what begins as an object does. */
function sorted(sources: readonly PageSource[]) {
  const isPage = ({ url, name, html }: PageSource) =>
    url !== null || !(/\.json$/i.test(name) || /^\uFEFF?\s*\{\s*["}]/.test(html));
  const [configuration, ...more] = sources.filter((source) => !isPage(source));
  if (sources.length === 0) throw new WrongUse('PAGE or site.json is missing.');
  if (more.length > 0) throw new WrongUse(`${more[0]?.name} is a second configuration.`);
  return { configuration, pages: sources.filter(isPage) };
}

function readConfiguration({ name: file, html: text }: PageSource) {
  const result = validateSiteText(text, knownTexts(widgetBuild(version)));
  if ('faults' in result) {
    const { faults } = result;
    return {
      config: null,
      faults,
      json: { faults, warnings: [] },
      lines: faultLines(file, faults),
    };
  }
  const config: SiteConfig = result.config;
  const warnings = languageNotes(config);
  return {
    config,
    faults: [],
    json: { faults: [], warnings, signals: toldSignals(config) },
    lines: [`${file}: fine.`, ...signalLines(config), ...faultLines(file, warnings)],
  };
}
