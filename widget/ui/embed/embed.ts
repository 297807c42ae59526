/**
 * What stands in the place of a held iframe or video: whose it is, what showing it sends, and how
 * to show it. Where the box is too small to say all that without scrolling, one button stands there,
 * and the rest is behind it.
 *
 * @csspart embed - the box
 * @csspart poster - the page's picture of what is held
 * @csspart details - what is said, and the buttons
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
import { posterOf, servicesOf } from './source.ts';

/** `<mes-choix-embed>`; defined by `inPage()`. */
export class Embed extends TemplateView {
  /** What it stands in for. */
  readonly held!: HTMLElement;
  readonly #ids: readonly Id[] = [];
  readonly #poster: string = '';
  /** Whether what is said lies behind a button. */
  #isSmall = false;
  #hasFailed = false;
  /** Told when the browser has laid it out: to ask before would make it do so at once. */
  readonly #laidOut = new ResizeObserver(() => (this.#isSmall ? this.update() : this.#fit()));

  constructor(context?: UiContext, held?: HTMLElement, ids: readonly Id[] = []) {
    super(context, embedStyles);
    if (!context || !held) return;
    this.held = held;
    this.#ids = ids;
    this.#poster = posterOf(held, context);
  }

  /** What would have to be allowed: less of it where the visitor has allowed some. */
  get ids(): readonly Id[] {
    const ids = this.context.held.get(this.held) ?? this.#ids;
    const wanted = ids.filter((id) => !this.context.consent.allows(id));
    return wanted[0] ? wanted : ids;
  }

  /** Draws all of it: whether that fits is seen when it is laid out. */
  override update(): void {
    this.#isSmall = false;
    super.update();
    // The box, and what is said as long as all of it is there.
    for (const part of this.root.querySelectorAll('.sheet,.details'))
      this.#laidOut.observe(part, { box: 'border-box' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#laidOut.disconnect();
  }

  /** Hides behind a button what does not fit without scrolling. */
  #fit(): void {
    const sheet = this.root.firstElementChild;
    if (!sheet || !('popover' in sheet) || sheet.scrollHeight <= sheet.clientHeight) return;
    this.#isSmall = true;
    this.#laidOut.unobserve(sheet.querySelector('.details') ?? sheet);
    super.update();
  }

  override render(): TemplateResult {
    const { notice } = this.context;
    const services = servicesOf(this.held, this.ids, this.context);
    const names = list(
      services.map(({ name }) => name),
      notice.language,
    );
    const title = this.held.title || this.held.ariaLabel || names;
    const label = say(notice, 'embed.label', { title });
    const small = this.#isSmall;
    const poster = !this.#hasFailed && this.#poster;
    return html`<section
      class="sheet ${dress(this, notice)} ${small ? 'small' : ''}"
      part="embed"
      role="group"
      aria-label=${label}
    >
      ${
        poster
          ? html`<img class="poster" part="poster" alt="" src=${poster} @error=${this.#withoutPoster} />`
          : nothing
      }
      ${
        small
          ? html`<button
              class="button quiet"
              part="button details-button"
              data-action="details"
              popovertarget="details"
              aria-label=${label}
            >${title || say(notice, 'embed.once')} …</button>`
          : nothing
      }
      <div
        class="details"
        part="details"
        id="details"
        popover=${small ? 'auto' : nothing}
        @beforetoggle=${this.#giveBack}
      >
        <h2>${title}</h2>
        ${this.#text(services, names)}
        <div class="actions">${this.#actions(services, names)}</div>
      </div>
    </section>`;
  }

  #text(services: readonly NoticeService[], service: string): TemplateResult {
    const { notice } = this.context;
    const described = services.map(({ provider, country: code }) =>
      code
        ? `${provider}, ${notice.texts[`country.${code}`] ?? country(code, notice.language)}`
        : provider,
    );
    const company = [...new Set(described)].join(', ');
    return html`<p>
      ${services[0] ? say(notice, 'embed.text', { service, company }) : say(notice, 'embed.unknown')}
    </p>`;
  }

  #actions(services: readonly NoticeService[], service: string): unknown[] {
    const { notice, consent } = this.context;
    // "Always" is said of services alone: what waits for a whole purpose too would not be released.
    const isEnough =
      services[0] && this.ids.every((id) => notice.services.some((s) => s.id === id));
    const always = () => services.forEach(({ id }) => consent.grantService(id));
    return [
      button(
        'allow-once',
        say(notice, 'embed.once'),
        this.#trusted('allow-once', this.#once),
        'button quiet',
      ),
      consent.choice && isEnough
        ? button(
            'allow-always',
            say(notice, 'embed.always', { service }),
            this.#trusted('grant-service', always),
            'button quiet',
          )
        : nothing,
      button('preferences', say(notice, 'control.label'), this.#preferences, 'link'),
    ];
  }

  #once = (): void => this.context.allowOnce(this.held);

  #preferences = (): unknown => this.context.openPreferences(this.ids[0]);

  /** What grants is done for the visitor's own press alone. */
  #trusted(what: string, grant: () => void): (event: Event) => void {
    return ({ isTrusted }) => (isTrusted ? grant() : this.context.refuseUntrusted(what));
  }

  /** Engines lose the focus when what has it is closed inside a shadow root. */
  #giveBack = ({ newState }: ToggleEvent): void => {
    const opener = this.root.querySelector<HTMLElement>('[popovertarget]');
    if (newState === 'closed' && this.root.activeElement) opener?.focus();
  };

  /** A picture that cannot be had is none. */
  #withoutPoster = (): void => {
    this.#hasFailed = true;
    this.update();
  };
}
