/**
 * What the desk says where a known service is chosen.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** The words of that page, and of what is said of a service that was chosen there. */
export const CATALOGUE_WORDS = roomWords(
  {
    title: 'Ajouter un service',
    lead: 'Cherchez-le par son nom, sa société, un de ses hôtes ou de ses cookies : ce qui est connu de lui remplit le formulaire.',
    search: 'Chercher un service',
    button: 'Chercher',
    found: { one: '{count} service connu', other: '{count} services connus' },
    none: 'Aucun service connu ne porte ce nom. Décrivez-le vous-même : c’est le même formulaire, vide.',
    blank: 'Un autre service, à décrire',
    choose: 'Choisir',
    there: 'déjà sur le site',
    sourced: '{known} faits sourcés sur {all}',
    facts: 'Ce qui est connu de {name}',
    factsHint:
      'Chaque fait dit où il a été lu, et quand. Ce qu’aucune source ne confirme n’entre pas dans le formulaire, ni dans vos textes légaux, avant que vous ne l’ayez vérifié.',
    fact: 'Fait',
    source: 'Source',
    vendor: 'le fournisseur',
    other: 'un tiers',
    read: '{by}, lu le {date}',
    unconfirmed: 'non confirmé',
    session: 'jusqu’à la fermeture du navigateur',
    about: 'environ {life}',
    check: 'J’ai vérifié : {fact}',
    apply: 'Reprendre ce que j’ai vérifié',
    provider: 'Aucune source ne confirme la société : vérifiez-la avant d’enregistrer.',
    newPurpose:
      'Le site n’a pas encore de finalité pour ce service : ajoutez « {purpose} », ou choisissez-en une autre dans le formulaire.',
    addPurpose: 'Ajouter la finalité « {purpose} »',
    purposeAdded: 'La finalité « {purpose} » est dans le brouillon.',
    kinds: {
      provider: 'Société',
      country: 'Pays',
      policyUrl: 'Politique',
      hosts: 'Hôte',
      cookies: 'Cookie',
      storage: 'Stockage',
    },
  },
  {
    title: 'Add a service',
    lead: 'Look for it by its name, its company, one of its hosts or cookies: what is known of it fills in the form.',
    search: 'Look for a service',
    button: 'Search',
    found: { one: '{count} known service', other: '{count} known services' },
    none: 'No known service has this name. Describe it yourself: it is the same form, empty.',
    blank: 'Another service, to be described',
    choose: 'Choose',
    there: 'on the site already',
    sourced: '{known} of {all} facts have a source',
    facts: 'What is known of {name}',
    factsHint:
      'Each fact says where it was read, and when. What no source confirms goes neither into the form nor into your legal texts before you have checked it.',
    fact: 'Fact',
    source: 'Source',
    vendor: 'the vendor',
    other: 'somebody else',
    read: '{by}, read on {date}',
    unconfirmed: 'unconfirmed',
    session: 'until the browser is closed',
    about: 'about {life}',
    check: 'I have checked: {fact}',
    apply: 'Take over what I have checked',
    provider: 'No source confirms the company: check it before you save.',
    newPurpose:
      'The site has no purpose for this service yet: add "{purpose}", or choose another in the form.',
    addPurpose: 'Add the purpose "{purpose}"',
    purposeAdded: 'The purpose "{purpose}" is in the draft.',
    kinds: {
      provider: 'Company',
      country: 'Country',
      policyUrl: 'Policy',
      hosts: 'Host',
      cookies: 'Cookie',
      storage: 'Storage',
    },
  },
);
