/**
 * `mes-choix site export SITE`: prints a site's configuration as a file to go on from.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { type Command, WrongUse } from './command.ts';
import { withStore } from './store.ts';

/** Prints the configuration in force; from then on the file holds what the desk published. */
export const siteExport: Command = {
  name: 'site export',
  operands: ['SITE'],
  summary: 'Prints the configuration in force, with what the desk published in it.',
  help: `Options:
  --out FILE         writes it into a file instead

Exit status: 0 printed, 1 there is no such site, 2 wrong use.`,
  options: { out: { type: 'string' } },
  async run(words, terminal) {
    const [site = ''] = words.given;
    return withStore(terminal, async ({ slices: { store } }) => {
      const version = await store.sites.current(site);
      if (version === null) {
        terminal.err(`mes-choix: there is no site "${site}".`);
        return 1;
      }
      const text = JSON.stringify(version.config, null, 2);
      const file = words.text('out');
      if (file === undefined) terminal.out(text);
      else await write(file, `${text}\n`);
      await store.sites.clearDeskPaths(site);
      return 0;
    });
  },
};

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new WrongUse(
      `${file} cannot be written (${(error as { readonly code?: string }).code}).`,
    );
  }
}
