/**
 * What the desk says in French.
 *
 * @module
 */
import type { Words } from './words.ts';

/** The French texts. */
export const fr: Words = {
  language: 'fr',
  zone: 'UTC',
  otherLanguage: { code: 'en', name: 'English' },
  desk: 'Mes choix, le bureau',
  skip: 'Aller au contenu',
  whereYouAre: 'Vous êtes ici',
  sections: 'Rubriques du site',
  signOut: 'Se déconnecter',
  roles: { owner: 'propriétaire', editor: 'rédaction', auditor: 'lecture seule' },
  kinds: {
    privacy: 'Politique de confidentialité',
    faq: 'Questions fréquentes',
    banner: 'Textes du bandeau',
    configuration: 'Configuration',
  },
  sites: {
    title: 'Vos sites',
    lead: 'Choisissez le site dont vous voulez relire ou modifier les textes.',
    none: 'Aucun site pour l’instant. La personne qui exploite le serveur en ajoute un par cette commande\u202f:',
    acts: 'Journal du bureau',
  },
  site: {
    lead: 'Les textes de ce site, et ce qui est en vigueur.',
    inForce: 'Version {version}, en vigueur depuis le {date}',
    edit: 'Modifier',
    history: 'Versions',
    draft: 'Brouillon du {date}',
    public: 'Voir la page publique',
    publishDrafts: 'Comparer et publier',
    revision: 'Révision {revision}',
    revisionMeaning:
      'Elle augmente quand vous annoncez un changement important\u202f; les visiteurs concernés sont alors interrogés à nouveau.',
    unreviewed:
      'Les textes d’origine du bandeau n’ont pas encore été approuvés par une personne nommée dans ces langues\u202f: {languages}.',
    unreviewedHow:
      'Faites-les lire par quelqu’un qui parle la langue. Un propriétaire du site enregistre ensuite l’approbation.',
    unreviewedLink: 'Lire et approuver les langues',
  },
  edit: {
    source: 'Texte\u202f: {language}',
    hint: 'En Markdown\u202f: «\u202f##\u202f» ouvre un intertitre, «\u202f**mots**\u202f» les met en gras, «\u202f-\u202f» fait une liste.',
    bannerHint:
      'Chaque ligne «\u202f## …\u202f» nomme un texte\u202f: ne la changez pas, modifiez ce qui la suit. Retirez un texte pour retrouver sa formulation d’origine.',
    preview: 'Prévisualiser',
    previewTitle: 'Aperçu',
    save: 'Enregistrer le brouillon',
    compare: 'Comparer et publier…',
    discard: 'Abandonner le brouillon',
    saved: 'Brouillon enregistré. Rien n’est encore publié.',
    discarded: 'Brouillon abandonné. Voici le texte en vigueur.',
    draftOf: 'Brouillon de {author}, enregistré le {date}. Les visiteurs ne le voient pas encore.',
    inForce: 'Vous partez du texte en vigueur (version {version}).',
    readOnly: 'Votre rôle permet de lire ce texte, pas de le modifier.',
    languages: 'Langue du texte',
  },
  diff: {
    changes: 'Changements',
    change: 'Changement',
    added: 'ajouté\u202f: ',
    removed: 'retiré\u202f: ',
    end: ' (fin) ',
    same: 'Aucune différence.',
    unchanged: '{count} passages inchangés',
    legend: 'Ce qui est ajouté est souligné\u202f; ce qui est retiré est barré.',
    title: 'Différences avec la version {version}',
  },
  publish: {
    title: 'Comparer et publier',
    lead: 'Relisez ce qui change. La version précédente reste consultable.',
    nothing: 'Aucun brouillon ne diffère de la version en vigueur\u202f: il n’y a rien à publier.',
    reason: 'Pourquoi ce changement\u202f?',
    reasonHint: 'Une phrase, conservée avec la version\u202f: elle fait partie de la preuve.',
    material: 'Cela change-t-il ce à quoi les visiteurs ont consenti\u202f?',
    no: 'Non',
    noMeaning: 'Correction ou précision\u202f: personne n’est interrogé à nouveau.',
    yes: 'Oui, pour ces finalités\u202f:',
    yesMeaning:
      'Un accord donné avant ne vaut plus pour les finalités cochées et leurs services, qui s’arrêtent jusqu’à une nouvelle réponse. À sa prochaine page, chaque visiteur concerné revoit le bandeau, avec ce qui est nouveau.',
    purposes: 'Finalités concernées',
    button: 'Publier',
    back: 'Continuer à modifier',
    done: 'Version {version} publiée. Elle est en vigueur.',
    doneMaterial:
      'Version {version} publiée. Révision {revision}\u202f: les visiteurs concernés seront interrogés à nouveau.',
    missingReason: 'Écrivez la raison du changement.',
    missingAnswer: 'Dites si cela change ce à quoi les visiteurs ont consenti.',
    missingPurposes: 'Cochez au moins une finalité, ou répondez «\u202fNon\u202f».',
    refused: 'Rien n’a été publié. À corriger\u202f:',
  },
  conflict: {
    lookAgain:
      'Rien n’a été publié ni écrasé. Relisez ci-dessous ce qui change maintenant, puis publiez.',
    published: 'Quelqu’un a publié entre-temps',
    publishedHow:
      'Rien n’a été écrasé et votre brouillon est intact. Relisez ce que la version {version} a changé ({author}, {date}), reprenez-le dans votre texte, puis continuez.',
    theirs: 'Ce qui a été publié entre-temps',
    rebase: 'J’ai relu\u202f: repartir de la version {version}',
    rebased: 'Votre brouillon part maintenant de la version {version}. Vérifiez ce qui change.',
    drafted: 'Quelqu’un d’autre a enregistré un brouillon entre-temps',
    draftedHow:
      'Rien n’a été écrasé. Votre texte est toujours dans le champ\u202f; voici ce que le brouillon de {author} dit d’autre.',
    overwrite: 'Remplacer par mon texte',
  },
  versions: {
    title: 'Versions',
    version: 'Version {version}',
    date: 'Date',
    author: 'Auteur',
    reason: 'Raison',
    asked: 'Nouvelle question\u202f: {purposes}',
    notAsked: 'Sans nouvelle question',
    inForce: 'en vigueur',
    compare: 'Comparer deux versions',
    from: 'De la version',
    to: 'à la version',
    show: 'Comparer',
    open: 'Lire',
    restore: 'Remettre en vigueur',
    restoreLead: 'Ce texte devient une nouvelle version. Aucune version n’est effacée.',
    restored: 'Retour à la version {version}',
    changesTo: 'Ce qui changerait',
  },
  faults: {
    forbidden: 'Votre rôle ne le permet pas',
    forbiddenHow: 'Demandez à un propriétaire du bureau de le faire.',
    missing: 'Cette page n’existe pas',
    missingHow: 'Le site, le texte ou la version demandés sont inconnus.',
    origin: 'Demande refusée',
    originHow:
      'Elle ne vient pas d’une page de ce bureau. Ouvrez le bureau à son adresse habituelle et recommencez.',
    large: 'Texte trop long',
    largeHow:
      'Un texte peut compter jusqu’à 200 000 caractères. Revenez en arrière et raccourcissez-le.',
    unavailable: 'Le serveur ne peut pas enregistrer en ce moment',
    unavailableHow: 'Gardez cette page ouverte et réessayez dans une minute.',
    broken: 'Une erreur inattendue s’est produite',
    brokenHow:
      'Elle est notée dans le journal du serveur. Réessayez\u202f; si elle revient, prévenez la personne qui l’exploite.',
    typed: 'Ce que vous aviez écrit',
    empty: 'Le texte est vide. Pour annuler vos changements, abandonnez le brouillon.',
    back: 'Retour au bureau',
    notSaved: 'Rien n’a été enregistré',
  },
  bannerFaults: {
    'stray-text': 'Ligne {line}\u202f: ce texte n’appartient à aucun «\u202f## …\u202f».',
    'unknown-key':
      'Ligne {line}\u202f: «\u202f{subject}\u202f» n’est le nom d’aucun texte du bandeau.',
    'duplicate-key': 'Ligne {line}\u202f: «\u202f{subject}\u202f» est déjà plus haut.',
    'empty-text':
      'Ligne {line}\u202f: «\u202f{subject}\u202f» est vide. Écrivez un texte, ou retirez aussi la ligne «\u202f##\u202f».',
    'unknown-placeholder': 'Ligne {line}\u202f: «\u202f{subject}\u202f» ne correspond à rien ici.',
    'missing-placeholder':
      'Ligne {line}\u202f: gardez «\u202f{subject}\u202f», qui est remplacé par une valeur.',
    'unclear-label':
      'Ligne {line}\u202f: ce bouton doit dire clairement ce qu’il fait. Écrivez par exemple «\u202fTout refuser\u202f», «\u202fTout accepter\u202f» ou «\u202fPersonnaliser\u202f».',
  },
};
