/**
 * The site's privacy policy, put into the page in its own headings and fonts.
 *
 * Until it is there, and where it cannot be had, what the element holds stands: a link, usually.
 * `[data-mes-choix-choice]` in the text is filled with the visitor's present choice.
 *
 * @slot - what is shown where the policy cannot be had
 *
 * @module
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { ConsentController } from '../consent-controller.ts';
import type { UiContext } from '../ui.ts';
import { describeChoice } from './describe-choice.ts';

/** `<mes-choix-policy>`; defined by `secondLayer()`. */
export class Policy extends LitElement {
  static override properties = { text: { state: true } };
  /** Of the page: elements that the page's author wrote are handed it here. */
  static context: UiContext;
  /** The policy, as the server rendered it; empty until it is there. */
  declare text: string;

  constructor() {
    super();
    this.text = '';
    new ConsentController(this);
  }

  /** What the page's elements were handed. */
  get context(): UiContext {
    return Policy.context;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  /** Fetches the policy in the present language. */
  async load(): Promise<void> {
    const { serverUrl, language } = this.context;
    if (!serverUrl) return;
    try {
      const url = `${serverUrl}privacy.json?lang=${encodeURIComponent(language)}`;
      const answer = await fetch(url, { credentials: 'omit' });
      const body: unknown = answer.ok ? await answer.json() : null;
      if (!hasHtml(body)) return;
      if (!this.text) this.replaceChildren();
      this.lang = language;
      this.text = body.html;
    } catch {
      // Out of reach: what the element holds stays.
    }
  }

  /** The page's own styles are what the text should look like. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Lit takes the element over when there is a text, not before. */
  protected override shouldUpdate(): boolean {
    return this.text !== '';
  }

  protected override render(): TemplateResult {
    return html`${unsafeHTML(this.text)}`;
  }

  protected override updated(): void {
    for (const place of this.querySelectorAll('[data-mes-choix-choice]')) {
      place.replaceChildren(describeChoice(this.context));
    }
  }
}

function hasHtml(body: unknown): body is { readonly html: string } {
  return (
    typeof body === 'object' && body !== null && 'html' in body && typeof body.html === 'string'
  );
}
