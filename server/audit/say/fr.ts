/**
 * A report in French, typed with plain spaces: `french()` sets the narrow ones.
 *
 * @module
 */
import type { ReportWords } from './words.ts';

/** The words. */
export const fr: ReportWords = {
  language: 'fr',
  name: 'Français',
  title: 'Audit du consentement de {host}',
  verdict: {
    fine: 'Rien à corriger n’a été trouvé.',
    one: 'Un point est à corriger.',
    other: '{count} points sont à corriger.',
  },
  notes: { one: 'Un point est à regarder.', other: '{count} points sont à regarder.' },
  about: 'Observé le {date} avec {browser}, dans ces états : {states}.',
  limits:
    'Une visite automatique voit ce que fait une page, non pourquoi. Elle ne remplace ni la lecture des textes, ni un avis juridique.',
  states: {
    fresh: 'avant toute réponse',
    refused: 'après un refus',
    accepted: 'après un accord',
    withdrawn: 'après un retrait',
  },
  kinds: {
    cookie: 'cookie',
    localStorage: 'clé de localStorage',
    sessionStorage: 'clé de sessionStorage',
    indexedDB: 'base IndexedDB',
    cacheStorage: 'cache',
    host: 'hôte',
  },
  loaded: {
    script: 'script',
    document: 'cadre',
    image: 'image',
    stylesheet: 'feuille de style',
    other: 'ressource',
  },
  standings: {
    own: 'le site lui-même',
    tool: 'outil de consentement ({tool})',
    exempt: 'déclaré, dispensé d’accord ({service})',
    declared: 'déclaré ({service})',
    undeclared: 'non déclaré',
  },
  party: { first: 'première', third: 'tierce' },
  severity: { fault: 'à corriger', note: 'à regarder' },
  findings: {
    'not-held':
      'Dans la page elle-même ({page}, ligne {line}), {address} ({loaded}) est chargé avant toute réponse.',
    'before-choice': 'Avant toute réponse : {item}.',
    'after-refusal': 'Après un refus : {item}.',
    'after-withdrawal': 'Encore demandé une fois tout retiré : {item}.',
    stays: 'Encore sur l’appareil une fois tout retiré : {item}.',
    undeclared: 'Aucun service ne déclare : {item}.',
    'longer-than-declared': '{item} : {days} jours de vie, {declared} déclarés.',
    'no-banner':
      'Aucun bandeau n’a été trouvé, alors que le site fait ce qui demande un accord. S’il y en a un, ni ses mots ni un outil connu ne le distinguent de la page.',
    'no-refuse': 'Le premier niveau propose « {accept} » sans refus à côté.',
    'no-answer': 'Le premier niveau ne propose ni oui ni non en des mots connus.',
    'refuse-is-link': '« {refuse} » est un lien dans le texte, « {accept} » un bouton.',
    'refuse-smaller': '« {refuse} » ({is}) est plus petit que « {accept} » ({other}).',
    'refuse-lighter':
      '« {refuse} » est écrit plus petit ou plus maigre ({is}) que « {accept} » ({other}).',
    'refuse-fainter':
      '« {refuse} » ressort moins du bandeau (contraste {is}:1) que « {accept} » ({other}:1).',
    'refuse-apart': '« {refuse} » est à l’écart de « {accept} », ni à côté ni au-dessous.',
    'refuse-out-of-view': 'Le oui se voit d’emblée, le non pas ({where}).',
    'accept-more-often': 'Le oui est proposé {other} fois, le non {is} fois.',
    'low-contrast': '« {label} » se lit mal : contraste de {contrast}:1, quand il en faut 4,5:1.',
    'refuse-wording': '« {label} » ne refuse pas clairement. Écrivez par exemple « Tout refuser ».',
    'accept-wording': '« {label} » n’est pas un oui clair. Écrivez par exemple « Tout accepter ».',
    'pre-ticked': 'Activé avant toute réponse : {labels}.',
    'focus-on-accept': 'Le oui a le focus du clavier à l’ouverture de la page : Entrée accepte.',
    'asked-again': 'Qui a refusé est interrogé de nouveau à la page suivante.',
    'refusal-shorter': 'Durée de vie d’un refus, en jours : {is} ; d’un accord : {other}.',
    'no-way-back':
      'Aucun moyen de revenir sur ses choix n’a été trouvé. S’il y en a un, nommez-le par exemple « Modifier mes choix » ou « Gérer mes cookies ».',
    'withdraw-longer': 'Retirer son accord demande {is} clics, l’accepter {other}.',
    'implied-yes':
      'Le bandeau dit « {label} » : continuer n’est pas consentir. Retirez cette phrase, et attendez une réponse.',
    'legitimate-interest':
      'Un niveau parle d’intérêt légitime : aucune lecture ni écriture sur l’appareil ne peut reposer sur lui.',
    'covers-page': 'La page derrière le bandeau est hors d’atteinte avant une réponse.',
    'accept-not-found':
      'Aucune commande qui accepte n’a été trouvée : ce qui se passe après un accord et après un retrait n’a pas été observé.',
    'refuse-not-found':
      'Aucun moyen de refuser n’a été trouvé : ce qui se passe après un refus n’a pas été observé.',
    'withdraw-not-found':
      'Les choix se rouvrent, mais aucun refus n’y a été trouvé : ce qui reste après un retrait n’a pas été observé.',
    'no-config':
      'Aucune configuration n’a été trouvée, si bien que tout passe pour non déclaré : indiquez-en une par --site.',
  },
  more: {
    hold: 'Retenez-le : {markup}',
    by: 'Demandé par {by}.',
    ofService: 'Son hôte est l’un de ceux de « {service} ».',
    preset: 'Connu comme l’un de ceux de « {preset} » : mes-choix add {preset}.',
    clicks: 'Refuser demande {clicks} clics.',
  },
  where: { desktop: 'sur un écran de 1280 × 800', phone: 'sur un téléphone, 375 × 667' },
  headings: {
    findings: 'Ce qui a été trouvé',
    banner: 'Le bandeau',
    seen: 'Tout ce qui a été vu',
    pages: 'Pages',
    answers: 'Clics',
  },
  columns: {
    kind: 'Nature',
    name: 'Nom',
    host: 'Hôte',
    party: 'Partie',
    life: 'Durée',
    states: 'Vu',
    standing: 'Déclaré',
  },
  life: { session: 'session', days: '{days} jours', short: 'moins d’un jour' },
  steps: { accept: 'pour accepter', refuse: 'pour refuser', withdraw: 'pour retirer' },
  notReached: 'pas atteint',
  noBanner: 'Aucun n’a été trouvé.',
  tool: { known: 'Reconnu : {tool}.', unknown: 'Outil inconnu, trouvé par ses mots.' },
  picture: { desktop: 'Le bandeau sur un écran', phone: 'Le bandeau sur un téléphone' },
  nothing: 'Rien.',
};
