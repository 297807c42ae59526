/**
 * The languages of the interface, all of them: what the server, the build and the tests take them
 * from. Each is a file of its own, so that a visitor is sent one alone (`load.ts`).
 *
 * @module
 */
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { deCH } from './de-CH.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';
import { he } from './he.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import type { Messages } from './messages.ts';
import { mt } from './mt.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { rm } from './rm.ts';
import { ro } from './ro.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export type { FirstLayerKey, MessageKey, Messages, SecondLayerKey } from './messages.ts';

/** A language with built-in texts. */
export type BuiltInLanguage =
  | 'fr'
  | 'de'
  | 'de-CH'
  | 'it'
  | 'en'
  | 'rm'
  | 'bg'
  | 'cs'
  | 'da'
  | 'el'
  | 'es'
  | 'et'
  | 'fi'
  | 'ga'
  | 'hr'
  | 'hu'
  | 'lt'
  | 'lv'
  | 'mt'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ro'
  | 'sk'
  | 'sl'
  | 'sv'
  | 'uk'
  | 'tr'
  | 'ar'
  | 'he';

/** The built-in texts by language code. */
export const messages: Readonly<Record<BuiltInLanguage, Messages>> = {
  fr,
  de,
  'de-CH': deCH,
  it,
  en,
  rm,
  bg,
  cs,
  da,
  el,
  es,
  et,
  fi,
  ga,
  hr,
  hu,
  lt,
  lv,
  mt,
  nl,
  pl,
  pt,
  ro,
  sk,
  sl,
  sv,
  uk,
  tr,
  ar,
  he,
};
