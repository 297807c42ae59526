/**
 * `#mes-choix-debug`: why something on this page does not fire, or does. A part of its own, fetched
 * when a page is opened at that address; it reads, and decides, stores and sends nothing.
 *
 * @module
 */
import type { Id, Language } from '../contract.ts';
import type { Core } from '../core.ts';
import { withBody } from '../ui/parts/with-body.ts';
import type { UiContext } from '../ui/ui.ts';
import { watchFailures } from './failures.ts';
import { createDebugPanel } from './panel.ts';

/** What the page knows of itself. */
export interface DebugContext {
  readonly context: UiContext;
  readonly core: Core;
  /** `sha256:<hex>` of the notices that are known by name. */
  readonly hashes: Readonly<Record<Language, string | undefined>>;
}

/** The debug part, once evaluated. */
export interface DebugPart {
  /** Shows the panel; harmless where it is open. */
  openDebug(context: UiContext, core: Core, names: Pick<DebugContext, 'hashes'>): void;
}

const failures = watchFailures();
const withdrawn = new Set<Id>();
let panel: HTMLElement | undefined;

/** Shows the panel; harmless where it is open. */
export const openDebug: DebugPart['openDebug'] = (context, core, { hashes }) => {
  if (panel?.isConnected) return;
  if (!panel)
    core.consent.subscribe((news) => {
      for (const id of news.withdrawn) withdrawn.add(id);
    });
  const made = createDebugPanel({ context, core, hashes }, { failures, withdrawn });
  panel = made;
  withBody(() => document.body.append(made));
};
