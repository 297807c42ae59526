/**
 * The commands of the binary, as it says them itself with `--help`.
 *
 * @module
 */
import { type Command, usage } from '../../server/cli/command.ts';
import { french } from '../../server/policy/typography.ts';
import { type DocsLanguage } from './chapters.ts';
import { escapeHtml } from './markdown.ts';

/** What each does, for French readers; what is not here is told in English. */
const IN_FRENCH: Readonly<Record<string, string>> = {
  serve: 'Lance le serveur : interface HTTP, pages légales et console.',
  init: 'Crée un premier site.json à partir de quelques questions et d’une page du site.',
  check: 'Vérifie un site.json, ou regarde une page du site comme un navigateur la reçoit.',
  audit:
    'Ouvre le site dans un vrai navigateur et compare ce qui se passe avec ce qui est déclaré.',
  add: 'Ajoute des services connus à un site.json.',
  import: 'Écrit un site.json à partir de la configuration d’un autre outil.',
  'site add': 'Vérifie, enregistre et publie un site.json.',
  'site export': 'Rend le site.json tel qu’il est publié.',
  'site copy': 'Copie un site sous un autre nom, pour un essai.',
  'policy publish': 'Publie la politique ou la FAQ à partir d’un fichier.',
  'user add': 'Donne accès à la console.',
  export: 'Rend les événements d’un site, d’une période ou d’un visiteur.',
  verify: 'Recalcule toutes les preuves et nomme ce qui a été modifié.',
  purge: 'Efface maintenant ce dont la durée de conservation est passée.',
  backup: 'Copie tout, pendant que le serveur tourne.',
  restore: 'Remet une copie en place, et la vérifie.',
  head: 'Donne la tête signée du journal à d’autres.',
  key: 'Affiche la clé publique du journal.',
};

/** The section of every command. */
export function commandsHtml(commands: readonly Command[], language: DocsLanguage): string {
  return commands
    .map((command) => {
      const own = language === 'fr' ? IN_FRENCH[command.name] : command.summary;
      const summary =
        own === undefined
          ? `<p lang="en">${escapeHtml(command.summary)}</p>`
          : `<p>${escapeHtml(language === 'fr' ? french(own) : own)}</p>`;
      const name = escapeHtml(`mes-choix ${command.name}`);
      return `<h3 id="command-${command.name.replaceAll(' ', '-')}"><code>${name}</code></h3>
${summary}
<pre tabindex="0" role="group" aria-label="${name}" lang="en"><code>${escapeHtml(usage(command))}</code></pre>
`;
    })
    .join('');
}
