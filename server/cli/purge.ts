/**
 * `mes-choix purge`: erases the events that have been kept for long enough, as the server does by
 * itself each hour.
 *
 * @module
 */
import type { Command } from './command.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { withStore } from './store.ts';

/** May run beside the server; what goes is logged as erased, and the log still verifies. */
export const purge: Command = {
  name: 'purge',
  operands: [],
  summary: 'Erases the events that have been kept for long enough (records.retainDays).',
  help: `Options:
  --site SITE        this site alone
  --dry-run          says how many would go, and erases nothing
${JSON_HELP}

The server does the same by itself each hour. Counts by day stay, without identifiers.
Exit status: 0 done, 1 there is no such site, 2 wrong use.`,
  options: { ...JSON_OPTION, site: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: (words, terminal) =>
    withStore(terminal, async ({ slices: { sites, retention } }) => {
      const only = words.text('site');
      const isTried = words.has('dry-run');
      const found: Record<string, number> = {};
      for (const slug of only === undefined ? await sites.list() : [only]) {
        const site = await sites.current(slug);
        if (site === null) {
          terminal.err(`mes-choix: there is no site "${slug}".`);
          return 1;
        }
        found[slug] = await (isTried ? retention.due(site.config) : retention.purge(site.config));
      }
      const said = isTried ? 'would be erased' : 'erased';
      const lines = Object.entries(found).map(([site, count]) => `${site}: ${count} ${said}`);
      report(words, terminal, { [isTried ? 'due' : 'erased']: found }, lines);
      return 0;
    }),
};
