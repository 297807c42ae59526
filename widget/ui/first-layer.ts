/**
 * The first layer: defines the banner, opens and closes it.
 *
 * Travels inside consent.js as a function that is run only where there is something to ask.
 *
 * @module
 */
import { Banner } from './banner/banner.ts';
import { announce } from './parts/announce.ts';
import { dress } from './parts/appearance.ts';
import { css } from './parts/css.ts';
import { View } from './parts/view.ts';
import { withBody } from './parts/with-body.ts';
import type { FirstLayer, UiContext } from './ui.ts';

/** What the later files are handed, so that it is there once a page: the names that they import. */
export const shared = { announce, css, dress, View };

/** The banner of this page. It closes by itself when the question is answered, here or elsewhere. */
export function firstLayer(context: UiContext): FirstLayer {
  if (!customElements.get('mes-choix-banner')) customElements.define('mes-choix-banner', Banner);
  let banner: Banner | undefined;

  return {
    open() {
      withBody(() => {
        if (!banner?.isConnected) document.body.prepend((banner = new Banner(context)));
      });
    },
    close() {
      banner?.remove();
    },
    refresh() {
      banner?.update();
    },
  };
}
