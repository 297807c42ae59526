/**
 * How each language that we ship says "yes".
 *
 * Stems, found anywhere in a text after `bare()`, as in `refusal-words.ts`. A new language stands here
 * before it builds.
 *
 * @module
 */
import type { BuiltInLanguage } from '../../../widget/ui/messages/index.ts';
import { bare } from './refusal-words.ts';

/** The words of one language. */
export interface AcceptanceWords {
  /** One of these stands in a plain acceptance: accept, agree, allow. */
  readonly yes: readonly string[];
  /** What is given by it: consent, agreement. A label may well name it ("Manage consent"). */
  readonly consent: readonly string[];
}

const words = (yes: string, consent: string): AcceptanceWords => ({
  yes: yes.split('|').map(bare),
  consent: consent.split('|').map(bare),
});

/** By the language without its region. */
export const ACCEPTANCE_WORDS: Readonly<
  Record<Exclude<BuiltInLanguage, 'de-CH'>, AcceptanceWords>
> = {
  ar: words('قبول|أقبل|تقبل|موافق|أوافق|توافق|السماح|اسمح', 'موافق'),
  bg: words('прием|приет|съглас|разреш|позвол', 'съглас'),
  cs: words('přijm|přijet|přijím|souhlasím|souhlasit|povolit|povoluji', 'souhlas'),
  da: words('accept|godkend|tillad|samtykker', 'samtykke'),
  de: words(
    'akzept|zustimm|stimme zu|stimme allem zu|stimmen zu|stimmen sie|einverstanden|willige ein|willigen|erlaub|zulassen|annehmen|gestatte',
    'einwilligung|zustimmung|einverständnis',
  ),
  el: words('αποδοχ|αποδεχ|δέχομαι|συμφων|συναιν|επιτρέπ|επιτρέψ', 'συγκατάθεσ|συναίνεσ'),
  en: words('accept|agree|allow|i consent|to consent|opt in', 'consent|agreement|permission'),
  es: words('acept|permit|estoy de acuerdo|consiento|autorizo|autorizar', 'consentimiento'),
  et: words('nõustu|luba|aktsept', 'nõusolek'),
  fi: words('hyväksy|salli|suostun|suostua', 'suostumu'),
  fr: words(
    'accept|j’autorise|autoriser|autorisez|je consens|consentir|d’accord|j’approuve|approuver',
    'accord|consentement|autorisation',
  ),
  ga: words('glac|ceadaigh|toilím|aontaím|aontaigh', 'toiliú'),
  he: words('לקבל|קבלת|קבל הכ|מסכימ|מסכים|לאשר הכ|אישור הכ|לאפשר|להסכים', 'הסכמ'),
  hr: words('prihva|dopust|pristajem|slažem|odobravam', 'pristan|privol'),
  hu: words('elfogad|fogadni|engedélyez|hozzájárulok|beleegyez|egyetért', 'hozzájárul'),
  it: words('accett|acconsent|consenti|permett|autorizzo|autorizzare|d’accordo', 'consenso'),
  lt: words('priim|sutinku|sutikti|leisti|leidžiu', 'sutikim'),
  lv: words('pieņem|piekrītu|piekrist|atļaut|atļauj', 'piekrišan'),
  mt: words('aċċetta|naqbel|taqbel|ippermetti|nippermetti', 'kunsens'),
  nl: words('accepter|accepteer|akkoord|sta toe|toestaan|instemm|stem in', 'toestemming'),
  pl: words('akcept|zgadzam|zgodzi|zezwól|zezwal|zezwol|wyrażam zgod|wyrazić zgod|przyjm', 'zgod'),
  pt: words('aceit|permit|concord|autorizo|autorizar|consinto', 'consentimento'),
  rm: words('accept|permetter|permet tut|consentesch|d’accord', 'consentiment'),
  ro: words('accept|permite|de acord|sunt de acord|autoriz', 'acord|consimțământ'),
  sk: words('prijať|prijm|prijím|súhlasím|súhlasiť|povoliť|povoľ', 'súhlas'),
  sl: words(
    'sprejm|sprejem|spreje|strinjam|strinjati|dovoli|soglašam|privoljujem',
    'privolit|soglasj',
  ),
  sv: words('godkänn|acceptera|tillåt|samtycker|samtycka', 'samtyck'),
  tr: words('kabul et|kabul ed|onaylıyorum|tümünü onayla|izin ver|katılıyorum', 'onay|rıza'),
  uk: words('прийня|прийма|погодж|погоди|згоден|згодна|дозвол', 'згод'),
};
