/**
 * What every element of the interface is: an open shadow root, drawn again when the visitor decides.
 *
 * @cssproperty [--mes-choix-background=#ffffff] - the ground of banner and panel; by night `#1a1e25`
 * @cssproperty [--mes-choix-text=#1b2430] - all text on it; by night `#eef0f3`
 * @cssproperty [--mes-choix-accent=var(--mes-choix-text)] - the ground of the answers, and of a switch that is on
 * @cssproperty [--mes-choix-accent-text=var(--mes-choix-background)] - the labels on it
 * @cssproperty [--mes-choix-border=#8884] - lines
 * @cssproperty [--mes-choix-focus=#3b82f6] - the focus ring
 * @cssproperty [--mes-choix-radius=1em] - the corners; those of buttons follow
 * @cssproperty [--mes-choix-font=system-ui, sans-serif] - the type
 *
 * @module
 */
import type { UiContext } from '../ui.ts';
import { tokens } from './tokens.ts';

/**
 * An element over what it was handed. Made by the interface alone: one that a page has written, or
 * copied, under the same name is handed nothing, and does nothing.
 */
export abstract class View extends HTMLElement {
  declare readonly context: UiContext;
  declare readonly root: ShadowRoot;
  #stop: (() => void) | undefined;

  constructor(context?: UiContext, ...styles: readonly CSSStyleSheet[]) {
    super();
    if (!context) return;
    this.context = context;
    this.root = this.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [tokens, ...styles];
  }

  /** Draws it, at once. */
  abstract update(): void;

  /** Called when the visitor has decided. */
  decided(): void {
    this.update();
  }

  connectedCallback(): void {
    if (!this.context) return;
    this.#stop = this.context.consent.subscribe(() => this.decided());
    this.update();
    this.entered?.();
  }

  /** Called when it has come into the page and was drawn. */
  entered?(): void;

  disconnectedCallback(): void {
    this.#stop?.();
  }
}
