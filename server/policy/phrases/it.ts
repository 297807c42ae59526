/**
 * The words of generated parts in Italian.
 *
 * @module
 */
import type { Phrases } from './phrases.ts';

/** Italian. */
export const it: Phrases = {
  control: 'Modificare le mie scelte',
  choice: 'La vostra scelta attuale è mostrata nel pannello delle preferenze.',
  controller: {
    name: 'Titolare del trattamento:',
    address: 'Indirizzo:',
    contact: 'Contatto:',
    officer: 'Responsabile della protezione dei dati:',
  },
  rights: {
    list: 'Alle condizioni previste dal diritto applicabile, avete il diritto di accedere ai vostri dati, di farli rettificare, cancellare, di limitarne il trattamento, di riceverli in un formato portabile e di opporvi al trattamento.',
    contact: 'Per esercitare i vostri diritti, scrivete al titolare del trattamento:',
    withdraw:
      'Quando un trattamento si fonda sul vostro consenso, potete revocarlo in ogni momento.',
    complaint: (authority) =>
      `Potete presentare un reclamo all’autorità di controllo: ${authority}.`,
    cnil: 'Commission nationale de l’informatique et des libertés (CNIL), Francia',
    fdpic: 'Incaricato federale della protezione dei dati e della trasparenza (IFPDT), Svizzera',
    otherAuthority: 'l’autorità competente del vostro paese',
  },
  recipients: {
    some: 'I servizi dichiarati per questo sito sono forniti da società con sede nei paesi seguenti. Quelli sottoposti alla vostra scelta ricevono dati soltanto se li accettate.',
    none: 'La configurazione del sito non dichiara alcun servizio fornito dall’estero.',
    country: 'Paese',
  },
  services: {
    service: 'Servizio',
    provider: 'Fornitore',
    name: 'Nome',
    life: 'Durata',
    use: 'Utilità',
    hosts: 'Server contattati:',
    policyOf: (service) => `Informativa sulla privacy di ${service}`,
    none: 'Nessun servizio è dichiarato per questa finalità.',
    asked: 'Sottoposto alla vostra scelta.',
    exempt: {
      audience:
        'Misurazione del pubblico esente da consenso: funziona prima della vostra scelta, e potete opporvi nel pannello delle preferenze.',
      choice: 'Sempre attivo, senza consenso: ricorda la vostra scelta.',
      auth: 'Sempre attivo, senza consenso: necessario per identificarvi presso il servizio.',
      cart: 'Sempre attivo, senza consenso: ricorda il contenuto del carrello.',
      lb: 'Sempre attivo, senza consenso: ripartisce il carico tra i server.',
      'ui-lang': 'Sempre attivo, senza consenso: ricorda la lingua che avete scelto.',
      security: 'Sempre attivo, senza consenso: necessario per la sicurezza del servizio.',
    },
    selfAssessment: 'Condizioni dell’esenzione:',
  },
  life: {
    session: 'Fino alla chiusura del browser',
    untilDeleted: 'Fino alla cancellazione',
    untilAcknowledged: 'Fino alla conferma del server',
    approximately: (duration) => `circa ${duration}`,
  },
  storage: {
    localStorage: 'memoria locale',
    sessionStorage: 'memoria di sessione',
    indexedDB: 'banca dati del browser',
    cacheStorage: 'cache del browser',
  },
  own: {
    heading: 'Memoria e prova della vostra scelta',
    introduction:
      'Ciò che il sito registra per ricordare la vostra scelta e poterla provare, una volta che avete scelto.',
    choice:
      'Ricorda la vostra scelta: la data, le finalità e i servizi accettati o rifiutati e, soltanto se avete accettato qualcosa, un identificativo casuale. La durata non è prolungata dalle vostre visite.',
    outbox: 'Ricorda le decisioni che il server non ha ancora confermato.',
    register: 'Registro',
    kept: (duration) =>
      `Il registro delle scelte conserva ogni decisione per questa durata: ${duration}. Contiene la data, ciò che è stato accettato o rifiutato, dove e in quale lingua avete risposto, il testo che vi è stato mostrato, la versione del software e il segnale di riservatezza (GPC) del vostro browser. Non contiene né l’indirizzo IP né una descrizione del vostro browser.`,
    anonymousRefusals:
      'Un’accettazione vi figura con l’identificativo casuale della vostra scelta, un primo rifiuto senza alcun identificativo.',
    noRefusals:
      'Un’accettazione vi figura con l’identificativo casuale della vostra scelta; un primo rifiuto non vi figura.',
    record: 'Consultare, scaricare o cancellare la mia registrazione',
  },
  page: {
    skip: 'Vai al testo',
    languages: 'Lingue',
    published: (version, date) => `Versione ${version}, pubblicata il ${date}`,
    behind: 'Questo testo è cambiato e la traduzione non dice ancora tutto ciò che è nuovo.',
    superseded: (version) => `Questo testo è la versione ${version}; non è più in vigore.`,
    current: 'Leggere il testo in vigore',
    versions: 'Tutte le versioni',
    versionsOf: (title) => `Versioni: ${title}`,
    version: 'Versione',
    date: 'Pubblicata il',
    inForce: 'in vigore',
    privacy: 'Protezione dei dati',
    faq: 'Domande frequenti',
  },
};
