/**
 * The preferences: every purpose and service with its own switch, and the present choice.
 *
 * A native modal dialog. Escape and "close" drop what is unsaved and decide nothing; the focus
 * goes to the heading and back to where it was. When the visitor has taken everything back, a small
 * window takes its place that shows the identifier once more, and leaves the page alone.
 *
 * @csspart dialog - the panel, or what takes its place
 * @csspart button - each button of the foot, all of one look
 * @csspart reject-all - the one that refuses everything; whoever styles it styles `button` instead
 * @csspart accept-all - the one that allows everything
 * @csspart save - the one that keeps the switches as they stand
 * @csspart switch - a purpose's or service's switch
 * @csspart identifier - the choice's identifier
 *
 * @module
 */
import { html, nothing } from 'lit/html.js';
import type { Id, NoticePurpose } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';
import { announce } from '../parts/announce.ts';
import { dress } from '../parts/appearance.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';
import { TemplateView } from '../parts/template-view.ts';
import type { Search, ServicesLayer, UiContext } from '../ui.ts';
import { createDraft, type Draft } from './draft.ts';
import { giveFocusBack } from './focus.ts';
import { languageField } from './language-field.ts';
import { preferencesStyles } from './preferences.styles.ts';
import { type Panel, purposeRow } from './purpose-row.ts';
import { switchStyles } from './switch.styles.ts';

const LAYER = 'preferences';

/** With more services than this, they can be searched. */
const MANY = 20;

/** As long as two taps may be meant as one, in milliseconds. */
const DOUBLE_TAP = 400;

/** `<mes-choix-preferences>`; defined by `secondLayer()`. */
export class Preferences extends TemplateView {
  /** While the dialog is open. */
  #draft: Draft | undefined;
  /** The section on the present choice, once there is one. */
  #choice: (() => unknown) | undefined;
  /** What stands in the dialog's place when everything was taken back. */
  #farewell: (() => unknown) | undefined;
  #services: ServicesLayer | undefined;
  #search: Search | undefined;
  #unfolded = new Set<Id>();

  constructor(context?: UiContext) {
    super(context, switchStyles, preferencesStyles);
  }

  /** Opens the dialog with fresh answers, at a purpose's or service's row where one is named. */
  open(id?: Id): void {
    if (!this.#dialog?.open) {
      this.#choice = this.#search = this.#farewell = undefined;
      this.#unfolded.clear();
      this.restart();
      if (this.context.notice.services[MANY]) void this.#want();
      if (this.context.consent.choice) void this.#showChoice();
      this.#dialog?.showModal();
      this.#settle();
      this.context.tell('open', { layer: LAYER });
    }
    this.#show(id);
  }

  /** Comes before what has entered the top layer since. */
  raise(): void {
    const dialog = this.#dialog;
    if (!dialog?.open) return;
    const had = this.root.activeElement as HTMLElement | null;
    dialog.close();
    dialog.showModal();
    had?.focus();
  }

  /** The second tap of two belongs to what opened the panel, not to what now lies in its place. */
  #settle(): void {
    this.style.pointerEvents = 'none';
    setTimeout(() => (this.style.pointerEvents = ''), DOUBLE_TAP);
  }

  /** Goes to a row, unfolding what it lies in; to the heading without one. */
  #show(id: Id | undefined): void {
    const service = this.context.notice.services.find((candidate) => candidate.id === id);
    if (service) this.#unfold(service.purpose);
    const row = id ? this.root.querySelector<HTMLElement>(`[data-id="${id}"]`) : null;
    for (const part of [row?.closest('details'), row?.closest('li')?.querySelector('details')])
      if (part) part.open = true;
    (row ?? this.root.querySelector('h2'))?.focus();
  }

  /** Fetches the facts of services when somebody is about to look at them. */
  #want = async (): Promise<void> => {
    this.#services = await this.context.services();
    this.#services?.dressServices(this);
    if (this.context.notice.services[MANY]) this.#search ??= this.#services?.createSearch(this);
    this.update();
  };

  /** Comes at the end, so that nothing moves; without it the preferences lack nothing else. */
  async #showChoice(): Promise<void> {
    this.#choice = (await this.context.record())?.presentChoice(this);
    this.update();
  }

  /** Shows the identifier once more; `isBack` where the page was loaded anew by the withdrawal. */
  async bidFarewell(subject: string, isBack = false): Promise<void> {
    (await this.context.record())?.bidFarewell(this, subject, isBack);
  }

  /** Puts something in the dialog's place. */
  replace(draw: () => unknown): void {
    this.#farewell = draw;
    this.update();
  }

  #unfold(purpose: Id): void {
    if (this.#unfolded.has(purpose)) return;
    this.#unfolded.add(purpose);
    this.update();
  }

  /** Begins again from what is allowed now. */
  restart(): void {
    this.#draft = createDraft(this.context.notice, this.context.consent);
    this.update();
  }

  /** Closes the dialog; decides nothing. */
  close(): void {
    this.#dialog?.close();
    this.#closed();
    if (!this.#farewell) return;
    this.#farewell = undefined;
    this.update();
    giveFocusBack(this);
  }

  override render(): unknown {
    const draft = this.#draft;
    const { notice, consent, gpcApplied } = this.context;
    if (!draft) return this.#farewell?.() ?? nothing;
    const exempt = notice.purposes.filter((purpose) => purpose.exempt);
    const panel: Panel = {
      context: this.context,
      draft,
      turn: this.#turn,
      services: this.#services,
      want: this.#services ? undefined : this.#want,
      search: this.#search,
      unfolded: this.#unfolded,
      unfold: (purpose) => this.#unfold(purpose),
    };
    const row = (purpose: NoticePurpose) => purposeRow(panel, purpose);
    return html`<dialog
      class="sheet ${dress(this, notice)}"
      part="dialog"
      aria-labelledby="title"
      aria-describedby="intro"
      @close=${() => this.#closed()}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${say(notice, 'preferences.title')}</h2>
        <button
          class="close"
          data-action="close"
          aria-label=${say(notice, 'preferences.close')}
          @click=${() => this.close()}
        >×</button>
      </div>
      <div class="content">
        <p id="intro">${say(notice, 'preferences.intro')}</p>
        ${languageField(this.context)}
        ${gpcApplied ? html`<p class="note">${say(notice, 'control.gpc')}</p>` : nothing}
        ${this.#search?.field()}
        ${notice.purposes.filter((purpose) => !purpose.exempt).map(row)}
        ${exempt[0] ? html`<p class="soft">${say(notice, 'preferences.exempt')}</p>` : nothing}
        ${exempt.map(row)}
        ${this.#choice?.()}
      </div>
      <div class="foot actions">
        ${this.#answer('reject-all', 'banner.reject', () => consent.rejectAll(LAYER))}
        ${this.#answer('accept-all', 'banner.accept', () => consent.acceptAll(LAYER), true)}
        ${this.#answer(
          'save',
          'preferences.save',
          () => consent.save(draft.answers(), LAYER),
          draft.grants(),
        )}
      </div>
    </dialog>`;
  }

  /**
   * A button that decides, closes and says so; the banner, where it stands behind, says it itself.
   * What grants is the visitor's alone.
   */
  #answer(action: string, key: MessageKey, decide: () => unknown, grants = false) {
    const { notice, consent, serverUrl } = this.context;
    return button(action, say(notice, key), ({ isTrusted }) => {
      if (!isTrusted && grants) return this.context.refuseUntrusted(action);
      const silent = document.querySelector('mes-choix-banner');
      const subject = serverUrl && consent.choice?.subject;
      this.close();
      decide();
      if (!silent) announce(say(notice, 'banner.saved'), notice.language);
      if (subject && !consent.choice?.subject) void this.bidFarewell(subject);
    });
  }

  #turn = (event: Event, id: Id): void => {
    const on = (event.currentTarget as HTMLInputElement).checked;
    if (on && !event.isTrusted) {
      event.preventDefault();
      return this.context.refuseUntrusted(id);
    }
    this.#draft?.set(id, on);
    this.update();
  };

  /** Once for each closing: the dialog's own event comes late, maybe after it was opened again. */
  #closed(): void {
    if (!this.#draft || this.#dialog?.open) return;
    this.#draft = undefined;
    this.update();
    this.context.tell('close', { layer: LAYER });
    giveFocusBack(this);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }
}
