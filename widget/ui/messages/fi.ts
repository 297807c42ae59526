/**
 * Finnish.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Finnish. */
export const fi: Messages = {
  'banner.title': 'Sinä päätät',
  'banner.text':
    'Suostumuksellasi {site} ja {partners} käyttävät evästeitä tai vastaavia tekniikoita näihin tarkoituksiin:',
  'banner.text.alone':
    'Suostumuksellasi {site} käyttää evästeitä tai vastaavia tekniikoita näihin tarkoituksiin:',
  'banner.partners.one': 'yksi kumppani',
  'banner.partners.other': '{count} kumppania',
  'banner.objection': 'Käytössä ilman ennakkosuostumusta; voit vastustaa.',
  'banner.withdraw':
    'Jos hylkäät, sivusto toimii ilman näitä palveluja. Voit muuttaa mielesi milloin tahansa kohdasta ”Muuta valintojani”.',
  'banner.services.one': 'Katso palvelu',
  'banner.services.other': 'Katso {count} palvelua',
  'banner.policy': 'Tietosuojaseloste',
  'banner.accept': 'Hyväksy kaikki',
  'banner.reject': 'Hylkää kaikki',
  'banner.customize': 'Mukauta',
  'banner.new': 'Uusi',
  'banner.revised.title': 'Uutta valittavaa',
  'banner.revised.text':
    'Vastauksesi jälkeen jokin tarkoitus tai palvelu on lisätty tai muuttunut. Muut valintasi ovat yhä voimassa.',
  'banner.announce': '{title}. Sivun alussa voit hyväksyä, hylätä tai mukauttaa.',
  'banner.saved': 'Valintasi on tallennettu.',
  'control.label': 'Muuta valintojani',
  'control.gpc': 'Selaimesi pyytää, ettei sinua seurata: kaikki on hylätty.',
  'preferences.title': 'Muuta valintojani',
  'preferences.intro': 'Sinä päätät, tarkoitus kerrallaan. Mikään ei muutu ennen kuin tallennat.',
  'preferences.close': 'Sulje tallentamatta',
  'preferences.save': 'Tallenna valintani',
  'preferences.language': 'Kieli',
  'choice.leftovers': 'Tämän sivuston ulottumattomissa, laitteellasi saattaa yhä olla: {names}.',
  'preferences.exempt': 'Ilman ennakkosuostumusta',
  'state.on': 'Sallittu',
  'state.off': 'Hylätty',
  'state.mixed': 'Osittain',
  'state.locked': 'Aina käytössä',
  'service.list.one': '{count} palvelu',
  'service.list.other': '{count} palvelua',
  'service.by': 'yritykseltä {company}',
  'service.company': 'Yritys',
  'service.country': 'Maa',
  'service.hosts': 'Palvelimet, joihin otetaan yhteys',
  'service.cookies': 'Evästeet',
  'service.storage': 'Muu tallennus',
  'service.session': 'selaimen sulkemiseen asti',
  'service.policy': 'Tietosuojaseloste: {company} (uusi välilehti)',
  'service.none': 'Ei tallenna laitteellesi mitään.',
  'exempt.audience':
    'Sivuston oma kävijämittaus ilman seurantaa muualla: laki sallii sen ilman ennakkosuostumusta. Voit vastustaa.',
  'exempt.choice': 'Muistaa valintasi. Muuten kysymys palaisi joka sivulla.',
  'exempt.auth': 'Pitää sinut kirjautuneena tilillesi, kun pyydät sitä.',
  'exempt.cart': 'Säilyttää ostoskorisi sisällön.',
  'exempt.lb': 'Jakaa käynnit palvelimille, jotta sivusto vastaa.',
  'exempt.ui-lang': 'Säilyttää valitsemasi kielen ja ulkoasun.',
  'exempt.security': 'Suojaa sivustoa ja tiliäsi väärinkäytöltä.',
  'choice.title': 'Nykyinen valintasi',
  'choice.none':
    'Et ole vielä vastannut. Siihen asti mikään suostumustasi vaativa ei ole käytössä.',
  'choice.dates': 'Tallennettu {date}, voimassa {until} asti.',
  'choice.id': 'Tunniste',
  'choice.anonymous': 'Hylkäsit kaiken: tunnistetta ei säilytetä.',
  'choice.copy': 'Kopioi',
  'choice.copied': 'Tunniste kopioitu.',
  'choice.proof': 'Katso tai lataa todisteeni (uusi välilehti)',
  'choice.erase': 'Poista merkintäni',
  'choice.erase.sure': 'Merkintäsi poistetaan pysyvästi ja lupasi perutaan. Jatketaanko?',
  'choice.erase.yes': 'Poista pysyvästi',
  'choice.erase.no': 'Peruuta',
  'choice.erased': 'Merkintäsi on poistettu ja lupasi on peruttu.',
  'choice.erase.failed': 'Merkintää ei voitu poistaa. Voit yrittää hetken kuluttua uudelleen.',
  'farewell.title': 'Lupasi on peruttu',
  'farewell.text':
    'Tunnisteesi ei ole enää tällä laitteella. Säilytä se, jos haluat myöhemmin nähdä tai poistaa merkintäsi.',
  'farewell.close': 'Sulje',
  'search.label': 'Etsi palvelua tai yritystä',
  'search.found.one': 'Löytyi {count} palvelu',
  'search.found.other': 'Löytyi {count} palvelua',
  'embed.label': 'Odottava sisältö: {title}',
  'embed.text':
    'Tämä sisältö tulee palvelusta {service} ({company}). Sen näyttäminen antaa yritykselle IP-osoitteesi ja tämän sivuston osoitteen.',
  'embed.unknown': 'Tämä sisältö vaatii suostumuksesi ennen näyttämistä.',
  'embed.once': 'Näytä tällä kertaa',
  'embed.always': 'Salli aina {service}',
  'policy.service': '{service}: {state}',
};
