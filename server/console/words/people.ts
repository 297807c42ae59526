/**
 * What the desk says where people are managed.
 *
 * @module
 */
import type { DeskLanguage } from './words.ts';

type PeopleWord =
  | 'title'
  | 'lead'
  | 'siteLead'
  | 'person'
  | 'roles'
  | 'everySite'
  | 'inviteTitle'
  | 'email'
  | 'role'
  | 'site'
  | 'invite'
  | 'ownerMay'
  | 'editorMay'
  | 'auditorMay'
  | 'linkTitle'
  | 'linkLead'
  | 'linkOnce'
  | 'linkLabel'
  | 'known'
  | 'noAddress'
  | 'noRole'
  | 'save'
  | 'roleOn'
  | 'saved'
  | 'unchanged'
  | 'lastOwner'
  | 'lastOwnerHow'
  | 'notReached'
  | 'sessions'
  | 'noSessions'
  | 'endAll'
  | 'ended'
  | 'newLink'
  | 'newLinkLead'
  | 'remove'
  | 'removeLead'
  | 'removeConfirm'
  | 'removed'
  | 'since'
  | 'back'
  | 'own';

/** The texts by language. */
export const PEOPLE: Readonly<Record<DeskLanguage, Readonly<Record<PeopleWord, string>>>> = {
  fr: {
    title: 'Personnes',
    lead: 'Qui entre au bureau, et ce que chacun peut y faire.',
    siteLead: 'Qui a un rôle sur ce site.',
    person: 'Personne',
    roles: 'Rôles',
    everySite: 'tous les sites',
    inviteTitle: 'Inviter quelqu’un',
    email: 'Adresse électronique',
    role: 'Rôle',
    site: 'Site',
    invite: 'Faire un lien d’entrée',
    ownerMay: 'tout, y compris inviter et effacer',
    editorMay: 'écrire, publier et configurer',
    auditorMay: 'lire tout, exporter, rien changer',
    linkTitle: 'Un lien d’entrée pour {email}',
    linkLead: 'Envoyez-le vous-même, par un moyen sûr. Il n’est montré qu’ici, une seule fois.',
    linkOnce: 'Il ouvre une fois, jusqu’au {date}.',
    linkLabel: 'Lien d’entrée',
    known:
      '{email} a déjà un accès à d’autres sites\u202f: le rôle est donné, et cette personne entre comme d’habitude.',
    noAddress: 'Écrivez une adresse électronique entière.',
    noRole: 'aucun',
    save: 'Enregistrer',
    roleOn: 'Rôle\u202f: {site}',
    saved: 'Rôle enregistré. Il vaut tout de suite.',
    unchanged: 'Rien n’a changé.',
    lastOwner: 'C’est la dernière personne propriétaire de tous les sites',
    lastOwnerHow: 'Donnez d’abord ce rôle à quelqu’un d’autre.',
    notReached: 'Cette personne a aussi un rôle sur des sites que vous ne gérez pas.',
    sessions: 'Sessions',
    noSessions: 'Aucune session en cours.',
    endAll: 'Terminer toutes ses sessions',
    ended: 'C’est terminé.',
    newLink: 'Faire un nouveau lien d’entrée',
    newLinkLead:
      'Pour qui a perdu son mot de passe ou son téléphone\u202f: le lien fait entrer et laisse choisir un autre mot de passe.',
    remove: 'Retirer cette personne',
    removeLead:
      'Elle n’entre plus, et ses sessions se terminent tout de suite. Ce qu’elle a fait reste au journal.',
    removeConfirm: 'Oui, retirer {email}',
    removed: 'Cette personne n’entre plus.',
    since: 'Depuis le {date}',
    back: 'Retour aux personnes',
    own: 'C’est vous.',
  },
  en: {
    title: 'People',
    lead: 'Who enters the desk, and what each may do there.',
    siteLead: 'Who has a role on this site.',
    person: 'Person',
    roles: 'Roles',
    everySite: 'every site',
    inviteTitle: 'Invite somebody',
    email: 'E-mail address',
    role: 'Role',
    site: 'Site',
    invite: 'Make an entry link',
    ownerMay: 'everything, inviting and erasing included',
    editorMay: 'write, publish and configure',
    auditorMay: 'read everything, export, change nothing',
    linkTitle: 'An entry link for {email}',
    linkLead: 'Send it yourself, by a safe way. It is shown here alone, and once.',
    linkOnce: 'It opens once, until {date}.',
    linkLabel: 'Entry link',
    known:
      '{email} already has access to other sites: the role is given, and this person enters as usual.',
    noAddress: 'Type a whole e-mail address.',
    noRole: 'none',
    save: 'Save',
    roleOn: 'Role: {site}',
    saved: 'Role saved. It holds at once.',
    unchanged: 'Nothing has changed.',
    lastOwner: 'This is the last person who owns every site',
    lastOwnerHow: 'First give this role to somebody else.',
    notReached: 'This person also has a role on sites that you do not manage.',
    sessions: 'Sessions',
    noSessions: 'No session at present.',
    endAll: 'End all their sessions',
    ended: 'It has ended.',
    newLink: 'Make a new entry link',
    newLinkLead:
      'For who has lost their password or their phone: the link lets them in and choose another password.',
    remove: 'Remove this person',
    removeLead:
      'They enter no more, and their sessions end at once. What they did stays in the journal.',
    removeConfirm: 'Yes, remove {email}',
    removed: 'This person enters no more.',
    since: 'Since {date}',
    back: 'Back to the people',
    own: 'This is you.',
  },
};
