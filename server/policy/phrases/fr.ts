/**
 * The words of generated parts in French.
 *
 * @module
 */
import { french } from '../typography.ts';
import type { Phrases } from './phrases.ts';

/** French. */
export const fr: Phrases = {
  control: 'Modifier mes choix',
  choice: 'Votre choix actuel est affiché dans le panneau de préférences.',
  controller: {
    name: french('Responsable du traitement :'),
    address: french('Adresse :'),
    contact: french('Contact :'),
    officer: french('Délégué à la protection des données :'),
  },
  rights: {
    list: french(
      "Dans les conditions prévues par le droit applicable, vous disposez d'un droit d'accès à vos données, de rectification, d'effacement, de limitation du traitement et de portabilité, ainsi que du droit de vous opposer au traitement.",
    ),
    contact: french('Pour exercer vos droits, adressez-vous au responsable du traitement :'),
    withdraw:
      'Lorsqu’un traitement repose sur votre consentement, vous pouvez le retirer à tout moment.',
    complaint: (authority) =>
      french(`Vous pouvez adresser une réclamation à l'autorité de contrôle : ${authority}.`),
    cnil: french("Commission nationale de l'informatique et des libertés (CNIL), France"),
    fdpic: 'Préposé fédéral à la protection des données et à la transparence (PFPDT), Suisse',
    otherAuthority: french("l'autorité compétente de votre pays"),
  },
  recipients: {
    some: french(
      'Les services déclarés pour ce site sont fournis par des sociétés établies dans les pays suivants. Ceux qui sont soumis à votre choix ne reçoivent de données que si vous les acceptez.',
    ),
    none: 'La configuration du site ne déclare aucun service fourni depuis l’étranger.',
    country: 'Pays',
  },
  services: {
    service: 'Service',
    provider: 'Fournisseur',
    name: 'Nom',
    life: 'Durée',
    use: 'Utilité',
    hosts: french('Serveurs contactés :'),
    policyOf: (service) => `Politique de confidentialité de ${service}`,
    none: 'Aucun service n’est déclaré pour cette finalité.',
    asked: 'Soumis à votre choix.',
    exempt: {
      audience: french(
        'Mesure d’audience dispensée de consentement : elle fonctionne avant votre choix, et vous pouvez vous y opposer dans le panneau de préférences.',
      ),
      choice: french('Toujours actif, sans consentement : garde en mémoire votre choix.'),
      auth: french(
        'Toujours actif, sans consentement : nécessaire pour vous identifier auprès du service.',
      ),
      cart: french(
        'Toujours actif, sans consentement : garde en mémoire le contenu de votre panier.',
      ),
      lb: french('Toujours actif, sans consentement : répartit la charge entre les serveurs.'),
      'ui-lang': french(
        'Toujours actif, sans consentement : garde en mémoire la langue que vous avez choisie.',
      ),
      security: french('Toujours actif, sans consentement : nécessaire à la sécurité du service.'),
    },
    selfAssessment: french("Conditions de l'exemption :"),
  },
  life: {
    session: 'Jusqu’à la fermeture du navigateur',
    untilDeleted: 'Jusqu’à son effacement',
    untilAcknowledged: 'Jusqu’à la confirmation du serveur',
    approximately: (duration) => `environ ${duration}`,
  },
  storage: {
    localStorage: 'stockage local',
    sessionStorage: 'stockage de session',
    indexedDB: 'base de données du navigateur',
    cacheStorage: 'cache du navigateur',
  },
  own: {
    heading: 'Mémorisation et preuve de votre choix',
    introduction:
      'Ce que le site enregistre pour retenir votre choix et pouvoir le prouver, une fois que vous avez choisi.',
    choice: french(
      "Retient votre choix : sa date, les finalités et services acceptés ou refusés et, seulement si vous avez accepté quelque chose, un identifiant aléatoire. Sa durée n'est pas prolongée par vos visites.",
    ),
    outbox: french("Retient les décisions dont le serveur n'a pas encore confirmé la réception."),
    register: 'Registre',
    kept: (duration) =>
      french(
        `Le registre des choix conserve chaque décision pendant ${duration} : sa date, ce qui a été accepté ou refusé, où et dans quelle langue vous avez répondu, le texte qui vous était présenté, la version du logiciel et le signal de confidentialité (GPC) de votre navigateur. Il ne contient ni adresse IP ni description de votre navigateur.`,
      ),
    anonymousRefusals:
      'Une acceptation y figure avec l’identifiant aléatoire de votre choix, un premier refus sans aucun identifiant.',
    noRefusals: french(
      'Une acceptation y figure avec l’identifiant aléatoire de votre choix ; un premier refus n’y figure pas.',
    ),
    record: 'Consulter, télécharger ou effacer mon enregistrement',
  },
  page: {
    skip: 'Aller au texte',
    languages: 'Langues',
    published: (version, date) => `Version ${version}, publiée le ${date}`,
    behind: french(
      'Ce texte a changé, et cette traduction ne dit pas encore tout ce qui est nouveau.',
    ),
    superseded: (version) =>
      french(`Ce texte est la version ${version} ; il n'est plus celui qui est en vigueur.`),
    current: 'Lire le texte en vigueur',
    versions: 'Toutes les versions',
    versionsOf: (title) => french(`Versions : ${title}`),
    version: 'Version',
    date: 'Publiée le',
    inForce: 'en vigueur',
    privacy: 'Protection des données',
    faq: 'Questions fréquentes',
  },
};
