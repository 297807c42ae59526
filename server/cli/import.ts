/**
 * `mes-choix import klaro-config.js`: writes a `site.json` out of another tool's configuration.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { importConfig } from '../site/import/import-config.ts';
import { validateSite } from '../site/validate.ts';
import { knownTexts, widgetBuild } from '../site/widget-build.ts';
import { version } from '../slices.ts';
import { type Command, WrongUse } from './command.ts';
import { countOf } from './count-of.ts';
import { isAddress, readText } from './file.ts';
import { inlineScripts } from './inline-scripts.ts';
import { faultLines, JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Writes the file; touches no store. */
export const importCommand: Command = {
  name: 'import',
  operands: ['FILE'],
  summary: 'Writes a site.json out of the configuration of tarteaucitron, Klaro, Orejime ...',
  help: `FILE: the script that configures vanilla-cookieconsent, Klaro, Orejime or tarteaucitron; or a page
that does so in its inline scripts. It is run in a context without files, network or modules.

Options:
  --origin ORIGIN    the site's, such as https://www.example.ch; required
  --site SLUG        default: made of the origin
  --name NAME        the site's name; default: the origin's host
  --language CODE    whose texts are taken; default: the tool's own language, else the first that
                     has texts, else fr
  --file FILE        where to write; default site.json; what is there is not overwritten
${JSON_HELP}

Exit status: 0 written, 1 written, but something is to be completed or has faults, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    origin: { type: 'string' },
    site: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string' },
    file: { type: 'string' },
  },
  async run(words, terminal) {
    const [source = ''] = words.given;
    const origin = words.text('origin');
    if (origin === undefined) {
      throw new WrongUse('--origin is missing: the site’s, such as https://www.example.ch.');
    }
    if (!isAddress(origin)) {
      throw new WrongUse(
        `--origin ${origin}: write scheme and host, such as https://www.example.ch.`,
      );
    }
    const { hostname, origin: own } = new URL(origin);
    const text = await readText(source);
    const found = importConfig(/^\s*</.test(text) ? inlineScripts(text) : text, {
      origin: own,
      site: words.text('site') ?? slugOf(hostname),
      name: words.text('name') ?? hostname.replace(/^www\./, ''),
      language: words.text('language'),
    });
    if ('fault' in found) throw new WrongUse(`${source}: ${hostedTool(text) ?? found.fault}.`);
    const { config, missing, notes, from } = found;
    const file = words.text('file') ?? 'site.json';
    await write(file, `${JSON.stringify(config, null, 2)}\n`);
    const read: unknown = JSON.parse(JSON.stringify(config));
    const checked = validateSite(read, knownTexts(widgetBuild(version)));
    const faults = 'faults' in checked ? checked.faults : [];
    const { purposes, services } = config;
    report(words, terminal, { file, from, missing, notes, faults }, [
      `${file}: ${countOf(purposes.length, 'purpose')} and ${countOf(services.length, 'service')}, out of ${from}.`,
      ...missing.map(({ path, message }) => `  to be completed at ${path}: ${message}`),
      ...notes.map((note) => `  ${note}`),
      ...faultLines(file, faults),
    ]);
    return missing.length + faults.length === 0 ? 0 : 1;
  },
};

/** Services that keep their configuration with themselves, by what stands in a page. */
const HOSTED: readonly (readonly [name: string, from: string, mark: RegExp])[] = [
  ['Cookiebot', 'cookiebot', /\bcookiebot\.(com|eu)\b/i],
  ['OneTrust', 'onetrust', /\b(cookielaw\.org|onetrust\.com)\b/i],
  ['Axeptio', 'axeptio', /\baxept\.io\b/i],
];

/** What to do where a page has one of them, and so no configuration that could be read. */
function hostedTool(text: string): string | undefined {
  const [name, from] = HOSTED.find(([, , mark]) => mark.test(text)) ?? [];
  return name === undefined
    ? undefined
    : `${name} keeps its configuration with itself, not in the page: begin with "mes-choix init PAGE", and write "migrate": [{ "from": "${from}", "map": { … } }] into the file (docs: migration)`;
}

/** `www.example.ch` as `example`. */
function slugOf(hostname: string): string {
  const [name = 'site'] = hostname.replace(/^www\./, '').split('.');
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9-]/g, '');
  return /^[a-z].+/.test(plain) ? plain : `site-${plain}`;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const why = code === 'EEXIST' ? 'is there already: name another one with --file' : code;
    throw new WrongUse(`${file} ${why}.`);
  }
}
