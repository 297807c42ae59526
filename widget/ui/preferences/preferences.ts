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
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Id, NoticePurpose } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';
import { announce } from '../parts/announce.ts';
import { dress } from '../parts/appearance.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';
import { TemplateView } from '../parts/template-view.ts';
import { endonym } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';
import { createDraft, type Draft } from './draft.ts';
import { preferencesStyles } from './preferences.styles.ts';
import { purposeRow } from './purpose-row.ts';
import { switchStyles } from './switch.styles.ts';

/** Where the focus goes when what had it is gone: the banner is drawn anew in another language. */
const CONTROL =
  'mes-choix-banner,[data-mes-choix=preferences],a[href$="#mes-choix"],mes-choix-button';

const LAYER = 'preferences';

/** `<mes-choix-preferences>`; defined by `secondLayer()`. */
export class Preferences extends TemplateView {
  /** While the dialog is open. */
  #draft: Draft | undefined;
  /** The section on the present choice, once there is one. */
  #choice: (() => unknown) | undefined;

  constructor(context: UiContext) {
    super(context, switchStyles, preferencesStyles);
  }

  /** Opens the dialog with fresh answers, at a purpose's or service's row where one is named. */
  open(id?: Id): void {
    if (!this.#dialog?.open) {
      this.#choice = undefined;
      this.restart();
      if (this.context.consent.choice) void this.#showChoice();
      this.#dialog?.showModal();
      this.context.tell('open', { layer: LAYER });
    }
    const row = id ? this.root.querySelector<HTMLElement>(`[data-id="${id}"]`) : null;
    for (const part of [row?.closest('details'), row?.closest('li')?.querySelector('details')])
      if (part) part.open = true;
    (row ?? this.root.querySelector('h2'))?.focus();
  }

  /** Comes at the end, so that nothing moves; without it the preferences lack nothing else. */
  async #showChoice(): Promise<void> {
    this.#choice = (await this.context.record())?.presentChoice(this);
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
  }

  override render(): TemplateResult | typeof nothing {
    const draft = this.#draft;
    const { notice, consent, gpcApplied } = this.context;
    if (!draft) return nothing;
    const exempt = notice.purposes.filter((purpose) => purpose.exempt);
    const row = (purpose: NoticePurpose) => purposeRow(this.context, draft, purpose, this.#turn);
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
        ${languages(this.context)}
        ${gpcApplied ? html`<p class="note">${say(notice, 'control.gpc')}</p>` : nothing}
        ${notice.purposes.filter((purpose) => !purpose.exempt).map(row)}
        ${exempt[0] ? html`<p class="soft">${say(notice, 'preferences.exempt')}</p>` : nothing}
        ${exempt.map(row)}
        ${this.#choice?.()}
      </div>
      <div class="foot actions">
        ${this.#answer('reject-all', 'banner.reject', () => consent.rejectAll(LAYER))}
        ${this.#answer(
          'accept-all',
          'banner.accept',
          () => consent.acceptAll(LAYER),
          () => true,
        )}
        ${this.#answer(
          'save',
          'preferences.save',
          () => consent.save(draft.answers(), LAYER),
          () => draft.grants(),
        )}
      </div>
    </dialog>`;
  }

  /**
   * A button that decides, closes and says so; the banner, where it stands behind, says it itself.
   * What grants is the visitor's alone.
   */
  #answer(action: string, key: MessageKey, decide: () => unknown, grants = () => false) {
    const { notice } = this.context;
    return button(action, say(notice, key), ({ isTrusted }) => {
      if (!isTrusted && grants()) return this.context.refuseUntrusted(action);
      const silent = document.querySelector('mes-choix-banner');
      this.close();
      decide();
      if (!silent) announce(say(notice, 'banner.saved'), notice.language);
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
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === this)
      document.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }
}

function languages(context: UiContext): TemplateResult | typeof nothing {
  const { rules, notice } = context;
  if (!rules.languages[1]) return nothing;
  const speak = ({ currentTarget }: Event) =>
    context.setLanguage((currentTarget as HTMLSelectElement).value);
  return html`<label>
    ${say(notice, 'preferences.language')}
    <select @change=${speak}>
      ${rules.languages.map(
        (code) =>
          html`<option value=${code} lang=${code} .selected=${code === notice.language}>${endonym(code)}</option>`,
      )}
    </select>
  </label>`;
}
