/**
 * The first layer: defines the banner, opens and closes it.
 *
 * Travels inside consent.js as a function that is run only where there is something to ask.
 *
 * @module
 */
import { css, html, LitElement, noChange, nothing, render } from 'lit';
import { Banner } from './banner/banner.ts';
import { announce } from './parts/announce.ts';
import { say } from './parts/say.ts';
import type { FirstLayer, UiContext } from './ui.ts';

/** What the second file needs of Lit, so that Lit is evaluated once a page. */
export const lit = { css, html, LitElement, noChange, nothing, render };

/** The banner of this page. It closes by itself when the question is answered, here or elsewhere. */
export function firstLayer(context: UiContext): FirstLayer {
  if (!customElements.get('mes-choix-banner')) customElements.define('mes-choix-banner', Banner);
  let banner: Banner | undefined;

  const close = () => {
    if (!banner) return;
    banner.remove();
    banner = undefined;
    context.tell('close', { layer: 'banner' });
  };

  const tellOnce = (key: 'banner.announce' | 'banner.saved') => {
    const { notice } = context;
    announce(say(notice, key, { title: say(notice, 'banner.title') }), notice.language);
  };

  context.consent.subscribe(() => {
    if (!banner || context.consent.question) return;
    close();
    tellOnce('banner.saved');
  });

  return {
    open() {
      if (banner) return;
      banner = Object.assign(new Banner(), { context });
      document.body.prepend(banner);
      tellOnce('banner.announce');
      context.tell('open', { layer: 'banner' });
    },
    close,
    refresh() {
      banner?.requestUpdate();
    },
  };
}
