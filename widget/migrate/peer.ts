/**
 * What every tool is that a site may come from. One small file a tool; only those that a site names
 * travel.
 *
 * @module
 */
import type { Id } from '../contract.ts';

/** What a tool has kept of a visitor's answers, under the tool's own names. */
export interface Earlier {
  /** Yes or no, as it was said; whatever was not answered is not in it. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** Whether all there was to answer has been answered: what is not in it was refused. */
  readonly isWhole?: boolean;
  /** Names of groups whose services were answered one by one: of those only the named ones count. */
  readonly apart?: readonly string[];
  /** When it was said, in milliseconds; none where the tool does not keep it. */
  readonly decidedAt?: number;
}

/** What a tool's names stand for on a site. */
export interface Names {
  /** Ids of the site: all of them for a yes; none where the name stands for nothing here. */
  idsOf(name: string): readonly Id[];
  /** The same as `data-consent` says it; what stands for nothing here is never met. `!name` is its refusal. */
  conditionOf(names: readonly string[]): string;
}

/** An element that a tool holds, and for what. */
export interface Held {
  readonly element: HTMLElement;
  /** The tool's names; all of them must be granted. */
  readonly names: readonly string[];
}

/** What a tool's part may do on the page. */
export interface Page {
  readonly names: Names;
  /** Opens the preferences. */
  open(): void;
}

/** A tool. */
export interface Peer {
  /** Where it keeps the choice: the name of its cookie, or of an item of `localStorage`. */
  readonly key: string;
  /** What else it keeps on the device, which goes with it. */
  readonly others?: readonly string[];
  /**
   * Reads what was kept under its name; `null` where nobody has decided.
   *
   * @param other - reads what is kept under another name
   */
  earlier(text: string, other: (name: string) => string | undefined): Earlier | null;
  /** What some of its names stand for where the site does not say. */
  readonly usual?: Readonly<Record<string, Id>>;
  /** Attributes by which it holds elements; what they stand on is handed to `held`. */
  readonly attributes: readonly string[];
  /** What it holds, if anything, of an element that has one of its attributes. */
  held?(element: HTMLElement, page: Page): Held | null;
  /** Its controls, and the words of ours for them. */
  readonly controls?: Readonly<Record<string, string>>;
  /** Stands in for its script: what pages call. */
  begin?(page: Page): void;
}
