/**
 * The texts of the record page, in the languages that it speaks.
 *
 * @module
 */
import type { Action, Language } from '../../widget/contract.ts';

/** What the page says. */
export interface RecordTexts {
  readonly title: string;
  readonly intro: string;
  readonly identifier: string;
  readonly hint: string;
  readonly see: string;
  readonly download: string;
  readonly downloadIso: string;
  readonly isoHint: string;
  readonly schema: string;
  readonly erase: string;
  readonly eraseHint: string;
  readonly none: string;
  readonly erased: string;
  readonly expired: string;
  /** Its reason follows. */
  readonly held: string;
  readonly found: string;
  readonly receivedAt: string;
  readonly expiresAt: string;
  readonly did: string;
  readonly answers: string;
  readonly yes: string;
  readonly no: string;
  /** Between a name and its answer. */
  readonly colon: string;
  readonly notice: string;
  readonly position: string;
  readonly proof: string;
  readonly policy: string;
  readonly actions: Readonly<Record<Action, string>>;
}

const fr: RecordTexts = {
  title: 'Mon enregistrement',
  intro:
    'Lorsque vous acceptez un service, votre choix est enregistré comme preuve, sous un identifiant aléatoire. Vous pouvez ici le consulter, le télécharger ou l’effacer.',
  identifier: 'Votre identifiant',
  hint: 'Il figure dans le panneau «\u202fModifier mes choix\u202f», et à la fin de la valeur du cookie mes_choix\u202f: 36 caractères. Si vous avez tout refusé, aucun identifiant n’existe et rien ne vous est rattaché.',
  see: 'Consulter',
  download: 'Télécharger (JSON)',
  downloadIso: 'Télécharger pour un autre programme (JSON)',
  isoHint:
    'Le même enregistrement, avec ce qui vous a été montré et par qui, rangé selon la spécification ISO/IEC TS 27560.',
  schema: 'Schéma JSON',
  erase: 'Effacer',
  eraseHint:
    'L’effacement est définitif\u202f: le contenu est supprimé, seules restent la position, la date du jour et une empreinte qui ne dit rien de vous. Le choix gardé par votre navigateur n’est pas modifié\u202f: retirez-le avec «\u202fModifier mes choix\u202f».',
  none: 'Rien n’est conservé sous cet identifiant.',
  erased: 'Votre enregistrement est effacé.',
  expired: 'Le formulaire a expiré. Veuillez recommencer.',
  held: 'Rien n’a été effacé\u202f: une obligation légale impose de conserver cet enregistrement pour l’instant. Motif indiqué par le responsable\u202f:',
  found: 'Ce qui est conservé',
  receivedAt: 'Reçu le',
  expiresAt: 'Valable jusqu’au',
  did: 'Décision',
  answers: 'Réponses',
  yes: 'oui',
  no: 'non',
  colon: '\u202f: ',
  notice: 'Ce qui vous a été montré',
  position: 'Position dans le registre',
  proof: 'Tout l’enregistrement, avec sa preuve',
  policy: 'Politique de confidentialité',
  actions: {
    'accept-all': 'Tout accepter',
    'reject-all': 'Tout refuser',
    save: 'Choix enregistrés',
    'grant-service': 'Un service autorisé',
    withdraw: 'Consentement retiré',
  },
};

const en: RecordTexts = {
  title: 'My record',
  intro:
    'When you accept a service, your choice is kept as proof, under a random identifier. Here you can see it, download it or erase it.',
  identifier: 'Your identifier',
  hint: 'It stands in the preferences, and at the end of the value of the mes_choix cookie: 36 characters. If you refused everything there is no identifier, and nothing is linked to you.',
  see: 'See',
  download: 'Download (JSON)',
  downloadIso: 'Download for another program (JSON)',
  isoHint:
    'The same record, with what you were shown and by whom, arranged after ISO/IEC TS 27560.',
  schema: 'JSON Schema',
  erase: 'Erase',
  eraseHint:
    'Erasing is final: the content is removed, and only the position, the day and a fingerprint that says nothing about you remain. The choice that your browser keeps is not changed: withdraw it in the preferences.',
  none: 'Nothing is kept under this identifier.',
  erased: 'Your record has been erased.',
  expired: 'The form has expired. Please try again.',
  held: 'Nothing was erased: a legal obligation requires this record to be kept for now. Reason given by the controller:',
  found: 'What is kept',
  receivedAt: 'Received',
  expiresAt: 'Valid until',
  did: 'Decision',
  answers: 'Answers',
  yes: 'yes',
  no: 'no',
  colon: ': ',
  notice: 'What you were shown',
  position: 'Position in the register',
  proof: 'The whole record, with its proof',
  policy: 'Privacy policy',
  actions: {
    'accept-all': 'Accept all',
    'reject-all': 'Refuse all',
    save: 'Choices saved',
    'grant-service': 'One service allowed',
    withdraw: 'Consent withdrawn',
  },
};

const languages: Readonly<Record<string, RecordTexts>> = { fr, en };

/** The languages of the page. */
export const RECORD_LANGUAGES: readonly Language[] = Object.keys(languages);

/** The texts of one of {@link RECORD_LANGUAGES}; English for any other. */
export function recordTexts(language: Language): RecordTexts {
  return languages[language] ?? en;
}
