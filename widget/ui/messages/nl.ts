/**
 * Dutch.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Dutch. */
export const nl: Messages = {
  'banner.title': 'U kiest zelf',
  'banner.text':
    'Met uw toestemming gebruiken {site} en {partners} cookies of vergelijkbare technieken voor:',
  'banner.text.alone':
    'Met uw toestemming gebruikt {site} cookies of vergelijkbare technieken voor:',
  'banner.partners.one': 'één partner',
  'banner.partners.other': '{count} partners',
  'banner.objection': 'Actief zonder voorafgaande toestemming; u kunt bezwaar maken.',
  'banner.withdraw':
    'Als u weigert, werkt de site zonder deze diensten. U kunt altijd van gedachten veranderen met ‘Mijn keuzes wijzigen’.',
  'banner.services.one': 'De dienst bekijken',
  'banner.services.other': 'De {count} diensten bekijken',
  'banner.policy': 'Privacybeleid',
  'banner.accept': 'Alles accepteren',
  'banner.reject': 'Alles weigeren',
  'banner.customize': 'Aanpassen',
  'banner.new': 'Nieuw',
  'banner.revised.title': 'Er valt iets nieuws te kiezen',
  'banner.revised.text':
    'Sinds uw antwoord is een doel of een dienst toegevoegd of gewijzigd. Uw overige keuzes blijven gelden.',
  'banner.announce':
    '{title}. Aan het begin van de pagina kunt u accepteren, weigeren of aanpassen.',
  'banner.saved': 'Uw keuzes zijn opgeslagen.',
  'control.label': 'Mijn keuzes wijzigen',
  'control.gpc': 'Uw browser vraagt u niet te volgen: alles is geweigerd.',
  'preferences.title': 'Mijn keuzes wijzigen',
  'preferences.intro': 'U beslist, doel voor doel. Er verandert niets totdat u opslaat.',
  'preferences.close': 'Sluiten zonder op te slaan',
  'preferences.save': 'Mijn keuzes opslaan',
  'preferences.language': 'Taal',
  'choice.leftovers': 'Buiten bereik van deze site, mogelijk nog op uw apparaat: {names}.',
  'preferences.exempt': 'Zonder voorafgaande toestemming',
  'state.on': 'Toegestaan',
  'state.off': 'Geweigerd',
  'state.mixed': 'Gedeeltelijk',
  'state.locked': 'Altijd actief',
  'service.list.one': '{count} dienst',
  'service.list.other': '{count} diensten',
  'service.by': 'van {company}',
  'service.company': 'Bedrijf',
  'service.country': 'Land',
  'service.hosts': 'Gecontacteerde servers',
  'service.cookies': 'Cookies',
  'service.storage': 'Andere opslag',
  'service.session': 'totdat de browser wordt gesloten',
  'service.policy': 'Privacybeleid van {company} (nieuw tabblad)',
  'service.none': 'Slaat niets op uw apparaat op.',
  'exempt.audience':
    'Eigen bezoekmeting van de site, zonder u elders te volgen: de wet staat dit toe zonder voorafgaande toestemming. U kunt bezwaar maken.',
  'exempt.choice': 'Onthoudt uw keuze. Anders zou de vraag op elke pagina terugkomen.',
  'exempt.auth': 'Houdt u aangemeld bij uw account, wanneer u daarom vraagt.',
  'exempt.cart': 'Bewaart de inhoud van uw winkelmandje.',
  'exempt.lb': 'Verdeelt de bezoeken over de servers, zodat de site antwoordt.',
  'exempt.ui-lang': 'Bewaart de taal en de weergave die u hebt gekozen.',
  'exempt.security': 'Beschermt de site en uw account tegen misbruik.',
  'choice.title': 'Uw huidige keuze',
  'choice.none':
    'U hebt nog niet geantwoord. Tot die tijd is niets actief waarvoor uw toestemming nodig is.',
  'choice.dates': 'Opgeslagen op {date}, geldig tot {until}.',
  'choice.id': 'Identificatiecode',
  'choice.anonymous': 'U hebt alles geweigerd: er wordt geen identificatiecode bewaard.',
  'choice.copy': 'Kopiëren',
  'choice.copied': 'Identificatiecode gekopieerd.',
  'choice.proof': 'Mijn bewijs bekijken of downloaden (nieuw tabblad)',
  'choice.erase': 'Mijn registratie wissen',
  'choice.erase.sure':
    'Uw registratie wordt definitief gewist en uw toestemmingen worden ingetrokken. Doorgaan?',
  'choice.erase.yes': 'Definitief wissen',
  'choice.erase.no': 'Annuleren',
  'choice.erased': 'Uw registratie is gewist en uw toestemmingen zijn ingetrokken.',
  'choice.erase.failed': 'Het wissen is niet gelukt. U kunt het zo meteen opnieuw proberen.',
  'farewell.title': 'Uw toestemmingen zijn ingetrokken',
  'farewell.text':
    'Uw identificatiecode staat niet meer op dit apparaat. Bewaar deze als u uw registratie later wilt bekijken of wissen.',
  'farewell.close': 'Sluiten',
  'search.label': 'Een dienst of bedrijf zoeken',
  'search.found.one': '{count} dienst gevonden',
  'search.found.other': '{count} diensten gevonden',
  'embed.label': 'Inhoud in de wacht: {title}',
  'embed.text':
    'Deze inhoud komt van {service} ({company}). Als u deze toont, ontvangt dit bedrijf uw IP-adres en het adres van deze site.',
  'embed.unknown': 'Voor deze inhoud is uw toestemming nodig voordat die wordt getoond.',
  'embed.once': 'Deze keer tonen',
  'embed.always': '{service} altijd toestaan',
  'policy.service': '{service}: {state}',
};
