/**
 * `mes-choix site copy SITE COPY`: a trial copy of a site, with its documents, under another name.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import { type Slices, version } from '../slices.ts';
import { validateSite } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import type { Command } from './command.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';
import { listOf } from './site-answers.ts';
import { authorOf, withStore } from './store.ts';

/** Publishes the copy as a site of its own; the original stays as it is. */
export const siteCopy: Command = {
  name: 'site copy',
  operands: ['SITE', 'COPY'],
  summary: 'Copies a site under another name for a trial: its configuration and its documents.',
  help: `The copy has "test": true: its events are kept apart, never exported, and gone after 30 days.

Options:
  --origin URL       where the copy is tried out; several with commas; default: the site's own
${JSON_HELP}

Exit status: 0 published, 1 there is no such site, or the copy may not be published, 2 wrong use.`,
  options: { ...JSON_OPTION, origin: { type: 'string' } },
  async run(words, terminal) {
    const [site = '', copy = ''] = words.given;
    return withStore(terminal, async ({ slices, url }) => {
      const original = await slices.store.sites.current(site);
      if (original === null) {
        terminal.err(`mes-choix: there is no site "${site}".`);
        return 1;
      }
      if ((await slices.store.sites.current(copy)) !== null) {
        terminal.err(`mes-choix: there is a site "${copy}" already: name the copy otherwise.`);
        return 1;
      }
      const origins = listOf(words.text('origin') ?? '');
      const config: SiteConfig = {
        ...original.config,
        site: copy,
        test: true,
        ...(origins.length > 0 ? { origins } : {}),
      };
      const texts = knownTexts(widgetBuild(version));
      const known = validateSite(JSON.parse(JSON.stringify(config)), texts, config.revision);
      if ('faults' in known) {
        report(words, terminal, { outcome: 'refused', ...known }, faultLines(copy, known.faults));
        return 1;
      }
      const who = { author: authorOf(terminal), reason: `a copy of ${site} for a trial` };
      // The documents come first: the notices of the copy's first version name the policy's.
      await copyDocuments(slices, { site, copy, ...who });
      const outcome = await slices.sites.publish(known.config, { by: 'file', ...who });
      if (outcome.outcome !== 'published') {
        report(words, terminal, { ...outcome }, [`${copy}: ${outcome.outcome}.`]);
        return 1;
      }
      const tag = `<script src="${url}/${copy}/consent.js" async></script>`;
      report(words, terminal, { outcome: 'published', site: copy, of: site, tag }, [
        `${copy}: published as a trial copy of ${site}. Its events are gone after 30 days.`,
        tag,
      ]);
      return 0;
    });
  },
};

/** The documents in force, as version 1 of the copy's; the default texts where there is none. */
async function copyDocuments(
  { policy, store }: Slices,
  what: { site: string; copy: string; author: string; reason: string },
): Promise<void> {
  const { site, copy, author, reason } = what;
  // The policy includes the FAQ: that one comes first.
  for (const kind of ['faq', 'privacy'] as const) {
    const version = await policy.current(site, kind);
    if (version === null) continue;
    const { texts } = version;
    await policy.publish({
      site: copy,
      kind,
      texts,
      author,
      reason,
      material: [],
      expectedBase: 0,
    });
  }
  const config = (await store.sites.current(site))?.config;
  if (config) await policy.seed(copy, config.languages, config.defaultLanguage);
}
