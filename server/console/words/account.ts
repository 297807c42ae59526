/**
 * What the desk says on the page of one's own account.
 *
 * @module
 */
import type { DeskLanguage } from './words.ts';

type AccountWord =
  | 'title'
  | 'lead'
  | 'passwordTitle'
  | 'passwordNone'
  | 'passwordSet'
  | 'present'
  | 'next'
  | 'again'
  | 'passwordButton'
  | 'passwordDone'
  | 'factorTitle'
  | 'factorLead'
  | 'factorOn'
  | 'factorOff'
  | 'factorNeedsPassword'
  | 'factorBegin'
  | 'factorDrop'
  | 'factorDropped'
  | 'codesNew'
  | 'codesTitle'
  | 'codesLead'
  | 'codesKept'
  | 'setupTitle'
  | 'setupScan'
  | 'setupQr'
  | 'setupKey'
  | 'setupCode'
  | 'setupConfirm'
  | 'setupDone'
  | 'confirmPassword'
  | 'refused'
  | 'wrongPassword'
  | 'wrongCode'
  | 'wait'
  | 'sessionsTitle'
  | 'sessionsLead'
  | 'browser'
  | 'browserUnknown'
  | 'begun'
  | 'seen'
  | 'action'
  | 'thisOne'
  | 'end'
  | 'endOthers'
  | 'ended';

/** The account's texts by language. */
export const ACCOUNT: Readonly<Record<DeskLanguage, Readonly<Record<AccountWord, string>>>> = {
  fr: {
    title: 'Mon compte',
    lead: 'Comment vous entrez, et où vous êtes connecté.',
    passwordTitle: 'Mot de passe',
    passwordNone:
      'Vous n’avez pas encore de mot de passe\u202f: sans lui, il faut chaque fois un nouveau lien.',
    passwordSet: 'Vous entrez par votre adresse et votre mot de passe.',
    present: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    again: 'Le même, une seconde fois',
    passwordButton: 'Enregistrer le mot de passe',
    passwordDone: 'Mot de passe enregistré. Vos autres sessions sont terminées.',
    factorTitle: 'Second facteur',
    factorLead:
      'En plus du mot de passe, un code à six chiffres que montre une application d’authentification sur votre téléphone.',
    factorOn: 'Activé\u202f: un code vous est demandé à chaque entrée par mot de passe.',
    factorOff: 'Désactivé.',
    factorNeedsPassword: 'Choisissez d’abord un mot de passe.',
    factorBegin: 'Activer le second facteur',
    factorDrop: 'Désactiver le second facteur',
    factorDropped: 'Second facteur désactivé.',
    codesNew: 'Faire de nouveaux codes de secours',
    codesTitle: 'Vos codes de secours',
    codesLead:
      'Chacun ouvre une fois, à la place du code. Gardez-les hors de ce navigateur\u202f: ils ne seront plus montrés.',
    codesKept: 'Je les ai gardés',
    setupTitle: 'Activer le second facteur',
    setupScan: 'Lisez cette image avec votre application d’authentification.',
    setupQr: 'Code QR pour l’application d’authentification',
    setupKey: 'Ou écrivez-y cette clé\u202f:',
    setupCode: 'Le code qu’elle montre maintenant',
    setupConfirm: 'Activer',
    setupDone: 'Second facteur activé.',
    confirmPassword: 'Votre mot de passe, pour confirmer',
    refused: 'Rien n’a été changé',
    wrongPassword: 'Le mot de passe n’est pas le bon.',
    wrongCode: 'Ce code n’est pas le bon. Il change toutes les trente secondes.',
    wait: 'Trop d’essais\u202f: réessayez dans {time}.',
    sessionsTitle: 'Sessions',
    sessionsLead: 'Les navigateurs où vous êtes connecté. Une session dure 12 heures.',
    browser: 'Navigateur',
    browserUnknown: 'inconnu',
    begun: 'Début',
    seen: 'Dernier usage',
    action: 'Action',
    thisOne: 'celle-ci',
    end: 'Terminer',
    endOthers: 'Terminer toutes les autres',
    ended: 'C’est terminé\u202f: ce navigateur n’ouvre plus le bureau.',
  },
  en: {
    title: 'My account',
    lead: 'How you enter, and where you are signed in.',
    passwordTitle: 'Password',
    passwordNone: 'You have no password yet: without one, you need a new link every time.',
    passwordSet: 'You enter by your address and your password.',
    present: 'Present password',
    next: 'New password',
    again: 'The same, a second time',
    passwordButton: 'Save the password',
    passwordDone: 'Password saved. Your other sessions have ended.',
    factorTitle: 'Second factor',
    factorLead:
      'Besides the password, a code of six digits that an authenticator shows on your phone.',
    factorOn: 'On: a code is asked for whenever you enter by password.',
    factorOff: 'Off.',
    factorNeedsPassword: 'First choose a password.',
    factorBegin: 'Turn the second factor on',
    factorDrop: 'Turn the second factor off',
    factorDropped: 'The second factor is off.',
    codesNew: 'Make new backup codes',
    codesTitle: 'Your backup codes',
    codesLead:
      'Each opens once, in place of the code. Keep them outside this browser: they are not shown again.',
    codesKept: 'I have kept them',
    setupTitle: 'Turn the second factor on',
    setupScan: 'Read this picture with your authenticator.',
    setupQr: 'QR code for the authenticator',
    setupKey: 'Or type this key into it:',
    setupCode: 'The code that it shows now',
    setupConfirm: 'Turn on',
    setupDone: 'The second factor is on.',
    confirmPassword: 'Your password, to confirm',
    refused: 'Nothing was changed',
    wrongPassword: 'This is not the password.',
    wrongCode: 'This is not the code. It changes every thirty seconds.',
    wait: 'Too many tries: try again in {time}.',
    sessionsTitle: 'Sessions',
    sessionsLead: 'The browsers in which you are signed in. A session lasts 12 hours.',
    browser: 'Browser',
    browserUnknown: 'unknown',
    begun: 'Begun',
    seen: 'Last used',
    action: 'Action',
    thisOne: 'this one',
    end: 'End',
    endOthers: 'End all others',
    ended: 'It has ended: that browser no longer opens the desk.',
  },
};
