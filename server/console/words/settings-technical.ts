/**
 * What the desk says of the settings that are rarely touched, and of what the file alone holds.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** The words of these fields. */
export const TECHNICAL_WORDS = roomWords(
  {
    profile: 'Cadre légal',
    profileHint:
      'L’autorité nommée et le pays d’où partent les données, là où le responsable ne dit rien d’autre ; et l’heure que montre le bureau.',
    profiles: { fr: 'France', ch: 'Suisse', eu: 'autre pays de l’Union européenne' },
    cookie: 'Où le choix est gardé',
    cookieName: 'Nom du cookie',
    cookieNameHint:
      'Vide : mes_choix. Sous un autre nom, les choix déjà faits ne sont plus lus : tous les visiteurs sont interrogés à nouveau.',
    cookieDomain: 'Domaine du cookie',
    cookieDomainHint:
      'Vide : l’adresse de la page seule. « .example.ch » fait valoir un choix sur toutes les adresses qui finissent ainsi ; chacune des adresses du site doit en être.',
    former: 'Reprise d’un autre outil',
    formerHint:
      'Le site utilisait un autre bandeau : ses visiteurs peuvent garder leurs réponses explicites. Si cet outil prenait pour un accord de poursuivre la visite, ou une case cochée d’avance, demandez à tous.',
    formerDetailed: 'Le fichier dit ce que valent ici les noms de cet outil ; cela reste.',
    formerNo: 'non',
    formerCarry: 'oui, les réponses sont reprises',
    formerAsk: 'oui, mais tous sont interrogés',
    toolCarries: '{tool} (réponses reprises)',
    toolAsks: '{tool} (tous interrogés)',
    toolCookie: 'cookie {name}',
    fileOnly: 'Ce qui ne se règle pas ici',
    fileOnlyLead: 'Ces points ont des effets techniques, ou sont tenus par le serveur.',
    fileLink: 'Fichier site.json',
    slug: 'Identifiant du site',
    slugHow: 'Il est dans l’adresse de la balise et de chaque preuve : il ne change jamais.',
    ids: 'Identifiants des finalités et des services',
    idsHow: 'Choisis à l’ajout ; ils sont dans les choix et les preuves, et ne changent plus.',
    trial: 'Copie d’essai',
    trialHow:
      'Une copie dont les décisions sont tenues à part et s’effacent après 30 jours. L’exploitant la crée (« mes-choix site copy ») ; dans le fichier : « test ».',
    server: 'Serveur des preuves',
    serverHow:
      'Seulement pour un site sans la balise de ce serveur (hébergement statique) ; dans le fichier : « server ».',
    maps: 'Noms d’un autre outil',
    mapsHow:
      'Ce que ses finalités et ses services valent ici, et son cookie s’il a été renommé ; dans le fichier : « map » et « cookie » sous « migrate ».',
    revision: 'Révision',
    revisionHow:
      'Le serveur la tient : elle monte quand une publication change ce à quoi on a consenti.',
    yes: 'oui',
    no: 'non',
    none: 'aucun',
  },
  {
    profile: 'Legal setting',
    profileHint:
      'The authority that is named and the country that data leaves from, where the controller says nothing else; and the hour that the desk shows.',
    profiles: { fr: 'France', ch: 'Switzerland', eu: 'another country of the European Union' },
    cookie: 'Where the choice is kept',
    cookieName: 'Name of the cookie',
    cookieNameHint:
      'Empty: mes_choix. Under another name the choices made so far are no longer read: all visitors are asked again.',
    cookieDomain: 'Domain of the cookie',
    cookieDomainHint:
      'Empty: the page’s address alone. ".example.ch" lets one choice count on every address that ends so; each address of the site must be one of them.',
    former: 'Coming from another tool',
    formerHint:
      'The site had another banner: its visitors can keep their explicit answers. Where that tool took going on, or a box ticked beforehand, for a yes, ask everybody.',
    formerDetailed: 'The file says what this tool’s names stand for here; that stays.',
    formerNo: 'no',
    formerCarry: 'yes, the answers are carried over',
    formerAsk: 'yes, but everybody is asked',
    toolCarries: '{tool} (answers carried over)',
    toolAsks: '{tool} (everybody is asked)',
    toolCookie: 'cookie {name}',
    fileOnly: 'What is not set here',
    fileOnlyLead: 'These have technical effects, or are kept by the server.',
    fileLink: 'site.json file',
    slug: 'The site’s identifier',
    slugHow: 'It stands in the address of the tag and of every proof: it never changes.',
    ids: 'Identifiers of purposes and services',
    idsHow: 'Chosen when they are added; they stand in choices and proofs, and change no more.',
    trial: 'Trial copy',
    trialHow:
      'A copy whose decisions are kept apart and erased after 30 days. Whoever runs the server makes it ("mes-choix site copy"); in the file: "test".',
    server: 'Server of the proofs',
    serverHow: 'Only for a site without this server’s tag (static hosting); in the file: "server".',
    maps: 'Names of another tool',
    mapsHow:
      'What its purposes and services stand for here, and its cookie where it was renamed; in the file: "map" and "cookie" under "migrate".',
    revision: 'Revision',
    revisionHow: 'The server keeps it: it rises when a publication changes what people agreed to.',
    yes: 'yes',
    no: 'no',
    none: 'none',
  },
);
