/**
 * A view that is drawn by Lit: all of them but the banner.
 *
 * @module
 */
import { render } from 'lit/html.js';
import { View } from './view.ts';

/** What changes is drawn again, what does not is left as it stands. */
export abstract class TemplateView extends View {
  /** What it looks like now. */
  abstract render(): unknown;

  override update(): void {
    render(this.render(), this.root);
  }
}
