/**
 * `mes-choix add matomo youtube`: puts services that are known beforehand into a `site.json`.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import type { Draft } from '../audit/draft.ts';
import { draftIn, mergeDraft, type Merging } from '../audit/merge.ts';
import { readJson } from '../site/json.ts';
import { addPresets } from '../site/presets/add-presets.ts';
import { untranslatedNotes } from '../site/check/untranslated.ts';
import { catalogue } from '../site/presets/catalogue.ts';
import { knownFacts, unconfirmedFacts } from '../site/presets/known-facts.ts';
import { idNamed } from '../site/presets/named.ts';
import { validateSite } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { version } from '../slices.ts';
import { additionLines } from './added.ts';
import { countOf } from './count-of.ts';
import { type Command, type ExitStatus, type Terminal, type Words, WrongUse } from './command.ts';
import { readText, writeJson } from './file.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Writes the file; touches no store. */
export const add: Command = {
  name: 'add',
  operands: ['SERVICE...'],
  summary: 'Puts known services (matomo, youtube ...) into a site.json, with their sourced facts.',
  help: `SERVICE: an id of --list, or a name that the tool goes by, such as GA4 or "Google Maps".

Options:
  --file FILE        the configuration to add to; default site.json
  --list             lists the services there are, and how many of their facts have a source
  --from FILE        adds the services of a draft of "mes-choix audit --draft FILE"
  --unconfirmed      takes over facts without a source too: check each of them first
${JSON_HELP}

What no source confirms is left out, and named. A purpose that the site does not have comes along.
Exit status: 0 added, 1 something was not, or the file has faults, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    file: { type: 'string' },
    from: { type: 'string' },
    list: { type: 'boolean' },
    unconfirmed: { type: 'boolean' },
  },
  async run(words, terminal) {
    if (words.has('list')) return list(words, terminal);
    const draft = words.text('from');
    if (words.given.length === 0 && draft === undefined) {
      throw new WrongUse('SERVICE... is missing; --list names them.');
    }
    const file = words.text('file') ?? 'site.json';
    const config = siteIn(file, await jsonIn(file));
    const options = { unconfirmed: words.has('unconfirmed') };
    const ids = words.given.map(idNamed);
    const { config: added, additions } = addPresets(config, ids, options);
    const { config: next, mergings } = mergeDraft(added, await draftFrom(draft), options);
    if (next !== config) await writeJson(file, next);
    const checked = validateSite(
      JSON.parse(JSON.stringify(next)),
      knownTexts(widgetBuild(version)),
    );
    const faults = 'faults' in checked ? checked.faults : [];
    const warnings = untranslatedNotes(next);
    const json = { file, additions, ...(draft ? { mergings } : {}), faults, warnings };
    report(words, terminal, json, [
      ...additions.flatMap(additionLines),
      ...mergings.map(mergingLine),
      ...faultLines(file, [...faults, ...warnings]),
    ]);
    const isDone =
      additions.every(({ outcome }) => outcome !== 'unknown' && outcome !== 'refused') &&
      mergings.every(({ outcome }) => outcome !== 'open');
    return isDone && faults.length === 0 ? 0 : 1;
  },
};

async function jsonIn(file: string): Promise<unknown> {
  const reading = readJson(await readText(file));
  if ('value' in reading) return reading.value;
  const { line, column, message } = reading;
  throw new WrongUse(`${file} is no JSON at line ${line}, column ${column}: ${message}.`);
}

async function draftFrom(file: string | undefined): Promise<Draft> {
  if (file === undefined) return { purposes: [], services: [], unconfirmed: [] };
  const draft = draftIn(await jsonIn(file));
  if (draft) return draft;
  throw new WrongUse(`${file} is no draft of "mes-choix audit --draft".`);
}

function mergingLine(merging: Merging): string {
  const { id } = merging;
  switch (merging.outcome) {
    case 'added':
      return `${id}: added.${unconfirmed(merging.facts)}`;
    case 'completed':
      return `${id}: was there; what was seen besides is added.${unconfirmed(merging.facts)}`;
    case 'known':
      return `${id}: is there already, and stays as it is.`;
    case 'open':
      return `${id}: left out, nobody has confirmed its ${merging.facts.join(', ')}: correct them in the draft and take them off its "unconfirmed", or say --unconfirmed.`;
  }
}

function unconfirmed(facts: readonly string[]): string {
  return facts.length > 0
    ? ` Nobody has confirmed its ${facts.join(', ')}: check before you publish.`
    : '';
}

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
  const services = presets.map((preset) => {
    const { id, name, purpose } = preset;
    const facts = knownFacts(preset).length;
    return { id, name, purpose, facts, sourced: facts - unconfirmedFacts(preset).length };
  });
  const width = Math.max(...services.map(({ id }) => id.length)) + 2;
  const lines = services.map(
    ({ id, name, purpose, facts, sourced }) =>
      `${id.padEnd(width)}${name} (${purpose}), ${sourced} of ${countOf(facts, 'fact')} with a source`,
  );
  report(words, terminal, { services }, lines);
  return 0;
}
