/**
 * What the desk says where purposes and services are edited.
 *
 * @module
 */
import { PART_FORM_WORDS } from './part-forms.ts';
import { roomWords } from './room.ts';

const FRAME_WORDS = roomWords(
  {
    title: 'Configuration',
    lead: 'Ce que le site demande à ses visiteurs : les finalités, les services qui les servent, et ce que chacun dépose.',
    tabs: {
      label: 'Configuration du site',
      parts: 'Finalités et services',
      settings: 'Réglages',
      appearance: 'Apparence',
      tag: 'Balise à poser',
      file: 'Fichier site.json',
    },
    draft: {
      none: 'Tout est publié : les visiteurs voient ce que montre cette page.',
      some: 'Brouillon de {author}, enregistré le {date}. Les visiteurs ne le voient pas encore.',
      compare: 'Comparer et publier…',
      discard: 'Abandonner le brouillon',
      discarded: 'Brouillon abandonné. Voici ce qui est en vigueur.',
      notDiscarded: 'Le brouillon a changé entre-temps. Rien n’a été abandonné.',
      saved: 'Enregistré dans le brouillon. Rien n’est encore publié.',
      merged:
        'La version {version} a été publiée par {author} depuis le début de ce brouillon ; ce qu’elle change y est repris.',
      clash: 'Quelqu’un a publié un changement de la même partie',
      clashHow:
        'Votre brouillon et la version {version} ({author}) disent autre chose de : {parts}. Rien n’a été écrasé. Comparez, corrigez au besoin, puis dites que vous avez relu.',
      rebase: 'J’ai relu : garder mon brouillon',
      rebased: 'Votre brouillon part maintenant de la version {version}.',
      faults: 'Avant de publier, {count} à corriger',
      fault: { one: '{count} point', other: '{count} points' },
    },
    list: {
      purposes: 'Finalités',
      services: 'Services',
      noServices: 'Aucun service : rien n’est retenu ni déposé sous cette finalité.',
      homeless: 'Services sans finalité',
      addPurpose: 'Ajouter une finalité',
      addService: 'Ajouter un service',
      edit: 'Modifier',
      up: 'Monter',
      down: 'Descendre',
      remove: 'Retirer',
      removed: '« {name} » est retiré du brouillon.',
      notRemoved:
        'Quelqu’un l’a modifié entre-temps : rien n’a été retiré. Relisez-le, puis retirez-le s’il le faut.',
      moved: '« {name} » a changé de place.',
      asks: 'demande un accord',
      exempt: 'sans accord : {why}',
      faulty: 'à corriger',
      fresh: 'nouveau',
      cookies: { one: '{count} cookie', other: '{count} cookies' },
    },
    conflict: {
      title: 'Quelqu’un d’autre a changé cette partie entre-temps',
      how: 'Rien n’a été écrasé : ce que vous aviez écrit est toujours dans le formulaire. Voici ce qui y diffère de ce que {author} a enregistré.',
      theirs: 'Ce que {author} a enregistré, comparé à votre texte',
      overwrite: 'Remplacer par ma version',
      gone: '{author} a retiré cette partie du brouillon. L’enregistrer l’y remet.',
    },
  },
  {
    title: 'Configuration',
    lead: 'What the site asks its visitors: the purposes, the services behind them, and what each of them leaves on the device.',
    tabs: {
      label: 'The site’s configuration',
      parts: 'Purposes and services',
      settings: 'Settings',
      appearance: 'Appearance',
      tag: 'Tag to paste',
      file: 'site.json file',
    },
    draft: {
      none: 'All is published: visitors see what this page shows.',
      some: 'Draft by {author}, saved on {date}. Visitors do not see it yet.',
      compare: 'Compare and publish…',
      discard: 'Discard the draft',
      discarded: 'Draft discarded. This is what is in force.',
      notDiscarded: 'The draft has changed meanwhile. Nothing was discarded.',
      saved: 'Saved in the draft. Nothing is published yet.',
      merged:
        'Version {version} was published by {author} since this draft was begun; what it changes is in it.',
      clash: 'Somebody published a change of the same part',
      clashHow:
        'Your draft and version {version} ({author}) differ about: {parts}. Nothing was overwritten. Compare, mend where needed, then say that you have read it.',
      rebase: 'I have read it: keep my draft',
      rebased: 'Your draft now goes on from version {version}.',
      faults: 'Before publishing, {count} to mend',
      fault: { one: '{count} point', other: '{count} points' },
    },
    list: {
      purposes: 'Purposes',
      services: 'Services',
      noServices: 'No service: nothing is held or left under this purpose.',
      homeless: 'Services without a purpose',
      addPurpose: 'Add a purpose',
      addService: 'Add a service',
      edit: 'Edit',
      up: 'Move up',
      down: 'Move down',
      remove: 'Remove',
      removed: '"{name}" is taken out of the draft.',
      notRemoved:
        'Somebody has changed it meanwhile: nothing was taken out. Read it again, then remove it if need be.',
      moved: '"{name}" has another place.',
      asks: 'asks for consent',
      exempt: 'without consent: {why}',
      faulty: 'to mend',
      fresh: 'new',
      cookies: { one: '{count} cookie', other: '{count} cookies' },
    },
    conflict: {
      title: 'Somebody else has changed this part meanwhile',
      how: 'Nothing was overwritten: what you wrote is still in the form. This is how it differs from what {author} saved.',
      theirs: 'What {author} saved, compared with your text',
      overwrite: 'Replace it with mine',
      gone: '{author} took this part out of the draft. Saving it puts it back.',
    },
  },
);

/** The words of the configuration's own pages. */
export const CONFIGURATION_WORDS = {
  fr: { ...FRAME_WORDS.fr, ...PART_FORM_WORDS.fr },
  en: { ...FRAME_WORDS.en, ...PART_FORM_WORDS.en },
} as const;

/** The words of the configuration's pages, in one language. */
export type ConfigurationWords = (typeof CONFIGURATION_WORDS)['fr'];
