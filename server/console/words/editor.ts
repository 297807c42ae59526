/**
 * What the editor says: in the page, and by its script.
 *
 * @module
 */
import type { Placeholder } from '../../policy/placeholders.ts';
import { en } from './editor-en.ts';
import { fr } from './editor-fr.ts';

/** Every text of the editor, in one language. */
export interface EditorWords {
  readonly mode: Record<'label' | 'rich' | 'source', string>;
  readonly toolbar: Record<
    | 'label'
    | 'heading'
    | 'subheading'
    | 'strong'
    | 'emphasis'
    | 'link'
    | 'bullets'
    | 'numbers'
    | 'deeper'
    | 'higher'
    | 'quote'
    | 'table'
    | 'row'
    | 'column'
    | 'noRow'
    | 'noColumn'
    | 'block'
    | 'undo'
    | 'redo'
    | 'keys',
    string
  >;
  readonly typography: string;
  readonly keys: Record<'title' | 'close' | 'toolbar' | 'block' | 'leave' | 'plain', string>;
  readonly link: Record<'title' | 'address' | 'hint' | 'wrong' | 'text' | 'set' | 'remove', string>;
  readonly cancel: string;
  readonly block: Record<
    | 'title'
    | 'lead'
    | 'there'
    | 'none'
    | 'up'
    | 'down'
    | 'remove'
    | 'moved'
    | 'kept'
    | 'keptMeaning',
    string
  >;
  readonly removal: Record<'title' | 'required' | 'optional' | 'kept' | 'confirm' | 'keep', string>;
  readonly parts: Readonly<Record<Placeholder, readonly [name: string, meaning: string]>>;
  readonly state: Record<
    | 'saved'
    | 'saving'
    | 'unsaved'
    | 'same'
    | 'away'
    | 'expired'
    | 'enter'
    | 'refused'
    | 'taken'
    | 'takenByYou'
    | 'look'
    | 'other'
    | 'others'
    | 'restored'
    | 'restoredBack'
    | 'found'
    | 'foundTake'
    | 'foundDrop'
    | 'full',
    string
  >;
  readonly order: Record<
    | 'title'
    | 'lead'
    | 'up'
    | 'down'
    | 'remove'
    | 'add'
    | 'fresh'
    | 'answer'
    | 'moved'
    | 'removed'
    | 'back'
    | 'restored'
    | 'go'
    | 'none',
    string
  >;
  readonly banner: Record<
    | 'rich'
    | 'lead'
    | 'search'
    | 'found'
    | 'original'
    | 'restore'
    | 'restored'
    | 'missing'
    | 'unknown'
    | 'empty',
    string
  >;
  /** The parts of the banner's texts, by the first word of their keys. */
  readonly groups: Readonly<Record<string, string>>;
}

/** By the desk's language. */
export const EDITOR_WORDS: Readonly<Record<'fr' | 'en', EditorWords>> = { fr, en };
