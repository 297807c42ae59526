/**
 * The texts of the interface: one flat key each, in every language.
 *
 * Keys that begin with `banner.` or `control.` are what the first layer needs; all others travel
 * with the second. `{name}` in a text is filled in when it is shown. A language adds the plural
 * forms that it has (`.few`, `.many`); `.other` is always there.
 *
 * @module
 */
import type { Exemption } from '../../contract.ts';

/** What the first layer and the control say. */
export type FirstLayerKey =
  | 'banner.title'
  | 'banner.text'
  | 'banner.text.alone'
  | 'banner.partners.one'
  | 'banner.partners.other'
  | 'banner.objection'
  | 'banner.withdraw'
  | 'banner.services.one'
  | 'banner.services.other'
  | 'banner.policy'
  | 'banner.accept'
  | 'banner.reject'
  | 'banner.customize'
  | 'banner.new'
  | 'banner.revised.title'
  | 'banner.revised.text'
  | 'banner.announce'
  | 'banner.saved'
  | 'control.label'
  | 'control.gpc';

/** What the preferences, the placeholders and the policy say. */
export type SecondLayerKey =
  | 'preferences.title'
  | 'preferences.intro'
  | 'preferences.close'
  | 'preferences.save'
  | 'preferences.language'
  | 'choice.leftovers'
  | 'preferences.exempt'
  | 'state.on'
  | 'state.off'
  | 'state.mixed'
  | 'state.locked'
  | 'service.list.one'
  | 'service.list.other'
  | 'service.by'
  | 'service.company'
  | 'service.country'
  | 'service.hosts'
  | 'service.cookies'
  | 'service.storage'
  | 'service.session'
  | 'service.policy'
  | 'service.none'
  | `exempt.${Exemption}`
  | 'choice.title'
  | 'choice.none'
  | 'choice.dates'
  | 'choice.id'
  | 'choice.anonymous'
  | 'choice.copy'
  | 'choice.copied'
  | 'choice.proof'
  | 'choice.erase'
  | 'choice.erase.sure'
  | 'choice.erase.yes'
  | 'choice.erase.no'
  | 'choice.erased'
  | 'choice.erase.failed'
  | 'farewell.title'
  | 'farewell.text'
  | 'farewell.close'
  | 'search.label'
  | 'search.found.one'
  | 'search.found.other'
  | 'embed.label'
  | 'embed.text'
  | 'embed.unknown'
  | 'embed.once'
  | 'embed.always'
  | 'policy.service';

/** A text that every language has. */
export type MessageKey = FirstLayerKey | SecondLayerKey;

type Counted = 'banner.partners' | 'banner.services' | 'service.list' | 'search.found';

/** Every text of the interface in one language. */
export type Messages = Readonly<
  Record<MessageKey, string> &
    Partial<Record<`${Counted}.${'zero' | 'two' | 'few' | 'many'}`, string>>
>;
