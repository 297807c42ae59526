/**
 * What every element of the interface is: an open shadow root, drawn again when the visitor decides.
 *
 * @module
 */
import type { UiContext } from '../ui.ts';
import { tokens } from './tokens.ts';

/** An element over what it was handed. Made by the interface alone, never by markup. */
export abstract class View extends HTMLElement {
  readonly context: UiContext;
  readonly root = this.attachShadow({ mode: 'open' });
  #stop: (() => void) | undefined;

  constructor(context: UiContext, ...styles: readonly CSSStyleSheet[]) {
    super();
    this.context = context;
    this.root.adoptedStyleSheets = [tokens, ...styles];
  }

  /** Draws it, at once. */
  abstract update(): void;

  /** Called when the visitor has decided. */
  decided(): void {
    this.update();
  }

  connectedCallback(): void {
    this.#stop = this.context.consent.subscribe(() => this.decided());
    this.update();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }
}
