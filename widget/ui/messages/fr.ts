/**
 * French.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in French. */
export const fr: Messages = {
  'banner.title': 'À vous de choisir',
  'banner.text':
    'Avec votre accord, {site} et {partners} utilisent des cookies ou des techniques semblables pour\u202f:',
  'banner.text.alone':
    'Avec votre accord, {site} utilise des cookies ou des techniques semblables pour\u202f:',
  'banner.partners.one': 'un partenaire',
  'banner.partners.other': '{count} partenaires',
  'banner.objection': 'Actif sans accord préalable\u202f; vous pouvez vous y opposer.',
  'banner.withdraw':
    'Si vous refusez, le site fonctionne sans ces services. Vous pouvez changer d’avis à tout moment\u202f: «\u202fModifier mes choix\u202f».',
  'banner.services.one': 'Voir le service',
  'banner.services.other': 'Voir les {count} services',
  'banner.policy': 'Politique de confidentialité',
  'banner.accept': 'Tout accepter',
  'banner.reject': 'Tout refuser',
  'banner.customize': 'Personnaliser',
  'banner.new': 'Nouveau',
  'banner.revised.title': 'Du nouveau dans vos choix',
  'banner.revised.text':
    'Depuis votre réponse, un usage ou un service a été ajouté ou modifié. Le reste de vos choix tient toujours.',
  'banner.announce':
    '{title}. Au début de la page, vous pouvez accepter, refuser ou personnaliser.',
  'banner.saved': 'Vos choix sont enregistrés.',
  'control.label': 'Modifier mes choix',
  'control.gpc': 'Votre navigateur demande à ne pas être suivi\u202f: tout est refusé.',
  'preferences.title': 'Modifier mes choix',
  'preferences.intro':
    'Vous décidez, usage par usage. Rien ne change tant que vous n’enregistrez pas.',
  'preferences.close': 'Fermer sans enregistrer',
  'preferences.save': 'Enregistrer mes choix',
  'preferences.language': 'Langue',
  'choice.leftovers':
    'Hors de portée de ce site, ceci peut rester sur votre appareil\u202f: {names}.',
  'preferences.exempt': 'Sans accord préalable',
  'state.on': 'Autorisé',
  'state.off': 'Refusé',
  'state.mixed': 'En partie',
  'state.locked': 'Toujours actif',
  'service.list.one': '{count} service',
  'service.list.other': '{count} services',
  'service.by': 'par {company}',
  'service.company': 'Société',
  'service.country': 'Pays',
  'service.hosts': 'Serveurs contactés',
  'service.cookies': 'Cookies',
  'service.storage': 'Autre stockage',
  'service.session': 'jusqu’à la fermeture du navigateur',
  'service.policy': 'Politique de confidentialité de {company} (nouvel onglet)',
  'service.none': 'Ne dépose rien sur votre appareil.',
  'exempt.audience':
    'Mesure d’audience propre au site, sans suivi ailleurs\u202f: la loi la permet sans accord préalable. Vous pouvez vous y opposer.',
  'exempt.choice': 'Sert à retenir votre choix. Sans cela, la question reviendrait à chaque page.',
  'exempt.auth': 'Sert à vous garder connecté à votre compte, quand vous le demandez.',
  'exempt.cart': 'Sert à garder le contenu de votre panier.',
  'exempt.lb': 'Sert à répartir les visites entre les serveurs, pour que le site réponde.',
  'exempt.ui-lang': 'Sert à garder la langue et l’affichage que vous avez choisis.',
  'exempt.security': 'Sert à protéger le site et votre compte contre les abus.',
  'choice.title': 'Votre choix actuel',
  'choice.none':
    'Vous n’avez pas encore répondu. En attendant, rien de ce qui demande votre accord n’est actif.',
  'choice.dates': 'Enregistré le {date}, valable jusqu’au {until}.',
  'choice.id': 'Identifiant',
  'choice.anonymous': 'Vous avez tout refusé\u202f: aucun identifiant n’est gardé.',
  'choice.copy': 'Copier',
  'choice.copied': 'Identifiant copié.',
  'choice.proof': 'Voir ou télécharger ma preuve (nouvel onglet)',
  'choice.erase': 'Effacer mon enregistrement',
  'choice.erase.sure':
    'Votre enregistrement sera effacé pour de bon et vos autorisations seront retirées. Continuer\u202f?',
  'choice.erase.yes': 'Effacer pour de bon',
  'choice.erase.no': 'Annuler',
  'choice.erased': 'Votre enregistrement est effacé et vos autorisations sont retirées.',
  'choice.erase.failed': 'L’effacement n’a pas abouti. Vous pouvez réessayer dans un instant.',
  'farewell.title': 'Vos autorisations sont retirées',
  'farewell.text':
    'Votre identifiant n’est plus sur cet appareil. Gardez-le si vous voulez revoir ou effacer votre enregistrement plus tard.',
  'farewell.close': 'Fermer',
  'search.label': 'Chercher un service ou une société',
  'search.found.one': '{count} service trouvé',
  'search.found.other': '{count} services trouvés',
  'embed.label': 'Contenu en attente\u202f: {title}',
  'embed.text':
    'Ce contenu vient de {service} ({company}). L’afficher transmet à cette société votre adresse IP et l’adresse de ce site.',
  'embed.unknown': 'Ce contenu demande votre accord avant de s’afficher.',
  'embed.once': 'Afficher cette fois',
  'embed.always': 'Toujours autoriser {service}',
  'policy.service': '{service}\u202f: {state}',
};
