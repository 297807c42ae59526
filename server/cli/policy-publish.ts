/**
 * `mes-choix policy publish SITE KIND`: publishes a policy or a FAQ from a Markdown file.
 *
 * @module
 */
import type { Id } from '../../widget/contract.ts';
import type { Slices } from '../slices.ts';
import { type Command, WrongUse } from './command.ts';
import { readText } from './file.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';
import { authorOf, withStore } from './store.ts';

/** Publishes one language of a document; its other languages keep their text. */
export const policyPublish: Command = {
  name: 'policy publish',
  operands: ['SITE', 'KIND'],
  summary: 'Publishes a new version of a document; KIND is "privacy" or "faq".',
  help: `Options:
  --language CODE    the language of the file
  --file FILE        the text, Markdown
  --reason TEXT      why, for the list of versions
  --material IDS     purposes of which the meaning changed, by commas: visitors are asked again
${JSON_HELP}

Exit status: 0 published, 1 the text has faults or there is no such site, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    language: { type: 'string' },
    file: { type: 'string' },
    reason: { type: 'string' },
    material: { type: 'string' },
  },
  async run(words, terminal) {
    const [site = '', kind] = words.given;
    if (kind !== 'privacy' && kind !== 'faq') {
      throw new WrongUse(`KIND is "${kind}": it must be "privacy" or "faq".`);
    }
    const [language, file, reason] = (['language', 'file', 'reason'] as const).map((name) => {
      const text = words.text(name)?.trim();
      if (!text) throw new WrongUse(`--${name} is missing.`);
      return text;
    }) as [string, string, string];
    const markdown = await readText(file);
    const material = (words.text('material') ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);

    return withStore(terminal, async ({ slices }) => {
      const faults = await whatIsWrong(slices, { site, language, material });
      if (faults.length > 0) {
        report(words, terminal, { outcome: 'refused', faults }, faultLines('', faults));
        return 1;
      }
      const author = authorOf(terminal);
      const current = await slices.policy.current(site, kind);
      const published = await slices.policy.publish({
        site,
        kind,
        texts: { [language]: markdown },
        author,
        reason,
        material,
        expectedBase: current?.version ?? 0,
      });
      switch (published.outcome) {
        case 'invalid':
          report(words, terminal, { ...published }, faultLines(file, published.faults));
          return 1;
        case 'conflict':
          report(words, terminal, { outcome: 'conflict' }, [
            'Somebody else published first: try again.',
          ]);
          return 1;
        case 'published': {
          const revision = await askAgain(slices, { site, material, author, reason });
          const { version } = published.version;
          report(words, terminal, { outcome: 'published', site, kind, version, revision }, [
            `${site}: ${kind} published as version ${version}.`,
            ...(material.length > 0
              ? [`Visitors are asked again: the revision is ${revision}.`]
              : []),
          ]);
          return 0;
        }
      }
    });
  },
};

async function whatIsWrong(
  { store }: Slices,
  { site, language, material }: { site: string; language: string; material: readonly Id[] },
) {
  const current = await store.sites.current(site);
  if (current === null) return [{ path: 'SITE', message: `there is no site "${site}"` }];
  const { languages, purposes } = current.config;
  const ids = purposes.map((purpose) => purpose.id);
  return [
    ...(languages.includes(language)
      ? []
      : [
          {
            path: '--language',
            message: `the site has ${languages.join(', ')}, not "${language}"`,
          },
        ]),
    ...material
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        path: '--material',
        message: `no purpose is called "${id}": name one of ${ids.join(', ')}`,
      })),
  ];
}

/** Raises the revision where something material changed, and keeps the new notices either way. */
async function askAgain(
  { sites }: Slices,
  what: { site: string; material: readonly Id[]; author: string; reason: string },
): Promise<number | null> {
  const { site, material, author, reason } = what;
  if (material.length > 0)
    await sites.publishMaterial(site, material, { by: 'desk', author, reason });
  await sites.refresh(site);
  return (await sites.current(site))?.config.revision ?? null;
}
