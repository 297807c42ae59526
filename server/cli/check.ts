/**
 * `mes-choix check site.json`: says whether a configuration may be published. `check URL`: how long a
 * choice made on that page lives in Safari.
 *
 * @module
 */
import { version } from '../slices.ts';
import { signalLines, toldSignals } from '../site/signals.ts';
import { validateSiteText } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { checkPage, pageLines } from './check-page.ts';
import type { Command, ExitStatus, Terminal, Words } from './command.ts';
import { readText } from './file.ts';
import { languageNotes } from './languages.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Reads a file; touches no store. */
export const check: Command = {
  name: 'check',
  operands: ['URL or site.json'],
  summary: 'Checks a configuration: its shape, references, texts, looks, sizes; lists its signals.',
  help: `Options:\n${JSON_HELP}\n\nExit status: 0 it may be published, 1 it has faults, 2 wrong use.`,
  options: JSON_OPTION,
  async run(words, terminal) {
    const [file = ''] = words.given;
    if (/^https?:\/\//i.test(file)) return onPage(file, words, terminal);
    const result = validateSiteText(await readText(file), knownTexts(widgetBuild(version)));
    const faults = 'faults' in result ? result.faults : [];
    const warnings = 'config' in result ? languageNotes(result.config) : [];
    const lines =
      'config' in result
        ? [`${file}: fine.`, ...signalLines(result.config), ...faultLines(file, warnings)]
        : faultLines(file, faults);
    const signals = 'config' in result ? { signals: toldSignals(result.config) } : {};
    report(words, terminal, { ok: faults.length === 0, faults, warnings, ...signals }, lines);
    return faults.length === 0 ? 0 : 1;
  },
};

/** A choice that does not live its whole life is something found, and so is what waits for nobody. */
async function onPage(address: string, words: Words, terminal: Terminal): Promise<ExitStatus> {
  const finding = await checkPage(address);
  const isFine = (finding.safari?.days ?? 0) > 7 && finding.leaks.length === 0;
  report(words, terminal, { ok: isFine, ...finding }, pageLines(finding));
  return isFine ? 0 : 1;
}
