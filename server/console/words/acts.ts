/**
 * The names of the acts at the desk, as the journal shows them. One that has no name is shown as it is.
 *
 * @module
 */
import type { DeskLanguage } from './words.ts';

/** By the word that `desk.note` was told; sorted by it. */
export const ACT_NAMES: Readonly<Record<string, Readonly<Record<DeskLanguage, string>>>> = {
  'approve-language': { fr: 'Langue approuvée', en: 'Language approved' },
  configure: { fr: 'Brouillon de configuration', en: 'Draft of the configuration' },
  'configure-remove': {
    fr: 'Retrait dans le brouillon de configuration',
    en: 'Taken out of the draft of the configuration',
  },
  'discard-configuration': {
    fr: 'Brouillon de configuration abandonné',
    en: 'Draft of the configuration discarded',
  },
  'add-second-factor': { fr: 'Second facteur activé', en: 'Second factor turned on' },
  'drop-second-factor': { fr: 'Second facteur désactivé', en: 'Second factor turned off' },
  'end-session': { fr: 'Session terminée', en: 'Session ended' },
  'end-sessions': { fr: 'Sessions terminées', en: 'Sessions ended' },
  'new-backup-codes': { fr: 'Nouveaux codes de secours', en: 'New backup codes' },
  'remove-person': { fr: 'Personne retirée', en: 'Person removed' },
  'set-password': { fr: 'Mot de passe choisi', en: 'Password chosen' },
  'cancel-publication': { fr: 'Publication annulée', en: 'Publication cancelled' },
  'count-shown': {
    fr: 'Affichages du bandeau\u202f: comptés',
    en: 'Displays of the banner: counted',
  },
  'drop-draft': { fr: 'Brouillon abandonné', en: 'Draft discarded' },
  enter: { fr: 'Entrée', en: 'Entered' },
  erase: { fr: 'Enregistrement effacé', en: 'Record erased' },
  export: { fr: 'Registre exporté', en: 'Register exported' },
  hold: { fr: 'Obligation de conservation posée', en: 'Legal hold set' },
  'export-configuration': { fr: 'Configuration exportée', en: 'Configuration exported' },
  'import-configuration': {
    fr: 'Fichier importé dans le brouillon',
    en: 'File imported into the draft',
  },
  invite: { fr: 'Lien d’entrée créé', en: 'Entry link made' },
  leave: { fr: 'Déconnexion', en: 'Signed out' },
  'lift-hold': { fr: 'Obligation de conservation levée', en: 'Legal hold lifted' },
  'publication-failed': { fr: 'Publication impossible', en: 'Publication failed' },
  publish: { fr: 'Publication', en: 'Published' },
  'publish-configuration': { fr: 'Configuration publiée', en: 'Configuration published' },
  rebase: {
    fr: 'Brouillon repris sur une version plus récente',
    en: 'Draft moved to a newer version',
  },
  restore: { fr: 'Remise en vigueur', en: 'Put back in force' },
  role: { fr: 'Rôle modifié', en: 'Role changed' },
  'save-draft': { fr: 'Brouillon enregistré', en: 'Draft saved' },
  schedule: { fr: 'Publication prévue', en: 'Publication scheduled' },
  'take-effect': { fr: 'Publication entrée en vigueur', en: 'Publication took effect' },
  'stop-shown': {
    fr: 'Affichages du bandeau\u202f: plus comptés',
    en: 'Displays of the banner: no longer counted',
  },
};

/** The name of an act in the desk's language. */
export function actName(language: DeskLanguage, act: string): string {
  return Object.hasOwn(ACT_NAMES, act) ? (ACT_NAMES[act]?.[language] ?? act) : act;
}
