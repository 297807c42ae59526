/**
 * What stands in the place of a held iframe or video: whose it is, what showing it sends, and how
 * to show it.
 *
 * @csspart embed - the box
 * @csspart button - each button
 *
 * @module
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Id, NoticeService } from '../../contract.ts';
import { ConsentController } from '../consent-controller.ts';
import { dress } from '../parts/appearance.ts';
import { say } from '../parts/say.ts';
import { tokens } from '../parts/tokens.ts';
import { country, list } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';
import { embedStyles } from './embed.styles.ts';

/** `<mes-choix-embed>`; defined by `secondLayer()`. */
export class Embed extends LitElement {
  static override styles = [tokens, embedStyles];
  /** Set before the element is put into the page, as are the next two. */
  declare context: UiContext;
  /** What it stands in for. */
  declare held: HTMLElement;
  /** The services that would have to be allowed. */
  declare services: readonly Id[];

  constructor() {
    super();
    new ConsentController(this);
  }

  protected override render(): TemplateResult {
    const { notice, consent } = this.context;
    const known = notice.services.filter(({ id }) => this.services.includes(id));
    const names = list(
      known.map(({ name }) => name),
      notice.language,
    );
    const title = this.held.title || names;
    const always = consent.choice && known.length > 0;
    return html`<section class="sheet ${dress(this, notice)}" part="embed" role="group" aria-label=${say(notice, 'embed.label', { title })}><h2>${title}</h2><p>${known[0] ? say(notice, 'embed.text', { service: names, company: this.#companies(known) }) : say(notice, 'embed.unknown')}</p><div class="actions"><button class="button quiet" part="button" data-action="allow-once" @click=${this.#once}>${say(notice, 'embed.once')}</button>${always ? html`<button class="button quiet" part="button" data-action="allow-always" @click=${this.#always}>${say(notice, 'embed.always', { service: names })}</button>` : nothing}</div><button class="link" data-action="preferences" @click=${this.#preferences}>${say(notice, 'control.label')}</button></section>`;
  }

  #companies(services: readonly NoticeService[]): string {
    const { language } = this.context.notice;
    const described = services.map(({ provider, country: code }) =>
      code ? `${provider}, ${country(code, language)}` : provider,
    );
    return [...new Set(described)].join(' ; ');
  }

  #once = (event: Event): void => {
    if (event.isTrusted) this.context.allowOnce(this.held);
    else this.context.refuseUntrusted('allow-once');
  };

  #always = (event: Event): void => {
    if (!event.isTrusted) this.context.refuseUntrusted('grant-service');
    else for (const id of this.services) this.context.consent.grantService(id);
  };

  #preferences = (): void => {
    void this.context.openPreferences(this.services[0]);
  };
}
