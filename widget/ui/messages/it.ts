/**
 * Italian.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Italian. */
export const it: Messages = {
  'banner.title': 'Scelga lei',
  'banner.text': 'Con il suo consenso, {site} e {partners} usano cookie o tecniche simili per:',
  'banner.text.alone': 'Con il suo consenso, {site} usa cookie o tecniche simili per:',
  'banner.partners.one': 'un partner',
  'banner.partners.other': '{count} partner',
  'banner.objection': 'Attivo senza consenso preventivo; può opporsi.',
  'banner.withdraw':
    'Se rifiuta, il sito funziona senza questi servizi. Può cambiare idea in ogni momento con «Modificare le mie scelte».',
  'banner.services.one': 'Vedere il servizio',
  'banner.services.other': 'Vedere i {count} servizi',
  'banner.policy': 'Informativa sulla privacy',
  'banner.accept': 'Accettare tutto',
  'banner.reject': 'Rifiutare tutto',
  'banner.customize': 'Personalizzare',
  'banner.new': 'Novità',
  'banner.revised.title': 'Novità nelle sue scelte',
  'banner.revised.text':
    'Dalla sua risposta, una finalità o un servizio è stato aggiunto o modificato. Le altre sue scelte restano valide.',
  'banner.announce': '{title}. All’inizio della pagina può accettare, rifiutare o personalizzare.',
  'banner.saved': 'Le sue scelte sono salvate.',
  'control.label': 'Modificare le mie scelte',
  'control.gpc': 'Il suo browser chiede di non essere tracciato: tutto è rifiutato.',
  'preferences.title': 'Modificare le mie scelte',
  'preferences.intro': 'Decide lei, uso per uso. Nulla cambia finché non salva.',
  'preferences.close': 'Chiudere senza salvare',
  'preferences.save': 'Salvare le mie scelte',
  'preferences.language': 'Lingua',
  'choice.leftovers':
    'Fuori dalla portata di questo sito, può restare sul suo dispositivo: {names}.',
  'preferences.exempt': 'Senza consenso preventivo',
  'state.on': 'Permesso',
  'state.off': 'Rifiutato',
  'state.mixed': 'In parte',
  'state.locked': 'Sempre attivo',
  'service.list.one': '{count} servizio',
  'service.list.other': '{count} servizi',
  'service.by': 'di {company}',
  'service.company': 'Società',
  'service.country': 'Paese',
  'service.hosts': 'Server contattati',
  'service.cookies': 'Cookie',
  'service.storage': 'Altri dati memorizzati',
  'service.session': 'fino alla chiusura del browser',
  'service.policy': 'Informativa sulla privacy di {company} (nuova scheda)',
  'service.none': 'Non memorizza nulla sul suo dispositivo.',
  'exempt.audience':
    'Misurazione del pubblico propria del sito, senza tracciamento altrove: la legge la permette senza consenso preventivo. Può opporsi.',
  'exempt.choice': 'Serve a ricordare la sua scelta. Senza, la domanda tornerebbe a ogni pagina.',
  'exempt.auth': 'Serve a mantenere l’accesso al suo conto, quando lo chiede.',
  'exempt.cart': 'Serve a conservare il contenuto del carrello.',
  'exempt.lb': 'Serve a ripartire le visite fra i server, perché il sito risponda.',
  'exempt.ui-lang': 'Serve a conservare la lingua e l’aspetto che ha scelto.',
  'exempt.security': 'Serve a proteggere il sito e il suo conto dagli abusi.',
  'choice.title': 'La sua scelta attuale',
  'choice.none':
    'Non ha ancora risposto. Nel frattempo, nulla di ciò che richiede il suo consenso è attivo.',
  'choice.dates': 'Salvata il {date}, valida fino al {until}.',
  'choice.id': 'Identificativo',
  'choice.anonymous': 'Ha rifiutato tutto: nessun identificativo è conservato.',
  'choice.copy': 'Copiare',
  'choice.copied': 'Identificativo copiato.',
  'choice.proof': 'Vedere o scaricare la mia prova (nuova scheda)',
  'choice.erase': 'Cancellare la mia registrazione',
  'choice.erase.sure':
    'La sua registrazione sarà cancellata definitivamente e i suoi consensi saranno revocati. Continuare?',
  'choice.erase.yes': 'Cancellare definitivamente',
  'choice.erase.no': 'Annullare',
  'choice.erased': 'La sua registrazione è cancellata e i suoi consensi sono revocati.',
  'choice.erase.failed': 'La cancellazione non è riuscita. Può riprovare fra un istante.',
  'farewell.title': 'I suoi consensi sono revocati',
  'farewell.text':
    'Il suo identificativo non è più su questo dispositivo. Lo conservi se vuole vedere o cancellare più tardi la sua registrazione.',
  'farewell.close': 'Chiudere',
  'search.label': 'Cercare un servizio o una società',
  'search.found.one': '{count} servizio trovato',
  'search.found.other': '{count} servizi trovati',
  'embed.label': 'Contenuto in attesa: {title}',
  'embed.text':
    'Questo contenuto viene da {service} ({company}). Mostrarlo trasmette a questa società il suo indirizzo IP e l’indirizzo di questo sito.',
  'embed.unknown': 'Questo contenuto richiede il suo consenso prima di essere mostrato.',
  'embed.once': 'Mostrare questa volta',
  'embed.always': 'Permettere sempre {service}',
  'policy.service': '{service}: {state}',
};
