/**
 * What the widget adds to a page, as types: `window.mesChoix`, and its events on `document`.
 *
 * @module
 */
import type { Change, MesChoix } from './api.ts';
import type { Choice } from './contract.ts';

/** The events that are dispatched on `document`; each is a `CustomEvent` with this `detail`. */
export interface PageEvents {
  /** The widget has started. */
  readonly 'mes-choix:ready': CustomEvent<{ readonly choice: Choice | null }>;
  /** The visitor has decided, here or in another tab. */
  readonly 'mes-choix:change': CustomEvent<Change>;
  readonly 'mes-choix:open': CustomEvent<{ readonly layer: 'banner' | 'preferences' }>;
  readonly 'mes-choix:close': CustomEvent<{ readonly layer: 'banner' | 'preferences' }>;
  /** Something failed, and nothing more was granted for it. */
  readonly 'mes-choix:error': CustomEvent<{ readonly message: string }>;
}

declare global {
  interface Window {
    /** The widget's API; before the widget is there, a queue: `(window.mesChoix ||= []).push(api => ...)`. */
    mesChoix?: MesChoix | ((api: MesChoix) => void)[];
  }
  interface DocumentEventMap extends PageEvents {}
}
