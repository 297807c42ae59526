/**
 * What the desk says of what a page fetches before a choice, and of what it holds wrongly.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** These words, in each language of the desk. */
export const PAGE_FINDING_WORDS = roomWords(
  {
    title: 'Ce que la page charge',
    fine: 'Rien de connu n’est chargé avant un choix, et ce qui est retenu l’est comme il faut.',
    lead: 'À transmettre à qui s’occupe des pages : chaque passage, avec ce qu’il faut écrire à sa place.',
    line: 'ligne {line}',
    unlisted:
      'La configuration ne connaît pas ce service : ajoutez-le sous « Finalités et services ».',
    instead: 'À écrire à la place',
    away: 'À supprimer :',
    unknown:
      'Ces hôtes fournissent aussi des scripts, et personne ici ne les connaît : {hosts}. Demandez à quoi ils servent.',
    says: {
      'script-not-held': 'Un script est chargé et exécuté avant un choix.',
      'snippet-not-held': 'Un script écrit dans la page est exécuté avant un choix.',
      'embed-not-held': 'Un contenu intégré est chargé avant un choix.',
      'picture-not-held': 'Une image d’un prestataire est chargée avant un choix.',
      'link-not-held': 'Un fichier d’un prestataire est chargé avant un choix.',
      'style-not-held':
        'Une feuille de style appelle un prestataire avant un choix : mettez-la dans un fichier à part, retenu.',
      'lazy-not-held': 'Un script de la page le charge de lui-même, sans rien demander.',
      'not-inert': 'L’élément porte une condition, mais le navigateur ne l’attend pas.',
      noscript:
        'Dans un <noscript>, il est chargé là où aucun script ne tourne, donc sans aucun choix.',
      template:
        'Dans un <template> retenu, une adresse en clair peut être chargée d’avance par Firefox.',
      'unknown-id':
        'La condition nomme un mot que la configuration ne connaît pas : l’élément reste retenu pour toujours.',
      'unknown-control': 'Une commande porte un mot inconnu : elle ne fait rien.',
      'never-runs': 'L’élément est écrit de telle façon qu’il ne sera jamais libéré.',
      'document-write':
        'Un script retenu écrit dans la page pendant son chargement : cela ne peut pas fonctionner.',
      'other-tool':
        'Un autre outil de consentement est encore sur la page : les deux demanderaient. Retirez son script et sa configuration.',
    },
  },
  {
    title: 'What the page fetches',
    fine: 'Nothing that is known is fetched before a choice, and what is held is held as it should be.',
    lead: 'For whoever looks after the pages: each place, with what to write instead.',
    line: 'line {line}',
    unlisted: 'The configuration does not know this service: add it under "Purposes and services".',
    instead: 'To be written instead',
    away: 'To be taken away:',
    unknown:
      'These hosts provide scripts as well, and nobody here knows them: {hosts}. Ask what they are for.',
    says: {
      'script-not-held': 'A script is fetched and run before a choice.',
      'snippet-not-held': 'A script written in the page is run before a choice.',
      'embed-not-held': 'Embedded content is fetched before a choice.',
      'picture-not-held': 'A vendor’s picture is fetched before a choice.',
      'link-not-held': 'A vendor’s file is fetched before a choice.',
      'style-not-held':
        'A style asks a vendor before a choice: put it into a file of its own, which is held.',
      'lazy-not-held': 'A script of the page fetches it by itself, and asks nobody.',
      'not-inert': 'The element has a condition, but the browser does not wait for it.',
      noscript: 'In a <noscript> it is fetched where no script runs, and so without any choice.',
      template: 'In a held <template> a plain address may be fetched ahead by Firefox.',
      'unknown-id':
        'The condition names a word that the configuration does not know: the element stays held for ever.',
      'unknown-control': 'A control has an unknown word: it does nothing.',
      'never-runs': 'The element is written in such a way that it is never released.',
      'document-write': 'A held script writes into the page while it loads: that cannot work.',
      'other-tool':
        'Another consent tool is still on the page: both would ask. Take its script and its configuration out.',
    },
  },
);
