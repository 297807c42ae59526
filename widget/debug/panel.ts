/**
 * The panel: what was found, as tables; not modal, and drawn of plain nodes, so that it needs nothing
 * of what may be missing from the page.
 *
 * @module
 */
import type { Language } from '../contract.ts';
import { element } from '../ui/parts/element.ts';
import { View } from '../ui/parts/view.ts';
import type { DebugContext } from './debug.ts';
import { asText, findingsOf, type Section, type Watched } from './findings.ts';
import { panelStyles } from './panel.styles.ts';
import { type Speech, speechFor } from './words/index.ts';

const HASH = '#mes-choix-debug';
/** Milliseconds in which most scripts have come. */
const SOON = 1_500;

/**
 * `<mes-choix-debug>`: drawn again when the visitor has decided, when the page has loaded, and on
 * demand.
 *
 * @csspart debug - the sheet
 */
export class DebugPanel extends View {
  readonly #of!: DebugContext;
  readonly #watched!: Watched;
  readonly #speech!: Speech;
  readonly #body = element('div', {});
  readonly #status = element('p', { role: 'status' });
  #sections: readonly Section[] = [];
  #pass = 0;

  constructor(of?: DebugContext, watched?: Watched) {
    super(of?.context, panelStyles);
    if (!of || !watched) return;
    this.#of = of;
    this.#watched = watched;
    this.#speech = speechFor(of.core.language);
    this.root.append(this.#frame());
  }

  override entered(): void {
    dressIn(this, this.#speech.language);
    if (document.readyState !== 'complete')
      addEventListener('load', () => setTimeout(() => this.update()), { once: true });
  }

  /** Looks again; what is found last is shown. */
  override update(): void {
    void this.#look();
  }

  /** What was decided is obeyed after the next paint; what is released then takes its time. */
  override decided(): void {
    void this.#of.core.settled().then(() => {
      this.update();
      setTimeout(() => this.update(), SOON);
    });
  }

  async #look(): Promise<void> {
    const mine = ++this.#pass;
    const found = await findingsOf(this.#of, this.#watched, this.#speech.words);
    if (mine !== this.#pass) return;
    this.#sections = found;
    this.#body.replaceChildren(...found.flatMap(drawSection));
  }

  #frame(): HTMLElement {
    const { words } = this.#speech;
    const tool = (action: 'again' | 'copy' | 'close', press: () => unknown) =>
      element('button', { class: 'tool', 'data-action': action, onclick: press }, words[action]);
    const head = element(
      'div',
      { class: 'head' },
      element('h2', { id: 'title' }, words.title),
      element(
        'div',
        { class: 'tools' },
        tool('again', () => this.update()),
        tool('copy', () => this.#copy()),
        tool('close', () => this.#close()),
      ),
    );
    const sheet = element(
      'section',
      { class: 'sheet auto', part: 'debug', 'aria-labelledby': 'title', tabindex: '0' },
      head,
      element('p', { class: 'soft' }, words.intro),
      this.#status,
      this.#body,
    );
    sheet.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    return sheet;
  }

  /** Where the page has no clipboard (plain `http:`), the text stands selected. */
  async #copy(): Promise<void> {
    const { words } = this.#speech;
    const text = asText(words.title, this.#sections);
    try {
      await navigator.clipboard.writeText(text);
      this.#status.replaceChildren(words.copied);
    } catch {
      const area = element('textarea', {
        readonly: '',
        rows: '8',
        'aria-label': words['copy.hand'],
      }) as HTMLTextAreaElement;
      area.value = text;
      this.#status.replaceChildren(words['copy.hand'], area);
      area.select();
    }
  }

  /** The address says no longer that it is open, so that the same link opens it again. */
  #close(): void {
    if (location.hash === HASH)
      history.replaceState(history.state, '', location.pathname + location.search);
    this.remove();
  }
}

/** Defines the element where it is new to the page, and makes one. */
export function createDebugPanel(of: DebugContext, watched: Watched): HTMLElement {
  if (!customElements.get('mes-choix-debug')) customElements.define('mes-choix-debug', DebugPanel);
  return new DebugPanel(of, watched);
}

function dressIn(host: HTMLElement, language: Language): void {
  host.lang = language;
  host.dir = 'ltr';
}

function drawSection({ title, head, rows, none }: Section): readonly HTMLElement[] {
  const heading = element('h3', {}, title);
  if (!rows[0]) return [heading, element('p', {}, none)];
  const names = head?.map((name) => element('th', { scope: 'col' }, name));
  const lines = rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((cell, at) =>
        at || head ? element('td', {}, cell) : element('th', { scope: 'row' }, cell),
      ),
    ),
  );
  return [
    heading,
    element(
      'table',
      { 'aria-label': title },
      names && element('thead', {}, element('tr', {}, ...names)),
      element('tbody', {}, ...lines),
    ),
  ];
}
