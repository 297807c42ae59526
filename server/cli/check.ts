/**
 * `mes-choix check site.json`: says whether a configuration may be published.
 *
 * @module
 */
import { version } from '../slices.ts';
import { validateSiteText } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import type { Command } from './command.ts';
import { readText } from './file.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Reads a file; touches no store. */
export const check: Command = {
  name: 'check',
  operands: ['site.json'],
  summary: 'Checks a configuration: its shape, its references, its texts, its looks, its sizes.',
  help: `Options:\n${JSON_HELP}\n\nExit status: 0 it may be published, 1 it has faults, 2 wrong use.`,
  options: JSON_OPTION,
  async run(words, terminal) {
    const [file = ''] = words.given;
    const result = validateSiteText(await readText(file), knownTexts(widgetBuild(version)));
    const faults = 'faults' in result ? result.faults : [];
    const lines = faults.length > 0 ? faultLines(file, faults) : [`${file}: fine.`];
    report(words, terminal, { ok: faults.length === 0, faults }, lines);
    return faults.length === 0 ? 0 : 1;
  },
};
