/**
 * What a text must be before it is published: every fault with its line and how to mend it.
 *
 * @module
 */
import type { DocumentKind } from '../store/store.ts';
import { isSafeLink } from './links.ts';
import { LIVE_PART_TOKEN, permissiveMarkdown, type Token } from './markdown.ts';
import { placeholdersOf, requiredIn } from './placeholders.ts';

/** The longest text of one language, in characters. */
export const LONGEST_TEXT = 200_000;

/** What is wrong with one language of a document; empty where it can be published. */
export function faultsOf(kind: DocumentKind, markdown: string): readonly string[] {
  if (markdown.trim() === '') return ['The text is empty.'];
  if (markdown.length > LONGEST_TEXT) {
    return [`The text has ${markdown.length} characters; at most ${LONGEST_TEXT} are kept.`];
  }
  const tokens = permissiveMarkdown.parse(markdown, {});
  return [
    ...titleFaults(kind, tokens),
    ...tokens.flatMap((token) => tokenFaults(kind, token)),
    ...lossFaults(kind, tokens),
  ];
}

/** What the law wants said must not be lost with a line that looks like code. */
function lossFaults(kind: DocumentKind, tokens: readonly Token[]): string[] {
  const held = new Set(tokens.flatMap(({ type, info }) => (type === LIVE_PART_TOKEN ? info : [])));
  const missing = requiredIn(kind).filter((name) => !held.has(name));
  if (missing.length === 0) return [];
  const names = missing.map((name) => `{{${name}}}`).join(', ');
  return [
    `Missing: ${names}. What they stand for is required by law and is filled in by itself: put each back on a line of its own, where the version in force has it.`,
  ];
}

function titleFaults(kind: DocumentKind, tokens: readonly Token[]): string[] {
  if (kind === 'banner') return [];
  const faults: string[] = [];
  const headings = tokens.filter((token) => token.type === 'heading_open');
  const [first, ...more] = headings.filter((token) => token.tag === 'h1');
  if (!first || tokens[0] !== first) {
    faults.push('The text must begin with its title: a line such as "# Title".');
  } else if ((tokens[1]?.content ?? '').trim() === '') {
    faults.push(`${lineOf(first)}: the title is empty.`);
  }
  for (const title of more) {
    faults.push(`${lineOf(title)}: there is one title; write this heading as "## ...".`);
  }
  if (kind === 'faq' && !headings.some((token) => token.tag === 'h2')) {
    faults.push('The FAQ holds no question: write each one as a heading, "## Question?".');
  }
  return faults;
}

function tokenFaults(kind: DocumentKind, token: Token): string[] {
  const line = lineOf(token);
  switch (token.type) {
    case LIVE_PART_TOKEN: {
      const known: readonly string[] = placeholdersOf(kind);
      if (known.includes(token.info)) return [];
      const names = known.map((name) => `{{${name}}}`).join(', ') || 'none';
      return [`${line}: unknown placeholder {{${token.info}}}; this document may hold: ${names}.`];
    }
    case 'html_block':
      return [`${line}: HTML is not accepted; write it in Markdown.`];
    case 'inline':
      return inlineFaults(token, line);
    default:
      return [];
  }
}

function inlineFaults(token: Token, line: string): string[] {
  const faults: string[] = [];
  for (const child of token.children ?? []) {
    if (child.type === 'text' && /\{\{[^{}]*\}\}/.test(child.content)) {
      faults.push(`${line}: a placeholder stands on a line of its own.`);
    } else if (child.type === 'html_inline') {
      faults.push(`${line}: HTML is not accepted (${child.content}); write it in Markdown.`);
    } else if (child.type === 'image') {
      faults.push(`${line}: images are not shown on this page: remove "![...](...)".`);
    } else if (child.type === 'link_open' && !isSafeLink(String(child.attrGet('href') ?? ''))) {
      faults.push(`${line}: a link leads to an http:, https:, mailto: or tel: address.`);
    }
  }
  return faults;
}

function lineOf(token: Token): string {
  return `Line ${(token.map?.[0] ?? 0) + 1}`;
}
