/**
 * What the desk says of a site's file.
 *
 * @module
 */
import { roomWords } from './room.ts';

/** The words of that page. */
export const SITE_FILE_WORDS = roomWords(
  {
    title: 'Fichier site.json',
    lead: 'Toute la configuration en un fichier, pour la garder, la copier sur un autre site ou la modifier hors du bureau.',
    exportTitle: 'Exporter',
    exportHint:
      'Le fichier dit ce qui est en vigueur. Dès lors il reprend aussi ce que le bureau a publié : « mes-choix site add » l’acceptera de nouveau.',
    held: 'Depuis le dernier export, le bureau a publié : {paths}. Un fichier plus ancien qui dirait autre chose est refusé.',
    export: 'Télécharger site.json',
    importTitle: 'Importer',
    importHint:
      'Collez le contenu d’un fichier. Il devient le brouillon, comparé à ce qui est en vigueur ; rien n’est publié.',
    replaces: 'Le brouillon en cours ({author}, {date}) en serait remplacé.',
    text: 'Contenu du fichier',
    import: 'Importer dans le brouillon',
    same: 'Ce fichier ne change rien : il dit ce qui est en vigueur.',
    faults: 'Ce fichier ne peut pas être publié. Rien n’a été importé.',
    json: 'Ligne {line}, colonne {column} : ce n’est pas du JSON.',
    site: 'Ce fichier est celui du site « {site} » : son « site » doit être « {own} ».',
    overtaken: 'Quelqu’un a enregistré un brouillon depuis que cette page a été ouverte',
    overtakenHow:
      'Rien n’a été remplacé ; votre fichier est toujours dans le champ. Regardez le brouillon de {author}, puis importez de nouveau s’il le faut.',
  },
  {
    title: 'site.json file',
    lead: 'The whole configuration in one file: to keep, to copy to another site, or to change outside the desk.',
    exportTitle: 'Export',
    exportHint:
      'The file says what is in force. From then on it holds what the desk published too: "mes-choix site add" takes it again.',
    held: 'Since the last export the desk has published: {paths}. An older file that says something else is refused.',
    export: 'Download site.json',
    importTitle: 'Import',
    importHint:
      'Paste the content of a file. It becomes the draft, compared with what is in force; nothing is published.',
    replaces: 'The present draft ({author}, {date}) would be replaced by it.',
    text: 'Content of the file',
    import: 'Import into the draft',
    same: 'This file changes nothing: it says what is in force.',
    faults: 'This file cannot be published. Nothing was imported.',
    json: 'Line {line}, column {column}: this is no JSON.',
    site: 'This file is of the site "{site}": its "site" must be "{own}".',
    overtaken: 'Somebody has saved a draft since this page was opened',
    overtakenHow:
      'Nothing was replaced; your file is still in the field. Look at the draft by {author}, then import again if need be.',
  },
);
