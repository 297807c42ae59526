/**
 * A report in English.
 *
 * @module
 */
import type { ReportWords } from './words.ts';

/** The words. */
export const en: ReportWords = {
  language: 'en',
  name: 'English',
  title: 'Consent audit of {host}',
  verdict: {
    fine: 'Nothing to mend was found.',
    one: 'One thing has to be mended.',
    other: '{count} things have to be mended.',
  },
  notes: { one: 'One is for a person to look at.', other: '{count} are for a person to look at.' },
  about: 'Seen on {date} with {browser}, in the states: {states}.',
  limits:
    'An automatic visit sees what a page does, not why. It replaces neither the reading of the texts nor legal advice.',
  states: {
    fresh: 'before an answer',
    refused: 'refused',
    accepted: 'accepted',
    withdrawn: 'withdrawn',
  },
  kinds: {
    cookie: 'cookie',
    localStorage: 'localStorage key',
    sessionStorage: 'sessionStorage key',
    indexedDB: 'IndexedDB database',
    cacheStorage: 'cache',
    host: 'host',
  },
  loaded: {
    script: 'script',
    document: 'frame',
    image: 'image',
    stylesheet: 'style sheet',
    other: 'resource',
  },
  standings: {
    own: 'the site itself',
    tool: 'consent tool ({tool})',
    exempt: 'declared, needs no consent ({service})',
    declared: 'declared ({service})',
    undeclared: 'not declared',
  },
  party: { first: 'first', third: 'third' },
  severity: { fault: 'to mend', note: 'to look at' },
  findings: {
    'not-held':
      'The {loaded} {address} stands in the page itself ({page}, line {line}) and is loaded before anybody has answered.',
    'before-choice': '{item} is there before anybody has answered.',
    'after-refusal': '{item} comes after a refusal.',
    'after-withdrawal': '{item} is still asked after everything was withdrawn.',
    stays: '{item} stays on the device after everything was withdrawn.',
    undeclared: '{item} is declared by no service.',
    'longer-than-declared': '{item} lives {days} days; {declared} are declared.',
    'no-banner':
      'No banner was found, and the site does what needs consent. If there is one, it is not told from the page by its words or by a known tool.',
    'no-refuse': 'The first layer offers “{accept}” and no refusal beside it.',
    'no-answer': 'The first layer offers neither a yes nor a no in words that are known.',
    'refuse-is-link': '“{refuse}” is a link in the text, “{accept}” a button.',
    'refuse-smaller': '“{refuse}” ({is}) is smaller than “{accept}” ({other}).',
    'refuse-lighter':
      '“{refuse}” is set in smaller or lighter type ({is}) than “{accept}” ({other}).',
    'refuse-fainter':
      '“{refuse}” stands out less from the banner (contrast {is}:1) than “{accept}” ({other}:1).',
    'refuse-apart': '“{refuse}” stands apart from “{accept}”, neither beside nor below it.',
    'refuse-out-of-view': 'The yes is in view at once, the no is not ({where}).',
    'accept-more-often': 'A yes is offered {other} times, a no {is} times.',
    'low-contrast': '“{label}” is hard to read: contrast {contrast}:1, where 4.5:1 is needed.',
    'refuse-wording': '“{label}” does not refuse plainly. Write such as “Reject all”.',
    'accept-wording': '“{label}” is no clear yes. Write such as “Accept all”.',
    'pre-ticked': 'Switched on before anybody has answered: {labels}.',
    'focus-on-accept': 'The yes has the keyboard’s focus when the page opens: Enter accepts.',
    'asked-again': 'Who has refused is asked again on the next page.',
    'refusal-shorter': 'Days for which a refusal is kept: {is}; a yes: {other}.',
    'no-way-back':
      'No control was found that leads back to the choices. If there is one, call it such as “Modify my choices” or “Cookie settings”.',
    'withdraw-longer': 'Withdrawing takes {is} clicks, accepting {other}.',
    'implied-yes':
      'The banner says “{label}”: going on is no consent. Take the sentence out, and wait for an answer.',
    'legitimate-interest':
      'A layer speaks of legitimate interest: no reading or writing on the device may rest on it.',
    'covers-page': 'The page behind the banner cannot be reached before an answer.',
    'accept-not-found':
      'No control that accepts was found: what happens after a yes and after a withdrawal was not looked at.',
    'refuse-not-found': 'No way to refuse was found: what happens after a no was not looked at.',
    'withdraw-not-found':
      'The choices open again, but no refusal was found there: what stays after a withdrawal was not looked at.',
    'no-config':
      'No configuration was found, so that everything counts as undeclared: name one with --site.',
  },
  more: {
    hold: 'Hold it: {markup}',
    by: 'Asked for by {by}.',
    ofService: 'Its host is one of “{service}”.',
    preset: 'It is known as one of “{preset}”: mes-choix add {preset}.',
    clicks: 'Refusing takes {clicks} clicks.',
  },
  where: { desktop: 'on a screen of 1280 × 800', phone: 'on a phone, 375 × 667' },
  headings: {
    findings: 'What was found',
    banner: 'The banner',
    seen: 'Everything that was seen',
    pages: 'Pages',
    answers: 'Clicks',
  },
  columns: {
    kind: 'Kind',
    name: 'Name',
    host: 'Host',
    party: 'Party',
    life: 'Life',
    states: 'Seen',
    standing: 'Declared',
  },
  life: { session: 'session', days: '{days} days', short: 'under a day' },
  steps: { accept: 'to accept', refuse: 'to refuse', withdraw: 'to withdraw' },
  notReached: 'not reached',
  noBanner: 'None was found.',
  tool: { known: 'Recognised: {tool}.', unknown: 'No known tool; found by its words.' },
  picture: { desktop: 'The banner on a screen', phone: 'The banner on a phone' },
  nothing: 'Nothing.',
};
