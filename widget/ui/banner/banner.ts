/**
 * The first layer: who asks, for what, and three answers of the same weight.
 *
 * Not modal: it takes no focus, locks nothing, has no way out but an answer, and decides nothing by
 * itself. It stands first in the page's tab order and, where the browser can, in the top layer, so
 * that neither a `transform` on the body nor a large `z-index` displaces it.
 *
 * With the layout `modal` it is a native modal dialog: the focus goes to its title, the page behind
 * is inert, but scrolls. Escape does nothing. Where it cannot be seen it lets go of the page, and
 * where the site's legal texts are to be read it is a bar.
 *
 * @csspart banner - the box
 * @csspart button - each of the three buttons
 * @csspart accept-all - the one that allows everything; whoever styles it styles `button` instead
 * @csspart reject-all - the one that refuses everything
 * @csspart customize - the one that opens the preferences
 *
 * @module
 */
import type { MessageKey } from '../messages/messages.ts';
import { announce } from '../parts/announce.ts';
import { dress } from '../parts/appearance.ts';
import { element } from '../parts/element.ts';
import { View } from '../parts/view.ts';
import { withBody } from '../parts/with-body.ts';
import type { UiContext } from '../ui.ts';
import { bannerStyles } from './banner.styles.ts';
import { keepFocusInView } from './clear-view.ts';
import { describe, newsOf } from './purpose-line.ts';

/** `<mes-choix-banner>`; defined by `firstLayer()`. */
export class Banner extends View {
  #release: (() => void) | undefined;

  constructor(context?: UiContext) {
    super(context, bannerStyles);
  }

  override entered(): void {
    const { context } = this;
    this.setAttribute('position', context.banner.appearance.position);
    if (this.#layout === 'modal') {
      // Something may hide the host at any time.
      const seen = new ResizeObserver(() => this.#stand());
      seen.observe(this);
      this.#release = () => seen.disconnect();
    } else {
      this.popover = 'manual';
      this.showPopover?.();
      this.#release = keepFocusInView(this);
      this.#announce('banner.announce');
    }
    context.tell('open', { layer: 'banner' });
  }

  /** Gives the focus back, where it was taken. */
  override remove(): void {
    this.#dialog?.close();
    super.remove();
  }

  get #layout(): string {
    const { banner, policyUrl, serverUrl } = this.context;
    const { layout } = banner.appearance;
    const { href, origin, pathname } = location;
    const isLegal =
      (serverUrl && href.startsWith(serverUrl)) || policyUrl.split(/[?#]/)[0] === origin + pathname;
    return layout === 'modal' && isLegal ? 'bar' : layout;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }

  /** Holds the page only while it can be seen. */
  #stand(): void {
    const dialog = this.#dialog;
    if (!this.isConnected || !dialog) return;
    if (!this.getClientRects().length) dialog.close();
    else if (!dialog.open) dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    this.context?.tell('close', { layer: 'banner' });
    // A page that takes another body, to show another page, has not answered.
    if (!this.parentNode || !this.context) return;
    this.remove();
    withBody(() => this.#stay());
  }

  #stay(): void {
    if (this.context.consent.question) document.body.prepend(this);
  }

  override decided(): void {
    if (this.context.consent.question) return this.update();
    this.remove();
    this.#announce('banner.saved');
  }

  /** Where the preferences were opened from. */
  override focus(): void {
    this.root.querySelector<HTMLElement>('[data-action=customize]')?.focus();
  }

  #announce(key: MessageKey): void {
    const { texts, language } = this.context.banner;
    announce(texts[key] ?? '', language);
  }

  override update(): void {
    const { context } = this;
    const { banner, consent, policyUrl } = context;
    const { purposes, texts } = banner;
    const layout = this.#layout;
    const isModal = layout === 'modal';
    const revised = consent.question === 'revised';
    const customize = () => context.openPreferences();
    const warm = () => context.prefetchPreferences();
    const accept = (event: Event) => {
      if (event.isTrusted) consent.acceptAll('banner');
      else context.refuseUntrusted('accept-all');
    };
    const answer = (action: string, key: MessageKey, press: (event: Event) => unknown, look = '') =>
      element(
        'button',
        {
          class: `button ${look}`,
          part: `button ${action}`,
          'data-action': action,
          onclick: press,
        },
        texts[key],
      );
    const text = element(
      'div',
      { class: 'text' },
      element(
        'h2',
        { id: 'title', ...(isModal && { tabindex: '-1', autofocus: '' }) },
        texts[revised ? 'banner.revised.title' : 'banner.title'],
      ),
      revised && element('p', {}, texts['banner.revised.text']),
      element('p', {}, texts['banner.text']),
      element(
        'ul',
        {},
        // What is new first: on a small screen the rest is out of view.
        ...[...purposes]
          .sort((one, other) => +!newsOf(context, one) - +!newsOf(context, other))
          .map((purpose) => describe(context, purpose)),
      ),
      element(
        'p',
        {},
        `${texts['banner.withdraw']} `,
        element('button', { class: 'link', onclick: customize }, texts['banner.services']),
        policyUrl && ' · ',
        policyUrl && element('a', { href: policyUrl }, texts['banner.policy']),
      ),
    );
    const answers = element(
      'div',
      { class: 'actions', onpointerover: warm },
      answer('reject-all', 'banner.reject', () => consent.rejectAll('banner')),
      answer('accept-all', 'banner.accept', accept),
      answer('customize', 'banner.customize', customize, 'quiet'),
    );
    answers.addEventListener('focusin', warm);
    this.root.replaceChildren(
      element(
        isModal ? 'dialog' : 'section',
        {
          class: `sheet ${dress(this, banner)}`,
          'aria-labelledby': 'title',
          part: 'banner',
          ...(isModal
            ? {
                closedby: 'none',
                oncancel: (event) => event.preventDefault(),
                onclose: () => this.#stand(),
              }
            : { role: 'region' }),
        },
        text,
        answers,
      ),
    );
    this.setAttribute('layout', layout);
    this.#stand();
  }
}
