/**
 * What each text of the banner and the preferences is for, in words: nobody has to know its key.
 *
 * @module
 */
import type { MessageKey } from '../../../widget/ui/messages/messages.ts';
import type { DeskLanguage } from './words.ts';

type Counted = 'banner.partners' | 'banner.services' | 'service.list' | 'search.found';
type Plain = Exclude<MessageKey, `${Counted}.${string}`>;
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The names in one language of the desk. */
interface BannerNames {
  readonly plain: Readonly<Record<Plain, string>>;
  readonly counted: Readonly<Record<Counted, string>>;
  readonly forms: Readonly<Record<Form, string>>;
}

const fr: BannerNames = {
  plain: {
    'banner.title': 'Titre du bandeau',
    'banner.text': 'Phrase d’introduction, avec partenaires',
    'banner.text.alone': 'Phrase d’introduction, sans partenaire',
    'banner.objection': 'Mention d’une mesure exemptée',
    'banner.withdraw': 'Ce que vaut un refus, et changer d’avis',
    'banner.policy': 'Lien vers la politique',
    'banner.accept': 'Bouton pour tout accepter',
    'banner.reject': 'Bouton pour tout refuser',
    'banner.customize': 'Bouton vers les préférences',
    'banner.new': 'Étiquette de ce qui est nouveau',
    'banner.revised.title': 'Titre, quand on redemande',
    'banner.revised.text': 'Explication, quand on redemande',
    'banner.announce': 'Annonce pour lecteurs d’écran',
    'banner.saved': 'Confirmation après la réponse',
    'control.label': 'Bouton de rappel',
    'control.gpc': 'Rappel, quand le navigateur refuse le suivi',
    'preferences.title': 'Titre des préférences',
    'preferences.intro': 'Introduction des préférences',
    'preferences.close': 'Bouton pour fermer sans enregistrer',
    'preferences.save': 'Bouton pour enregistrer',
    'preferences.language': 'Choix de la langue',
    'choice.leftovers': 'Ce que le site ne peut pas effacer',
    'preferences.exempt': 'Étiquette d’une finalité exemptée',
    'state.on': 'État autorisé',
    'state.off': 'État refusé',
    'state.mixed': 'État partiel',
    'state.locked': 'État toujours actif',
    'service.by': 'Société d’un service, dans la liste',
    'service.company': 'Société, dans le détail',
    'service.country': 'Pays',
    'service.hosts': 'Serveurs contactés',
    'service.cookies': 'Cookies d’un service',
    'service.storage': 'Autre stockage d’un service',
    'service.session': 'Durée d’un cookie de session',
    'service.policy': 'Lien vers la politique d’une société',
    'service.none': 'Service qui ne dépose rien',
    'exempt.audience': 'Pourquoi la mesure d’audience est exemptée',
    'exempt.choice': 'Pourquoi retenir le choix est exempté',
    'exempt.auth': 'Pourquoi la connexion est exemptée',
    'exempt.cart': 'Pourquoi le panier est exempté',
    'exempt.lb': 'Pourquoi la répartition de charge est exemptée',
    'exempt.ui-lang': 'Pourquoi l’affichage choisi est exempté',
    'exempt.security': 'Pourquoi la sécurité est exemptée',
    'choice.title': 'Titre du choix actuel',
    'choice.none': 'Pas encore de choix',
    'choice.dates': 'Dates du choix',
    'choice.id': 'Nom de l’identifiant',
    'choice.anonymous': 'Refus complet, sans identifiant',
    'choice.copy': 'Bouton pour copier',
    'choice.copied': 'Confirmation de la copie',
    'choice.proof': 'Lien vers la preuve',
    'choice.erase': 'Bouton pour effacer l’enregistrement',
    'choice.erase.sure': 'Question avant d’effacer',
    'choice.erase.yes': 'Effacer, confirmation',
    'choice.erase.no': 'Effacer, annulation',
    'choice.erased': 'Confirmation de l’effacement',
    'choice.erase.failed': 'Échec de l’effacement',
    'farewell.title': 'Titre après un retrait',
    'farewell.text': 'Explication après un retrait',
    'farewell.close': 'Bouton pour fermer, après un retrait',
    'search.label': 'Champ de recherche',
    'embed.label': 'Nom d’un contenu en attente',
    'embed.text': 'Contenu en attente, explication',
    'embed.unknown': 'Contenu en attente, service inconnu',
    'embed.once': 'Bouton pour afficher une fois',
    'embed.always': 'Bouton pour toujours autoriser',
    'policy.service': 'État d’un service, dans la politique',
  },
  counted: {
    'banner.partners': 'Nombre de partenaires',
    'banner.services': 'Lien vers les services',
    'service.list': 'Nombre de services d’une finalité',
    'search.found': 'Nombre de services trouvés',
  },
  forms: {
    zero: 'pour zéro',
    one: 'au singulier',
    two: 'pour deux',
    few: 'pour quelques-uns',
    many: 'pour beaucoup',
    other: 'au pluriel',
  },
};

const en: BannerNames = {
  plain: {
    'banner.title': 'Title of the banner',
    'banner.text': 'First sentence, with partners',
    'banner.text.alone': 'First sentence, without partners',
    'banner.objection': 'Note on exempt measurement',
    'banner.withdraw': 'What a refusal means, and changing one’s mind',
    'banner.policy': 'Link to the policy',
    'banner.accept': 'Button that accepts all',
    'banner.reject': 'Button that refuses all',
    'banner.customize': 'Button to the preferences',
    'banner.new': 'Label of what is new',
    'banner.revised.title': 'Title when asked again',
    'banner.revised.text': 'Explanation when asked again',
    'banner.announce': 'Announcement for screen readers',
    'banner.saved': 'Confirmation after the answer',
    'control.label': 'Control that brings the preferences back',
    'control.gpc': 'Control, when the browser objects to tracking',
    'preferences.title': 'Title of the preferences',
    'preferences.intro': 'Introduction of the preferences',
    'preferences.close': 'Button that closes without saving',
    'preferences.save': 'Button that saves',
    'preferences.language': 'Choice of language',
    'choice.leftovers': 'What the site cannot erase',
    'preferences.exempt': 'Label of an exempt purpose',
    'state.on': 'State: allowed',
    'state.off': 'State: refused',
    'state.mixed': 'State: in part',
    'state.locked': 'State: always on',
    'service.by': 'Company of a service, in the list',
    'service.company': 'Company, in the details',
    'service.country': 'Country',
    'service.hosts': 'Servers contacted',
    'service.cookies': 'Cookies of a service',
    'service.storage': 'Other storage of a service',
    'service.session': 'Life of a session cookie',
    'service.policy': 'Link to a company’s policy',
    'service.none': 'Service that stores nothing',
    'exempt.audience': 'Why audience measurement is exempt',
    'exempt.choice': 'Why remembering the choice is exempt',
    'exempt.auth': 'Why signing in is exempt',
    'exempt.cart': 'Why the basket is exempt',
    'exempt.lb': 'Why load balancing is exempt',
    'exempt.ui-lang': 'Why the chosen display is exempt',
    'exempt.security': 'Why security is exempt',
    'choice.title': 'Title of the present choice',
    'choice.none': 'No choice yet',
    'choice.dates': 'Dates of the choice',
    'choice.id': 'Name of the identifier',
    'choice.anonymous': 'Full refusal, without identifier',
    'choice.copy': 'Button that copies',
    'choice.copied': 'Confirmation of the copy',
    'choice.proof': 'Link to the proof',
    'choice.erase': 'Button that erases the record',
    'choice.erase.sure': 'Question before erasing',
    'choice.erase.yes': 'Erasing, confirmed',
    'choice.erase.no': 'Erasing, cancelled',
    'choice.erased': 'Confirmation of the erasure',
    'choice.erase.failed': 'Failed erasure',
    'farewell.title': 'Title after a withdrawal',
    'farewell.text': 'Explanation after a withdrawal',
    'farewell.close': 'Button that closes, after a withdrawal',
    'search.label': 'Search field',
    'embed.label': 'Name of held content',
    'embed.text': 'Held content, explanation',
    'embed.unknown': 'Held content, unknown service',
    'embed.once': 'Button that shows once',
    'embed.always': 'Button that always allows',
    'policy.service': 'State of a service, in the policy',
  },
  counted: {
    'banner.partners': 'Number of partners',
    'banner.services': 'Link to the services',
    'service.list': 'Number of a purpose’s services',
    'search.found': 'Number of services found',
  },
  forms: {
    zero: 'for none',
    one: 'for one',
    two: 'for two',
    few: 'for a few',
    many: 'for many',
    other: 'for more',
  },
};

const NAMES: Readonly<Record<DeskLanguage, BannerNames>> = { fr, en };

/** What a text of this key is for; the key itself where it is none of the built-in ones. */
export function bannerName(language: DeskLanguage, key: string): string {
  const { plain, counted, forms } = NAMES[language];
  if (Object.hasOwn(plain, key)) return plain[key as Plain];
  const dot = key.lastIndexOf('.');
  const [what, form] = [key.slice(0, dot), key.slice(dot + 1)];
  if (!Object.hasOwn(counted, what) || !Object.hasOwn(forms, form)) return key;
  return `${counted[what as Counted]}, ${forms[form as Form]}`;
}
