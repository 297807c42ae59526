/**
 * German; how Switzerland spells it is in `de-CH.ts`.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in German. */
export const de: Messages = {
  'banner.title': 'Sie entscheiden',
  'banner.text':
    'Mit Ihrer Einwilligung verwenden {site} und {partners} Cookies oder ähnliche Techniken für:',
  'banner.text.alone':
    'Mit Ihrer Einwilligung verwendet {site} Cookies oder ähnliche Techniken für:',
  'banner.partners.one': 'ein Partner',
  'banner.partners.other': '{count} Partner',
  'banner.objection': 'Ohne vorherige Einwilligung aktiv; Sie können widersprechen.',
  'banner.withdraw':
    'Wenn Sie ablehnen, funktioniert die Website ohne diese Dienste. Mit „Meine Auswahl ändern“ können Sie sich jederzeit anders entscheiden.',
  'banner.services.one': 'Den Dienst ansehen',
  'banner.services.other': 'Die {count} Dienste ansehen',
  'banner.policy': 'Datenschutzerklärung',
  'banner.accept': 'Alle akzeptieren',
  'banner.reject': 'Alle ablehnen',
  'banner.customize': 'Anpassen',
  'banner.new': 'Neu',
  'banner.revised.title': 'Neues in Ihrer Auswahl',
  'banner.revised.text':
    'Seit Ihrer Antwort ist ein Zweck oder ein Dienst hinzugekommen oder geändert worden. Ihre übrigen Antworten gelten weiter.',
  'banner.announce': '{title}. Am Anfang der Seite können Sie akzeptieren, ablehnen oder anpassen.',
  'banner.saved': 'Ihre Auswahl ist gespeichert.',
  'control.label': 'Meine Auswahl ändern',
  'control.gpc': 'Ihr Browser bittet darum, nicht verfolgt zu werden: Alles ist abgelehnt.',
  'preferences.title': 'Meine Auswahl ändern',
  'preferences.intro':
    'Sie entscheiden, Zweck für Zweck. Es ändert sich nichts, bis Sie speichern.',
  'preferences.close': 'Schließen, ohne zu speichern',
  'preferences.save': 'Meine Auswahl speichern',
  'preferences.language': 'Sprache',
  'choice.leftovers': 'Für diese Website unerreichbar, vielleicht noch auf Ihrem Gerät: {names}.',
  'preferences.exempt': 'Ohne vorherige Einwilligung',
  'state.on': 'Erlaubt',
  'state.off': 'Abgelehnt',
  'state.mixed': 'Teilweise',
  'state.locked': 'Immer aktiv',
  'service.list.one': '{count} Dienst',
  'service.list.other': '{count} Dienste',
  'service.by': 'von {company}',
  'service.company': 'Unternehmen',
  'service.country': 'Land',
  'service.hosts': 'Kontaktierte Server',
  'service.cookies': 'Cookies',
  'service.storage': 'Weitere Speicherung',
  'service.session': 'bis der Browser geschlossen wird',
  'service.policy': 'Datenschutzerklärung von {company} (neuer Tab)',
  'service.none': 'Speichert nichts auf Ihrem Gerät.',
  'exempt.audience':
    'Eigene Reichweitenmessung der Website, ohne Verfolgung anderswo: Das Gesetz erlaubt sie ohne vorherige Einwilligung. Sie können widersprechen.',
  'exempt.choice': 'Merkt sich Ihre Auswahl. Sonst käme die Frage auf jeder Seite wieder.',
  'exempt.auth': 'Hält Sie in Ihrem Konto angemeldet, wenn Sie es wünschen.',
  'exempt.cart': 'Behält den Inhalt Ihres Warenkorbs.',
  'exempt.lb': 'Verteilt die Besuche auf die Server, damit die Website antwortet.',
  'exempt.ui-lang': 'Behält die Sprache und die Darstellung, die Sie gewählt haben.',
  'exempt.security': 'Schützt die Website und Ihr Konto vor Missbrauch.',
  'choice.title': 'Ihre aktuelle Auswahl',
  'choice.none':
    'Sie haben noch nicht geantwortet. Bis dahin ist nichts aktiv, was Ihre Einwilligung braucht.',
  'choice.dates': 'Gespeichert am {date}, gültig bis {until}.',
  'choice.id': 'Kennung',
  'choice.anonymous': 'Sie haben alles abgelehnt: Es wird keine Kennung aufbewahrt.',
  'choice.copy': 'Kopieren',
  'choice.copied': 'Kennung kopiert.',
  'choice.proof': 'Meinen Nachweis ansehen oder herunterladen (neuer Tab)',
  'choice.erase': 'Meinen Eintrag löschen',
  'choice.erase.sure':
    'Ihr Eintrag wird endgültig gelöscht und Ihre Einwilligungen werden widerrufen. Fortfahren?',
  'choice.erase.yes': 'Endgültig löschen',
  'choice.erase.no': 'Abbrechen',
  'choice.erased': 'Ihr Eintrag ist gelöscht, Ihre Einwilligungen sind widerrufen.',
  'choice.erase.failed': 'Das Löschen ist nicht gelungen. Versuchen Sie es gleich noch einmal.',
  'farewell.title': 'Ihre Einwilligungen sind widerrufen',
  'farewell.text':
    'Ihre Kennung ist nicht mehr auf diesem Gerät. Bewahren Sie sie auf, wenn Sie Ihren Eintrag später ansehen oder löschen möchten.',
  'farewell.close': 'Schließen',
  'search.label': 'Dienst oder Unternehmen suchen',
  'search.found.one': '{count} Dienst gefunden',
  'search.found.other': '{count} Dienste gefunden',
  'embed.label': 'Zurückgehaltener Inhalt: {title}',
  'embed.text':
    'Dieser Inhalt kommt von {service} ({company}). Beim Anzeigen erhält dieses Unternehmen Ihre IP-Adresse und die Adresse dieser Website.',
  'embed.unknown': 'Dieser Inhalt braucht Ihre Einwilligung, bevor er angezeigt wird.',
  'embed.once': 'Dieses Mal anzeigen',
  'embed.always': '{service} immer erlauben',
  'policy.service': '{service}: {state}',
};
