/**
 * The words of generated parts in English.
 *
 * @module
 */
import type { Phrases } from './phrases.ts';

/** English; also stands in for a language that has no words of its own. */
export const en: Phrases = {
  control: 'Change my choices',
  choice: 'Your present choice is shown in the preference panel.',
  controller: {
    name: 'Controller:',
    address: 'Address:',
    contact: 'Contact:',
    officer: 'Data protection officer:',
  },
  rights: {
    list: 'Under the conditions of the law that applies, you have the right to access your data, to have them corrected, erased, their processing restricted, to receive them in a portable form, and to object to the processing.',
    contact: 'To use your rights, write to the controller:',
    withdraw: 'Where processing is based on your consent, you can withdraw it at any time.',
    complaint: (authority) =>
      `You can lodge a complaint with the supervisory authority: ${authority}.`,
    cnil: 'Commission nationale de l’informatique et des libertés (CNIL), France',
    fdpic: 'Federal Data Protection and Information Commissioner (FDPIC), Switzerland',
    otherAuthority: 'the competent authority of your country',
  },
  recipients: {
    some: 'The services declared for this site are provided by companies established in the following countries. Those that are subject to your choice receive data only if you accept them.',
    none: 'The site’s configuration declares no service provided from abroad.',
    country: 'Country',
  },
  services: {
    service: 'Service',
    provider: 'Provider',
    name: 'Name',
    life: 'Lifetime',
    use: 'Use',
    hosts: 'Servers contacted:',
    policyOf: (service) => `Privacy policy of ${service}`,
    none: 'No service is declared for this purpose.',
    asked: 'Subject to your choice.',
    exempt: {
      audience:
        'Audience measurement exempt from consent: it works before your choice, and you can object to it in the preference panel.',
      choice: 'Always on, without consent: remembers your choice.',
      auth: 'Always on, without consent: needed to sign you in to the service.',
      cart: 'Always on, without consent: remembers what is in your basket.',
      lb: 'Always on, without consent: spreads the load over the servers.',
      'ui-lang': 'Always on, without consent: remembers the language that you chose.',
      security: 'Always on, without consent: needed for the security of the service.',
    },
    selfAssessment: 'Conditions of the exemption:',
  },
  life: {
    session: 'Until the browser is closed',
    untilDeleted: 'Until it is deleted',
    untilAcknowledged: 'Until the server has confirmed',
    approximately: (duration) => `about ${duration}`,
  },
  storage: {
    localStorage: 'local storage',
    sessionStorage: 'session storage',
    indexedDB: 'browser database',
    cacheStorage: 'browser cache',
  },
  own: {
    heading: 'How your choice is remembered and proven',
    introduction:
      'What the site records to remember your choice and to be able to prove it, once you have chosen.',
    choice:
      'Remembers your choice: its date, the purposes and services accepted or refused and, only if you have accepted something, a random identifier. Its life is not prolonged by your visits.',
    outbox: 'Holds the decisions that the server has not yet confirmed.',
    register: 'Register',
    kept: (duration) =>
      `The register of choices keeps each decision for ${duration}: its date, what was accepted or refused, where and in which language you answered, the text that you were shown, the version of the software and your browser’s privacy signal (GPC). It holds neither an IP address nor a description of your browser.`,
    anonymousRefusals:
      'An acceptance stands in it with the random identifier of your choice, a first refusal without any identifier.',
    noRefusals:
      'An acceptance stands in it with the random identifier of your choice; a first refusal does not stand in it.',
    record: 'See, download or erase my record',
  },
  page: {
    skip: 'Skip to the text',
    languages: 'Languages',
    published: (version, date) => `Version ${version}, published on ${date}`,
    behind: 'This text has changed, and this translation does not say all of it yet.',
    superseded: (version) => `This text is version ${version}; it is no longer the one in force.`,
    current: 'Read the text in force',
    versions: 'All versions',
    versionsOf: (title) => `Versions: ${title}`,
    version: 'Version',
    date: 'Published on',
    inForce: 'in force',
    privacy: 'Data protection',
    faq: 'Frequent questions',
  },
};
