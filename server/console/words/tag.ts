/**
 * What the desk says of the tag to paste, and of what a page carries of it.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import { roomWords } from './room.ts';
import type { DeskLanguage } from './words.ts';

/** The words of that page. */
export const TAG_WORDS = roomWords(
  {
    title: 'Balise à poser',
    lead: 'Une seule ligne, la même sur toutes les pages, avant tout autre script.',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'Le navigateur ne le permet pas : sélectionnez la ligne et copiez-la.',
    where: 'Copiez-la dans le <head> de chaque page :',
    rules:
      'Sans « integrity » : la réponse change à chaque publication. Une page qui a une politique CSP autorise aussi {origin} dans script-src.',
    control: 'Dans le pied de page, un lien suffit pour changer d’avis :',
    checkTitle: 'Le site la porte-t-il ?',
    checkHint: 'Le serveur lit la page une fois, comme un visiteur qui n’a encore rien choisi.',
    page: 'Page du site',
    button: 'Vérifier',
    own: 'Choisissez une page de l’une des adresses du site : {origins}.',
    found: 'Trouvé sur {page}',
    findings: {
      none: 'La page ne porte pas la balise : aucun bandeau n’y apparaît.',
      twice: 'La page porte la balise plusieurs fois : n’en gardez qu’une.',
      'other-site':
        'La balise est celle d’un autre site : le dernier dossier de son adresse doit être « {site} ».',
      'other-server': 'La balise vient d’un autre serveur que celui-ci ({origin}).',
      integrity:
        'La balise porte « integrity » : à la prochaine publication, le navigateur la refusera. Retirez-le.',
      module:
        'La balise est un module (type="module") : elle ne démarre pas ainsi. Retirez ce type.',
      held: 'La balise est elle-même retenue (text/plain, data-src) : rien ne peut la libérer. Écrivez-la comme ci-dessus.',
      'not-async': 'La balise est là, mais sans « async » : la page attend pour s’afficher.',
      'no-control':
        'La page n’a aucun moyen de changer d’avis, et le bouton flottant est coupé : ajoutez le lien, ou rallumez le bouton.',
      fine: 'La balise est là, une fois, pour ce site.',
    },
    faults: {
      address: 'Ce n’est pas une adresse de page (http ou https).',
      private: 'Cette adresse n’est pas publique : le serveur n’y va pas.',
      unreachable: 'La page ne répond pas.',
      redirects: 'La page renvoie trop souvent ailleurs.',
      slow: 'La page met plus de dix secondes à répondre.',
      large: 'La page est trop lourde pour être lue (plus de 2 Mo).',
      'not-html': 'À cette adresse, il n’y a pas de page HTML.',
    },
    status: 'La page répond {status} : ce n’est peut-être pas celle que vous vouliez.',
    elsewhere:
      'L’adresse mène à {origin}, qui n’est pas parmi celles du site : ajoutez-la dans les réglages.',
    safari: 'Avec Safari',
    lives: 'Un choix y est gardé {days} jours.',
  },
  {
    title: 'Tag to paste',
    lead: 'One line, the same on every page, before any other script.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser does not allow it: select the line and copy it.',
    where: 'Copy it into the <head> of every page:',
    rules:
      'Without "integrity": the answer changes with each publication. A page with a CSP allows {origin} in script-src as well.',
    control: 'In the footer, a link is enough to change one’s mind:',
    checkTitle: 'Does the site carry it?',
    checkHint: 'The server reads the page once, like a visitor who has not chosen yet.',
    page: 'Page of the site',
    button: 'Check',
    own: 'Choose a page of one of the site’s addresses: {origins}.',
    found: 'Found on {page}',
    findings: {
      none: 'The page does not carry the tag: no banner appears there.',
      twice: 'The page carries the tag more than once: keep one.',
      'other-site': 'The tag is another site’s: the last folder of its address must be "{site}".',
      'other-server': 'The tag comes from another server than this one ({origin}).',
      integrity:
        'The tag has "integrity": after the next publication browsers will refuse it. Remove it.',
      module: 'The tag is a module (type="module"): it does not start like this. Remove the type.',
      held: 'The tag is held itself (text/plain, data-src): nothing can release it. Write it as above.',
      'not-async': 'The tag is there, but without "async": the page waits to be shown.',
      'no-control':
        'The page has no way to change one’s mind, and the floating button is off: add the link, or turn the button on.',
      fine: 'The tag is there, once, for this site.',
    },
    faults: {
      address: 'This is no address of a page (http or https).',
      private: 'This address is not public: the server does not go there.',
      unreachable: 'The page does not answer.',
      redirects: 'The page leads elsewhere too often.',
      slow: 'The page takes more than ten seconds to answer.',
      large: 'The page is too large to be read (more than 2 MB).',
      'not-html': 'There is no HTML page at this address.',
    },
    status: 'The page answers {status}: it may not be the one you meant.',
    elsewhere:
      'The address leads to {origin}, which is not among the site’s: add it in the settings.',
    safari: 'In Safari',
    lives: 'A choice is kept there for {days} days.',
  },
);

const SAFARI: readonly (readonly [RegExp, string])[] = [
  [
    /^The page's own server, (\S+), sets the cookie: it lives its whole life\.$/,
    'Le serveur de la page, $1, écrit le cookie : il vit toute sa durée.',
  ],
  [
    /^A script writes the cookie, as it must on static hosting, .*$/,
    'Un script écrit le cookie, comme il le faut sur un hébergement statique, et Safari ne le garde que sept jours : ses visiteurs sont ensuite interrogés de nouveau. Rien dans la page n’y changerait quoi que ce soit.',
  ],
  [
    /^A script writes the cookie, and Safari keeps that for seven days\.$/,
    'Un script écrit le cookie, et Safari ne le garde alors que sept jours.',
  ],
  [
    /^Set "records": \{"cookie": "server"\}\.$/,
    'Pour l’allonger : dans les réglages, faites écrire le cookie par le serveur.',
  ],
  [
    /^Then set "records": \{"cookie": "server"\}\.$/,
    'Puis, dans les réglages, faites écrire le cookie par le serveur.',
  ],
  [
    /^The server is at (\S+), the page at (\S+): .*$/,
    'Le serveur est à l’adresse $1, la page à $2 : pour qu’il puisse écrire le cookie, un chemin de la page elle-même doit mener au serveur (docs/operations.md).',
  ],
  [
    /^A sub-domain is not enough: (\S+) is an alias of (\S+), which Safari caps\.$/,
    'Un sous-domaine ne suffit pas : $1 est un alias de $2, que Safari limite.',
  ],
  [
    /^A sub-domain is not enough: (\S+) has an address of another network than (\S+), which Safari caps\.$/,
    'Un sous-domaine ne suffit pas : $1 est sur un autre réseau que $2, ce que Safari limite.',
  ],
  [
    /^A sub-domain is not enough: .*$/,
    'Un sous-domaine ne suffit pas : c’est une autre origine, à laquelle la page n’envoie pas de cookie.',
  ],
];

/** A sentence on Safari in the desk's language; one that is not known here, as it came. */
export function safariText(language: DeskLanguage, sentence: string): string {
  const known = language === 'fr' && SAFARI.find(([pattern]) => pattern.test(sentence));
  return known ? french(sentence.replace(known[0], known[1])) : sentence;
}
