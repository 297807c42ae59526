/**
 * The links of a text: where they lead, as far as that can be told without asking anybody.
 *
 * @module
 */
import { createHeadingIds } from '../../policy/heading-ids.ts';
import { strictMarkdown, type Token } from '../../policy/markdown.ts';

/** What there is to look at. */
export interface LinkReport {
  /** How many there are. */
  readonly count: number;
  /** Links without a text: nobody hears where they lead. */
  readonly nameless: readonly string[];
  /** Links into this text, to a heading that it does not have. */
  readonly lost: readonly string[];
  /** Links that are not encrypted. */
  readonly plain: readonly string[];
}

/** Looks at the links of a Markdown text. */
export function linksOf(markdown: string): LinkReport {
  const tokens = strictMarkdown.parse(markdown, {});
  const idFor = createHeadingIds();
  const ids = new Set(
    tokens.flatMap(({ type, tag }, index) =>
      type === 'heading_open' && tag !== 'h1' ? [idFor(textOf(tokens[index + 1]?.children))] : [],
    ),
  );
  const links = tokens.flatMap(({ children }) => linksIn(children ?? []));
  const hrefs = links.map(({ href }) => href);
  return {
    count: links.length,
    nameless: links.filter(({ text }) => text.trim() === '').map(({ href }) => href),
    lost: hrefs.filter(
      (href) => href.startsWith('#') && href !== '#mes-choix' && !ids.has(href.slice(1)),
    ),
    plain: hrefs.filter((href) => /^http:/i.test(href)),
  };
}

function linksIn(inline: readonly Token[]): { readonly href: string; readonly text: string }[] {
  return inline.flatMap((token, index) => {
    if (token.type !== 'link_open') return [];
    const end = inline.findIndex((other, at) => at > index && other.type === 'link_close');
    return [
      {
        href: decoded(String(token.attrGet('href') ?? '')),
        text: textOf(inline.slice(index + 1, end)),
      },
    ];
  });
}

/** As it was written: Markdown escapes what is not ASCII. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function textOf(inline: readonly Token[] | null | undefined): string {
  return (inline ?? []).map(({ content }) => content).join('');
}
