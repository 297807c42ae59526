/**
 * What a button of a banner does, told by its words. Pure.
 *
 * @module
 */
import { bare, NO_YES, REFUSAL_WORDS } from '../site/check/refusal-words.ts';

/** What pressing it means. */
export type Meaning = 'accept' | 'refuse' | 'save' | 'customize' | null;

const list = (...lines: readonly string[]) =>
  lines.flatMap((line) => line.split('|')).map((words) => bare(words));

/** Stems of a yes: French, German, Italian, English, then Spanish, Portuguese and Dutch. */
export const ACCEPT = list(
  'accept|autoriser tou|tout autoriser|j’autorise|autoriser les cookies|je suis d’accord|consens',
  'akzeptier|zustimm|annehmen|alle erlauben|einverstanden|alle cookies zulassen|alle zulassen',
  'accett|acconsent|consenti',
  'allow|agree|consent to all|yes, i',
  'acept|aceit|concordo|permitir tod|akkoord|toestaan|accepteer',
);

/** A refusal in other words: only what is needed. Unclear, and still a refusal. */
const NEEDED_ONLY = list(
  'nécessaires uniquement|uniquement les cookies nécessaires|uniquement nécessaires|seulement les cookies nécessaires|cookies essentiels uniquement|uniquement les cookies essentiels|strictement nécessaires',
  'only necessary|necessary only|necessary cookies only|only essential|essential only|essential cookies only|strictly necessary|only required|required only',
  'nur notwendige|nur erforderliche|nur essenzielle|nur technisch notwendige|nur die notwendigen',
  'solo necessari|solo i necessari|solo cookie necessari|solo cookie tecnici|solo essenziali',
);

const SAVE = list(
  'enregistrer|sauvegarder|confirmer mes choix|confirmer la sélection|valider mes choix|autoriser la sélection|accepter la sélection|accepter ma sélection',
  'save|confirm my|confirm choice|confirm selection|allow selection|accept selection|accept selected',
  'auswahl|speichern|salva|conferma le|conferma la|guardar|opslaan',
);

const CUSTOMIZE = list(
  'personnalis|paramétr|paramètre|gérer|préférence|configurer|réglage|en savoir plus et param|choisir|mes choix|plus d’options',
  'settings|customi|manage|preference|options|choose|configure',
  'einstellung|anpassen|personalizz|gestisci|impostazion|preferenz|configurar|personalizar|instellingen|voorkeuren|aanpassen',
);

/** How a control is named that opens the choices again. */
const WAY_BACK = list(
  'modifier mes choix|gérer mes traceurs|gérer les traceurs|gérer mes cookies|gérer les cookies|gestion des cookies|gestion des traceurs|préférences cookies|préférences de cookies|paramètres des cookies|paramètres cookies|paramétrer les cookies|préférences de confidentialité|mes préférences|paramètres de confidentialité|réglages des cookies|consentement',
  'cookie settings|cookie preferences|manage cookies|manage consent|privacy settings|privacy preferences|your privacy choices|consent preferences|cookie choices|change my choice|my choices',
  'cookie-einstellung|cookie einstellung|cookies verwalten|datenschutzeinstellung|datenschutz-einstellung|privatsphäre-einstellung|einwilligung',
  'impostazioni cookie|preferenze cookie|impostazioni dei cookie|gestisci cookie|gestisci i cookie|preferenze sulla privacy|cookie-instellingen|cookievoorkeuren|configuración de cookies|configurar cookies',
);

/** Of what a banner speaks. */
export const TOPICS = list(
  'cookie|traceur|témoins|consent|vie privée|données personnelles|confidentialité',
  'privacy|tracking|tracker|datenschutz|einwilligung|privatsphäre|tracciament|galleta|privacidad|toestemming',
);

/** Longer labels are sentences, not buttons. */
const LONGEST = 70;

/** Languages that are looked for on every page besides its own: labels stay untranslated. */
const USUAL = ['fr', 'en', 'de', 'it'];

/** What a label means on a page of a language. */
export function meaningOf(label: string, language: string): Meaning {
  const words = bare(label);
  if (words === '' || words.length > LONGEST) return null;
  if (refusals(language).some((stem) => words.includes(stem)) || has(words, NEEDED_ONLY)) {
    return 'refuse';
  }
  if (has(words, SAVE)) return 'save';
  if (has(words, ACCEPT)) return 'accept';
  if (has(words, CUSTOMIZE)) return 'customize';
  return NO_YES.has(words.replace(/[\s!.…]+$/u, '')) && !isClosing(words) ? 'accept' : null;
}

/** What a control means: by its tool's own markup, else by its words. */
export function meaningIn(
  { language }: { readonly language: string },
  { label, marked }: { readonly label: string; readonly marked: Meaning },
): Meaning {
  return marked ?? meaningOf(label, language);
}

/** Whether a refusal says so plainly: the same rule as for our own banner's labels. */
export function isPlainRefusal(label: string, language: string): boolean {
  const words = bare(label);
  const unclear = wordsOf(language).flatMap((of) => of.unclear);
  return !has(words, NEEDED_ONLY) && !has(words, unclear) && has(words, refusals(language));
}

/** Whether a yes says so plainly: a lone "OK" or "Continue" does not. */
export function isPlainYes(label: string): boolean {
  return !NO_YES.has(bare(label).replace(/[\s!.…]+$/u, ''));
}

/** Whether a control of a page leads back to the choices. */
export function leadsBack(label: string): boolean {
  const words = bare(label);
  return words.length <= LONGEST && (has(words, WAY_BACK) || /^(les )?cookies?$/.test(words));
}

/** Words by which a banner without a known tool is told from other boxes. */
export function answerStems(language: string): readonly string[] {
  return [...refusals(language), ...NEEDED_ONLY, ...ACCEPT];
}

/** Every stem that may name a control which opens the choices again. */
export const wayBackStems: readonly string[] = WAY_BACK;

/** "Close" and its like open no doubt: they shut the banner and answer nothing. */
function isClosing(words: string): boolean {
  return /^(fermer|close|schliessen|chiudi|cerrar|sluiten|fechar)$/.test(words);
}

function wordsOf(language: string) {
  const known = new Map(Object.entries(REFUSAL_WORDS));
  const names = new Set([...USUAL, language.toLowerCase().split('-')[0] ?? '']);
  return [...names].flatMap((name) => known.get(name) ?? []);
}

function refusals(language: string): readonly string[] {
  return wordsOf(language).flatMap((of) => of.plain);
}

const has = (words: string, stems: readonly string[]) => stems.some((stem) => words.includes(stem));
