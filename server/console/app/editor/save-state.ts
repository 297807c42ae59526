/**
 * Whether what stands in the field is kept, in words.
 *
 * @module
 */
import type { EditorWords } from '../../words/editor.ts';

/** Where a text is. */
export type SaveState =
  | { readonly is: 'same' }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  /** The server does not answer; it is asked again in so many seconds. */
  | { readonly is: 'away'; readonly seconds: number }
  | { readonly is: 'expired' }
  | { readonly is: 'refused' }
  /** Another draft was stored meanwhile: by somebody else, or by oneself elsewhere. */
  | { readonly is: 'taken'; readonly author: string; readonly byYou: boolean; readonly at: Date };

/** The state in words. */
export function stateText(
  { state: words }: EditorWords,
  state: SaveState,
  language: string,
): string {
  switch (state.is) {
    case 'same':
      return words.same;
    case 'unsaved':
      return words.unsaved;
    case 'saving':
      return words.saving;
    case 'saved':
      return words.saved.replace('{time}', clock(state.at, language));
    case 'away':
      return words.away.replace('{seconds}', String(state.seconds));
    case 'expired':
      return words.expired;
    case 'refused':
      return words.refused;
    case 'taken':
      return (state.byYou ? words.takenByYou : words.taken)
        .replace('{author}', state.author)
        .replace('{time}', clock(state.at, language));
  }
}

/** The hour and minute, where the reader is. */
export function clock(at: Date, language: string): string {
  return at.toLocaleTimeString(language === 'fr' ? 'fr-CH' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
}
