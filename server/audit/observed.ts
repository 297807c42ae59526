/**
 * What a browser saw of a site: the vocabulary of the audit. Types only.
 *
 * @module
 */
import type { Id, StorageArea } from '../../widget/contract.ts';

/** What the visitor had answered when it was seen. */
export type State = 'fresh' | 'refused' | 'accepted' | 'withdrawn';

/** Whose: the visited site's own, or somebody else's. As the browser tells it. */
export type Party = 'first' | 'third';

/** A cookie on the device. */
export interface SeenCookie {
  readonly name: string;
  /** Without a dot at its beginning. */
  readonly host: string;
  readonly party: Party;
  /** Its whole life in days, from when it was seen; `null` for one of the session. */
  readonly days: number | null;
  readonly httpOnly: boolean;
}

/** A key, database or cache on the device. */
export interface SeenKey {
  readonly area: StorageArea;
  readonly name: string;
  /** Of the page or frame that it belongs to; with a port where it is not the usual one. */
  readonly host: string;
  readonly party: Party;
}

/** A request that left the browser. */
export interface SeenRequest {
  /** Without query and fragment: identifiers stand there. */
  readonly url: string;
  /** With a port where it is not the usual one. */
  readonly host: string;
  readonly party: Party;
  /** `script`, `image`, `document` (a frame) ... */
  readonly kind: string;
  /** The known services that its whole address is of; of several nobody can tell which. */
  readonly known: readonly Id[];
  /** The page's own markup, a script by its address, or something that the browser does not tell. */
  readonly by:
    | { readonly markup: string; readonly line: number }
    | { readonly script: string }
    | null;
}

/** All that was seen in one state. */
export interface Visit {
  readonly state: State;
  readonly cookies: readonly SeenCookie[];
  readonly keys: readonly SeenKey[];
  readonly requests: readonly SeenRequest[];
}

/** Red, green and blue from 0 to 255, and how opaque it is, from 0 to 1. */
export type Paint = readonly [red: number, green: number, blue: number, alpha: number];

/** How a control of the banner looks. Lengths are CSS pixels. */
export interface SeenControl {
  readonly label: string;
  /** What it means by a known tool's own markup; `null`: its words say. */
  readonly marked: 'accept' | 'refuse' | 'save' | 'customize' | null;
  /** An `<a>` that does not say it is a button. */
  readonly isLink: boolean;
  /** Inside a sentence: what stands around it in its block is text. */
  readonly isInText: boolean;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Whether its middle is in view without scrolling, and nothing lies over it. */
  readonly isInView: boolean;
  readonly hasFocus: boolean;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly text: Paint;
  /** What is painted under its text: its own ground, then those around it, outwards. */
  readonly grounds: readonly Paint[];
  /** Whether its own ground is a picture or a gradient, of which no colour is known. */
  readonly hasPicture: boolean;
  readonly border: { readonly width: number; readonly colour: Paint };
}

/** A switch or a box to tick. */
export interface SeenSwitch {
  readonly label: string;
  readonly isOn: boolean;
  /** The visitor cannot change it. */
  readonly isLocked: boolean;
  /** What our own widget says that it stands for: a purpose or a service. */
  readonly id: string | null;
}

/** A layer that asks: the banner, or what opens from it. */
export interface SeenLayer {
  /** A known consent tool, by its name; `null` where it is found by its words alone. */
  readonly tool: string | null;
  /** The page's or frame's language as it says. */
  readonly language: string;
  readonly text: string;
  readonly controls: readonly SeenControl[];
  readonly switches: readonly SeenSwitch[];
  /** Whether the page behind it can hardly be reached with a pointer. */
  readonly coversPage: boolean;
}

/** What could not be done or found, so that something was not looked at. */
export type Obstacle = 'accept' | 'refuse' | 'way-back' | 'withdraw';

/** Clicks that an answer took; `null`: it was not reached. */
export interface Steps {
  readonly accept: number | null;
  readonly refuse: number | null;
  readonly withdraw: number | null;
}

/** A whole audit, as it was seen and before it is judged. */
export interface Observation {
  /** The address that was asked for. */
  readonly url: string;
  /** RFC 3339. */
  readonly at: string;
  /** The browser's name and version. */
  readonly browser: string;
  /** The pages that were opened in each state. */
  readonly pages: readonly string[];
  readonly visits: readonly Visit[];
  /** The first layer; `null` where none was found. */
  readonly banner: SeenLayer | null;
  /** The same on a phone. */
  readonly phone: SeenLayer | null;
  /** What opened from the first layer; `null` where nothing did. */
  readonly panel: SeenLayer | null;
  /** Pages of a visitor who had answered, on which a way back was looked for, and whether it was there. */
  readonly wayBack: boolean | null;
  readonly steps: Steps;
  /** Whether a visitor who had refused was asked again on the next page. */
  readonly isAskedAgain: boolean | null;
  readonly obstacles: readonly Obstacle[];
  /** PNG, base64: the first layer as it was shown. */
  readonly pictures: readonly { readonly name: 'desktop' | 'phone'; readonly png: string }[];
}
