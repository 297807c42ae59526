/**
 * Estonian.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Estonian. */
export const et: Messages = {
  'banner.title': 'Teie otsustate',
  'banner.text':
    'Teie nõusolekul kasutavad {site} ja {partners} küpsiseid või sarnaseid võtteid järgmisel otstarbel:',
  'banner.text.alone':
    'Teie nõusolekul kasutab {site} küpsiseid või sarnaseid võtteid järgmisel otstarbel:',
  'banner.partners.one': 'üks partner',
  'banner.partners.other': '{count} partnerit',
  'banner.objection': 'Töötab ilma eelneva nõusolekuta; võite esitada vastuväite.',
  'banner.withdraw':
    'Kui keeldute, töötab sait ilma nende teenusteta. Võite igal ajal meelt muuta: „Muuda minu valikuid“.',
  'banner.services.one': 'Vaata teenust',
  'banner.services.other': 'Vaata {count} teenust',
  'banner.policy': 'Privaatsuspoliitika',
  'banner.accept': 'Nõustu kõigega',
  'banner.reject': 'Keeldu kõigest',
  'banner.customize': 'Kohanda',
  'banner.new': 'Uus',
  'banner.revised.title': 'Midagi uut valida',
  'banner.revised.text':
    'Pärast teie vastust on lisatud või muudetud mõni otstarve või teenus. Teie ülejäänud valikud kehtivad edasi.',
  'banner.announce': '{title}. Lehe alguses saate nõustuda, keelduda või kohandada.',
  'banner.saved': 'Teie valikud on salvestatud.',
  'control.label': 'Muuda minu valikuid',
  'control.gpc': 'Teie brauser palub teid mitte jälgida: kõigest on keeldutud.',
  'preferences.title': 'Muuda minu valikuid',
  'preferences.intro': 'Otsustate iga otstarbe kohta eraldi. Midagi ei muutu enne, kui salvestate.',
  'preferences.close': 'Sulge salvestamata',
  'preferences.save': 'Salvesta minu valikud',
  'preferences.language': 'Keel',
  'choice.leftovers': 'See sait ei ulatu nendeni, need võivad olla veel teie seadmes: {names}.',
  'preferences.exempt': 'Ilma eelneva nõusolekuta',
  'state.on': 'Lubatud',
  'state.off': 'Keelatud',
  'state.mixed': 'Osaliselt',
  'state.locked': 'Alati sees',
  'service.list.one': '{count} teenus',
  'service.list.other': '{count} teenust',
  'service.by': 'ettevõttelt {company}',
  'service.company': 'Ettevõte',
  'service.country': 'Riik',
  'service.hosts': 'Serverid, millega ühendutakse',
  'service.cookies': 'Küpsised',
  'service.storage': 'Muu salvestus',
  'service.session': 'kuni brauseri sulgemiseni',
  'service.policy': 'Privaatsuspoliitika: {company} (uus vahekaart)',
  'service.none': 'Ei salvesta teie seadmesse midagi.',
  'exempt.audience':
    'Saidi enda külastuste mõõtmine, ilma mujal jälgimata: seadus lubab seda ilma eelneva nõusolekuta. Võite esitada vastuväite.',
  'exempt.choice': 'Jätab teie valiku meelde. Muidu küsitaks igal lehel uuesti.',
  'exempt.auth': 'Hoiab teid teie kontole sisse logituna, kui seda soovite.',
  'exempt.cart': 'Hoiab alles teie ostukorvi sisu.',
  'exempt.lb': 'Jaotab külastused serverite vahel, et sait vastaks.',
  'exempt.ui-lang': 'Hoiab alles teie valitud keele ja kuva.',
  'exempt.security': 'Kaitseb saiti ja teie kontot väärkasutuse eest.',
  'choice.title': 'Teie praegune valik',
  'choice.none': 'Te ei ole veel vastanud. Seni ei tööta miski, mis vajab teie nõusolekut.',
  'choice.dates': 'Salvestatud: {date}. Kehtib kuni: {until}.',
  'choice.id': 'Tunnus',
  'choice.anonymous': 'Keeldusite kõigest: tunnust ei hoita alles.',
  'choice.copy': 'Kopeeri',
  'choice.copied': 'Tunnus on kopeeritud.',
  'choice.proof': 'Vaata või laadi alla minu tõend (uus vahekaart)',
  'choice.erase': 'Kustuta minu kirje',
  'choice.erase.sure':
    'Teie kirje kustutatakse jäädavalt ja teie nõusolekud võetakse tagasi. Kas jätkata?',
  'choice.erase.yes': 'Kustuta jäädavalt',
  'choice.erase.no': 'Loobu',
  'choice.erased': 'Teie kirje on kustutatud ja teie nõusolekud on tagasi võetud.',
  'choice.erase.failed': 'Kirjet ei õnnestunud kustutada. Võite hetke pärast uuesti proovida.',
  'farewell.title': 'Teie nõusolekud on tagasi võetud',
  'farewell.text':
    'Teie tunnust selles seadmes enam ei ole. Hoidke see alles, kui soovite oma kirjet hiljem vaadata või kustutada.',
  'farewell.close': 'Sulge',
  'search.label': 'Otsi teenust või ettevõtet',
  'search.found.one': 'Leiti {count} teenus',
  'search.found.other': 'Leiti {count} teenust',
  'embed.label': 'Ootel sisu: {title}',
  'embed.text':
    'See sisu pärineb teenusest {service} ({company}). Kuvamisel saab see ettevõte teie IP-aadressi ja selle saidi aadressi.',
  'embed.unknown': 'See sisu vajab enne kuvamist teie nõusolekut.',
  'embed.once': 'Näita seekord',
  'embed.always': 'Luba alati {service}',
  'policy.service': '{service}: {state}',
};
