/**
 * Coming from another tool: run before the gate starts, and only where a site says that it comes
 * from one. Nothing of it is known to the gate: it finds its own markup, and its own choice.
 *
 * @module
 */
import type { Delivery } from '../core.ts';
import { carryOver } from './carry.ts';
import type { Move } from './configured.ts';
import { understand } from './markup.ts';
import { createNames } from './names.ts';
import type { Page, Peer } from './peer.ts';
import { prove, type Register } from './prove.ts';

/** A tool that a site comes from, with what the site says of it. */
export type Moving = Move & { readonly peer: Peer };

/** What is delivered to the page, as far as it is known before the gate starts. */
export interface Arrival extends Pick<Delivery, 'rules' | 'version'> {
  /** The language of the notice of what was carried over. */
  readonly language: string;
  /** The server's folder for the site; where it is left out, the script's own, none where empty. */
  readonly serverUrl?: string;
}

/** Does the same for every tool, each on its own: one that fails leaves its markup held as it was. */
export function migrate<T extends Arrival>(
  arrival: T,
  movings: readonly Moving[],
  notice: string | undefined,
): T {
  const { rules, version, language } = arrival;
  const moved = movings.map((moving) => ({
    ...moving,
    names: createNames(rules, moving.from, moving.map, moving.peer.usual),
  }));
  attempt(() => {
    const sources = moved
      .filter(({ choices }) => choices !== 'ask')
      .map(({ peer, names, cookie }) => ({ peer, names, key: cookie ?? peer.key }));
    const choice = carryOver(rules, sources);
    const serverUrl = arrival.serverUrl ?? scriptFolder();
    const register: Register | null =
      serverUrl && notice ? { serverUrl, notice, language, version } : null;
    if (choice && register) prove(rules, choice, register);
  });
  for (const { peer, names } of moved) {
    const page: Page = { names, open };
    attempt(() => peer.begin?.(page));
    attempt(() => understand(peer, page));
  }
  return arrival;
}

/** Whatever is asked for before the widget is there waits in its queue. */
function open(): void {
  (window.mesChoix ||= []).push((api) => void api.openPreferences());
}

function scriptFolder(): string {
  const tag = document.currentScript as HTMLScriptElement | null;
  return new URL('.', tag?.src || document.baseURI).href;
}

/** The page's own code never sees an error of ours. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn('mes-choix:', error);
  }
}
