/**
 * The sections of a site at the desk: one list, from which every page of a site draws its navigation.
 *
 * @module
 */
import type { DeskAct } from './roles.ts';
import type { DeskLanguage } from './words/words.ts';

/** A section, as the navigation shows it to those whose role allows its act. */
export interface Section {
  /** A stable word for it: a page says by it where it is. */
  readonly id: string;
  readonly act: DeskAct;
  /** Below the site's own path; empty for that itself. */
  readonly path: string;
  readonly words: Readonly<Record<DeskLanguage, string>>;
}

/** In the order in which they are shown. */
export const SECTIONS = [
  { id: 'texts', act: 'read', path: '', words: { fr: 'Textes', en: 'Texts' } },
  {
    id: 'configuration',
    act: 'read',
    path: '/configuration',
    words: { fr: 'Configuration', en: 'Configuration' },
  },
  {
    id: 'register',
    act: 'see-register',
    path: '/register',
    words: { fr: 'Registre', en: 'Register' },
  },
  {
    id: 'publications',
    act: 'read',
    path: '/publications',
    words: { fr: 'Publications', en: 'Publications' },
  },
  {
    id: 'languages',
    act: 'read',
    path: '/languages',
    words: { fr: 'Langues', en: 'Languages' },
  },
  {
    id: 'numbers',
    act: 'see-numbers',
    path: '/numbers',
    words: { fr: 'Chiffres', en: 'Numbers' },
  },
  { id: 'people', act: 'manage-people', path: '/people', words: { fr: 'Personnes', en: 'People' } },
  { id: 'acts', act: 'see-acts', path: '/acts', words: { fr: 'Journal', en: 'Journal' } },
] as const satisfies readonly Section[];

/** The word of a section. */
export type SectionId = (typeof SECTIONS)[number]['id'];

/** Where a section of a site is. */
export function sectionPath(site: string, { path }: Pick<Section, 'path'>): string {
  return `/console/sites/${site}${path}`;
}
