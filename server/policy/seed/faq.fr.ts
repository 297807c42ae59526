/**
 * The default frequent questions on data protection in French.
 *
 * @module
 */
import { french } from '../typography.ts';

/** Markdown; each question is a heading of the second level. */
export const faqFr = french(`# Questions fréquentes sur la protection des données (FAQ)

## Comment puis-je modifier mes données personnelles ?

À tout moment, depuis votre espace client.

## Comment puis-je faire supprimer mes données personnelles ?

Tous les services souscrits doivent d'abord être résiliés. Une fois votre demande reçue, les données sont définitivement supprimées dans un délai de 30 jours.

## Combien de temps mes données sont-elles conservées après la fin des services ?

- Si vous en faites la demande, elles sont définitivement supprimées dans les 30 jours qui suivent la résiliation.
- Sans demande de votre part, elles sont supprimées automatiquement 6 mois après la résiliation.

## Comment puis-je protéger mes données personnelles ?

- Choisissez un mot de passe fort (minuscules et majuscules, chiffres, caractères spéciaux).
- Utilisez un mot de passe différent pour chaque service (espace client, interface de gestion, webmail, etc.).
- Activez l'authentification à deux facteurs dans l'espace client et dans l'interface de gestion.
- Gardez un antivirus à jour.
- Déconnectez-vous de toutes les plateformes lorsque vous utilisez un ordinateur partagé.
`);
