/**
 * The first layer: who asks, for what, and three answers of the same weight.
 *
 * Not modal: it takes no focus, locks nothing, has no way out but an answer, and decides nothing by
 * itself. It stands first in the page's tab order and, where the browser can, in the top layer, so
 * that neither a `transform` on the body nor a large `z-index` displaces it.
 *
 * @csspart banner - the box
 * @csspart button - each of the three buttons
 * @csspart accept-all, reject-all, customize - one of them
 * @cssproperty --mes-choix-accent, --mes-choix-accent-text - ground and text of the answers
 * @cssproperty --mes-choix-background, --mes-choix-text, --mes-choix-border - of the box
 * @cssproperty --mes-choix-radius, --mes-choix-font, --mes-choix-focus - corners, type, focus ring
 *
 * @module
 */
import type { NoticePurpose } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';
import { announce } from '../parts/announce.ts';
import { dress } from '../parts/appearance.ts';
import { type Child, element } from '../parts/element.ts';
import { View } from '../parts/view.ts';
import type { UiContext } from '../ui.ts';
import { bannerStyles } from './banner.styles.ts';
import { keepFocusInView } from './clear-view.ts';

/** `<mes-choix-banner>`; defined by `firstLayer()`. */
export class Banner extends View {
  #release: (() => void) | undefined;

  constructor(context: UiContext) {
    super(context, bannerStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { context } = this;
    const { layout, position } = context.banner.appearance;
    this.setAttribute('layout', layout);
    this.setAttribute('position', position);
    this.popover = 'manual';
    this.showPopover?.();
    if (layout !== 'modal') this.#release = keepFocusInView(this);
    this.#announce('banner.announce');
    context.tell('open', { layer: 'banner' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    this.context.tell('close', { layer: 'banner' });
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
    const { purposes, appearance, texts } = banner;
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
      element('h2', { id: 'title' }, texts[revised ? 'banner.revised.title' : 'banner.title']),
      revised && element('p', {}, texts['banner.revised.text']),
      element('p', {}, texts['banner.text']),
      element('ul', {}, ...purposes.map((purpose) => describe(context, purpose))),
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
        'section',
        {
          class: `sheet ${dress(this, banner)} ${appearance.layout}`,
          role: 'region',
          'aria-labelledby': 'title',
          part: 'banner',
        },
        text,
        answers,
      ),
    );
  }
}

/** A purpose in a line: its title, whether it is new, what it is for. */
function describe(
  { banner, consent }: UiContext,
  { id, title, description, exempt }: NoticePurpose,
): Child {
  if (exempt && exempt !== 'audience') return undefined;
  const { texts } = banner;
  const added = banner.services.filter((of) => of.purpose === id && consent.isNew(of.id));
  const names = added.map(({ name }) => name).join(', ');
  const isNew = consent.isNew(id) || names;
  return element(
    'li',
    {},
    element('strong', {}, title),
    ' ',
    isNew && element('b', { class: 'badge' }, texts['banner.new']),
    isNew && ` ${names} `,
    element('span', { class: 'soft' }, `${description} ${exempt ? texts['banner.objection'] : ''}`),
  );
}
