/**
 * The default privacy policy in German, in Swiss spelling.
 *
 * @module
 */

/** Markdown; the lines `[//]: # (...)` are notes for the legal team and are not shown. */
export const privacyDe = `# Schutz personenbezogener Daten

[//]: # (Vom Rechtsdienst zu ergänzen: die folgenden Angaben aus der Konfiguration der Website prüfen.)

{{controller}}

## 1. Unsere Verpflichtung

Wir erheben nur das notwendige Minimum an personenbezogenen Daten. Wir geben diese Daten niemals ohne triftigen Grund an Dritte weiter.

## 2. Welche Daten wir erheben

Wir erheben personenbezogene Daten, um Ihnen unsere Dienste anzubieten und Sie bei Bedarf zu kontaktieren.

| Angabe | Verwendung |
| --- | --- |
| Name, Vorname und vollständige Postadresse | Um unsere Mitteilungen persönlich zu gestalten und die Rechnungen für Ihre Dienste auszustellen. |
| E-Mail-Adresse | Um Sie zu den abonnierten Diensten zu kontaktieren und auch, um Sie über Änderungen unserer Dienste zu informieren. Diese letzte Verwendung lässt sich im Kundenbereich ausschalten. |
| Telefonnummer | Nur, um Sie im Notfall zu kontaktieren; niemals, um für unsere Dienste zu werben. |
| Zugangsdaten | Sie werden gespeichert, damit Sie sicher auf Ihr Konto zugreifen können. |
| IP-Adresse | Sie wird beim Zugriff auf unsere Plattformen aus Sicherheitsgründen aufgezeichnet: So lassen sich Anmeldungen von ungewöhnlichen Orten erkennen. |
| Zahlungsdaten | Das von Ihnen gewählte Standardzahlungsmittel wird gespeichert. Die Kartennummer wird nur gespeichert, wenn Sie das entsprechende Kästchen ankreuzen, um spätere Zahlungen zu erleichtern. Diese Daten werden mit den Unternehmen geteilt, die hinter dem gewählten Zahlungsmittel stehen. |

### Rechtsgrundlagen

[//]: # (Vom Rechtsdienst zu ergänzen: die Rechtsgrundlage jeder Bearbeitung.)

Je nach Fall stützt sich diese Bearbeitung auf die Erfüllung des Vertrags mit Ihnen, auf eine gesetzliche Pflicht, auf unser berechtigtes Interesse an der Sicherheit unserer Plattformen oder auf Ihre Einwilligung.

## 3. Achtung Ihrer Privatsphäre

Ihre Daten werden mit grösster Sorgfalt behandelt und sicher gespeichert. Sie dienen ausschliesslich dazu, die von Ihnen abonnierten Dienste zu erbringen.

Sie werden niemals mit Dritten geteilt oder an Dritte verkauft. Wo die Erfüllung des Vertrags es verlangt, gehen nur die notwendigen Daten an Partnerunternehmen, und nur dann, wenn diese sich verpflichten, sie vertraulich zu behandeln.

### Ihre Rechte

[//]: # (Vom Rechtsdienst zu ergänzen: die anwendbaren Rechte und wie sie ausgeübt werden.)

{{rights}}

## 4. Mit wem und warum gewisse Daten geteilt werden

| Fall | Beschreibung |
| --- | --- |
| Bezahlung der Dienste | Mehrere Zahlungsmittel (PayPal, Kreditkarte usw.) verlangen die Übermittlung von Angaben, damit eine Zahlung ausgeführt werden kann. |
| Gesetzliche Pflicht | Auf Verlangen der Justiz müssen wir die Daten herausgeben. |
| Registrierung eines Domainnamens | Die Kontaktangaben des Inhabers müssen in der «whois»-Datenbank der Registrierungsstelle der gewählten Endung veröffentlicht werden. Wo die Registrierungsstelle es zulässt, verbirgt eine Option im Kundenbereich diese Angaben ganz oder teilweise. |

### Empfänger im Ausland

[//]: # (Vom Rechtsdienst zu ergänzen: die Garantien für jedes Land.)

{{recipients}}

## 5. Cookies

Wir verwenden Cookies, um den Inhalt nach den Bedürfnissen der Besucherinnen und Besucher zu verbessern. Sie können Ihre Wahl dazu jederzeit ändern:

{{control}}

{{choice}}

### Zwecke, Dienste und Speicherdauer

{{services}}

## 6. Häufige Fragen zum Datenschutz (FAQ)

{{faq}}
`;
