/**
 * The search among many services, by their names and their companies'.
 *
 * @module
 */
import { html, nothing } from 'lit/html.js';
import type { NoticeService } from '../../contract.ts';
import { say } from '../parts/say.ts';
import type { PanelHost, Search } from '../ui.ts';

/** A search that draws its host again as the visitor types. */
export function createSearch(host: PanelHost): Search {
  const { context } = host;
  let words = '';
  const finds = ({ name, provider }: NoticeService) => bare(`${name} ${provider}`).includes(words);
  const type = ({ currentTarget }: Event) => {
    words = bare((currentTarget as HTMLInputElement).value.trim());
    host.update();
  };
  return {
    finds,
    field() {
      const { notice } = context;
      const count = notice.services.filter(finds).length;
      return html`<p class="search">
        <label for="search">${say(notice, 'search.label')}</label>
        <input id="search" type="search" placeholder=" " autocomplete="off" spellcheck="false" @input=${type} />
        <span role="status">${words ? say(notice, 'search.found', { count }) : nothing}</span>
      </p>`;
    },
  };
}

/** A text without its accents and its capitals: "regie" finds "Régie". */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
