/**
 * One language of the interface, fetched alone: for a bundle, which would carry them all otherwise.
 *
 * @module
 */
import type { BuiltInLanguage } from './index.ts';
import type { Messages } from './messages.ts';
import { nearest } from './nearest.ts';

const FILES: Readonly<Record<BuiltInLanguage, () => Promise<Messages>>> = {
  fr: async () => (await import('./fr.ts')).fr,
  de: async () => (await import('./de.ts')).de,
  'de-CH': async () => (await import('./de-CH.ts')).deCH,
  it: async () => (await import('./it.ts')).it,
  en: async () => (await import('./en.ts')).en,
  rm: async () => (await import('./rm.ts')).rm,
  bg: async () => (await import('./bg.ts')).bg,
  cs: async () => (await import('./cs.ts')).cs,
  da: async () => (await import('./da.ts')).da,
  el: async () => (await import('./el.ts')).el,
  es: async () => (await import('./es.ts')).es,
  et: async () => (await import('./et.ts')).et,
  fi: async () => (await import('./fi.ts')).fi,
  ga: async () => (await import('./ga.ts')).ga,
  hr: async () => (await import('./hr.ts')).hr,
  hu: async () => (await import('./hu.ts')).hu,
  lt: async () => (await import('./lt.ts')).lt,
  lv: async () => (await import('./lv.ts')).lv,
  mt: async () => (await import('./mt.ts')).mt,
  nl: async () => (await import('./nl.ts')).nl,
  pl: async () => (await import('./pl.ts')).pl,
  pt: async () => (await import('./pt.ts')).pt,
  ro: async () => (await import('./ro.ts')).ro,
  sk: async () => (await import('./sk.ts')).sk,
  sl: async () => (await import('./sl.ts')).sl,
  sv: async () => (await import('./sv.ts')).sv,
  uk: async () => (await import('./uk.ts')).uk,
  tr: async () => (await import('./tr.ts')).tr,
  ar: async () => (await import('./ar.ts')).ar,
  he: async () => (await import('./he.ts')).he,
};

/** The texts of a language, of the language it is a variety of, or the English ones. */
export function loadMessages(language: string): Promise<Messages> {
  return FILES[nearest(language, Object.keys(FILES)) as BuiltInLanguage]();
}
