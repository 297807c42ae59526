/**
 * Two hundred held elements: every kind of the contract's table under every form of condition, as
 * facts from which the markup and what is expected of it are made apart.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import type { Vendor } from './site.ts';

/** One word of a condition: any of these ids, or `!` and an id, is enough. */
export type Word = readonly Id[];

/** What an element is for, and whose host it asks. */
export interface Purpose {
  /** All words must be met. */
  readonly words: readonly Word[];
  readonly vendor: Vendor;
}

const PURPOSES: readonly Purpose[] = [
  { words: [['analytics']], vendor: 'mesurix' },
  { words: [['video']], vendor: 'videolac' },
  { words: [['videolac']], vendor: 'videolac' },
  { words: [['marketing']], vendor: 'regie' },
  { words: [['analytics'], ['publi']], vendor: 'regie' },
  { words: [['analytics', 'maps']], vendor: 'libre' },
  { words: [['!marketing']], vendor: 'libre' },
  { words: [['inconnu']], vendor: 'libre' },
  { words: [['bouclier']], vendor: 'garde' },
  { words: [['comptage']], vendor: 'compteur' },
  { words: [['video']], vendor: 'mesurix' },
  { words: [['!bouclier', '!inconnu', '!comptage']], vendor: 'libre' },
  { words: [['maps']], vendor: 'cartoplan' },
  { words: [['marketing']], vendor: 'nouveau' },
  { words: [['autrevideo']], vendor: 'libre' },
];

/** How an element is written, and what it does when it is released. */
export interface Kind {
  readonly name: string;
  /**
   * What the vendor is asked for: `e` the element's address, `ran` the word of its script that
   * it runs.
   */
  readonly hits: readonly ('e' | 'ran')[];
  /** Scripts of one queue run in the order in which they stand. */
  readonly queue?: 'page' | 'shadow' | undefined;
}

const loads = (name: string): Kind => ({ name, hits: ['e'] });
const runs = (name: string, queue?: Kind['queue']): Kind => ({ name, hits: ['e', 'ran'], queue });
const inline = (name: string, queue?: Kind['queue']): Kind => ({ name, hits: ['ran'], queue });

/** In this order again and again; `late-` ones are put in by the page's own script, as it says. */
export const KINDS: readonly Kind[] = [
  runs('script', 'page'),
  inline('inline', 'page'),
  loads('img'),
  runs('module', 'page'),
  loads('iframe'),
  inline('inline-module', 'page'),
  runs('async'),
  { name: 'nomodule', hits: [] },
  loads('missing'),
  loads('srcset'),
  runs('script', 'page'),
  loads('picture'),
  loads('video'),
  loads('audio-source'),
  loads('lazy'),
  loads('embed'),
  loads('object'),
  loads('link'),
  loads('template'),
  runs('template-script', 'page'),
  inline('template-inline', 'page'),
  inline('template-nested', 'page'),
  loads('shadow-img'),
  runs('shadow-script', 'shadow'),
  loads('late-innerhtml'),
  runs('late-append', 'page'),
  loads('late-iframe'),
  runs('late-write', 'page'),
  loads('late-shadow'),
];

/** One of the two hundred. */
export interface Element {
  /** `<number>-<kind>`: its name in the vendors' logs. */
  readonly name: string;
  readonly kind: Kind;
  readonly purpose: Purpose;
}

/** All of them, in document order: the late ones stand behind the others. */
export const ELEMENTS: readonly Element[] = Array.from({ length: 200 }, (_, index): Element => {
  const kind = KINDS[index % KINDS.length] as Kind;
  const turn = index + Math.floor(index / PURPOSES.length);
  const purpose = PURPOSES[turn % PURPOSES.length] as Purpose;
  return { name: `${String(index).padStart(3, '0')}-${kind.name}`, kind, purpose };
}).sort((a, b) => lateness(a) - lateness(b));

function lateness({ kind }: Element): number {
  // What is written while the page loads stands before what its script adds afterwards.
  return kind.name === 'late-write' ? 1 : kind.name.startsWith('late-') ? 2 : 0;
}

/** The condition as `data-consent` holds it. */
export function conditionOf({ words }: Purpose): string {
  return words.map((word) => word.join('|')).join(' ');
}
