/**
 * The default frequent questions on data protection in German, in Swiss spelling.
 *
 * @module
 */

/** Markdown; each question is a heading of the second level. */
export const faqDe = `# Häufige Fragen zum Datenschutz (FAQ)

## Wie kann ich meine personenbezogenen Daten ändern?

Jederzeit über den Kundenbereich.

## Wie kann ich meine personenbezogenen Daten löschen lassen?

Zuerst müssen alle abonnierten Dienste gekündigt werden. Sobald Ihre Anfrage eingegangen ist, werden die Daten innerhalb von 30 Tagen endgültig gelöscht.

## Wie lange werden meine Daten nach dem Ende der Dienste aufbewahrt?

- Auf Anfrage werden sie innerhalb von 30 Tagen nach der Kündigung endgültig gelöscht.
- Ohne Anfrage werden sie 6 Monate nach der Kündigung automatisch gelöscht.

## Wie kann ich meine personenbezogenen Daten schützen?

- Wählen Sie ein starkes Passwort (Klein- und Grossbuchstaben, Ziffern, Sonderzeichen).
- Verwenden Sie für jeden Dienst ein anderes Passwort (Kundenbereich, Verwaltungsoberfläche, Webmail usw.).
- Schalten Sie die Zwei-Faktor-Anmeldung im Kundenbereich und in der Verwaltungsoberfläche ein.
- Halten Sie Ihr Antivirenprogramm (Antivirus) aktuell.
- Melden Sie sich auf einem gemeinsam genutzten Computer von jeder Plattform ab.
`;
