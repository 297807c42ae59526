/**
 * What the register's pages say at the desk, in each of its languages.
 *
 * @module
 */
import type { Action, Layer } from '../../../widget/contract.ts';
import type { DeskLanguage } from './words.ts';
import { registerEn } from './register.en.ts';
import { registerFr } from './register.fr.ts';

/** The texts of the register, in one language. */
export interface RegisterWords {
  readonly title: string;
  readonly lead: string;
  readonly search: Record<
    'title' | 'label' | 'hint' | 'button' | 'found' | 'none' | 'noneHow' | 'of',
    string
  >;
  readonly day: Record<
    | 'title'
    | 'label'
    | 'show'
    | 'count'
    | 'one'
    | 'none'
    | 'older'
    | 'newest'
    | 'previous'
    | 'next'
    | 'empty',
    string
  >;
  readonly columns: Record<
    'position' | 'time' | 'action' | 'layer' | 'language' | 'answers' | 'subject' | 'day',
    string
  >;
  readonly actions: Readonly<Record<Action, string>>;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly granted: string;
  readonly refused: string;
  readonly anonymous: string;
  readonly event: Record<
    | 'title'
    | 'facts'
    | 'received'
    | 'told'
    | 'expires'
    | 'id'
    | 'revision'
    | 'gpc'
    | 'gpcYes'
    | 'gpcNo'
    | 'widget'
    | 'notice'
    | 'exceptions'
    | 'sameSubject'
    | 'receipt'
    | 'colon'
    | 'yes'
    | 'no',
    string
  >;
  readonly shown: Record<
    | 'title'
    | 'lead'
    | 'banner'
    | 'preferences'
    | 'phone'
    | 'desktop'
    | 'frame'
    | 'none'
    | 'open'
    | 'texts'
    | 'textsLead'
    | 'purposes'
    | 'services'
    | 'key'
    | 'text'
    | 'list'
    | 'listLead'
    | 'published'
    | 'screenshots'
    | 'screenshot'
    | 'screenshotsLead'
    | 'noScreenshots'
    | 'policy'
    | 'hash'
    | 'exempt'
    | 'by',
    string
  >;
  readonly proof: Record<
    'title' | 'lead' | 'leaf' | 'path' | 'alone' | 'checkpoint' | 'link',
    string
  >;
  readonly hold: Record<
    | 'title'
    | 'lead'
    | 'reason'
    | 'hint'
    | 'set'
    | 'lift'
    | 'liftLead'
    | 'held'
    | 'by'
    | 'doneSet'
    | 'doneLifted'
    | 'list'
    | 'missing',
    string
  >;
  readonly erase: Record<
    | 'title'
    | 'lead'
    | 'reason'
    | 'hint'
    | 'sure'
    | 'button'
    | 'refused'
    | 'heldBy'
    | 'missing'
    | 'missingSure'
    | 'done'
    | 'erased'
    | 'erasedLead'
    | 'ground'
    | 'visitor'
    | 'retention',
    string
  >;
  readonly export: Record<
    | 'title'
    | 'lead'
    | 'from'
    | 'to'
    | 'csv'
    | 'jsonl'
    | 'bundle'
    | 'bundleLead'
    | 'subject'
    | 'trial'
    | 'days',
    string
  >;
}

/** The register's texts by language. */
export const REGISTER_WORDS: Readonly<Record<DeskLanguage, RegisterWords>> = {
  fr: registerFr,
  en: registerEn,
};
