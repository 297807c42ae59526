/**
 * The bar of tools: one stop of the Tab key, then arrows.
 *
 * @module
 */
import { html, nothing, render } from 'lit';
import type { Ctx } from '@milkdown/kit/ctx';
import type { EditorView } from '@milkdown/kit/prose/view';
import type { EditorWords } from '../../words/editor.ts';
import { keyNames } from './key-names.ts';
import type { Tool } from './tools.ts';

/** The bar. */
export interface Toolbar {
  /** Shows what is on and what can be used, after each change. */
  update(view: EditorView): void;
  /** Moves the focus into it. */
  focus(): void;
}

/** What it is made of. */
export interface ToolbarOptions {
  readonly root: HTMLElement;
  readonly words: EditorWords;
  readonly groups: readonly (readonly Tool[])[];
  readonly ctx: Ctx;
  /** The id of what it works on. */
  readonly controls: string;
}

/** Makes it; it is drawn at the first update. */
export function createToolbar({ root, words, groups, ctx, controls }: ToolbarOptions): Toolbar {
  let current: string = groups[0]?.[0]?.id ?? '';
  root.setAttribute('role', 'toolbar');
  root.setAttribute('aria-label', words.toolbar.label);
  root.setAttribute('aria-controls', controls);
  const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('button')];

  function go(to: HTMLButtonElement | undefined): void {
    if (!to) return;
    current = to.dataset['tool'] ?? current;
    for (const button of buttons()) button.tabIndex = button === to ? 0 : -1;
    to.focus();
  }

  function drawTool(view: EditorView, tool: Tool) {
    const { id, sign, isLetter, keys, isOn, isUsable = () => true, isShown = () => true } = tool;
    if (!isShown(view.state)) return nothing;
    const name = words.toolbar[id];
    const isOff = !isUsable(view.state);
    const press = () => {
      current = id;
      if (isOff) return;
      tool.run(view, ctx);
    };
    return html`<button
      type="button"
      class="tool"
      data-tool=${id}
      tabindex=${id === current ? 0 : -1}
      title=${keys ? `${name} (${keyNames(keys)})` : name}
      aria-label=${name}
      aria-keyshortcuts=${keys ? keyNames(keys) : nothing}
      aria-pressed=${isOn ? String(isOn(view.state)) : nothing}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${press}
    >
      <span class="sign" data-sign=${sign ?? (isLetter ? name.charAt(0) : name)}></span>
    </button>`;
  }

  root.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    const next: Record<string, number> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const index = next[event.key];
    if (index === undefined) return;
    event.preventDefault();
    go(all[index]);
  });
  // A press keeps the selection that it is about.
  root.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    update(view) {
      render(
        groups.map((group) => {
          const drawn = group.map((tool) => drawTool(view, tool));
          return html`<span class="tools">${drawn}</span>`;
        }),
        root,
      );
      const all = buttons();
      if (!all.some(({ tabIndex }) => tabIndex === 0)) {
        const [first] = all;
        if (first) first.tabIndex = 0;
      }
    },
    focus: () => go(buttons().find(({ tabIndex }) => tabIndex === 0)),
  };
}
