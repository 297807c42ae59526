/**
 * What the desk says at its door.
 *
 * @module
 */
import type { DeskLanguage } from './words.ts';

type DoorWord =
  | 'title'
  | 'lead'
  | 'email'
  | 'password'
  | 'button'
  | 'left'
  | 'ended'
  | 'endedHow'
  | 'kept'
  | 'lost'
  | 'lostHow'
  | 'wrong'
  | 'wrongHow'
  | 'wait'
  | 'waitHow'
  | 'codeTitle'
  | 'codeLead'
  | 'code'
  | 'codeHint'
  | 'codeWrong'
  | 'codeWrongHow'
  | 'over'
  | 'overHow'
  | 'again'
  | 'resume'
  | 'resumeLead'
  | 'resumeTyped'
  | 'resumeSend'
  | 'resumeDrop'
  | 'link'
  | 'linkFor'
  | 'linkLead'
  | 'choose'
  | 'chooseHint'
  | 'chooseAgain'
  | 'replace'
  | 'linkOnce'
  | 'linkOver'
  | 'linkOverHow'
  | 'notChosen';

/** What is wrong with a password that somebody chooses. */
export type PasswordWord = 'short' | 'long' | 'guessable' | 'different';

/** The door's texts by language. */
export const DOOR: Readonly<Record<DeskLanguage, Readonly<Record<DoorWord, string>>>> = {
  fr: {
    title: 'Entrer au bureau',
    lead: 'Ici se rédigent les textes que lisent les visiteurs. On y entre sur invitation.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    button: 'Entrer',
    left: 'Vous êtes déconnecté.',
    ended: 'Votre session est terminée',
    endedHow: 'Entrez à nouveau pour revenir à cette page.',
    kept: 'Rien n’a été enregistré, et rien n’est perdu\u202f: ce que vous aviez écrit est gardé dans cette page. Entrez à nouveau pour l’envoyer.',
    lost: 'Pas de mot de passe, ou oublié\u202f?',
    lostHow:
      'Demandez un lien d’entrée à un propriétaire du bureau. La personne qui exploite le serveur en obtient un par cette commande\u202f:',
    wrong: 'Cette adresse et ce mot de passe ne vont pas ensemble',
    wrongHow: 'Vérifiez l’un et l’autre. Après cinq essais en une minute, il faut attendre.',
    wait: 'Trop d’essais',
    waitHow: 'Réessayez dans {time}.',
    codeTitle: 'Votre code',
    codeLead:
      'Ouvrez votre application d’authentification et écrivez les six chiffres qu’elle montre pour «\u202fMes choix\u202f».',
    code: 'Code',
    codeHint: 'Sans votre téléphone, écrivez un de vos codes de secours.',
    codeWrong: 'Ce code n’est pas le bon',
    codeWrongHow: 'Un code vaut trente secondes\u202f: prenez celui qui s’affiche maintenant.',
    over: 'Le temps est passé, ou il y a eu trop d’essais',
    overHow: 'Recommencez par votre mot de passe.',
    again: 'Recommencer',
    resume: 'Rien n’est perdu',
    resumeLead:
      'Votre session était terminée quand vous avez envoyé ce formulaire, et rien n’a été enregistré. Vous pouvez l’envoyer maintenant, tel que vous l’aviez rempli.',
    resumeTyped: 'Ce que vous aviez écrit',
    resumeSend: 'Envoyer maintenant',
    resumeDrop: 'Ne pas envoyer',
    link: 'Entrer au bureau',
    linkFor: 'Ce lien est pour {email}.',
    linkLead:
      'Choisissez un mot de passe\u202f: il vous servira à revenir. Sans lui, il faut chaque fois un nouveau lien.',
    choose: 'Votre mot de passe (facultatif)',
    chooseHint: 'Au moins 12 caractères. Une phrase entière fait un bon mot de passe.',
    chooseAgain: 'Le même, une seconde fois',
    replace: 'Nouveau mot de passe (facultatif)',
    linkOnce:
      'Le lien ne sert qu’une fois, dans les 24 heures. Vous restez connecté 12 heures dans ce navigateur.',
    linkOver: 'Ce lien n’ouvre plus',
    linkOverHow: 'Il a déjà servi, ou il a plus de 24 heures.',
    notChosen:
      'Ce mot de passe ne convient pas. Le lien n’a pas servi\u202f: corrigez, puis entrez.',
  },
  en: {
    title: 'Enter the desk',
    lead: 'Here the texts that visitors read are written. One enters by invitation.',
    email: 'E-mail address',
    password: 'Password',
    button: 'Enter',
    left: 'You have signed out.',
    ended: 'Your session has ended',
    endedHow: 'Enter again to come back to this page.',
    kept: 'Nothing was saved, and nothing is lost: what you had written is kept in this page. Enter again to send it.',
    lost: 'No password, or forgotten?',
    lostHow:
      'Ask an owner of the desk for an entry link. The person who runs the server gets one by this command:',
    wrong: 'This address and this password do not belong together',
    wrongHow: 'Check both. After five tries in a minute, one has to wait.',
    wait: 'Too many tries',
    waitHow: 'Try again in {time}.',
    codeTitle: 'Your code',
    codeLead: 'Open your authenticator and type the six digits that it shows for “Mes choix”.',
    code: 'Code',
    codeHint: 'Without your phone, type one of your backup codes.',
    codeWrong: 'This is not the code',
    codeWrongHow: 'A code is good for thirty seconds: take the one shown now.',
    over: 'Time has passed, or there were too many tries',
    overHow: 'Begin again with your password.',
    again: 'Begin again',
    resume: 'Nothing is lost',
    resumeLead:
      'Your session had ended when you sent this form, and nothing was saved. You can send it now, as you had filled it in.',
    resumeTyped: 'What you had written',
    resumeSend: 'Send it now',
    resumeDrop: 'Do not send it',
    link: 'Enter the desk',
    linkFor: 'This link is for {email}.',
    linkLead:
      'Choose a password: by it you come back. Without one, you need a new link every time.',
    choose: 'Your password (optional)',
    chooseHint: 'At least 12 characters. A whole sentence makes a good password.',
    chooseAgain: 'The same, a second time',
    replace: 'New password (optional)',
    linkOnce:
      'The link opens once, within 24 hours. You stay signed in for 12 hours in this browser.',
    linkOver: 'This link no longer opens',
    linkOverHow: 'It has been used, or it is older than 24 hours.',
    notChosen: 'This password will not do. The link has not been used: mend it, then enter.',
  },
};

/** What is wrong with a password, in words. */
export const PASSWORD_FAULTS: Readonly<
  Record<DeskLanguage, Readonly<Record<PasswordWord, string>>>
> = {
  fr: {
    short: 'Le mot de passe est trop court\u202f: il faut au moins 12 caractères.',
    long: 'Le mot de passe est trop long\u202f: 128 caractères au plus.',
    guessable:
      'Ce mot de passe se devine\u202f: évitez votre adresse et les caractères qui se répètent.',
    different: 'Les deux mots de passe ne sont pas les mêmes.',
  },
  en: {
    short: 'The password is too short: it needs at least 12 characters.',
    long: 'The password is too long: 128 characters at most.',
    guessable: 'This password can be guessed: avoid your address and characters that repeat.',
    different: 'The two passwords are not the same.',
  },
};
