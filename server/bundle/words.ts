/**
 * What the pages of a bundle say, in French and in English.
 *
 * @module
 */
import type { Span } from './timeline.ts';

/** The languages of the first page. */
export type BundleLanguage = 'fr' | 'en';

/** Everything that is said. */
export interface BundleWords {
  readonly title: string;
  readonly about: string;
  readonly site: string;
  readonly controller: string;
  readonly period: string;
  readonly periodAll: string;
  readonly visitor: string;
  readonly madeAt: string;
  readonly inForce: string;
  readonly kinds: Readonly<Record<Span['kind'], string>>;
  readonly columns: {
    readonly from: string;
    readonly until: string;
    readonly what: string;
    readonly author: string;
    readonly reason: string;
  };
  readonly stillInForce: string;
  readonly version: string;
  readonly revision: string;
  readonly counts: string;
  readonly countsNote: string;
  readonly countColumns: readonly [string, string, string, string];
  readonly none: string;
  readonly events: string;
  readonly eventColumns: readonly [string, string, string, string, string];
  readonly eventsIn: string;
  readonly files: string;
  readonly filesList: readonly (readonly [string, string])[];
  readonly check: string;
  readonly checks: readonly string[];
  readonly limits: string;
  readonly limitsList: readonly string[];
  /** Between a name and what it names. */
  readonly colon: string;
  readonly yes: string;
  readonly no: string;
}

const fr: BundleWords = {
  title: 'Preuves de consentement',
  about:
    'Ce dossier se suffit à lui-même\u202f: il contient les décisions enregistrées, ce qui était montré aux visiteurs à chaque moment, et de quoi vérifier que rien n’a été changé depuis. Aucun outil n’est nécessaire pour le lire.',
  site: 'Site',
  controller: 'Responsable du traitement',
  period: 'Période (jours de réception, UTC)',
  periodAll: 'tout ce qui est conservé',
  visitor: 'Visiteur',
  madeAt: 'Établi le',
  inForce: 'Ce qui était en vigueur, de jour en jour',
  kinds: {
    configuration: 'Configuration',
    privacy: 'Politique de confidentialité',
    faq: 'Questions fréquentes',
    banner: 'Textes du bandeau',
    notice: 'Bandeau montré aux visiteurs',
  },
  columns: { from: 'Depuis', until: 'Jusqu’au', what: 'Quoi', author: 'Par', reason: 'Motif' },
  stillInForce: 'en vigueur',
  version: 'version',
  revision: 'révision',
  counts: 'Réponses, par jour',
  countsNote:
    'Les comptes sans identifiant restent quand les événements sont effacés\u202f; ils peuvent donc dépasser le nombre d’événements joints.',
  countColumns: ['Jour', 'Action', 'Réponse', 'Nombre'],
  none: 'Rien dans cette période.',
  events: 'Les décisions de ce visiteur',
  eventColumns: ['Reçue le', 'Action', 'Accordé', 'Refusé', 'Bandeau montré'],
  eventsIn: 'Toutes les décisions de la période sont dans events.csv (tableur) et events.jsonl.',
  files: 'Ce que contient ce dossier',
  filesList: [
    ['events.csv', 'les décisions, pour un tableur'],
    [
      'events.jsonl',
      'les mêmes, une par ligne, exactement comme elles ont été enregistrées, avec leur sel et leur position',
    ],
    [
      'log/entries.jsonl',
      'les effacements et les publications inscrits au journal (aucune donnée personnelle)',
    ],
    [
      'log/entries.bin',
      'l’empreinte de chaque entrée du journal, 32 octets chacune, depuis la position 0',
    ],
    ['log/checkpoint.txt', 'l’état signé du journal (C2SP, Ed25519)'],
    [
      'log/witnessed.txt',
      'les derniers états cosignés par des témoins, s’il y en a (C2SP tlog-cosignature)',
    ],
    ['log/key.txt, log/key.pem', 'la clé publique du journal'],
    ['notices/', 'chaque bandeau montré\u202f: le texte exact (JSON) et sa présentation lisible'],
    ['texts/', 'chaque version des documents, dans chaque langue'],
    ['configurations/', 'chaque configuration publiée'],
    ['counts.csv', 'les comptes par jour, sans identifiant'],
    ['SHA256SUMS, SHA256SUMS.sig', 'l’empreinte de chaque fichier, et la signature de cette liste'],
  ],
  check: 'Comment vérifier, sans nous',
  checks: [
    'Les fichiers sont intacts\u202f: «\u202fsha256sum --check SHA256SUMS\u202f».',
    'La liste est signée par la clé du journal\u202f: «\u202fopenssl pkeyutl -verify -pubin -inkey log/key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig\u202f». Comparez la clé avec celle que le site publie ailleurs.',
    'Un bandeau est celui que nomme l’événement\u202f: l’empreinte SHA-256 de notices/EMPREINTE.json est EMPREINTE.',
    'Un événement est dans le journal\u202f: SHA-256(sel suivi du JSON canonique de «\u202fevent\u202f», RFC 8785) vaut les 32 octets de log/entries.bin à sa position.',
    'Le journal est celui qui a été signé\u202f: la racine de Merkle (RFC 9162) de log/entries.bin est celle de log/checkpoint.txt.',
    'Le journal n’a pas été réécrit\u202f: comparez log/checkpoint.txt avec un état signé plus ancien que vous tenez d’un tiers, ou vérifiez, par la clé du témoin, la cosignature d’un état de log/witnessed.txt\u202f: sa racine est celle du début de log/entries.bin.',
  ],
  limits: 'Ce que ces enregistrements ne prouvent pas',
  limitsList: [
    'Qui était devant l’écran\u202f: un identifiant désigne un navigateur, pas une personne. Ni adresse IP ni nom ne sont enregistrés.',
    'Que la page du visiteur a obéi\u202f: le registre dit ce qui a été décidé et montré, pas ce que le navigateur a exécuté.',
    'L’heure de l’appareil\u202f: «\u202fdecidedAt\u202f» est celle du visiteur, telle quelle\u202f; seule «\u202freceivedAt\u202f» est la nôtre.',
    'Les refus d’une personne donnée\u202f: un refus est anonyme par construction.',
    'Ce qui a été effacé à la demande d’un visiteur ou au terme de la conservation\u202f: il en reste la position, le jour et le motif.',
    'Que l’exploitant n’a pas tenu un second journal\u202f: seul un état signé gardé par un tiers l’exclut.',
  ],
  colon: '\u202f: ',
  yes: 'accordé',
  no: 'refusé',
};

const en: BundleWords = {
  title: 'Proof of consent',
  about:
    'This folder stands on its own: it holds the decisions that were recorded, what visitors were shown at each moment, and what it takes to check that nothing was changed since. No tool is needed to read it.',
  site: 'Site',
  controller: 'Controller',
  period: 'Period (days of receipt, UTC)',
  periodAll: 'all that is kept',
  visitor: 'Visitor',
  madeAt: 'Made on',
  inForce: 'What was in force, from day to day',
  kinds: {
    configuration: 'Configuration',
    privacy: 'Privacy policy',
    faq: 'Frequent questions',
    banner: 'Texts of the banner',
    notice: 'Banner as visitors saw it',
  },
  columns: { from: 'From', until: 'Until', what: 'What', author: 'By', reason: 'Reason' },
  stillInForce: 'in force',
  version: 'version',
  revision: 'revision',
  counts: 'Answers by day',
  countsNote:
    'Counts hold no identifier and stay when events are erased: there may be more of them than events in this folder.',
  countColumns: ['Day', 'Action', 'Answer', 'Number'],
  none: 'Nothing in this period.',
  events: 'The decisions of this visitor',
  eventColumns: ['Received', 'Action', 'Granted', 'Refused', 'Banner shown'],
  eventsIn: 'All decisions of the period are in events.csv (spreadsheet) and events.jsonl.',
  files: 'What is in this folder',
  filesList: [
    ['events.csv', 'the decisions, for a spreadsheet'],
    [
      'events.jsonl',
      'the same, one a line, exactly as they were recorded, with their salt and position',
    ],
    ['log/entries.jsonl', 'the erasures and publications that the log holds (nothing personal)'],
    ['log/entries.bin', 'the commitment of each entry of the log, 32 bytes each, from position 0'],
    ['log/checkpoint.txt', 'the signed head of the log (C2SP, Ed25519)'],
    [
      'log/witnessed.txt',
      'the newest heads that witnesses have cosigned, if there are any (C2SP tlog-cosignature)',
    ],
    ['log/key.txt, log/key.pem', 'the public key of the log'],
    ['notices/', 'each banner that was shown: its exact text (JSON), and a page to read it'],
    ['texts/', 'each version of the documents, in each language'],
    ['configurations/', 'each published configuration'],
    ['counts.csv', 'the counts by day, without identifiers'],
    ['SHA256SUMS, SHA256SUMS.sig', 'the sum of each file, and the signature over that list'],
  ],
  check: 'How to check it without us',
  checks: [
    'The files are whole: “sha256sum --check SHA256SUMS”.',
    'The list is signed by the log’s key: “openssl pkeyutl -verify -pubin -inkey log/key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig”. Compare the key with the one that the site publishes elsewhere.',
    'A banner is the one that an event names: the SHA-256 of notices/HASH.json is HASH.',
    'An event is in the log: SHA-256(salt followed by the canonical JSON of “event”, RFC 8785) is the 32 bytes of log/entries.bin at its position.',
    'The log is the one that was signed: the Merkle root (RFC 9162) of log/entries.bin is that of log/checkpoint.txt.',
    'The log was not rewritten: compare log/checkpoint.txt with an older signed head that you have from somebody else, or check by the witness’s key the cosignature of a head in log/witnessed.txt: its root is that of the beginning of log/entries.bin.',
  ],
  limits: 'What these records do not prove',
  limitsList: [
    'Who sat before the screen: an identifier stands for a browser, not for a person. Neither an IP address nor a name is recorded.',
    'That the visitor’s page obeyed: the register says what was decided and shown, not what the browser ran.',
    'The device’s time: “decidedAt” is the visitor’s clock as it was; only “receivedAt” is ours.',
    'The refusals of a given person: a refusal is anonymous by construction.',
    'What was erased at a visitor’s request or at the end of its retention: its position, day and ground remain.',
    'That the keeper did not run a second log: only a signed head that somebody else holds rules that out.',
  ],
  colon: ': ',
  yes: 'granted',
  no: 'refused',
};

/** The words by language, French first. */
export const BUNDLE_WORDS: Readonly<Record<BundleLanguage, BundleWords>> = { fr, en };
