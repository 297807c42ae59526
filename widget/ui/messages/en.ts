/**
 * English.
 *
 * @module
 */
import type { Messages } from './messages.ts';

/** The texts in English. */
export const en: Messages = {
  'banner.title': 'Your choice',
  'banner.text':
    'With your agreement, {site} and {partners} use cookies or similar techniques for:',
  'banner.text.alone': 'With your agreement, {site} uses cookies or similar techniques for:',
  'banner.partners.one': 'one partner',
  'banner.partners.other': '{count} partners',
  'banner.objection': 'Active without prior agreement; you can object.',
  'banner.withdraw':
    'If you refuse, the site works without these services. You can change your mind at any time with “Change my choices”.',
  'banner.services.one': 'See the service',
  'banner.services.other': 'See the {count} services',
  'banner.policy': 'Privacy policy',
  'banner.accept': 'Accept all',
  'banner.reject': 'Refuse all',
  'banner.customize': 'Customise',
  'banner.new': 'New',
  'banner.revised.title': 'Something new to choose',
  'banner.revised.text':
    'A purpose or a service was added or has changed since your answer. The rest of your choices still stands.',
  'banner.announce': '{title}. At the start of the page, you can accept, refuse or customise.',
  'banner.saved': 'Your choices are saved.',
  'control.label': 'Change my choices',
  'control.gpc': 'Your browser asks not to be tracked: everything is refused.',
  'preferences.title': 'Change my choices',
  'preferences.intro': 'You decide, use by use. Nothing changes until you save.',
  'preferences.close': 'Close without saving',
  'preferences.save': 'Save my choices',
  'preferences.language': 'Language',
  'choice.leftovers': 'Out of this site’s reach, this may still be on your device: {names}.',
  'preferences.exempt': 'Without prior agreement',
  'state.on': 'Allowed',
  'state.off': 'Refused',
  'state.mixed': 'In part',
  'state.locked': 'Always active',
  'service.list.one': '{count} service',
  'service.list.other': '{count} services',
  'service.by': 'by {company}',
  'service.company': 'Company',
  'service.country': 'Country',
  'service.hosts': 'Servers contacted',
  'service.cookies': 'Cookies',
  'service.storage': 'Other storage',
  'service.session': 'until the browser is closed',
  'service.policy': 'Privacy policy of {company} (new tab)',
  'service.none': 'Stores nothing on your device.',
  'exempt.audience':
    'The site’s own audience measurement, without tracking elsewhere: the law allows it without prior agreement. You can object.',
  'exempt.choice': 'Remembers your choice. Without it, you would be asked on every page.',
  'exempt.auth': 'Keeps you signed in to your account, when you ask for it.',
  'exempt.cart': 'Keeps what is in your basket.',
  'exempt.lb': 'Spreads visits over the servers, so that the site answers.',
  'exempt.ui-lang': 'Keeps the language and display that you chose.',
  'exempt.security': 'Protects the site and your account against abuse.',
  'choice.title': 'Your present choice',
  'choice.none':
    'You have not answered yet. Until you do, nothing that needs your agreement is active.',
  'choice.dates': 'Saved on {date}, valid until {until}.',
  'choice.id': 'Identifier',
  'choice.anonymous': 'You refused everything: no identifier is kept.',
  'choice.copy': 'Copy',
  'choice.copied': 'Identifier copied.',
  'choice.proof': 'See or download my proof (new tab)',
  'choice.erase': 'Erase my record',
  'choice.erase.sure':
    'Your record will be erased for good and your permissions withdrawn. Continue?',
  'choice.erase.yes': 'Erase for good',
  'choice.erase.no': 'Cancel',
  'choice.erased': 'Your record is erased and your permissions are withdrawn.',
  'choice.erase.failed': 'The record could not be erased. You can try again in a moment.',
  'farewell.title': 'Your permissions are withdrawn',
  'farewell.text':
    'Your identifier is no longer on this device. Keep it if you want to see or erase your record later.',
  'farewell.close': 'Close',
  'search.label': 'Find a service or a company',
  'search.found.one': '{count} service found',
  'search.found.other': '{count} services found',
  'embed.label': 'Content on hold: {title}',
  'embed.text':
    'This content comes from {service} ({company}). Showing it sends that company your IP address and this site’s address.',
  'embed.unknown': 'This content needs your agreement before it is shown.',
  'embed.once': 'Show this time',
  'embed.always': 'Always allow {service}',
  'policy.service': '{service}: {state}',
};
