/**
 * Romansh.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Romansh. */
export const rm: Messages = {
  'banner.title': 'Vus decidais',
  'banner.text':
    'Cun Voss consentiment dovran {site} e {partners} cookies u tecnicas sumegliantas per:',
  'banner.text.alone': 'Cun Voss consentiment dovra {site} cookies u tecnicas sumegliantas per:',
  'banner.partners.one': 'in partenari',
  'banner.partners.other': '{count} partenaris',
  'banner.objection': 'Activ senza consentiment ordavant; Vus pudais far opposiziun.',
  'banner.withdraw':
    'Sche Vus refusais, funcziuna la pagina senza quests servetschs. Vus pudais midar Vossa decisiun da tut temp cun «Midar mias tschernas».',
  'banner.services.one': 'Guardar il servetsch',
  'banner.services.other': 'Guardar ils {count} servetschs',
  'banner.policy': 'Decleraziun davart la protecziun da datas',
  'banner.accept': 'Acceptar tut',
  'banner.reject': 'Refusar tut',
  'banner.customize': 'Adattar',
  'banner.new': 'Nov',
  'banner.revised.title': 'Insatge nov per eleger',
  'banner.revised.text':
    'Suenter Vossa resposta è vegnì agiuntà u midà in intent u in servetsch. Vossas autras tschernas valan vinavant.',
  'banner.announce': '{title}. A l’entschatta da la pagina pudais Vus acceptar, refusar u adattar.',
  'banner.saved': 'Vossas tschernas èn memorisadas.',
  'control.label': 'Midar mias tschernas',
  'control.gpc': 'Voss navigatur dumonda da betg vegnir persequità: tut è refusà.',
  'preferences.title': 'Midar mias tschernas',
  'preferences.intro': 'Vus decidais, intent per intent. Nagut na sa mida fin che Vus memorisais.',
  'preferences.close': 'Serrar senza memorisar',
  'preferences.save': 'Memorisar mias tschernas',
  'preferences.language': 'Lingua',
  'choice.leftovers': 'Ordaifer l’access da questa pagina, po anc esser sin Voss apparat: {names}.',
  'preferences.exempt': 'Senza consentiment ordavant',
  'state.on': 'Permess',
  'state.off': 'Refusà',
  'state.mixed': 'Per part',
  'state.locked': 'Adina activ',
  'service.list.one': '{count} servetsch',
  'service.list.other': '{count} servetschs',
  'service.by': 'da {company}',
  'service.company': 'Interpresa',
  'service.country': 'Pajais',
  'service.hosts': 'Servers contactads',
  'service.cookies': 'Cookies',
  'service.storage': 'Autra memorisaziun',
  'service.session': 'fin che il navigatur vegn serrà',
  'service.policy': 'Protecziun da datas da {company} (nov tab)',
  'service.none': 'Na memorisescha nagut sin Voss apparat.',
  'exempt.audience':
    'Mesiraziun da l’audienza da la pagina sezza, senza persequitar utrò: la lescha la permetta senza consentiment ordavant. Vus pudais far opposiziun.',
  'exempt.choice':
    'Tegna endament Vossa tscherna. Senza quai turnass la dumonda sin mintga pagina.',
  'exempt.auth': 'Mantegna Vossa annunzia en Voss conto, sche Vus giavischais quai.',
  'exempt.cart': 'Mantegna il cuntegn da Voss chanaster.',
  'exempt.lb': 'Reparta las visitas sin ils servers, per che la pagina respundia.',
  'exempt.ui-lang': 'Mantegna la lingua e la preschentaziun che Vus avais tschernì.',
  'exempt.security': 'Protegia la pagina e Voss conto cunter abus.',
  'choice.title': 'Vossa tscherna actuala',
  'choice.none':
    'Vus n’avais anc betg respundì. Fin qua n’è nagut activ che dovra Voss consentiment.',
  'choice.dates': 'Memorisà: {date}. Valaivel fin: {until}.',
  'choice.id': 'Identificatur',
  'choice.anonymous': 'Vus avais refusà tut: nagin identificatur na vegn tegnì en salv.',
  'choice.copy': 'Copiar',
  'choice.copied': 'Copià l’identificatur.',
  'choice.proof': 'Guardar u telechargiar mia cumprova (nov tab)',
  'choice.erase': 'Stizzar mia registraziun',
  'choice.erase.sure':
    'Vossa registraziun vegn stizzada definitivamain e Voss consentiments vegnan revocads. Cuntinuar?',
  'choice.erase.yes': 'Stizzar definitivamain',
  'choice.erase.no': 'Interrumper',
  'choice.erased': 'Vossa registraziun è stizzada e Voss consentiments èn revocads.',
  'choice.erase.failed':
    'Betg reussì da stizzar la registraziun. Vus pudais empruvar anc ina giada en in mument.',
  'farewell.title': 'Voss consentiments èn revocads',
  'farewell.text':
    'Voss identificatur n’è betg pli sin quest apparat. Tegnai el en salv, sche Vus vulais guardar u stizzar Vossa registraziun pli tard.',
  'farewell.close': 'Serrar',
  'search.label': 'Tschertgar in servetsch u in’interpresa',
  'search.found.one': 'Chattà {count} servetsch',
  'search.found.other': 'Chattà {count} servetschs',
  'embed.label': 'Cuntegn en spetga: {title}',
  'embed.text':
    'Quest cuntegn vegn da {service} ({company}). Sche Vus al mussais, survegn questa interpresa Vossa adressa IP e l’adressa da questa pagina.',
  'embed.unknown': 'Quest cuntegn dovra Voss consentiment avant ch’el vegn mussà.',
  'embed.once': 'Mussar questa giada',
  'embed.always': 'Permetter adina {service}',
  'policy.service': '{service}: {state}',
};
