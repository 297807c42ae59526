/**
 * What stands in the place of a held iframe or video: whose it is, what showing it sends, and how
 * to show it.
 *
 * @csspart embed - the box
 * @csspart button - each button
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Id, NoticeService } from '../../contract.ts';
import { dress } from '../parts/appearance.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';
import { TemplateView } from '../parts/template-view.ts';
import { country, list } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';
import { embedStyles } from './embed.styles.ts';

/** `<mes-choix-embed>`; defined by `inPage()`. */
export class Embed extends TemplateView {
  /** What it stands in for. */
  readonly held: HTMLElement;
  /** The services that would have to be allowed. */
  readonly services: readonly Id[];

  constructor(context: UiContext, held: HTMLElement, services: readonly Id[]) {
    super(context, embedStyles);
    this.held = held;
    this.services = services;
  }

  override render(): TemplateResult {
    const { notice, consent } = this.context;
    const known = notice.services.filter(({ id }) => this.services.includes(id));
    const names = list(
      known.map(({ name }) => name),
      notice.language,
    );
    const title = this.held.title || names;
    const always = consent.choice && known[0] && say(notice, 'embed.always', { service: names });
    const text = known[0]
      ? say(notice, 'embed.text', { service: names, company: this.#companies(known) })
      : say(notice, 'embed.unknown');
    return html`<section
      class="sheet ${dress(this, notice)}"
      part="embed"
      role="group"
      aria-label=${say(notice, 'embed.label', { title })}
    >
      <h2>${title}</h2>
      <p>${text}</p>
      <div class="actions">
        ${button('allow-once', say(notice, 'embed.once'), this.#once, 'button quiet')}
        ${always ? button('allow-always', always, this.#always, 'button quiet') : nothing}
        ${button('preferences', say(notice, 'control.label'), this.#preferences, 'link')}
      </div>
    </section>`;
  }

  #companies(services: readonly NoticeService[]): string {
    const { language } = this.context.notice;
    const described = services.map(({ provider, country: code }) =>
      code ? `${provider}, ${country(code, language)}` : provider,
    );
    return [...new Set(described)].join(', ');
  }

  #once = (event: Event): void => {
    if (event.isTrusted) this.context.allowOnce(this.held);
    else this.context.refuseUntrusted('allow-once');
  };

  #always = (event: Event): void => {
    if (!event.isTrusted) this.context.refuseUntrusted('grant-service');
    else for (const id of this.services) this.context.consent.grantService(id);
  };

  #preferences = (): unknown => this.context.openPreferences(this.services[0]);
}
