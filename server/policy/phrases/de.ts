/**
 * The words of generated parts in German, in Swiss spelling.
 *
 * @module
 */
import type { Phrases } from './phrases.ts';

/** German. */
export const de: Phrases = {
  control: 'Meine Auswahl ändern',
  choice: 'Ihre gegenwärtige Auswahl wird in den Einstellungen angezeigt.',
  controller: {
    name: 'Verantwortlich:',
    address: 'Adresse:',
    contact: 'Kontakt:',
    officer: 'Datenschutzberatung (Datenschutzbeauftragte):',
  },
  rights: {
    list: 'Unter den Voraussetzungen des anwendbaren Rechts haben Sie das Recht auf Auskunft über Ihre Daten, auf Berichtigung, Löschung, Einschränkung der Bearbeitung und Datenübertragbarkeit sowie das Recht, der Bearbeitung zu widersprechen.',
    contact: 'Um Ihre Rechte auszuüben, wenden Sie sich an die verantwortliche Stelle:',
    withdraw:
      'Beruht eine Bearbeitung auf Ihrer Einwilligung, so können Sie diese jederzeit widerrufen.',
    complaint: (authority) =>
      `Sie können sich mit einer Beschwerde an die Aufsichtsbehörde wenden: ${authority}.`,
    cnil: 'Commission nationale de l’informatique et des libertés (CNIL), Frankreich',
    fdpic: 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB), Schweiz',
    otherAuthority: 'die zuständige Behörde Ihres Landes',
  },
  recipients: {
    some: 'Die für diese Website angegebenen Dienste werden von Unternehmen mit Sitz in den folgenden Ländern erbracht. Dienste, über die Sie entscheiden, erhalten nur dann Daten, wenn Sie sie annehmen.',
    none: 'Die Konfiguration der Website gibt keinen aus dem Ausland erbrachten Dienst an.',
    country: 'Land',
  },
  services: {
    service: 'Dienst',
    provider: 'Anbieter',
    name: 'Name',
    life: 'Dauer',
    use: 'Zweck',
    hosts: 'Kontaktierte Server:',
    policyOf: (service) => `Datenschutzerklärung von ${service}`,
    none: 'Für diesen Zweck ist kein Dienst angegeben.',
    asked: 'Sie entscheiden darüber.',
    exempt: {
      audience:
        'Von der Einwilligung ausgenommene Reichweitenmessung: Sie läuft vor Ihrer Auswahl, und Sie können ihr in den Einstellungen widersprechen.',
      choice: 'Immer aktiv, ohne Einwilligung: merkt sich Ihre Auswahl.',
      auth: 'Immer aktiv, ohne Einwilligung: nötig, um Sie beim Dienst anzumelden.',
      cart: 'Immer aktiv, ohne Einwilligung: merkt sich den Inhalt Ihres Warenkorbs.',
      lb: 'Immer aktiv, ohne Einwilligung: verteilt die Last auf die Server.',
      'ui-lang': 'Immer aktiv, ohne Einwilligung: merkt sich die von Ihnen gewählte Sprache.',
      security: 'Immer aktiv, ohne Einwilligung: nötig für die Sicherheit des Dienstes.',
    },
    selfAssessment: 'Voraussetzungen der Ausnahme:',
  },
  life: {
    session: 'Bis der Browser geschlossen wird',
    untilDeleted: 'Bis zur Löschung',
    untilAcknowledged: 'Bis zur Bestätigung durch den Server',
    approximately: (duration) => `ungefähr ${duration}`,
  },
  storage: {
    localStorage: 'lokaler Speicher',
    sessionStorage: 'Sitzungsspeicher',
    indexedDB: 'Datenbank des Browsers',
    cacheStorage: 'Cache des Browsers',
  },
  own: {
    heading: 'Speicherung und Nachweis Ihrer Auswahl',
    introduction:
      'Was die Website aufzeichnet, um sich Ihre Auswahl zu merken und sie nachweisen zu können, sobald Sie gewählt haben.',
    choice:
      'Merkt sich Ihre Auswahl: ihr Datum, die angenommenen oder abgelehnten Zwecke und Dienste und, nur wenn Sie etwas angenommen haben, eine zufällige Kennung. Die Dauer wird durch Ihre Besuche nicht verlängert.',
    outbox: 'Merkt sich Entscheide, deren Empfang der Server noch nicht bestätigt hat.',
    register: 'Register',
    kept: (duration) =>
      `Das Register bewahrt jeden Entscheid während folgender Dauer auf: ${duration}. Es enthält das Datum, was angenommen oder abgelehnt wurde, wo und in welcher Sprache Sie geantwortet haben, den Text, der Ihnen gezeigt wurde, die Version der Software und das Datenschutzsignal (GPC) Ihres Browsers. Es enthält weder eine IP-Adresse noch eine Beschreibung Ihres Browsers.`,
    anonymousRefusals:
      'Eine Annahme steht darin mit der zufälligen Kennung Ihrer Auswahl, eine erste Ablehnung ohne jede Kennung.',
    noRefusals:
      'Eine Annahme steht darin mit der zufälligen Kennung Ihrer Auswahl; eine erste Ablehnung steht nicht darin.',
    record: 'Meinen Eintrag ansehen, herunterladen oder löschen',
  },
  page: {
    skip: 'Zum Text springen',
    languages: 'Sprachen',
    published: (version, date) => `Version ${version}, veröffentlicht am ${date}`,
    behind: 'Dieser Text hat sich geändert; die Übersetzung sagt noch nicht alles, was neu ist.',
    superseded: (version) => `Dieser Text ist die Version ${version}; er gilt nicht mehr.`,
    current: 'Den geltenden Text lesen',
    versions: 'Alle Versionen',
    versionsOf: (title) => `Versionen: ${title}`,
    version: 'Version',
    date: 'Veröffentlicht am',
    inForce: 'in Kraft',
    privacy: 'Datenschutz',
    faq: 'Häufige Fragen',
  },
};
