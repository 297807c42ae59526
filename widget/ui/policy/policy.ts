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
import { html, render } from 'lit/html.js';
import type { UiContext } from '../ui.ts';
import { fillChoices } from './describe-choice.ts';

/** `<mes-choix-policy>`; defined by `inPage()`. */
export class Policy extends HTMLElement {
  /** Of the page: elements that the page's author wrote are handed it here. */
  static context: UiContext;
  #isShown = false;

  connectedCallback(): void {
    void this.load();
  }

  /** Fetches the policy in the present language, and shows it. */
  async load(): Promise<void> {
    const { serverUrl, language } = Policy.context;
    if (!serverUrl) return;
    try {
      const url = `${serverUrl}privacy.json?lang=${encodeURIComponent(language)}`;
      const answer = await fetch(url, { credentials: 'omit' });
      const body: unknown = answer.ok ? await answer.json() : null;
      if (!hasHtml(body)) return;
      if (!this.#isShown) this.replaceChildren();
      this.#isShown = true;
      this.lang = language;
      render(html(markup(body.html)), this);
      fillChoices(Policy.context, this);
    } catch {
      // Out of reach: what the element holds stays.
    }
  }
}

/**
 * The server's own markup as a template: Lit makes it markup through its Trusted Types policy, which
 * is what its `unsafeHTML` does too, but needs a second copy of Lit's core.
 */
function markup(text: string): TemplateStringsArray {
  return Object.assign([text], { raw: [text] });
}

function hasHtml(body: unknown): body is { readonly html: string } {
  return (
    typeof body === 'object' && body !== null && 'html' in body && typeof body.html === 'string'
  );
}
