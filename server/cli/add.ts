/**
 * `mes-choix add matomo youtube`: puts services that are known beforehand into a `site.json`.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import { readJson } from '../site/json.ts';
import { addPresets } from '../site/presets/add-presets.ts';
import { catalogue } from '../site/presets/catalogue.ts';
import { validateSite } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { version } from '../slices.ts';
import { additionLines } from './added.ts';
import { type Command, type ExitStatus, type Terminal, type Words, WrongUse } from './command.ts';
import { readText, writeJson } from './file.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Writes the file; touches no store. */
export const add: Command = {
  name: 'add',
  operands: ['SERVICE...'],
  summary: 'Puts known services (matomo, youtube ...) into a site.json, with their sourced facts.',
  help: `Options:
  --file FILE        the configuration to add to; default site.json
  --list             lists the services there are
  --unconfirmed      takes over facts without a source too: check each of them first
${JSON_HELP}

What no source confirms is left out, and named. A purpose that the site does not have comes along.
Exit status: 0 added, 1 something was not, or the file has faults, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    file: { type: 'string' },
    list: { type: 'boolean' },
    unconfirmed: { type: 'boolean' },
  },
  async run(words, terminal) {
    if (words.has('list')) return list(words, terminal);
    if (words.given.length === 0) throw new WrongUse('SERVICE... is missing; --list names them.');
    const file = words.text('file') ?? 'site.json';
    const reading = readJson(await readText(file));
    if (!('value' in reading)) {
      const { line, column, message } = reading;
      throw new WrongUse(`${file} is no JSON at line ${line}, column ${column}: ${message}.`);
    }
    const config = siteIn(file, reading.value);
    const { config: next, additions } = addPresets(config, words.given, {
      unconfirmed: words.has('unconfirmed'),
    });
    if (additions.some(({ outcome }) => outcome === 'added')) await writeJson(file, next);
    const checked = validateSite(
      JSON.parse(JSON.stringify(next)),
      knownTexts(widgetBuild(version)),
    );
    const faults = 'faults' in checked ? checked.faults : [];
    report(words, terminal, { file, additions, faults }, [
      ...additions.flatMap(additionLines),
      ...faultLines(file, faults),
    ]);
    const isDone = additions.every(({ outcome }) => outcome !== 'unknown' && outcome !== 'refused');
    return isDone && faults.length === 0 ? 0 : 1;
  },
};

function siteIn(file: string, value: unknown): SiteConfig {
  const config = value as SiteConfig;
  const isSite =
    typeof value === 'object' &&
    value !== null &&
    Array.isArray(config.purposes) &&
    Array.isArray(config.services) &&
    Array.isArray(config.languages) &&
    typeof config.defaultLanguage === 'string';
  if (isSite) return config;
  throw new WrongUse(`${file} is no site.json: it lacks languages, purposes or services.`);
}

function list(words: Words, terminal: Terminal): ExitStatus {
  const { presets } = catalogue();
  const services = presets.map(({ id, name, purpose }) => ({ id, name, purpose }));
  const width = Math.max(...services.map(({ id }) => id.length)) + 2;
  const lines = services.map(({ id, name, purpose }) => `${id.padEnd(width)}${name} (${purpose})`);
  report(words, terminal, { services }, lines);
  return 0;
}
