/**
 * `mes-choix init PAGE...`: from a site's pages to its `site.json`, its tag, and what to paste in
 * place of each snippet.
 *
 * @module
 */
import { access } from 'node:fs/promises';
import type { SiteConfig } from '../../widget/contract.ts';
import { version } from '../slices.ts';
import { untranslatedNotes } from '../site/check/untranslated.ts';
import type { Finding } from '../site/page/finding.ts';
import { newSite } from '../site/page/new-site.ts';
import { readPage } from '../site/page/page.ts';
import { pageFindings, unknownHosts } from '../site/page/page-findings.ts';
import { idsNamed } from '../site/presets/named.ts';
import { type Proposal, proposalOf, type ProposedService } from '../site/page/proposal.ts';
import { tagsOf } from '../site/tag/findings.ts';
import { validateSite } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { additionLines } from './added.ts';
import { type Command, type Terminal, type Words, WrongUse } from './command.ts';
import { writeJson } from './file.ts';
import { findingLines, indented, unknownHostLine } from './page-lines.ts';
import { type PageSource, readSources } from './page-source.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';
import { answersFor, listOf, SITE_HELP, SITE_OPTIONS } from './site-answers.ts';

/** Writes the file; touches no store. */
export const init: Command = {
  name: 'init',
  operands: ['PAGE...'],
  summary: 'Begins a site.json by what its pages carry, and shows what to paste into them.',
  help: `A page is a file or an address. On a terminal it asks for what it needs; without one, what is
missing has to be a flag.

Options:
  --file FILE        where to write; default site.json
  --force            over a file that is there already
  --services NAMES   these known services (mes-choix add --list), by id or by name, instead of those
                     recognised
  --unconfirmed      takes over facts without a source too: check each of them first
${SITE_HELP}
${JSON_HELP}

Exit status: 0 written, 1 written without some service, or not written, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    ...SITE_OPTIONS,
    file: { type: 'string' },
    force: { type: 'boolean' },
    services: { type: 'string' },
    unconfirmed: { type: 'boolean' },
  },
  async run(words, terminal) {
    const file = words.text('file') ?? 'site.json';
    if (!words.has('force') && (await isThere(file))) {
      throw new WrongUse(`${file} is there already; --force writes over it.`);
    }
    const sources = await readSources(await pagesOf(words, terminal));
    const proposal = proposalOf(sources.map((source) => pageOf(source)));
    const answers = await answersFor(proposal, words, terminal);
    const { tag, ...site } = answers;
    // Read once more: now it is known which addresses are the site's own.
    const here = proposalOf(sources.map((source) => pageOf(source, site.origins[0])));
    const services = await chosenServices(here, words, terminal);
    const unconfirmed = words.has('unconfirmed');
    const { config, additions } = newSite(site, services, { unconfirmed });
    const texts = knownTexts(widgetBuild(version));
    const checked = validateSite(JSON.parse(JSON.stringify(config)), texts);
    const faults = 'faults' in checked ? checked.faults : [];
    if (faults.length > 0) {
      report(words, terminal, { file, written: false, faults }, faultLines(file, faults));
      return 1;
    }
    await writeJson(file, config);
    const pages = sources.map((source) => toPaste(source, config));
    const { npm_command: npm } = terminal.environment;
    // As it was typed: a binary that npx has found stands in no path.
    const binary = npm === 'exec' ? 'npx mes-choix' : 'mes-choix';
    const warnings = untranslatedNotes(config);
    report(words, terminal, { file, written: true, tag, additions, pages, warnings }, [
      ...additions.flatMap(additionLines),
      `${file}: written, for "${site.site}" in ${site.languages.join(', ')}, by the rules of "${site.profile}".`,
      ...faultLines(file, warnings),
      ...pasteLines(tag, pages),
      ...nextLines(binary, file, sources, tag),
    ]);
    return additions.every(({ outcome }) => outcome === 'added' || outcome === 'known') ? 0 : 1;
  },
};

/** What one page is to have pasted. */
interface ToPaste {
  readonly page: string;
  readonly findings: readonly Finding[];
  readonly unknownHosts: readonly string[];
}

async function pagesOf(words: Words, { ask }: Terminal): Promise<readonly string[]> {
  if (words.given.length > 0) return words.given;
  if (words.text('services') !== undefined) return [];
  if (!ask) throw new WrongUse('PAGE is missing: a page to read, or --services.');
  return listOf(await ask('A page of the site, an address or a file (none: leave it empty)', ''));
}

function pageOf({ url, html }: PageSource, origin?: string) {
  return readPage(html, url ?? new URL(origin ?? 'https://page.invalid/'));
}

async function chosenServices(
  { services }: Proposal,
  words: Words,
  { ask }: Terminal,
): Promise<readonly ProposedService[]> {
  const found = services.map(({ id }) => id).join(',');
  const given = words.text('services') ?? (ask ? await ask('Its services', found) : found);
  return idsNamed(given).map((id) => services.find((each) => each.id === id) ?? { id, hosts: [] });
}

/** The held forms are those of `mes-choix check`: what is pasted is found no more. */
function toPaste(source: PageSource, config: SiteConfig): ToPaste {
  const page = pageOf(source, config.origins[0]);
  const tags = tagsOf(page);
  const findings = pageFindings(page, tags, config).filter(({ rule }) => rule !== 'none');
  return { page: source.name, findings, unknownHosts: unknownHosts(page, tags, config) };
}

function pasteLines(tag: string, pages: readonly ToPaste[]): readonly string[] {
  return [
    '',
    'Into the <head> of each page, once:',
    ...indented(tag),
    ...pages.flatMap(({ page, findings, unknownHosts: hosts }) => [
      ...findings.flatMap((finding) => ['', ...findingLines(page, finding)]),
      ...hosts.flatMap((host) => ['', unknownHostLine(page, host)]),
    ]),
  ];
}

function nextLines(
  binary: string,
  file: string,
  sources: readonly PageSource[],
  tag: string,
): readonly string[] {
  const pages = sources.map(({ name }) => name).join(' ');
  const isStatic = tag.includes('data-config');
  return [
    '',
    'Then:',
    `    ${binary} check ${file}${pages && ` ${pages}`}`,
    ...(isStatic
      ? [
          `    put ${file}, as site.json, and the files of node_modules/mes-choix/dist/script where the tag looks for them`,
        ]
      : [`    ${binary} site add ${file}`, `    ${binary} serve`]),
  ];
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
