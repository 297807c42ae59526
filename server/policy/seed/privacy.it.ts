/**
 * The default privacy policy in Italian.
 *
 * @module
 */

/** Markdown; the lines `[//]: # (...)` are notes for the legal team and are not shown. */
export const privacyIt = `# Protezione dei dati personali

[//]: # (Da completare a cura del servizio giuridico: verificare i dati seguenti, tratti dalla configurazione del sito.)

{{controller}}

## 1. Il nostro impegno

Raccogliamo soltanto il minimo di dati personali necessario. Non trasmettiamo mai questi dati a terzi senza un motivo valido.

## 2. Quali dati raccogliamo

Raccogliamo dati personali per offrirvi i nostri servizi e per contattarvi quando è necessario.

| Informazione | Utilizzo |
| --- | --- |
| Cognome, nome e indirizzo postale completo | Personalizzare le nostre comunicazioni ed emettere le fatture dei servizi. |
| Indirizzo e-mail | Contattarvi in merito ai servizi sottoscritti e anche informarvi sulle modifiche dei nostri servizi. Quest’ultimo utilizzo può essere disattivato nell’area clienti. |
| Numero di telefono | Soltanto per contattarvi in caso di emergenza; mai per promuovere i nostri servizi. |
| Credenziali di accesso | Sono conservate affinché possiate accedere al vostro conto in modo sicuro. |
| Indirizzo IP | È registrato al momento dell’accesso alle nostre piattaforme, per motivi di sicurezza: permette di individuare gli accessi da luoghi insoliti. |
| Dati di pagamento | Il mezzo di pagamento predefinito che avete scelto è conservato. Il numero della carta è conservato soltanto se selezionate l’apposita casella, per facilitare i pagamenti successivi. Questi dati sono condivisi con le società che gestiscono il mezzo di pagamento scelto. |

### Basi giuridiche

[//]: # (Da completare a cura del servizio giuridico: la base giuridica di ogni trattamento.)

A seconda dei casi, questi trattamenti si fondano sull’esecuzione del contratto che ci lega, su un obbligo legale, sul nostro interesse legittimo alla sicurezza delle nostre piattaforme o sul vostro consenso.

## 3. Il rispetto della vostra sfera privata

I vostri dati sono trattati con la massima cura e conservati in modo sicuro. Servono unicamente a fornirvi i servizi che avete sottoscritto.

Non sono mai condivisi con terzi né venduti a terzi. Quando l’esecuzione del contratto lo richiede, soltanto i dati necessari sono trasmessi a società partner, e solo se queste si impegnano a trattarli in modo confidenziale.

### I vostri diritti

[//]: # (Da completare a cura del servizio giuridico: i diritti applicabili e come esercitarli.)

{{rights}}

## 4. Con chi e perché alcuni dati sono condivisi

| Caso | Descrizione |
| --- | --- |
| Pagamento dei servizi | Diversi mezzi di pagamento (PayPal, carta di credito, ecc.) richiedono la trasmissione di informazioni per effettuare un pagamento. |
| Obbligo legale | Su richiesta della giustizia dobbiamo comunicare i dati. |
| Registrazione di un nome di dominio | I dati di contatto del titolare devono essere pubblicati nella banca dati «whois» del registro dell’estensione scelta. Dove il registro lo consente, un’opzione nell’area clienti li nasconde del tutto o in parte. |

### Destinatari all’estero

[//]: # (Da completare a cura del servizio giuridico: le garanzie applicabili a ogni paese.)

{{recipients}}

## 5. Cookie

Utilizziamo i cookie per migliorare i contenuti in base alle esigenze dei visitatori. Potete modificare in ogni momento la vostra scelta al riguardo:

{{control}}

{{choice}}

### Finalità, servizi e durate

{{services}}

## 6. Domande frequenti sulla protezione dei dati (FAQ)

{{faq}}
`;
