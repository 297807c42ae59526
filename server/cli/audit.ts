/**
 * `mes-choix audit URL`: what a site does before an answer, after a no, a yes and a withdrawal, in a
 * real browser, against what it declares; and whether its banner is fair.
 *
 * @module
 */
import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SiteConfig } from '../../widget/contract.ts';
import { isRoot } from '../audit/browser/launch.ts';
import { takeTour, type Tour } from '../audit/browser/tour.ts';
import { Unreachable } from '../audit/browser/visitor.ts';
import { configOfPage } from '../audit/config.ts';
import { draftOf } from '../audit/draft.ts';
import { isFine, judge } from '../audit/judge/judge.ts';
import { reportPage } from '../audit/page/page.ts';
import { reportJson, reportLines } from '../audit/report.ts';
import { findBrowser } from '../screenshots/find-browser.ts';
import { readShape } from '../site/check/shape.ts';
import { readJson } from '../site/json.ts';
import { type Command, type Terminal, type Words, WrongUse } from './command.ts';
import { readText } from './file.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';

/** Opens the site; writes files where it is told to, and touches no store. */
export const audit: Command = {
  name: 'audit',
  operands: ['URL'],
  summary:
    'Opens a site in a browser: what runs before a choice, what is undeclared, an unfair banner.',
  help: `Options:
  --site FILE        what is declared; default: the configuration of the page's own tag
  --pages URL,URL    further pages to open in each state
  --follow NUMBER    links of the first page to follow as well, of the same origin; default 2
  --wait SECONDS     how long each page is watched once it has come to rest; default 3
  --html FILE        writes a page to read, in French and English, that loads nothing
  --draft FILE       writes the services that are missing, for "mes-choix add --from FILE"
${JSON_HELP}

The site is visited by a new profile each: one that answers nothing, one that refuses, one that accepts
and takes it back. It needs Chrome or Chromium: an installed one, or CHROME_PATH.
Exit status: 0 nothing to mend, 1 something is, 2 wrong use, no browser, or no such page.`,
  options: {
    ...JSON_OPTION,
    site: { type: 'string' },
    pages: { type: 'string' },
    follow: { type: 'string' },
    wait: { type: 'string' },
    html: { type: 'string' },
    draft: { type: 'string' },
  },
  async run(words, terminal) {
    const url = webAddress(words.given[0] ?? '');
    const plan = {
      url,
      pages: (words.text('pages') ?? '').split(',').filter(Boolean).map(webAddress),
      follow: number(words, 'follow', 2, 50),
      wait: number(words, 'wait', 3, 120) * 1000,
      executablePath: await browserFor(terminal),
      now: () => new Date(),
      onStep: (done: number, total: number) => terminal.progress?.(done, total),
    };
    const file = words.text('site');
    const given = file === undefined ? null : await siteIn(file);
    for (const name of ['html', 'draft']) await isWritable(words.text(name));
    if (isRoot) {
      terminal.err(
        'The browser runs without its sandbox, as for root it must: audit sites you trust.',
      );
    }
    const tour = await tourOf(plan);
    const own = await configOfPage(tour.html, tour.landed);
    if (own && !own.config && !given) {
      terminal.err(`The configuration ${own.from} cannot be had: name one with --site.`);
    }
    const config = given ?? own?.config ?? null;
    const judgement = judge(tour.seen, { config, servers: own?.servers ?? serversOf(config) });
    const draft = draftOf(judgement.items, config);
    await write(words.text('html'), () => reportPage(tour.seen, judgement));
    await write(words.text('draft'), () => `${JSON.stringify(draft, null, 2)}\n`);
    report(words, terminal, reportJson(tour.seen, judgement), [
      ...reportLines(tour.seen, judgement),
      ...['html', 'draft']
        .flatMap((name) => words.text(name) ?? [])
        .map((path) => `${path} is written.`),
    ]);
    return isFine(judgement) ? 0 : 1;
  },
};

async function tourOf(plan: Parameters<typeof takeTour>[0]): Promise<Tour> {
  try {
    return await takeTour(plan);
  } catch (error) {
    if (error instanceof Unreachable) throw new WrongUse(error.message);
    throw error;
  }
}

async function browserFor({ environment }: Terminal): Promise<string> {
  const told = environment['CHROME_PATH'];
  const found = await findBrowser(told || 'find');
  if (found) return found;
  throw new WrongUse(
    told
      ? `CHROME_PATH is ${told}, but there is no such file.`
      : 'no Chrome or Chromium was found: install one, or set CHROME_PATH to its executable.',
  );
}

function webAddress(text: string): string {
  const isOne = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isOne)
    throw new WrongUse(`"${text}" is no address of a page: give such as https://www.example.ch/.`);
  return new URL(text).href;
}

function number(words: Words, name: string, otherwise: number, most: number): number {
  const text = words.text(name) ?? String(otherwise);
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new WrongUse(`--${name} is "${text}": give a number from 0 to ${most}.`);
}

async function siteIn(file: string): Promise<SiteConfig> {
  const reading = readJson(await readText(file));
  if (!('value' in reading)) throw new WrongUse(`${file} is no JSON: ${reading.message}.`);
  const shape = readShape(reading.value);
  if ('config' in shape) return shape.config;
  const [fault] = shape.faults;
  throw new WrongUse(`${file} is no site.json: ${fault?.path ?? ''} ${fault?.message ?? ''}.`);
}

function serversOf(config: Pick<SiteConfig, 'server'> | null): readonly string[] {
  return config?.server ? [new URL(config.server).host] : [];
}

/** Known before the site is visited, which takes a minute. */
async function isWritable(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

async function write(
  path: string | undefined,
  text: () => string | Promise<string>,
): Promise<void> {
  if (path === undefined) return;
  try {
    await writeFile(path, await text());
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): WrongUse {
  return new WrongUse(`${path} cannot be written (${(error as { readonly code?: string }).code}).`);
}
