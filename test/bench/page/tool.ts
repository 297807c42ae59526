/**
 * A tool of the bench: how it stands on a page, and where its parts are found there.
 *
 * @module
 */
import type { Held } from './held.ts';

/** A file that a tool's integrator puts on the site. */
export interface ToolFile {
  readonly type: 'text/javascript' | 'text/css' | 'application/json';
  readonly body: string | Uint8Array;
}

/** Where the servers of the bench listen: origins, without a slash at the end. */
export interface Addresses {
  readonly site: string;
  readonly consent: string;
  readonly vendors: string;
}

/** `none`: the page alone. `floor`: the least that could do. `peer`: what sites use. */
export type ToolKind = 'none' | 'floor' | 'peer' | 'ours';

/**
 * One tool, configured as its documentation recommends. Places are CSS selectors; ` >>> ` enters the
 * open shadow root of what stands before it; of a list, the first that is in the page counts.
 */
export interface Tool {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly kind: ToolKind;
  /** Markup before `</head>`, and before `</body>`. */
  readonly head: string;
  readonly foot: string;
  /** The way back to the preferences, in the page's footer; empty where the tool draws its own. */
  readonly control: string;
  /** Its own files, by their path on the site. */
  readonly files: Readonly<Record<string, ToolFile>>;
  /** How it holds a script by markup, where it does: an external one, and an inline one. */
  readonly script: (held: Held) => string;
  readonly inline: ((held: Held, code: string) => string) | null;
  /** How it holds a frame of 560 × 315; `null` where it does not hold frames. */
  readonly frame: ((held: Held) => string) | null;
  /** The visible box of the banner, and its buttons. */
  readonly banner: string;
  readonly accept: string;
  readonly customize: string;
  /** The visible box of the preferences, where it has any. */
  readonly panel: string;
}

/** What the report needs of one. */
export type NamedTool = Pick<Tool, 'id' | 'name' | 'version' | 'kind'>;
