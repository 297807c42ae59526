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
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NoticePurpose } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';
import { announce } from '../parts/announce.ts';
import { dress } from '../parts/appearance.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';
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
    const { layout, position } = context.notice.appearance;
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

  #announce(key: MessageKey): void {
    const { notice } = this.context;
    announce(say(notice, key, { title: say(notice, 'banner.title') }), notice.language);
  }

  override render(): TemplateResult {
    const { context } = this;
    const { notice, consent, policyUrl } = context;
    const { purposes, services, name: site, appearance } = notice;
    const revised = consent.question === 'revised';
    const asked = purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
    const third = services.filter(({ purpose }) => asked.includes(purpose));
    const companies = new Set(third.map(({ provider }) => provider));
    companies.delete(site);
    const partners = say(notice, 'banner.partners', { count: companies.size });
    const customize = () => context.openPreferences();
    const warm = () => context.prefetchPreferences();
    const accept = (event: Event) => {
      if (event.isTrusted) consent.acceptAll('banner');
      else context.refuseUntrusted('accept-all');
    };
    return html`<section
      class="sheet ${dress(this, notice)} ${appearance.layout}"
      role="region"
      aria-labelledby="title"
      part="banner"
    >
      <div class="text">
        <h2 id="title">${say(notice, revised ? 'banner.revised.title' : 'banner.title')}</h2>
        ${revised ? html`<p>${say(notice, 'banner.revised.text')}</p>` : nothing}
        <p>${say(notice, companies.size ? 'banner.text' : 'banner.text.alone', { site, partners })}</p>
        <ul>${purposes.map((purpose) => describe(context, purpose))}</ul>
        <p>
          ${say(notice, 'banner.withdraw')}
          <button class="link" @click=${customize}>${say(notice, 'banner.services', { count: third.length })}</button>
          ${policyUrl ? html`· <a href=${policyUrl}>${say(notice, 'banner.policy')}</a>` : nothing}
        </p>
      </div>
      <div class="actions" @pointerover=${warm} @focusin=${warm}>
        ${button('reject-all', say(notice, 'banner.reject'), () => consent.rejectAll('banner'))}
        ${button('accept-all', say(notice, 'banner.accept'), accept)}
        ${button('customize', say(notice, 'banner.customize'), customize, 'button quiet')}
      </div>
    </section>`;
  }
}

/** A purpose in a line: its title, whether it is new, what it is for. */
function describe(
  { notice, consent }: UiContext,
  { id, title, description, exempt }: NoticePurpose,
): TemplateResult | typeof nothing {
  if (exempt && exempt !== 'audience') return nothing;
  const added = notice.services.filter((of) => of.purpose === id && consent.isNew(of.id));
  const names = added.map(({ name }) => name).join(', ');
  return html`<li>
    <strong>${title}</strong>
    ${consent.isNew(id) || names ? html`<b class="badge">${say(notice, 'banner.new')}</b> ${names}` : nothing}
    <span class="soft">${description} ${exempt ? say(notice, 'banner.objection') : nothing}</span>
  </li>`;
}
