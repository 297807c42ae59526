/**
 * What the desk says, in each language that it speaks.
 *
 * @module
 */
import type { PublicationKind, Role } from '../../store/store.ts';
import type { BannerFaultCode } from '../banner-document.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The languages of the desk itself; documents may be in any. */
export type DeskLanguage = 'fr' | 'en';

/** Every text of the desk, in one language, and by whose clocks it tells times. */
export interface Words {
  readonly language: DeskLanguage;
  /** The time zone of the times that are told, an IANA name; `tells-time.ts` gives the page's. */
  readonly zone: string;
  readonly otherLanguage: { readonly code: DeskLanguage; readonly name: string };
  readonly desk: string;
  readonly skip: string;
  readonly whereYouAre: string;
  /** Names the navigation between a site's sections. */
  readonly sections: string;
  readonly signOut: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly kinds: Readonly<Record<PublicationKind, string>>;
  readonly sites: Record<'title' | 'lead' | 'none' | 'acts', string>;
  readonly site: Record<
    | 'lead'
    | 'inForce'
    | 'edit'
    | 'history'
    | 'draft'
    | 'public'
    | 'publishDrafts'
    | 'revision'
    | 'revisionMeaning'
    | 'unreviewed'
    | 'unreviewedHow'
    | 'unreviewedLink',
    string
  >;
  readonly edit: Record<
    | 'source'
    | 'hint'
    | 'bannerHint'
    | 'preview'
    | 'previewTitle'
    | 'save'
    | 'compare'
    | 'discard'
    | 'saved'
    | 'discarded'
    | 'draftOf'
    | 'inForce'
    | 'readOnly'
    | 'languages',
    string
  >;
  readonly diff: Record<
    'changes' | 'change' | 'added' | 'removed' | 'end' | 'same' | 'unchanged' | 'legend' | 'title',
    string
  >;
  readonly publish: Record<
    | 'title'
    | 'lead'
    | 'nothing'
    | 'reason'
    | 'reasonHint'
    | 'material'
    | 'no'
    | 'noMeaning'
    | 'yes'
    | 'yesMeaning'
    | 'purposes'
    | 'button'
    | 'back'
    | 'done'
    | 'doneMaterial'
    | 'missingReason'
    | 'missingAnswer'
    | 'missingPurposes'
    | 'refused',
    string
  >;
  readonly conflict: Record<
    | 'lookAgain'
    | 'published'
    | 'publishedHow'
    | 'theirs'
    | 'rebase'
    | 'rebased'
    | 'drafted'
    | 'draftedHow'
    | 'overwrite',
    string
  >;
  readonly versions: Record<
    | 'title'
    | 'version'
    | 'date'
    | 'author'
    | 'reason'
    | 'asked'
    | 'notAsked'
    | 'inForce'
    | 'compare'
    | 'from'
    | 'to'
    | 'show'
    | 'open'
    | 'restore'
    | 'restoreLead'
    | 'restored'
    | 'changesTo',
    string
  >;
  readonly faults: Record<
    | 'forbidden'
    | 'forbiddenHow'
    | 'missing'
    | 'missingHow'
    | 'origin'
    | 'originHow'
    | 'large'
    | 'largeHow'
    | 'unavailable'
    | 'unavailableHow'
    | 'broken'
    | 'brokenHow'
    | 'typed'
    | 'empty'
    | 'back'
    | 'notSaved',
    string
  >;
  readonly bannerFaults: Readonly<Record<BannerFaultCode, string>>;
}

/** The desk's texts by language. */
export const WORDS: Readonly<Record<DeskLanguage, Words>> = { fr, en };

/** Puts values into a text's `{name}` places; the result is plain text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language to speak: the one chosen, or the first known one the browser asks for, or French. */
export function deskLanguage(chosen: string | undefined, acceptLanguage: string): DeskLanguage {
  if (chosen === 'fr' || chosen === 'en') return chosen;
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { code: tag.toLowerCase().split('-')[0], q: Number(quality?.split('=')[1] ?? 1) };
    })
    .filter(({ code, q }) => (code === 'fr' || code === 'en') && q > 0)
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.code === 'en' ? 'en' : 'fr';
}
