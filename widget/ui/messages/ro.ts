/**
 * Romanian.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Romanian. */
export const ro: Messages = {
  'banner.title': 'Dumneavoastră alegeți',
  'banner.text':
    'Cu acordul dumneavoastră, {site} și {partners} folosesc cookie-uri sau tehnici similare pentru:',
  'banner.text.alone':
    'Cu acordul dumneavoastră, {site} folosește cookie-uri sau tehnici similare pentru:',
  'banner.partners.one': 'un partener',
  'banner.partners.few': '{count} parteneri',
  'banner.partners.other': '{count} de parteneri',
  'banner.objection': 'Activ fără acord prealabil; vă puteți opune.',
  'banner.withdraw':
    'Dacă refuzați, site-ul funcționează fără aceste servicii. Vă puteți răzgândi oricând prin „Modificați alegerile mele”.',
  'banner.services.one': 'Vedeți serviciul',
  'banner.services.few': 'Vedeți cele {count} servicii',
  'banner.services.other': 'Vedeți cele {count} de servicii',
  'banner.policy': 'Politica de confidențialitate',
  'banner.accept': 'Acceptați tot',
  'banner.reject': 'Refuzați tot',
  'banner.customize': 'Personalizați',
  'banner.new': 'Nou',
  'banner.revised.title': 'Ceva nou de ales',
  'banner.revised.text':
    'De la răspunsul dumneavoastră a fost adăugat sau modificat un scop ori un serviciu. Celelalte alegeri rămân valabile.',
  'banner.announce': '{title}. La începutul paginii puteți accepta, refuza sau personaliza.',
  'banner.saved': 'Alegerile dumneavoastră sunt salvate.',
  'control.label': 'Modificați alegerile mele',
  'control.gpc': 'Browserul dumneavoastră cere să nu fiți urmărit: totul este refuzat.',
  'preferences.title': 'Modificați alegerile mele',
  'preferences.intro': 'Dumneavoastră decideți, scop cu scop. Nimic nu se schimbă până nu salvați.',
  'preferences.close': 'Închideți fără salvare',
  'preferences.save': 'Salvați alegerile mele',
  'preferences.language': 'Limba',
  'choice.leftovers':
    'Nu pot fi atinse de acest site și pot fi încă pe dispozitivul dumneavoastră: {names}.',
  'preferences.exempt': 'Fără acord prealabil',
  'state.on': 'Permis',
  'state.off': 'Refuzat',
  'state.mixed': 'Parțial',
  'state.locked': 'Mereu activ',
  'service.list.one': '{count} serviciu',
  'service.list.few': '{count} servicii',
  'service.list.other': '{count} de servicii',
  'service.by': 'de la {company}',
  'service.company': 'Companie',
  'service.country': 'Țară',
  'service.hosts': 'Servere contactate',
  'service.cookies': 'Cookie-uri',
  'service.storage': 'Altă stocare',
  'service.session': 'până la închiderea browserului',
  'service.policy': 'Politica de confidențialitate a {company} (filă nouă)',
  'service.none': 'Nu stochează nimic pe dispozitivul dumneavoastră.',
  'exempt.audience':
    'Măsurarea audienței de către site, fără urmărire în altă parte: legea o permite fără acord prealabil. Vă puteți opune.',
  'exempt.choice': 'Reține alegerea dumneavoastră. Altfel, întrebarea ar reveni pe fiecare pagină.',
  'exempt.auth': 'Vă menține autentificat în cont, atunci când o cereți.',
  'exempt.cart': 'Păstrează conținutul coșului dumneavoastră.',
  'exempt.lb': 'Repartizează vizitele între servere, pentru ca site-ul să răspundă.',
  'exempt.ui-lang': 'Păstrează limba și afișarea pe care le-ați ales.',
  'exempt.security': 'Protejează site-ul și contul dumneavoastră împotriva abuzurilor.',
  'choice.title': 'Alegerea dumneavoastră actuală',
  'choice.none':
    'Nu ați răspuns încă. Până atunci, nimic din ce necesită acordul dumneavoastră nu este activ.',
  'choice.dates': 'Salvată la {date}, valabilă până la {until}.',
  'choice.id': 'Identificator',
  'choice.anonymous': 'Ați refuzat tot: nu se păstrează niciun identificator.',
  'choice.copy': 'Copiați',
  'choice.copied': 'Identificator copiat.',
  'choice.proof': 'Vedeți sau descărcați dovada mea (filă nouă)',
  'choice.erase': 'Ștergeți înregistrarea mea',
  'choice.erase.sure':
    'Înregistrarea dumneavoastră va fi ștearsă definitiv, iar permisiunile vor fi retrase. Continuați?',
  'choice.erase.yes': 'Ștergeți definitiv',
  'choice.erase.no': 'Anulați',
  'choice.erased': 'Înregistrarea dumneavoastră este ștearsă, iar permisiunile sunt retrase.',
  'choice.erase.failed':
    'Înregistrarea nu a putut fi ștearsă. Puteți încerca din nou peste câteva clipe.',
  'farewell.title': 'Permisiunile dumneavoastră sunt retrase',
  'farewell.text':
    'Identificatorul dumneavoastră nu mai este pe acest dispozitiv. Păstrați-l dacă doriți să vedeți sau să ștergeți mai târziu înregistrarea.',
  'farewell.close': 'Închideți',
  'search.label': 'Căutați un serviciu sau o companie',
  'search.found.one': '{count} serviciu găsit',
  'search.found.few': '{count} servicii găsite',
  'search.found.other': '{count} de servicii găsite',
  'embed.label': 'Conținut în așteptare: {title}',
  'embed.text':
    'Acest conținut vine de la {service} ({company}). Afișarea lui transmite acestei companii adresa dumneavoastră IP și adresa acestui site.',
  'embed.unknown': 'Acest conținut necesită acordul dumneavoastră înainte de a fi afișat.',
  'embed.once': 'Afișați de data aceasta',
  'embed.always': 'Permiteți mereu {service}',
  'policy.service': '{service}: {state}',
};
