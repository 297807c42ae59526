/**
 * `mes-choix site add site.json`: validates, stores and publishes a site, new or changed.
 *
 * @module
 */
import type { Fault } from '../problem.ts';
import { validateSite, validateSiteText } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { type FactDifference, factDifferences } from '../site/paths.ts';
import {
  preparePublication,
  type Prepared,
  PUBLISHED_AT_DESK,
  type PublishOutcome,
} from '../site/publish.ts';
import { version } from '../slices.ts';
import { type Command, type ExitStatus, type Terminal, type Words, WrongUse } from './command.ts';
import { readText } from './file.ts';
import { APPROVE_HELP, APPROVE_OPTIONS, approve, languageNotes } from './languages.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';
import { authorOf, withStore } from './store.ts';

/** Publishes a file into the store. */
export const siteAdd: Command = {
  name: 'site add',
  operands: ['site.json'],
  summary:
    'Publishes a site from its file: a new one with the default policy and FAQ, or a changed one.',
  help: `Options:
  --dry-run          shows what would change, and stops there
  --reason TEXT      why, for the list of versions
${APPROVE_HELP}
${JSON_HELP}

What the desk has published since the last export is not overwritten: export the site first.
A language whose built-in texts nobody has approved yet is published, and its approval asked for.
Exit status: 0 published or unchanged, 1 refused, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    ...APPROVE_OPTIONS,
    reason: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(words, terminal) {
    const [file = ''] = words.given;
    const texts = knownTexts(widgetBuild(version));
    const refuse = (faults: readonly Fault[]): ExitStatus => {
      report(words, terminal, { outcome: 'refused', faults }, faultLines(file, faults));
      return 1;
    };
    // Which revisions are reached is known only where the site is: any, until the store is open.
    const result = validateSiteText(await readText(file), texts, Number.POSITIVE_INFINITY);
    if ('faults' in result) return refuse(result.faults);
    const reason = words.text('reason')?.trim() ?? 'site add';
    if (!reason) throw new WrongUse('--reason is empty.');
    const config = approve(result.config, words, new Date().toISOString().slice(0, 10));
    const who = { by: 'file', author: authorOf(terminal), reason } as const;
    return withStore(terminal, async ({ slices, url }) => {
      const current = await slices.store.sites.current(config.site);
      const known = validateSite(config, texts, current?.config.revision);
      if ('faults' in known) return refuse(known.faults);
      const prepared = await preparePublication({ store: slices.store, texts }, config, who);
      const differences =
        prepared.outcome === 'ready' && current !== null
          ? factDifferences(current.config, prepared.config)
          : [];
      if (words.has('dry-run')) {
        return tellPlan(words, terminal, { prepared, differences, file });
      }
      // The documents come first: the notices of the site's first version name the policy's.
      if (current === null) {
        const { site, languages, defaultLanguage } = config;
        await slices.policy.seed(site, languages, defaultLanguage);
      }
      const outcome = await slices.sites.publish(config, who);
      return tell(words, terminal, { outcome, file, url, differences });
    });
  },
};

interface Told {
  readonly file: string;
  readonly differences: readonly FactDifference[];
}

/** What a publication would do; nothing has been written. */
function tellPlan(
  words: Words,
  terminal: Terminal,
  { prepared, differences, file }: Told & { prepared: Prepared },
): ExitStatus {
  if (prepared.outcome !== 'ready') {
    return tell(words, terminal, { outcome: prepared, file, url: '', differences });
  }
  const { current, config, notes } = prepared;
  const { site, revision } = config;
  const json = { outcome: 'would-publish', site, revision, notes, differences };
  report(words, terminal, json, [
    ...differences.map(differenceLine),
    current === null
      ? `${site}: would be published as a new site.`
      : `${site}: would be published as version ${current.version + 1}, revision ${revision}.`,
    ...notes,
  ]);
  return 0;
}

/** `+` for what comes, `-` for what goes, `~` for what becomes something else. */
function differenceLine({ path, before, after }: FactDifference): string {
  if (before === null) return `+ ${path}: ${after}`;
  if (after === null) return `- ${path}: ${before}`;
  return `~ ${path}: ${before} -> ${after}`;
}

function tell(
  words: Words,
  terminal: Terminal,
  { outcome, file, url, differences }: Told & { outcome: PublishOutcome; url: string },
): ExitStatus {
  switch (outcome.outcome) {
    case 'published': {
      const { site, version, config } = outcome.version;
      const tag = `<script src="${url}/${site}/consent.js" async></script>`;
      const { revision } = config;
      const warnings = languageNotes(config);
      const { notes } = outcome;
      const json = {
        outcome: 'published',
        site,
        version,
        revision,
        notes,
        warnings,
        tag,
        differences,
      };
      report(words, terminal, json, [
        ...differences.map(differenceLine),
        `${site}: published as version ${version}, revision ${revision}.`,
        ...notes,
        ...faultLines(file, warnings),
        tag,
      ]);
      return 0;
    }
    case 'unchanged': {
      const { site, version, config } = outcome.version;
      const warnings = languageNotes(config);
      const json = { outcome: 'unchanged', site, version, revision: config.revision, warnings };
      report(words, terminal, json, [
        `${site}: unchanged, version ${version} says the same.`,
        ...faultLines(file, warnings),
      ]);
      return 0;
    }
    case 'refused': {
      report(words, terminal, { ...outcome }, faultLines(file, outcome.faults));
      return 1;
    }
    case 'held-by-desk': {
      const lines = faultLines(
        file,
        outcome.paths.map((path) => ({ path, message: PUBLISHED_AT_DESK })),
      );
      report(words, terminal, { ...outcome }, lines);
      return 1;
    }
  }
}
