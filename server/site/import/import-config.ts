/**
 * Importing: a file of another tool in, a `site.json` out. Pure but for reading, which runs the file
 * in a context of its own.
 *
 * @module
 */
import { fromKlaro } from './from-klaro.ts';
import { fromOrejime } from './from-orejime.ts';
import { fromTarteaucitron } from './from-tarteaucitron.ts';
import { fromVanilla } from './from-vanilla.ts';
import type { Imported } from './imported.ts';
import { type FoundConfig, readConfig } from './read-config.ts';
import { type AboutSite, type ImportedSite, siteOf } from './site-of.ts';

/** What became of a file. */
export type Import =
  | (ImportedSite & { readonly from: string })
  /** Why there is nothing in it that could be imported. */
  | { readonly fault: string };

/** Imports the text of a file. */
export function importConfig(text: string, about: AboutSite): Import {
  const reading = readConfig(text);
  if ('fault' in reading) return reading;
  const imported = importedOf(reading, about.language);
  if (!imported || imported.groups.length + imported.services.length === 0)
    return {
      fault: `the configuration of ${reading.from} asks about nothing: begin with "mes-choix init PAGE"`,
    };
  const { languages = [] } = imported;
  if (about.language !== undefined && isStrange(about.language, languages))
    return {
      fault: `its texts are in ${languages.join(', ')}, none in ${about.language}: import it in one of these, then translate the file`,
    };
  return { ...siteOf(imported, about), from: reading.from };
}

/** Whether texts are there, and none of them in this language: they would stand under a false name. */
function isStrange(language: string, languages: readonly string[]): boolean {
  return languages.length > 0 && ![language, 'zz'].some((code) => languages.includes(code));
}

function importedOf({ from, config }: FoundConfig, language?: string): Imported | null {
  switch (from) {
    case 'vanilla-cookieconsent':
      return fromVanilla(config, language);
    case 'klaro':
      return fromKlaro(config, language);
    case 'orejime':
      return fromOrejime(config);
    case 'tarteaucitron':
      return fromTarteaucitron(config);
    case 'cookiebot':
    case 'onetrust':
    case 'axeptio':
      return null;
  }
}
