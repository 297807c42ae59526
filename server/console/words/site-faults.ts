/**
 * The validator names the faults of a configuration for whoever writes its file; here they are said
 * to who fills in a form.
 *
 * A sentence that is not known here is shown as it came.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import { type Sentence, TEXT_FAULTS } from './text-faults.ts';
import type { DeskLanguage } from './words.ts';

const KINDS: readonly Sentence[] = [
  [/^is missing: .*$/, 'Ce champ est à remplir.', 'Fill this in.'],
  [
    /^must (not be empty|be a text that is not empty, or an object .*)$/,
    'Ce champ est à remplir.',
    'Fill this in.',
  ],
  [/^must be a(?: whole)? number$/, 'Écrivez un nombre.', 'Write a number.'],
  [/^must be at least (\d+)$/, 'Il faut au moins $1.', 'It must be at least $1.'],
  [/^must be at most (\d+)$/, 'Il faut au plus $1.', 'It must be at most $1.'],
  [/^must be at most (\d+) characters$/, '$1 caractères au plus.', '$1 characters at most.'],
  [/^must name at least (\d+)$/, 'Indiquez-en au moins $1.', 'Name at least $1.'],
  [/^must be a text in quotes$/, 'Écrivez un texte.', 'Write a text.'],
  [/^must be (".*)$/, 'Choisissez l’une de ces valeurs : $1.', 'Choose one of these: $1.'],
  [
    /^is unknown: .*$/,
    'Cette donnée est inconnue : retirez-la du fichier, ou corrigez son nom.',
    'This is unknown: remove it from the file, or mend its spelling.',
  ],
];

const STRINGS: readonly Sentence[] = [
  [
    /^must be 1 to 32 of a-z.*$/,
    'De 1 à 32 lettres minuscules sans accent, chiffres ou traits d’union, en commençant par une lettre.',
    '1 to 32 small letters, digits or hyphens, starting with a letter.',
  ],
  [
    /^must be a country code .*$/,
    'Écrivez le code du pays en deux lettres, par exemple « CH » ou « FR ».',
    'Write the country’s two-letter code, such as "CH" or "FR".',
  ],
  [
    /^must be a host name, .*$/,
    'Écrivez un nom d’hôte par ligne, par exemple « www.youtube.com ».',
    'Write one host name a line, such as "www.youtube.com".',
  ],
  [
    /^must be an http: or https: URL$/,
    'Écrivez une adresse complète, qui commence par « https:// ».',
    'Write a whole address, starting with "https://".',
  ],
  [
    /^must be an http: or https: URL, or a path of the site .*$/,
    'Écrivez une adresse qui commence par « https:// », ou un chemin du site comme « /confidentialite ».',
    'Write an address starting with "https://", or a path of the site such as "/privacy".',
  ],
  [
    /^must be (an origin: .*|one origin, .*)$/,
    'Écrivez une adresse sans chemin, par exemple « https://www.example.ch ».',
    'Write an address without a path, such as "https://www.example.ch".',
  ],
  [
    /^must be an e-mail address .*$/,
    'Écrivez une adresse électronique, par exemple « donnees@example.ch ».',
    'Write an e-mail address, such as "privacy@example.ch".',
  ],
  [
    /^must be a language code .*$/,
    'Écrivez un code de langue, par exemple « fr » ou « de-CH ».',
    'Write a language code, such as "fr" or "de-CH".',
  ],
];

const PARTS: readonly Sentence[] = [
  [
    /^"(.*)" is a word of the language: choose another id$/,
    '« $1 » est réservé : choisissez un autre identifiant.',
    '"$1" is reserved: choose another identifier.',
  ],
  [
    /^"(.*)" is taken by .*$/,
    '« $1 » désigne déjà une autre finalité ou un autre service.',
    '"$1" already names another purpose or service.',
  ],
  [
    /^no purpose is called "": .*$/,
    'Choisissez la finalité de ce service.',
    'Choose the purpose of this service.',
  ],
  [
    /^no purpose is called "(.*)": .*$/,
    'La finalité « $1 » n’existe pas, ou n’existe plus : choisissez-en une autre.',
    'There is no purpose "$1", or no longer: choose another.',
  ],
  [
    /^no purpose or service is called "(.*)": .*$/,
    'Aucune finalité et aucun service ne s’appelle « $1 ».',
    'No purpose and no service is called "$1".',
  ],
  [
    /^"(.*)" runs without consent, which Google must have for (.*): .*$/,
    '« $1 » fonctionne sans accord, alors que Google en demande un pour « $2 ».',
    '"$1" runs without consent, which Google must have for "$2".',
  ],
  [
    /^is missing: audience measurement without consent .*$/,
    'Une mesure d’audience sans accord doit dire pourquoi elle en remplit les conditions légales : écrivez-le, ou donnez un lien.',
    'Audience measurement without consent must say why its legal conditions hold: write it, or give a link.',
  ],
  [
    /^"(.*)" is every cookie of the site: .*$/,
    '« $1 » désigne tous les cookies du site : nommez ceux de ce service, par exemple « _pk_* ».',
    '"$1" is every cookie of the site: name this service’s own, such as "_pk_*".',
  ],
  [
    /^"(.*)" is the visitor's choice itself, .*$/,
    '« $1 » est le choix du visiteur lui-même, qui est expliqué sans être déclaré : retirez-le.',
    '"$1" is the visitor’s choice itself, which is explained without being declared: remove it.',
  ],
  [
    /^has no text in "(.*)", the default language: .*$/,
    'Il manque le texte dans la langue du site ($1).',
    'The text in the site’s own language ($1) is missing.',
  ],
  [
    /^"(.*)" is not among "languages": .*$/,
    'Le site n’a pas la langue « $1 ».',
    'The site does not have the language "$1".',
  ],
  [
    /^the longest possible (?:cookie|consent event) has (\d+) bytes, (\d+) are allowed: .*$/,
    'La réponse la plus longue d’un visiteur compterait $1 octets, pour $2 permis : réunissez des services, ou raccourcissez leurs identifiants.',
    'A visitor’s longest answer would have $1 bytes, $2 are allowed: join services, or shorten their identifiers.',
  ],
];

const SITE: readonly Sentence[] = [
  [/^"(.*)" stands twice: .*$/, '« $1 » y est deux fois.', '"$1" stands there twice.'],
  [
    /^does not cover (\S+), .*$/,
    'Ce domaine ne couvre pas $1, où le choix ne pourrait pas être gardé.',
    'This domain does not cover $1, where the choice could not be kept.',
  ],
  [
    /^must be a domain such as .*$/,
    'Écrivez un domaine, par exemple « .example.ch ».',
    'Write a domain, such as ".example.ch".',
  ],
  [
    /^must be 1 to 64 letters, digits, .*$/,
    'De 1 à 64 lettres sans accent, chiffres, « _ » ou « - ».',
    '1 to 64 letters, digits, "_" or "-".',
  ],
  [
    /^begins with "(.*)": leave out "domain", .*$/,
    'Un nom en « $1 » ne va pas avec un domaine : videz le domaine, ou choisissez un autre nom.',
    'A name in "$1" does not go with a domain: empty the domain, or choose another name.',
  ],
  [
    /^begins with "(.*)", which is kept on https: alone, not on (\S+): .*$/,
    'Un cookie en « $1 » n’est gardé qu’en https, pas sur $2 : choisissez un autre nom.',
    'A cookie in "$1" is kept on https alone, not on $2: choose another name.',
  ],
  [
    /^is below choiceDays, (\d+): .*$/,
    'Un choix en vigueur a besoin de sa preuve : $1 jours au moins.',
    'A choice that is in force needs its proof: $1 days at least.',
  ],
  [
    /^only a "box" has a corner: .*$/,
    'Seul l’encadré se place dans un coin : choisissez l’encadré, ou une place en haut ou en bas.',
    'Only a box has a corner: choose the box, or a place at the top or bottom.',
  ],
  [
    /^the contrast of (\S+) on (\S+) is ([\d.]+):1, .*$/,
    'Le contraste entre « $1 » et « $2 » est de $3:1 ; il faut au moins 4,5:1 pour être lu.',
    'The contrast of "$1" on "$2" is $3:1; it takes 4.5:1 at least to be read.',
  ],
  [
    /^the contrast of the buttons on the banner's background is ([\d.]+):1, .*$/,
    'Les boutons se détachent du fond à $1:1 ; il faut au moins 3:1 pour les voir.',
    'The buttons stand out from the background by $1:1; it takes 3:1 at least to see them.',
  ],
  [
    /^the contrast of the focus ring on the banner's background is ([\d.]+):1, .*$/,
    'Le contour de la sélection se détache du fond à $1:1 ; il faut au moins 3:1 pour le voir.',
    'The focus ring stands out from the background by $1:1; it takes 3:1 at least to see it.',
  ],
  [
    /^accept and refuse look the same, so no token styles one button: .*$/,
    'Accepter et refuser se ressemblent toujours : rien ne règle un seul des deux boutons.',
    'Accept and refuse always look the same: nothing styles only one of them.',
  ],
  [/^is no token: .*$/, 'Ce réglage n’existe pas.', 'There is no such setting.'],
  [
    /^"(.*)" is no colour that can be checked: .*$/,
    '« $1 » n’est pas une couleur vérifiable : écrivez-la comme « #0a5c8a ».',
    '"$1" is no colour that can be checked: write it like "#0a5c8a".',
  ],
  [
    /^"(.*)" is no length: .*$/,
    '« $1 » n’est pas une longueur : écrivez par exemple « 8px ».',
    '"$1" is no length: write such as "8px".',
  ],
  [
    /^"(.*)" is no list of font names: .*$/,
    '« $1 » n’est pas une liste de polices : écrivez par exemple « Inter, sans-serif ».',
    '"$1" is no list of fonts: write such as "Inter, sans-serif".',
  ],
  [
    /^the theme "plain" takes fonts and colours from the page: .*$/,
    'Le thème « comme la page » prend polices et couleurs de la page : videz ce champ, ou choisissez un autre thème.',
    'The theme "like the page" takes fonts and colours from the page: empty this, or choose another theme.',
  ],
];

/** What is most particular first. */
const SENTENCES: readonly Sentence[] = [...TEXT_FAULTS, ...STRINGS, ...PARTS, ...SITE, ...KINDS];

/** The sentence in the desk's language. */
export function siteFaultText(language: DeskLanguage, message: string): string {
  const known = SENTENCES.find(([pattern]) => pattern.test(message));
  if (!known) return message;
  const [pattern, fr, en] = known;
  return language === 'en' ? message.replace(pattern, en) : french(message.replace(pattern, fr));
}
