/**
 * The banner's texts as fields, one a text: nobody has to know how they are stored.
 *
 * @module
 */
import { html, nothing, render } from 'lit';
import { type BannerTexts, bannerMarkdown, readBanner } from '../../banner-document.ts';
import { bannerName } from '../../words/banner-names.ts';
import { frenchTyping } from './french-typing.ts';
import { write } from './field.ts';
import type { Drawn, WritingPage } from './writing-page.ts';

/** Draws the fields over the form's field. */
export function startBannerFields(page: WritingPage): Drawn {
  const { form, field, stage, words, language, announce } = page;
  const nameOf = (key: string) => bannerName(language, key);
  const original = JSON.parse(form.dataset['original'] ?? '{}') as BannerTexts;
  const isFrench = field.lang.split('-')[0] === 'fr';
  let isFields = true;
  let search = '';
  let texts = read();

  function read(): BannerTexts {
    const reading = readBanner(field.value, original, () => false);
    return reading.ok ? reading.texts : reading.readable;
  }

  function set(key: string, text: string): void {
    texts = { ...texts, [key]: text };
    write(field, bannerMarkdown(texts));
  }

  const groups = () => {
    const wanted = search.trim().toLowerCase();
    const found = Object.entries(texts).filter(([key, text]) =>
      `${nameOf(key)} ${key} ${text}`.toLowerCase().includes(wanted),
    );
    const result = new Map<string, [string, string][]>();
    for (const entry of found) {
      const group = entry[0].split('.')[0] ?? '';
      result.set(group, [...(result.get(group) ?? []), entry]);
    }
    return result;
  };

  const type = (key: string) => (event: Event) =>
    set(key, (event.target as HTMLTextAreaElement).value);

  /** The right sign in place of the one that was typed; the field's own undo gives it back. */
  const sign = (event: InputEvent) => {
    const target = event.target as HTMLTextAreaElement;
    const { selectionStart, selectionEnd, value } = target;
    if (!isFrench || !event.data || event.isComposing || selectionStart !== selectionEnd) return;
    const before = value.slice(0, selectionStart).split('\n').at(-1) ?? '';
    const typed = frenchTyping(before, event.data);
    if (!typed) return;
    event.preventDefault();
    target.setRangeText(typed.text, selectionStart - typed.removed, selectionEnd, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  const restore = (key: string) => () => {
    set(key, original[key] ?? '');
    draw();
    announce(words.banner.restored);
    stage.querySelector<HTMLElement>(`#${idOf(key)}`)?.focus();
  };

  function drawText([key, text]: [string, string]) {
    const built = original[key] ?? '';
    const faults = faultsOf(words.banner, text, built);
    const id = idOf(key);
    return html`<div class="text">
      <label for=${id}>${nameOf(key)}</label>
      <textarea id=${id} lang=${field.lang} rows=${Math.min(8, Math.ceil(text.length / 60) || 1)}
        spellcheck="true" .value=${text} aria-invalid=${faults.length > 0 ? 'true' : nothing}
        aria-describedby=${`${id}-note`} @input=${type(key)} @change=${draw} @beforeinput=${sign}></textarea>
      <p class="hint" id=${`${id}-note`}>
        ${faults.map((fault) => html`<strong>${fault}</strong> `)}
        ${text === built ? nothing : words.banner.original.replace('{text}', built)}
      </p>
      ${
        text === built
          ? nothing
          : html`<button type="button" class="quiet" @click=${restore(key)}>${words.banner.restore}<span class="visually-hidden">, ${nameOf(key)}</span></button>`
      }
    </div>`;
  }

  function draw(): void {
    field.hidden = isFields;
    const hint = document.getElementById('hint');
    if (hint) hint.hidden = isFields;
    const mode = (fields: boolean, text: string) =>
      html`<button type="button" class="mode" aria-pressed=${String(isFields === fields)}
        @click=${() => {
          isFields = fields;
          texts = read();
          draw();
        }}>${text}</button>`;
    const found = groups();
    const count = [...found.values()].flat().length;
    render(
      html`<div class="modes" role="group" aria-label=${words.mode.label}>
          ${mode(true, words.banner.rich)}${mode(false, words.mode.source)}
        </div>
        ${
          isFields
            ? html`<p class="hint">${words.banner.lead}</p>
                <p class="row"><label>${words.banner.search}
                  <input type="search" .value=${search} @input=${(event: Event) => {
                    search = (event.target as HTMLInputElement).value;
                    draw();
                  }} /></label>
                  <span role="status">${words.banner.found.replace('{count}', String(count))}</span></p>
                ${[...found].map(
                  ([
                    group,
                    entries,
                  ]) => html`<details class="group" open><summary>${words.groups[group] ?? group}</summary>
                    ${entries.map(drawText)}</details>`,
                )}`
            : nothing
        }`,
      stage,
    );
  }

  draw();
  return {
    sync: () => undefined,
    read() {
      texts = read();
      draw();
    },
  };
}

const idOf = (key: string) => `text-${key.replaceAll(/[^\w-]/g, '-')}`;

/** What the server would say of a text, said while one writes it. */
function faultsOf(
  words: Record<'missing' | 'unknown' | 'empty', string>,
  text: string,
  built: string,
): string[] {
  const names = (of: string) => new Set(of.match(/\{\w+\}/g));
  const [has, wants] = [names(text), names(built)];
  const missing = [...wants].filter((name) => !has.has(name));
  const unknown = [...has].filter((name) => !wants.has(name));
  return [
    ...(text.trim() === '' ? [words.empty] : []),
    ...(missing.length > 0 ? [words.missing.replace('{names}', missing.join(', '))] : []),
    ...(unknown.length > 0 ? [words.unknown.replace('{names}', unknown.join(', '))] : []),
  ];
}
