/**
 * One text being written: the field of the form, what is drawn over it, and where it is kept.
 *
 * The field is the truth: whatever writes, writes into it and says so by its `input` event; the
 * preview, the copy in this browser and the server's draft follow that.
 *
 * @module
 */
import type { DocumentKind } from '../../../store/store.ts';
import { EDITOR_WORDS, type EditorWords } from '../../words/editor.ts';
import { placeOf, type TextPlace } from '../client/desk-client.ts';
import { type Announce, createAnnouncer } from './announce.ts';
import { startKeeping } from './keeping.ts';
import { createPast, type Past } from './past.ts';
import { startPreview } from './preview.ts';

/** What every part of the page is told. */
export interface WritingPage {
  readonly form: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  /** Where parts are drawn: right above the field. */
  readonly stage: HTMLElement;
  readonly words: EditorWords;
  /** The desk's language. */
  readonly language: 'fr' | 'en';
  readonly kind: DocumentKind;
  /** The document's path at the desk, with its language. */
  readonly path: string;
  /** The same, as the server is asked. */
  readonly place: TextPlace;
  readonly announce: Announce;
  readonly past: Past;
}

/** Something that is drawn over the field. */
export interface Drawn {
  /** Writes into the field what is not there yet. */
  sync(): void;
  /** The field has another text. */
  read(): void;
}

/** Starts everything on the page's form. */
export async function startWriting(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector<HTMLTextAreaElement>('textarea[name=markdown]');
  const stage = form.querySelector<HTMLElement>('[data-stage]');
  const { path = '', kind = '' } = form.dataset;
  if (!field || !stage) return;
  const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const page: WritingPage = {
    form,
    field,
    stage,
    words: EDITOR_WORDS[language],
    language,
    kind: kind as DocumentKind,
    path,
    place: placeOf(form),
    announce: createAnnouncer(document.body),
    past: createPast(path),
  };
  startPreview(form, field);
  const keeping = await startKeeping(page);
  // The editor of formatted text is the heaviest part of the desk: only where it is needed.
  const drawn =
    kind === 'banner'
      ? (await import('./banner-fields.ts')).startBannerFields(page)
      : await (await import('./rich-mode.ts')).startRichMode(page);
  keeping.over(drawn);
  form.dataset['ready'] = '';
}
