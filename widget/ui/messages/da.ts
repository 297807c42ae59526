/**
 * Danish.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Danish. */
export const da: Messages = {
  'banner.title': 'Du vælger',
  'banner.text':
    'Med dit samtykke bruger {site} og {partners} cookies eller lignende teknikker til:',
  'banner.text.alone': 'Med dit samtykke bruger {site} cookies eller lignende teknikker til:',
  'banner.partners.one': 'en partner',
  'banner.partners.other': '{count} partnere',
  'banner.objection': 'Aktiv uden forudgående samtykke; du kan gøre indsigelse.',
  'banner.withdraw':
    'Hvis du afviser, fungerer webstedet uden disse tjenester. Du kan når som helst ombestemme dig med ”Ændr mine valg”.',
  'banner.services.one': 'Se tjenesten',
  'banner.services.other': 'Se de {count} tjenester',
  'banner.policy': 'Privatlivspolitik',
  'banner.accept': 'Accepter alle',
  'banner.reject': 'Afvis alle',
  'banner.customize': 'Tilpas',
  'banner.new': 'Nyt',
  'banner.revised.title': 'Noget nyt at vælge',
  'banner.revised.text':
    'Et formål eller en tjeneste er tilføjet eller ændret siden dit svar. Resten af dine valg gælder stadig.',
  'banner.announce': '{title}. I begyndelsen af siden kan du acceptere, afvise eller tilpasse.',
  'banner.saved': 'Dine valg er gemt.',
  'control.label': 'Ændr mine valg',
  'control.gpc': 'Din browser beder om, at du ikke spores: alt er afvist.',
  'preferences.title': 'Ændr mine valg',
  'preferences.intro': 'Du bestemmer, formål for formål. Intet ændres, før du gemmer.',
  'preferences.close': 'Luk uden at gemme',
  'preferences.save': 'Gem mine valg',
  'preferences.language': 'Sprog',
  'choice.leftovers':
    'Uden for dette websteds rækkevidde kan dette stadig ligge på din enhed: {names}.',
  'preferences.exempt': 'Uden forudgående samtykke',
  'state.on': 'Tilladt',
  'state.off': 'Afvist',
  'state.mixed': 'Delvist',
  'state.locked': 'Altid aktiv',
  'service.list.one': '{count} tjeneste',
  'service.list.other': '{count} tjenester',
  'service.by': 'af {company}',
  'service.company': 'Virksomhed',
  'service.country': 'Land',
  'service.hosts': 'Kontaktede servere',
  'service.cookies': 'Cookies',
  'service.storage': 'Anden lagring',
  'service.session': 'indtil browseren lukkes',
  'service.policy': 'Privatlivspolitik for {company} (ny fane)',
  'service.none': 'Gemmer intet på din enhed.',
  'exempt.audience':
    'Webstedets egen besøgsmåling, uden sporing andre steder: loven tillader den uden forudgående samtykke. Du kan gøre indsigelse.',
  'exempt.choice': 'Husker dit valg. Ellers ville du blive spurgt på hver side.',
  'exempt.auth': 'Holder dig logget ind på din konto, når du beder om det.',
  'exempt.cart': 'Gemmer indholdet af din kurv.',
  'exempt.lb': 'Fordeler besøgene på serverne, så webstedet svarer.',
  'exempt.ui-lang': 'Gemmer det sprog og den visning, du har valgt.',
  'exempt.security': 'Beskytter webstedet og din konto mod misbrug.',
  'choice.title': 'Dit nuværende valg',
  'choice.none': 'Du har ikke svaret endnu. Indtil da er intet, der kræver dit samtykke, aktivt.',
  'choice.dates': 'Gemt den {date}, gælder til {until}.',
  'choice.id': 'Identifikator',
  'choice.anonymous': 'Du har afvist alt: der gemmes ingen identifikator.',
  'choice.copy': 'Kopiér',
  'choice.copied': 'Identifikatoren er kopieret.',
  'choice.proof': 'Se eller hent mit bevis (ny fane)',
  'choice.erase': 'Slet min registrering',
  'choice.erase.sure':
    'Din registrering slettes for altid, og dine samtykker trækkes tilbage. Fortsæt?',
  'choice.erase.yes': 'Slet for altid',
  'choice.erase.no': 'Annuller',
  'choice.erased': 'Din registrering er slettet, og dine samtykker er trukket tilbage.',
  'choice.erase.failed': 'Registreringen kunne ikke slettes. Du kan prøve igen om et øjeblik.',
  'farewell.title': 'Dine samtykker er trukket tilbage',
  'farewell.text':
    'Din identifikator er ikke længere på denne enhed. Gem den, hvis du senere vil se eller slette din registrering.',
  'farewell.close': 'Luk',
  'search.label': 'Find en tjeneste eller en virksomhed',
  'search.found.one': '{count} tjeneste fundet',
  'search.found.other': '{count} tjenester fundet',
  'embed.label': 'Indhold på vent: {title}',
  'embed.text':
    'Dette indhold kommer fra {service} ({company}). Når det vises, får virksomheden din IP-adresse og dette websteds adresse.',
  'embed.unknown': 'Dette indhold kræver dit samtykke, før det vises.',
  'embed.once': 'Vis denne gang',
  'embed.always': 'Tillad altid {service}',
  'policy.service': '{service}: {state}',
};
