/**
 * Addresses in held templates that a browser may fetch before anybody has said yes.
 *
 * A template is inert, but Firefox reads ahead of the parser and fetches what looks like a script
 * or a stylesheet, also in there, before any script of ours runs (docs/contract.md, section 2).
 *
 * @module
 */
import { Parser } from 'htmlparser2';

/** One of them. */
export interface TemplateLeak {
  /** The element's name. */
  readonly element: string;
  readonly address: string;
}

/** What an element fetches by itself, by its name. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
};

/** The addresses of a page's held templates that are not in a form that waits. */
export function templateLeaks(html: string): readonly TemplateLeak[] {
  const leaks: TemplateLeak[] = [];
  /** For each open template, whether it is held, or stands in one that is. */
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.at(-1)) {
        for (const attribute of FETCHED[name] ?? []) {
          const address = attributes[attribute];
          if (address) leaks.push({ element: name, address });
        }
      }
      if (name === 'template') open.push(open.at(-1) || attributes['data-consent'] !== undefined);
    },
    onclosetag(name) {
      if (name === 'template') open.pop();
    },
  });
  parser.end(html);
  return leaks;
}
