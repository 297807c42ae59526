/**
 * What is wrong with a snippet of the documentation: each language has a check of its own, and a
 * language without one is itself a fault.
 *
 * @module
 */
import sanitizeHtml from 'sanitize-html';
import { pageFindings } from '../server/site/page/page-findings.ts';
import { readPage } from '../server/site/page/page.ts';
import { tagsOf } from '../server/site/tag/findings.ts';
import { idsIn } from '../widget/gate/condition.ts';
import { faultsOfScript } from './script-snippets.ts';
import { faultsOfShell } from './shell-snippets.ts';
import { faultsOfSiteJson } from './site-snippets.ts';
import { sourcesIn } from './sources.ts';

/** A fenced block of a Markdown document. */
export interface Snippet {
  /** The first word after the fence; empty where there is none. */
  readonly language: string;
  readonly code: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function snippetsOf(markdown: string): Snippet[] {
  const fence = /^( *)(`{3,}|~{3,})[ \t]*(\S*).*\n([\s\S]*?)^\1\2[ \t]*$/gm;
  return [...markdown.matchAll(fence)].map(
    ({ index, 1: indent = '', 3: language = '', 4: code = '' }) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: markdown.slice(0, index).split('\n').length,
    }),
  );
}

/** A check: the faults of a piece of code, none where it is right. */
type Check = (code: string) => readonly string[];

const checks: Readonly<Record<string, Check>> = {
  json: faultsOfJson,
  html: faultsOfHtml,
  css: faultsOfCss,
  http: faultsOfHeaders,
  sh: faultsOfShell,
  ts: (code) => faultsOfScript(code, 'ts'),
  js: (code) => faultsOfScript(code, 'js'),
};

/** What is wrong with a snippet; empty where it is right. */
export function faultsOf({ language, code }: Snippet): readonly string[] {
  const check = Object.hasOwn(checks, language) ? checks[language] : undefined;
  return check ? check(code) : [`no check for the language "${language}"`];
}

/** JSON parses; what is a `site.json`, or a part of one, is a right one. */
function faultsOfJson(code: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(code);
  } catch (error) {
    return [String(error)];
  }
  return faultsOfSiteJson(value);
}

const ELEMENTS = ['banner', 'preferences', 'embed', 'button', 'policy'].map(
  (name) => `mes-choix-${name}`,
);
const CONTROLS = ['preferences', 'accept-all', 'reject-all', 'banner'];
const ID = /^[a-z][a-z0-9-]{0,31}$/;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** HTML closes what it opens; the markup of the gate is the contract's. */
function faultsOfHtml(code: string): readonly string[] {
  const faults: string[] = [...lintOf(code)];
  const open = new Map<string, number>();
  const count = (tag: string, by: number) => open.set(tag, (open.get(tag) ?? 0) + by);
  const plain = code
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1</script>');
  for (const [, close, tag = ''] of plain.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (!VOID.test(tag)) count(tag, close ? -1 : 1);
  }
  for (const [tag, balance] of open) if (balance) faults.push(`<${tag}> is not closed`);
  sanitizeHtml(plain, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (tagName, attribs) => {
        faults.push(...faultsOfElement(tagName, attribs));
        return { tagName, attribs };
      },
    },
  });
  return faults;
}

/** What `mes-choix check` finds on it as on a page; of a piece of one, not what it lacks. */
function lintOf(code: string): readonly string[] {
  const page = readPage(code, new URL('https://www.example.ch/'));
  return pageFindings(page, tagsOf(page), null)
    .filter(({ line }) => line !== null)
    .map(({ rule, says }) => `${rule}: ${says}`);
}

function faultsOfElement(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  if (tag.startsWith('mes-choix') && !ELEMENTS.includes(tag)) faults.push(`<${tag}> is unknown`);
  const control = attributes['data-mes-choix'];
  if (control !== undefined && !CONTROLS.includes(control)) {
    faults.push(`data-mes-choix="${control}" is unknown`);
  }
  const consent = attributes['data-consent'];
  if (consent === undefined) return faults;
  const ids = idsIn(consent);
  if (ids.length === 0 || !ids.every((id) => ID.test(id))) {
    faults.push(`data-consent="${consent}" names no purpose or service`);
  }
  if (tag === 'script' && attributes['type'] !== 'text/plain') {
    faults.push('a held script has type="text/plain"');
  }
  for (const live of ['src', 'srcset', 'href', 'data']) {
    if (tag !== 'template' && live in attributes) faults.push(`a held <${tag}> has data-${live}`);
  }
  return faults;
}

/** CSS balances its braces; the custom properties and parts that it names are the widget's. */
function faultsOfCss(code: string): readonly string[] {
  const balance = (code.match(/\{/g)?.length ?? 0) - (code.match(/\}/g)?.length ?? 0);
  const widget = sourcesIn('widget')
    .map(({ text }) => text)
    .join('\n');
  const parts = new Set(
    [...widget.matchAll(/\bpart(?:=|: )["']([^"']+)["']/g)].flatMap(([, names = '']) =>
      names.split(/\s+/),
    ),
  );
  const properties = [...code.matchAll(/--mes-choix-[a-z0-9-]+/g)].map(([name]) => name);
  return [
    ...(balance ? ['the braces do not match'] : []),
    ...properties.filter((name) => !widget.includes(name)).map((name) => `${name} is unknown`),
    ...[...code.matchAll(/::part\(([^)]+)\)/g)]
      .map(([, name = '']) => name.trim())
      .filter((name) => !parts.has(name))
      .map((name) => `::part(${name}) is unknown`),
  ];
}

const DIRECTIVES = new Set(
  'default-src script-src style-src connect-src img-src frame-src base-uri require-trusted-types-for trusted-types'.split(
    ' ',
  ),
);

/** Header lines: of a policy, directives that there are. Journeys put the documentation's into effect. */
function faultsOfHeaders(code: string): readonly string[] {
  return code
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
      if (name === '') return [`"${line}" is no header`];
      if (name !== 'Content-Security-Policy') return [`no check for the header "${name}"`];
      const directives = value.split(';').map((part) => part.trim().split(' ')[0] ?? '');
      return directives
        .filter((directive) => !DIRECTIVES.has(directive))
        .map((directive) => `"${directive}" is no directive`);
    });
}
