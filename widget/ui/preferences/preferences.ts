/**
 * The preferences: every purpose and service with its own switch, and the present choice.
 *
 * A native modal dialog. Escape and "close" drop what is unsaved and decide nothing; the focus
 * goes to the heading and back to where it was.
 *
 * @csspart dialog - the panel
 * @csspart button - each button of the foot, all of one look
 * @csspart switch - a purpose's or service's switch
 * @csspart identifier - the choice's identifier
 *
 * @module
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Id, NoticePurpose, NoticeService } from '../../contract.ts';
import { ConsentController } from '../consent-controller.ts';
import type { MessageKey } from '../messages/messages.ts';
import { announce } from '../parts/announce.ts';
import { dress } from '../parts/appearance.ts';
import { count, say } from '../parts/say.ts';
import { switchStyles, toggle } from '../parts/switch.ts';
import { tokens } from '../parts/tokens.ts';
import { endonym, list } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';
import { createDraft, type Draft } from './draft.ts';
import { type Erasing, presentChoice } from './present-choice.ts';
import { preferencesStyles } from './preferences.styles.ts';
import { serviceDetails } from './service-details.ts';

/** With more services than this, each purpose's list begins closed. */
const FEW = 12;

/** Where the focus goes when what had it is gone. */
const CONTROL = '[data-mes-choix="preferences"], a[href$="#mes-choix"], mes-choix-button';

/** `<mes-choix-preferences>`; defined by `secondLayer()`. */
export class Preferences extends LitElement {
  static override properties = { erasing: { state: true }, copied: { state: true } };
  static override styles = [tokens, switchStyles, preferencesStyles];
  /** Set before the element is put into the page. */
  declare context: UiContext;
  declare erasing: Erasing;
  declare copied: boolean;
  #draft: Draft | undefined;

  constructor() {
    super();
    this.erasing = 'no';
    this.copied = false;
    new ConsentController(this);
  }

  /** Opens the dialog with fresh answers, at a purpose's or service's row where one is named. */
  async open(id?: Id): Promise<void> {
    if (!this.#dialog?.open) {
      this.#draft = createDraft(this.context.notice, this.context.consent);
      this.erasing = 'no';
      this.copied = false;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#dialog?.open) {
      this.#dialog?.showModal();
      this.context.tell('open', { layer: 'preferences' });
    }
    const row = id ? this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`) : null;
    for (const part of row?.closest('li')?.querySelectorAll('details') ?? []) part.open = true;
    row?.closest('details')?.setAttribute('open', '');
    (row ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  /** Closes the dialog; decides nothing. */
  close(): void {
    this.#dialog?.close();
    this.#closed();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#draft) return nothing;
    const { notice, gpcApplied, leftovers } = this.context;
    const asked = notice.purposes.filter(({ exempt }) => !exempt);
    const exempt = notice.purposes.filter((purpose) => purpose.exempt);
    const look = dress(this, notice);
    return html`<dialog class="sheet ${look}" part="dialog" aria-labelledby="title" aria-describedby="intro" @close=${this.#closed}><header><h2 id="title" tabindex="-1">${say(notice, 'preferences.title')}</h2><button class="close" data-action="close" aria-label=${say(notice, 'preferences.close')} @click=${() => this.close()}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4 4 12 12M16 4 4 16" /></svg></button></header><div class="content"><p id="intro">${say(notice, 'preferences.intro')}</p>${this.#languages()}${gpcApplied ? html`<p class="note">${say(notice, 'control.gpc')}</p>` : nothing}${leftovers.length ? html`<p class="note">${say(notice, 'preferences.leftovers', { names: list(leftovers, notice.language) })}</p>` : nothing}${asked.map((purpose) => this.#purpose(purpose))}${exempt.length ? html`<p class="group">${say(notice, 'preferences.exempt')}</p>` : nothing}${exempt.map((purpose) => this.#purpose(purpose))}${presentChoice(this.context, this.#verbs())}</div><footer>${this.#button('reject-all', 'banner.reject', this.#reject)}${this.#button('accept-all', 'banner.accept', this.#accept)}${this.#button('save', 'preferences.save', this.#save)}</footer></dialog>`;
  }

  #button(action: string, key: MessageKey, press: (event: Event) => void): TemplateResult {
    return html`<button class="button" part="button ${action}" data-action=${action} @click=${press}>${say(this.context.notice, key)}</button>`;
  }

  #languages() {
    const { rules, notice } = this.context;
    if (rules.languages.length < 2) return nothing;
    return html`<p><label for="language">${say(notice, 'preferences.language')}</label> <select id="language" @change=${this.#speak}>${rules.languages.map((code) => html`<option value=${code} lang=${code} .selected=${code === notice.language}>${endonym(code)}</option>`)}</select></p>`;
  }

  #purpose(purpose: NoticePurpose): TemplateResult {
    const { notice, consent } = this.context;
    const { id, title, description, exempt, selfAssessment } = purpose;
    const services = notice.services.filter((service) => service.purpose === id);
    const locked = exempt !== undefined && exempt !== 'audience';
    const isNew = consent.isNew(id)
      ? html` <b class="badge">${say(notice, 'banner.new')}</b>`
      : nothing;
    return html`<section aria-labelledby="t-${id}"><div class="row"><h3 id="t-${id}">${title}${isNew}</h3>${this.#switch(id, title, locked)}</div><p id="d-${id}">${description}${exempt ? ` ${say(notice, `exempt.${exempt}`)}` : nothing}</p>${selfAssessment ? html`<p class="soft">${link(selfAssessment)}</p>` : nothing}${services.length ? html`<details ?open=${notice.services.length <= FEW}><summary><span>${count(notice, 'service.list', services.length)}</span></summary><ul class="services">${services.map((service) => this.#service(service, locked))}</ul></details>` : nothing}</section>`;
  }

  #service(service: NoticeService, locked: boolean): TemplateResult {
    const { notice, consent } = this.context;
    const { id, name, provider: company } = service;
    const isNew = consent.isNew(id)
      ? html` <b class="badge">${say(notice, 'banner.new')}</b>`
      : nothing;
    return html`<li><details><summary id="d-${id}"><strong>${name}</strong> <span>${say(notice, 'service.by', { company })}</span>${isNew}</summary>${serviceDetails(notice, service)}</details>${locked ? nothing : this.#switch(id, name, false)}</li>`;
  }

  #switch(id: Id, name: string, locked: boolean): TemplateResult {
    const state = locked ? 'on' : (this.#draft?.stateOf(id) ?? 'off');
    const word = say(this.context.notice, locked ? 'state.locked' : `state.${state}`);
    const press = (event: Event) => this.#turn(event, id);
    // The switch role knows no third state: the words say it, and belong to the name's description.
    const label = state === 'mixed' ? `${name} (${word})` : name;
    return toggle({ id, name: label, state, word, locked, describedBy: `d-${id}`, press });
  }

  #turn(event: Event, id: Id): void {
    const on = (event.currentTarget as HTMLInputElement).checked;
    if (on && !event.isTrusted) {
      event.preventDefault();
      this.context.refuseUntrusted(id);
      return;
    }
    this.#draft?.set(id, on);
    this.requestUpdate();
  }

  #accept = (event: Event): void => {
    if (event.isTrusted) this.#decide(() => this.context.consent.acceptAll('preferences'));
    else this.context.refuseUntrusted('accept-all');
  };

  #reject = (): void => this.#decide(() => this.context.consent.rejectAll('preferences'));

  #save = (event: Event): void => {
    const draft = this.#draft;
    if (!draft) return;
    if (event.isTrusted || !draft.grants())
      this.#decide(() => this.context.consent.save(draft.answers(), 'preferences'));
    else this.context.refuseUntrusted('save');
  };

  /** Closes and says so; the banner, where it stands behind, says it itself. */
  #decide(decision: () => void): void {
    const { notice } = this.context;
    const silent = document.querySelector('mes-choix-banner');
    this.close();
    decision();
    if (!silent) announce(say(notice, 'banner.saved'), notice.language);
  }

  /** Once for each closing: the dialog's own event comes late, maybe after it was opened again. */
  #closed = (): void => {
    if (!this.#draft || this.#dialog?.open) return;
    this.#draft = undefined;
    this.requestUpdate();
    this.context.tell('close', { layer: 'preferences' });
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === this)
      document.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
  };

  #speak = (event: Event): void => {
    void this.context.setLanguage((event.currentTarget as HTMLSelectElement).value);
  };

  #verbs() {
    const { erasing, copied } = this;
    const turn = (state: Erasing) => () => {
      this.erasing = state;
    };
    return {
      erasing,
      copied,
      ask: turn('asked'),
      cancel: turn('no'),
      copy: this.#copy,
      erase: this.#erase,
    };
  }

  #copy = (): void => {
    const { subject } = this.context.consent.choice ?? {};
    navigator.clipboard.writeText(subject ?? '').then(
      () => {
        this.copied = true;
      },
      () => undefined,
    );
  };

  #erase = async (): Promise<void> => {
    this.erasing = 'busy';
    this.erasing = await this.context.erase().then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    this.#draft = createDraft(this.context.notice, this.context.consent);
  };

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }
}

/** A text, as a link where it is an address. */
function link(text: string) {
  return /^https?:\/\/\S+$/.test(text)
    ? html`<a href=${text} target="_blank" rel="noopener noreferrer">${text}</a>`
    : text;
}
