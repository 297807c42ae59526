/**
 * The choice of a language, where the site speaks more than one.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { say } from '../parts/say.ts';
import { endonym } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';

/** Its field; nothing where there is nothing to choose. */
export function languageField(context: UiContext): TemplateResult | typeof nothing {
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
