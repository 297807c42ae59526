/**
 * Redraws its host when the visitor decides.
 *
 * @module
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UiContext } from './ui.ts';

/** An element of the interface, with what it was handed. */
export interface ConsentHost extends ReactiveControllerHost {
  readonly context: UiContext;
}

/** Listens while its host is in the page. */
export class ConsentController implements ReactiveController {
  #host: ConsentHost;
  #stop: (() => void) | undefined;

  constructor(host: ConsentHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Starts to listen. */
  hostConnected(): void {
    this.#stop = this.#host.context?.consent.subscribe(() => this.#host.requestUpdate());
  }

  /** Stops. */
  hostDisconnected(): void {
    this.#stop?.();
  }
}
