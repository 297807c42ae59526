/**
 * What the panel says: one flat key each. It is read by whoever looks after the site.
 *
 * @module
 */
import type { State } from '../elements.ts';
import type { ElementReason, IdReason } from '../reasons.ts';

/** What stands in the panel besides states and reasons. */
export type FrameKey =
  | 'title'
  | 'intro'
  | 'copy'
  | 'copied'
  | 'copy.hand'
  | 'again'
  | 'close'
  | 'yes'
  | 'no'
  | 'none'
  | 'nobody'
  | 'ours'
  | 'closed'
  | 'elements'
  | 'elements.none'
  | 'element'
  | 'condition'
  | 'state'
  | 'why'
  | 'choice'
  | 'decided'
  | 'age'
  | 'expires'
  | 'choice.revision'
  | 'site.revision'
  | 'granted'
  | 'question'
  | 'question.first-visit'
  | 'question.revised'
  | 'question.expired'
  | 'gpc'
  | 'device'
  | 'device.none'
  | 'area'
  | 'name'
  | 'service'
  | 'leftovers'
  | 'signals'
  | 'signals.none'
  | 'queue'
  | 'call'
  | 'owed'
  | 'owed.none'
  | 'event'
  | 'about'
  | 'site'
  | 'version'
  | 'server'
  | 'notice'
  | 'tag'
  | 'tag.at'
  | 'language'
  | 'languages.site'
  | 'languages.page'
  | 'languages.browser';

/** Every key; `{id}` and the like are filled in. */
export type WordKey = FrameKey | `state.${State}` | `why.${IdReason | ElementReason}`;

/** What a language says. */
export type Words = Readonly<Record<WordKey, string>>;
