/**
 * The default frequent questions on data protection in Italian.
 *
 * @module
 */

/** Markdown; each question is a heading of the second level. */
export const faqIt = `# Domande frequenti sulla protezione dei dati (FAQ)

## Come posso modificare i miei dati personali?

In ogni momento, dall’area clienti.

## Come posso far cancellare i miei dati personali?

Prima occorre disdire tutti i servizi sottoscritti. Una volta ricevuta la richiesta, i dati sono cancellati definitivamente entro 30 giorni.

## Per quanto tempo sono conservati i dati dopo la fine dei servizi?

- Su richiesta, sono cancellati definitivamente entro 30 giorni dalla disdetta.
- Senza richiesta, sono cancellati automaticamente 6 mesi dopo la disdetta.

## Come posso proteggere i miei dati personali?

- Scegliete una password forte (lettere minuscole e maiuscole, cifre, caratteri speciali).
- Utilizzate una password diversa per ogni servizio (area clienti, interfaccia di gestione, webmail, ecc.).
- Attivate l’autenticazione a due fattori nell’area clienti e nell’interfaccia di gestione.
- Tenete aggiornato un antivirus.
- Uscite da ogni piattaforma quando usate un computer condiviso.
`;
