/**
 * The order of a FAQ's questions: by dragging, and by buttons that say what they did.
 *
 * @module
 */
import { html, nothing, render } from 'lit';
import type { Node } from '@milkdown/kit/prose/model';
import { TextSelection } from '@milkdown/kit/prose/state';
import { AGREED } from './fixed-blocks.ts';
import { moved, startOf } from './moving.ts';
import { type QuestionPlace, questionsIn } from './questions.ts';
import type { RichEditor } from './rich-editor.ts';
import type { WritingPage } from './writing-page.ts';

/** The list of questions. */
export interface QuestionOrder {
  update(): void;
  show(isShown: boolean): void;
}

/** Draws it into the stage, over an editor that may still be to come. */
export function createQuestionOrder(
  { words: { order: words }, announce }: WritingPage,
  stage: HTMLElement,
  editorOf: () => RichEditor | null,
): QuestionOrder {
  const root = stage.appendChild(document.createElement('section'));
  root.className = 'order';
  root.setAttribute('aria-labelledby', 'order-title');
  let removed: { readonly blocks: Node[]; readonly index: number; readonly text: string } | null =
    null;
  let dragged: number | null = null;

  const questions = () => {
    const editor = editorOf();
    return editor ? questionsIn(editor.view.state.doc) : [];
  };
  const say = (text: string, question: string, position = 0) =>
    announce(
      text
        .replace('{question}', question)
        .replace('{position}', String(position))
        .replace('{count}', String(questions().length)),
    );

  /** Moves a question so that it has this index, and keeps the focus on what moved it. */
  function move(from: number, to: number, focus?: string): void {
    const editor = editorOf();
    const all = questions();
    const [question, target] = [all[from], all[to]];
    if (!editor || !question || !target || from === to) return;
    const before = to > from ? target.to : target.from;
    editor.view.dispatch(moved(editor.view.state, [question.from, question.to], before));
    update();
    if (focus) root.querySelector<HTMLElement>(`[data-index="${to}"] [data-do=${focus}]`)?.focus();
    say(words.moved, question.text, to + 1);
  }

  function remove(index: number): void {
    const editor = editorOf();
    const question = questions()[index];
    if (!editor || !question) return;
    const { doc, tr } = editor.view.state;
    const blocks = doc.content.content.slice(question.from, question.to);
    removed = { blocks, index: question.from, text: question.text };
    const range = [startOf(doc, question.from), startOf(doc, question.to)] as const;
    // The question is put back by one press: nobody has to be asked before.
    editor.view.dispatch(tr.delete(...range).setMeta(AGREED, true));
    update();
    root.querySelector<HTMLElement>('[data-do=back]')?.focus();
    say(words.removed, question.text);
  }

  function putBack(): void {
    const editor = editorOf();
    if (!editor || !removed) return;
    const { doc, tr } = editor.view.state;
    const { blocks, text } = removed;
    const index = Math.min(removed.index, doc.childCount);
    removed = null;
    editor.view.dispatch(tr.insert(startOf(doc, index), blocks));
    update();
    const at = questions().findIndex((question) => question.from === index);
    root.querySelector<HTMLElement>(`[data-index="${at}"] [data-do=go]`)?.focus();
    say(words.restored, text);
  }

  function add(): void {
    const editor = editorOf();
    if (!editor) return;
    const { state } = editor.view;
    const { heading, paragraph } = state.schema.nodes;
    if (!heading || !paragraph) return;
    const question = heading.create({ level: 2 }, state.schema.text(words.fresh));
    const answer = paragraph.create(null, state.schema.text(words.answer));
    const end = startOf(state.doc, questions().at(-1)?.to ?? state.doc.childCount);
    editor.view.dispatch(state.tr.insert(end, [question, answer]));
    go(questions().length - 1);
  }

  /** Selects the question's text, to be typed over. */
  function go(index: number): void {
    const editor = editorOf();
    const question = questions()[index];
    if (!editor || !question) return;
    const { state } = editor.view;
    const start = startOf(state.doc, question.from) + 1;
    const selection = TextSelection.create(state.doc, start, start + question.text.length);
    editor.view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    editor.focus();
  }

  /** The index of the question that the pointer is over. */
  const indexAt = (y: number) => {
    const items = [...root.querySelectorAll<HTMLElement>('[data-index]')];
    const at = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
    return at < 0 ? items.length - 1 : at;
  };

  const grab = (index: number) => (event: PointerEvent) => {
    event.preventDefault();
    dragged = index;
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    update();
  };
  const drag = (event: PointerEvent) => {
    if (dragged === null) return;
    const over = indexAt(event.clientY);
    for (const item of root.querySelectorAll<HTMLElement>('[data-index]')) {
      item.classList.toggle('target', Number(item.dataset['index']) === over && over !== dragged);
    }
  };
  const drop = (event: PointerEvent) => {
    const from = dragged;
    dragged = null;
    for (const item of root.querySelectorAll('.target')) item.classList.remove('target');
    update();
    if (from !== null && event.type === 'pointerup') move(from, indexAt(event.clientY));
  };

  const button = (
    id: string,
    text: string,
    question: QuestionPlace,
    act: () => void,
    isOff = false,
  ) =>
    html`<button type="button" class="tool" data-do=${id} title=${text}
      aria-label=${`${text}, ${question.text}`} aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => isOff || act()}>${{ up: '↑', down: '↓', remove: '✕' }[id]}</button>`;

  function update(): void {
    const all = questions();
    render(
      html`<h3 id="order-title">${words.title}</h3>
        <p class="hint">${all.length > 0 ? words.lead : words.none}</p>
        <ol>
          ${all.map(
            (
              question,
              index,
            ) => html`<li data-index=${index} class=${index === dragged ? 'dragged' : ''}>
              <span class="handle" aria-hidden="true" @pointerdown=${grab(index)}
                @pointermove=${drag} @pointerup=${drop} @pointercancel=${drop}>⠿</span>
              <button type="button" class="quiet" data-do="go" title=${words.go}
                @click=${() => go(index)}>${question.text}</button>
              <span class="tools">
                ${button('up', words.up, question, () => move(index, index - 1, 'up'), index === 0)}
                ${button('down', words.down, question, () => move(index, index + 1, 'down'), index === all.length - 1)}
                ${button('remove', words.remove, question, () => remove(index))}
              </span>
            </li>`,
          )}
        </ol>
        <p class="row">
          <button type="button" data-do="add" @click=${add}>${words.add}</button>
          ${
            removed
              ? html`<span>${words.removed.replace('{question}', removed.text)}
                  <button type="button" data-do="back" @click=${putBack}>${words.back}</button></span>`
              : nothing
          }
        </p>`,
      root,
    );
  }

  return {
    update,
    show: (isShown) => {
      root.hidden = !isShown;
    },
  };
}
