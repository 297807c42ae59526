/**
 * Swedish.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in Swedish. */
export const sv: Messages = {
  'banner.title': 'Du väljer',
  'banner.text':
    'Med ditt samtycke använder {site} och {partners} kakor eller liknande tekniker för:',
  'banner.text.alone': 'Med ditt samtycke använder {site} kakor eller liknande tekniker för:',
  'banner.partners.one': 'en partner',
  'banner.partners.other': '{count} partner',
  'banner.objection': 'Aktivt utan föregående samtycke; du kan invända.',
  'banner.withdraw':
    'Om du nekar fungerar webbplatsen utan dessa tjänster. Du kan ändra dig när som helst med ”Ändra mina val”.',
  'banner.services.one': 'Visa tjänsten',
  'banner.services.other': 'Visa de {count} tjänsterna',
  'banner.policy': 'Integritetspolicy',
  'banner.accept': 'Godkänn alla',
  'banner.reject': 'Neka alla',
  'banner.customize': 'Anpassa',
  'banner.new': 'Nytt',
  'banner.revised.title': 'Något nytt att välja',
  'banner.revised.text':
    'Ett ändamål eller en tjänst har lagts till eller ändrats sedan ditt svar. Dina övriga val gäller fortfarande.',
  'banner.announce': '{title}. I början av sidan kan du godkänna, neka eller anpassa.',
  'banner.saved': 'Dina val är sparade.',
  'control.label': 'Ändra mina val',
  'control.gpc': 'Din webbläsare ber om att du inte ska spåras: allt är nekat.',
  'preferences.title': 'Ändra mina val',
  'preferences.intro': 'Du bestämmer, ändamål för ändamål. Inget ändras förrän du sparar.',
  'preferences.close': 'Stäng utan att spara',
  'preferences.save': 'Spara mina val',
  'preferences.language': 'Språk',
  'choice.leftovers':
    'Utom räckhåll för den här webbplatsen kan detta finnas kvar på din enhet: {names}.',
  'preferences.exempt': 'Utan föregående samtycke',
  'state.on': 'Tillåtet',
  'state.off': 'Nekat',
  'state.mixed': 'Delvis',
  'state.locked': 'Alltid aktivt',
  'service.list.one': '{count} tjänst',
  'service.list.other': '{count} tjänster',
  'service.by': 'av {company}',
  'service.company': 'Företag',
  'service.country': 'Land',
  'service.hosts': 'Servrar som kontaktas',
  'service.cookies': 'Kakor',
  'service.storage': 'Annan lagring',
  'service.session': 'tills webbläsaren stängs',
  'service.policy': 'Integritetspolicy för {company} (ny flik)',
  'service.none': 'Lagrar inget på din enhet.',
  'exempt.audience':
    'Webbplatsens egen besöksmätning, utan spårning på annat håll: lagen tillåter den utan föregående samtycke. Du kan invända.',
  'exempt.choice': 'Kommer ihåg ditt val. Annars skulle frågan komma tillbaka på varje sida.',
  'exempt.auth': 'Håller dig inloggad på ditt konto när du ber om det.',
  'exempt.cart': 'Sparar innehållet i din varukorg.',
  'exempt.lb': 'Fördelar besöken på servrarna, så att webbplatsen svarar.',
  'exempt.ui-lang': 'Sparar det språk och den visning du har valt.',
  'exempt.security': 'Skyddar webbplatsen och ditt konto mot missbruk.',
  'choice.title': 'Ditt nuvarande val',
  'choice.none': 'Du har inte svarat än. Till dess är inget som kräver ditt samtycke aktivt.',
  'choice.dates': 'Sparat den {date}, gäller till {until}.',
  'choice.id': 'Identifierare',
  'choice.anonymous': 'Du har nekat allt: ingen identifierare sparas.',
  'choice.copy': 'Kopiera',
  'choice.copied': 'Identifieraren är kopierad.',
  'choice.proof': 'Visa eller ladda ner mitt bevis (ny flik)',
  'choice.erase': 'Radera min registrering',
  'choice.erase.sure':
    'Din registrering raderas för gott och dina tillstånd återkallas. Fortsätta?',
  'choice.erase.yes': 'Radera för gott',
  'choice.erase.no': 'Avbryt',
  'choice.erased': 'Din registrering är raderad och dina tillstånd är återkallade.',
  'choice.erase.failed': 'Registreringen kunde inte raderas. Du kan försöka igen om en stund.',
  'farewell.title': 'Dina tillstånd är återkallade',
  'farewell.text':
    'Din identifierare finns inte längre på den här enheten. Spara den om du vill se eller radera din registrering senare.',
  'farewell.close': 'Stäng',
  'search.label': 'Sök en tjänst eller ett företag',
  'search.found.one': '{count} tjänst hittades',
  'search.found.other': '{count} tjänster hittades',
  'embed.label': 'Innehåll i vänteläge: {title}',
  'embed.text':
    'Det här innehållet kommer från {service} ({company}). När det visas får företaget din IP-adress och den här webbplatsens adress.',
  'embed.unknown': 'Det här innehållet kräver ditt samtycke innan det visas.',
  'embed.once': 'Visa den här gången',
  'embed.always': 'Tillåt alltid {service}',
  'policy.service': '{service}: {state}',
};
