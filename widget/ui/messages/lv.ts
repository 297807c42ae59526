/**
 * Latvian.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Latvian. */
export const lv: Messages = {
  'banner.title': 'Jūs izlemjat',
  'banner.text':
    'Ar Jūsu piekrišanu {site} un {partners} izmanto sīkdatnes vai līdzīgas metodes šādiem nolūkiem:',
  'banner.text.alone':
    'Ar Jūsu piekrišanu {site} izmanto sīkdatnes vai līdzīgas metodes šādiem nolūkiem:',
  'banner.partners.one': '{count} partneris',
  'banner.partners.zero': '{count} partneru',
  'banner.partners.other': '{count} partneri',
  'banner.objection': 'Darbojas bez iepriekšējas piekrišanas; Jūs varat iebilst.',
  'banner.withdraw':
    'Ja atteiksieties, vietne darbosies bez šiem pakalpojumiem. Jūs jebkurā laikā varat pārdomāt: “Mainīt manas izvēles”.',
  'banner.services.one': 'Skatīt {count} pakalpojumu',
  'banner.services.zero': 'Skatīt {count} pakalpojumu',
  'banner.services.other': 'Skatīt {count} pakalpojumus',
  'banner.policy': 'Privātuma politika',
  'banner.accept': 'Pieņemt visu',
  'banner.reject': 'Noraidīt visu',
  'banner.customize': 'Pielāgot',
  'banner.new': 'Jauns',
  'banner.revised.title': 'Jaunas izvēles',
  'banner.revised.text':
    'Kopš Jūsu atbildes ir pievienots vai mainīts kāds nolūks vai pakalpojums. Pārējās Jūsu izvēles joprojām ir spēkā.',
  'banner.announce': '{title}. Lapas sākumā varat pieņemt, noraidīt vai pielāgot.',
  'banner.saved': 'Jūsu izvēles ir saglabātas.',
  'control.label': 'Mainīt manas izvēles',
  'control.gpc': 'Jūsu pārlūks lūdz Jums nesekot: viss ir noraidīts.',
  'preferences.title': 'Mainīt manas izvēles',
  'preferences.intro':
    'Jūs izlemjat par katru nolūku atsevišķi. Nekas nemainās, kamēr nesaglabājat.',
  'preferences.close': 'Aizvērt nesaglabājot',
  'preferences.save': 'Saglabāt manas izvēles',
  'preferences.language': 'Valoda',
  'choice.leftovers': 'Šai vietnei nav pieejams, bet Jūsu ierīcē vēl var būt: {names}.',
  'preferences.exempt': 'Bez iepriekšējas piekrišanas',
  'state.on': 'Atļauts',
  'state.off': 'Noraidīts',
  'state.mixed': 'Daļēji',
  'state.locked': 'Vienmēr darbojas',
  'service.list.one': '{count} pakalpojums',
  'service.list.zero': '{count} pakalpojumu',
  'service.list.other': '{count} pakalpojumi',
  'service.by': 'no {company}',
  'service.company': 'Uzņēmums',
  'service.country': 'Valsts',
  'service.hosts': 'Serveri, ar kuriem sazinās',
  'service.cookies': 'Sīkdatnes',
  'service.storage': 'Cita glabāšana',
  'service.session': 'līdz pārlūka aizvēršanai',
  'service.policy': '{company} privātuma politika (jauna cilne)',
  'service.none': 'Neko nesaglabā Jūsu ierīcē.',
  'exempt.audience':
    'Pašas vietnes apmeklējuma mērījumi bez izsekošanas citur: likums tos atļauj bez iepriekšējas piekrišanas. Jūs varat iebilst.',
  'exempt.choice': 'Atceras Jūsu izvēli. Citādi jautājums atkārtotos katrā lapā.',
  'exempt.auth': 'Uztur Jūs pierakstītu kontā, kad to lūdzat.',
  'exempt.cart': 'Glabā Jūsu groza saturu.',
  'exempt.lb': 'Sadala apmeklējumus starp serveriem, lai vietne atbildētu.',
  'exempt.ui-lang': 'Glabā Jūsu izvēlēto valodu un attēlojumu.',
  'exempt.security': 'Aizsargā vietni un Jūsu kontu pret ļaunprātīgu izmantošanu.',
  'choice.title': 'Jūsu pašreizējā izvēle',
  'choice.none':
    'Jūs vēl neesat atbildējis. Līdz tam nedarbojas nekas, kam vajadzīga Jūsu piekrišana.',
  'choice.dates': 'Saglabāts: {date}. Derīgs līdz: {until}.',
  'choice.id': 'Identifikators',
  'choice.anonymous': 'Jūs visu noraidījāt: identifikators netiek glabāts.',
  'choice.copy': 'Kopēt',
  'choice.copied': 'Identifikators nokopēts.',
  'choice.proof': 'Skatīt vai lejupielādēt manu pierādījumu (jauna cilne)',
  'choice.erase': 'Dzēst manu ierakstu',
  'choice.erase.sure':
    'Jūsu ieraksts tiks neatgriezeniski dzēsts un Jūsu atļaujas atsauktas. Turpināt?',
  'choice.erase.yes': 'Neatgriezeniski dzēst',
  'choice.erase.no': 'Atcelt',
  'choice.erased': 'Jūsu ieraksts ir dzēsts un Jūsu atļaujas ir atsauktas.',
  'choice.erase.failed': 'Ierakstu neizdevās dzēst. Pēc brīža varat mēģināt vēlreiz.',
  'farewell.title': 'Jūsu atļaujas ir atsauktas',
  'farewell.text':
    'Jūsu identifikatora šajā ierīcē vairs nav. Saglabājiet to, ja vēlāk vēlaties skatīt vai dzēst savu ierakstu.',
  'farewell.close': 'Aizvērt',
  'search.label': 'Meklēt pakalpojumu vai uzņēmumu',
  'search.found.one': 'Atrasts {count} pakalpojums',
  'search.found.zero': 'Atrasti {count} pakalpojumu',
  'search.found.other': 'Atrasti {count} pakalpojumi',
  'embed.label': 'Aizturēts saturs: {title}',
  'embed.text':
    'Šis saturs nāk no {service} ({company}). To parādot, šis uzņēmums saņem Jūsu IP adresi un šīs vietnes adresi.',
  'embed.unknown': 'Lai parādītu šo saturu, vajadzīga Jūsu piekrišana.',
  'embed.once': 'Parādīt šoreiz',
  'embed.always': 'Vienmēr atļaut {service}',
  'policy.service': '{service}: {state}',
};
