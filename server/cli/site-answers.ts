/**
 * What `mes-choix init` has to know of a site: by its flags, by what a page says, or by asking.
 *
 * @module
 */
import { siteConfig } from '../contract.ts';
import type { SiteAnswers } from '../site/page/new-site.ts';
import type { Proposal } from '../site/page/proposal.ts';
import { type Terminal, type Words, WrongUse } from './command.ts';

/** Its flags. */
export const SITE_OPTIONS = {
  site: { type: 'string' },
  name: { type: 'string' },
  origin: { type: 'string' },
  languages: { type: 'string' },
  profile: { type: 'string' },
  server: { type: 'string' },
  static: { type: 'string' },
} as const;

/** Their lines of help. */
export const SITE_HELP = `  --origin URL       where the site is; several with commas
  --name NAME        what the site or its company is called
  --languages CODES  such as "fr,de"; the first is the default
  --site SLUG        its name in addresses; by default taken from the origin
  --profile fr|ch|eu whose law; by default ch for a .ch site, fr otherwise
  --server URL       where the consent server is; by default MES_CHOIX_URL
  --static PATH      without a server: where the files of the widget are, such as /mes-choix/`;

/** One of the flags, what it is, and which answers it takes. */
interface Question {
  readonly flag: keyof typeof SITE_OPTIONS;
  readonly asks: string;
  /** What stands where nobody answers; empty where nobody knows. */
  readonly proposed: string;
  /** Why an answer is none, or `null`. */
  fault(answer: string): string | null;
}

/** Everything that was answered. */
export interface Answered extends SiteAnswers {
  /** What is to be pasted into each page. */
  readonly tag: string;
}

/** Gets every answer; throws {@link WrongUse} naming the flag where one is missing or none. */
export async function answersFor(
  proposal: Proposal,
  words: Words,
  terminal: Terminal,
): Promise<Answered> {
  const { site, name, origins, languages, profile } = siteConfig.shape;
  const answer = (question: Question) => answerTo(question, words, terminal);
  const origin = await answer({
    flag: 'origin',
    asks: 'Where is the site (https://www.example.ch)',
    proposed: proposal.origin ?? '',
    fault: (given) => firstFault(origins.safeParse(listOf(given))),
  });
  const [first = ''] = listOf(origin);
  const { hostname } = new URL(first);
  const answers = {
    origins: listOf(origin),
    name: await answer({
      flag: 'name',
      asks: 'What is it called',
      proposed: proposal.name ?? '',
      fault: (given) => firstFault(name.safeParse(given)),
    }),
    site: await answer({
      flag: 'site',
      asks: 'Its name in addresses',
      proposed: slugOf(hostname),
      fault: (given) => firstFault(site.safeParse(given)),
    }),
    languages: listOf(
      await answer({
        flag: 'languages',
        asks: 'Its languages, the default one first',
        proposed: proposal.languages.join(','),
        fault: (given) => firstFault(languages.safeParse(listOf(given))),
      }),
    ),
    profile: (await answer({
      flag: 'profile',
      asks: 'Whose law: fr, ch or eu',
      proposed: hostname.endsWith('.ch') ? 'ch' : 'fr',
      fault: (given) => firstFault(profile.safeParse(given)),
    })) as SiteAnswers['profile'],
  };
  return { ...answers, tag: await tagFor(answers.site, words, terminal) };
}

/** The tag of a site: its server's, or the files beside its pages. */
async function tagFor(site: string, words: Words, terminal: Terminal): Promise<string> {
  const folder = words.text('static');
  if (folder !== undefined && words.text('server') !== undefined) {
    throw new WrongUse('--server and --static exclude each other.');
  }
  if (folder !== undefined) {
    const path = `${folder.replace(/\/+$/, '')}/`;
    return `<script src="${path}consent.js" data-config="${path}site.json" async></script>`;
  }
  const { server } = siteConfig.shape;
  const url = await answerTo(
    {
      flag: 'server',
      asks: 'Where is the consent server (https://consent.example.ch)',
      proposed: terminal.environment['MES_CHOIX_URL'] ?? '',
      fault: (given) => firstFault(server.unwrap().safeParse(given)),
    },
    words,
    terminal,
  );
  return `<script src="${url.replace(/\/+$/, '')}/${site}/consent.js" async></script>`;
}

async function answerTo(
  { flag, asks, proposed, fault }: Question,
  words: Words,
  { ask, err }: Terminal,
): Promise<string> {
  const given = words.text(flag)?.trim();
  const known = given ?? (ask ? undefined : proposed);
  if (known !== undefined) {
    if (known === '') throw new WrongUse(`--${flag} is missing: there is no terminal to ask on.`);
    const wrong = fault(known);
    if (wrong !== null) throw new WrongUse(`--${flag} ${known}: ${wrong}.`);
    return known;
  }
  for (;;) {
    const answer = (await ask?.(asks, proposed)) ?? '';
    const wrong = answer === '' ? 'an answer is needed' : fault(answer);
    if (wrong === null) return answer;
    err(`  ${wrong}.`);
  }
}

/** Words between commas or spaces. */
export function listOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** `www.exemple.ch` is `exemple`, as far as a slug may be. */
function slugOf(hostname: string): string {
  const label = hostname.replace(/^www\./, '').split('.')[0] ?? '';
  return siteConfig.shape.site.safeParse(label).success ? label : '';
}

function firstFault(result: {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined;
}): string | null {
  return result.success ? null : (result.error?.issues[0]?.message ?? 'is not valid');
}
