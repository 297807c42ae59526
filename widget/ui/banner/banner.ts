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
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { NoticePurpose } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';
import { dress } from '../parts/appearance.ts';
import { count, say } from '../parts/say.ts';
import { tokens } from '../parts/tokens.ts';
import type { UiContext } from '../ui.ts';
import { bannerStyles } from './banner.styles.ts';
import { keepFocusInView } from './clear-view.ts';

/** `<mes-choix-banner>`; defined by `firstLayer()`. */
export class Banner extends LitElement {
  static override styles = [tokens, bannerStyles];
  /** Set before the element is put into the page. */
  declare context: UiContext;
  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { layout, position } = this.context.notice.appearance;
    this.setAttribute('layout', layout);
    this.setAttribute('position', position);
    this.popover = 'manual';
    this.showPopover?.();
    if (layout !== 'modal') this.#release = keepFocusInView(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  protected override render(): TemplateResult {
    const { notice, consent, policyUrl } = this.context;
    const revised = consent.question === 'revised';
    const { purposes, services, name: site, appearance } = notice;
    const asked = purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
    const third = services.filter(({ purpose }) => asked.includes(purpose));
    const companies = new Set(
      third.map(({ provider }) => provider).filter((name) => name !== site),
    );
    const partners = count(notice, 'banner.partners', companies.size);
    return html`<section class="sheet ${dress(this, notice)} ${appearance.layout}" role="region" aria-labelledby="title" part="banner"><div class="text"><h2 id="title">${say(notice, revised ? 'banner.revised.title' : 'banner.title')}</h2>${revised ? html`<p>${say(notice, 'banner.revised.text')}</p>` : nothing}<p>${say(notice, companies.size ? 'banner.text' : 'banner.text.alone', { site, partners })}</p><ul>${purposes.map((purpose) => this.#purpose(purpose))}</ul><p>${say(notice, 'banner.withdraw')}</p><p class="links"><button class="link" @click=${this.#customize}>${count(notice, 'banner.services', third.length)}</button>${policyUrl ? html`<a href=${policyUrl}>${say(notice, 'banner.policy')}</a>` : nothing}</p></div><div class="actions">${this.#button('reject-all', 'banner.reject', this.#reject)}${this.#button('accept-all', 'banner.accept', this.#accept)}${this.#button('customize', 'banner.customize', this.#customize, 'quiet')}</div></section>`;
  }

  #button(
    action: string,
    key: MessageKey,
    press: (event: Event) => void,
    look = '',
  ): TemplateResult {
    return html`<button class="button ${look}" part="button ${action}" data-action=${action} @click=${press} @pointerenter=${this.#warm} @focus=${this.#warm}>${say(this.context.notice, key)}</button>`;
  }

  #purpose({ id, title, description, exempt }: NoticePurpose): TemplateResult | typeof nothing {
    const { notice, consent } = this.context;
    if (exempt && exempt !== 'audience') return nothing;
    const added = notice.services.filter((of) => of.purpose === id && consent.isNew(of.id));
    const isNew = consent.isNew(id) || added[0];
    const names = added.map(({ name }) => name).join(', ');
    return html`<li><strong>${title}</strong> ${isNew ? html`<b class="badge">${say(notice, 'banner.new')}</b> ${names}` : nothing}<span>${description} ${exempt ? say(notice, 'banner.objection') : nothing}</span></li>`;
  }

  #accept = (event: Event): void => {
    if (event.isTrusted) this.context.consent.acceptAll('banner');
    else this.context.refuseUntrusted('accept-all');
  };

  #reject = (): void => {
    this.context.consent.rejectAll('banner');
  };

  #customize = (): void => {
    void this.context.openPreferences();
  };

  #warm = (): void => {
    this.context.prefetchPreferences();
  };
}
