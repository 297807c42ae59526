/**
 * What the desk says where the banner's look is chosen.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** The words of that page. */
export const APPEARANCE_WORDS = roomWords(
  {
    title: 'Apparence',
    lead: 'Choisissez la forme et les couleurs ; l’aperçu est le vrai bandeau. Accepter et refuser se ressemblent toujours.',
    pick: '{colour} : choisir dans une palette',
    layout: 'Forme',
    layouts: {
      bar: 'Bandeau sur toute la largeur',
      box: 'Encadré',
      modal: 'Fenêtre au centre, qui demande une réponse',
    },
    position: 'Place',
    positions: {
      bottom: 'en bas',
      top: 'en haut',
      'bottom-left': 'en bas à gauche (encadré)',
      'bottom-right': 'en bas à droite (encadré)',
      'top-left': 'en haut à gauche (encadré)',
      'top-right': 'en haut à droite (encadré)',
    },
    theme: 'Thème',
    themes: {
      auto: 'clair ou sombre, selon le visiteur',
      light: 'clair',
      dark: 'sombre',
      plain: 'comme la page : sa police et ses couleurs',
    },
    button: 'Bouton « Modifier mes choix »',
    buttonHint:
      'Chaque page doit permettre de changer d’avis : un lien du pied de page, ou ce bouton flottant.',
    buttons: {
      auto: 'flottant, là où la page n’a pas de lien',
      none: 'jamais : chaque page a son lien',
      'bottom-left': 'toujours, en bas à gauche',
      'bottom-right': 'toujours, en bas à droite',
      'top-left': 'toujours, en haut à gauche',
      'top-right': 'toujours, en haut à droite',
    },
    tokens: 'Couleurs et formes',
    tokensHint:
      'Vide : la valeur du thème. Les couleurs s’écrivent comme « #0a5c8a ». Ce qui ne se lit pas est refusé.',
    language: 'Langue de l’aperçu',
    save: 'Enregistrer dans le brouillon',
    preview: 'Prévisualiser',
    previewTitle: 'Aperçu',
    previewHint: 'Le vrai bandeau, dans un cadre isolé : rien n’est gardé ni envoyé.',
    banner: 'Bandeau',
    panel: 'Panneau des choix',
    frame: 'Le bandeau dans cette apparence',
    notShown: 'Pas d’aperçu tant que l’apparence est refusée.',
    verdict: 'Verdict',
    fair: 'Équitable : cette apparence peut être publiée.',
    unfair: 'Refusée : à corriger avant de publier.',
    equal: 'Accepter et refuser : même taille, mêmes couleurs, même rang.',
    measures: {
      'button-text': 'Texte des boutons : {found}:1 (au moins {least}:1).',
      text: 'Texte sur le fond : {found}:1 (au moins {least}:1).',
      button: 'Boutons sur le fond : {found}:1 (au moins {least}:1).',
      focus: 'Contour de sélection sur le fond : {found}:1 (au moins {least}:1).',
    },
    usual: 'Couleurs du thème : contrastes vérifiés par le produit.',
  },
  {
    title: 'Appearance',
    lead: 'Choose the layout and the colours; the preview is the real banner. Accept and refuse always look the same.',
    pick: '{colour}: pick from a palette',
    layout: 'Layout',
    layouts: {
      bar: 'Bar over the whole width',
      box: 'Box',
      modal: 'Window in the middle that asks for an answer',
    },
    position: 'Position',
    positions: {
      bottom: 'at the bottom',
      top: 'at the top',
      'bottom-left': 'bottom left (box)',
      'bottom-right': 'bottom right (box)',
      'top-left': 'top left (box)',
      'top-right': 'top right (box)',
    },
    theme: 'Theme',
    themes: {
      auto: 'light or dark, as the visitor has it',
      light: 'light',
      dark: 'dark',
      plain: 'like the page: its font and its colours',
    },
    button: '"Change my choices" button',
    buttonHint:
      'Every page must let visitors change their mind: a link in the footer, or this floating button.',
    buttons: {
      auto: 'floating, where the page has no link',
      none: 'never: every page has its link',
      'bottom-left': 'always, bottom left',
      'bottom-right': 'always, bottom right',
      'top-left': 'always, top left',
      'top-right': 'always, top right',
    },
    tokens: 'Colours and shapes',
    tokensHint:
      'Empty: the theme’s own. Colours are written like "#0a5c8a". What cannot be read is refused.',
    language: 'Language of the preview',
    save: 'Save in the draft',
    preview: 'Preview',
    previewTitle: 'Preview',
    previewHint: 'The real banner in a frame of its own: nothing is kept or sent.',
    banner: 'Banner',
    panel: 'Preferences',
    frame: 'The banner in this look',
    notShown: 'There is no preview as long as the look is refused.',
    verdict: 'Verdict',
    fair: 'Fair: this look can be published.',
    unfair: 'Refused: to be mended before publishing.',
    equal: 'Accept and refuse: same size, same colours, same rank.',
    measures: {
      'button-text': 'Text of the buttons: {found}:1 ({least}:1 at least).',
      text: 'Text on the background: {found}:1 ({least}:1 at least).',
      button: 'Buttons on the background: {found}:1 ({least}:1 at least).',
      focus: 'Focus ring on the background: {found}:1 ({least}:1 at least).',
    },
    usual: 'Colours of the theme: their contrast is checked by the product.',
  },
);
