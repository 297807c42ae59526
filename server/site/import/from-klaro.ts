/**
 * What a configuration of Klaro says. Pure.
 *
 * @module
 */
import {
  cookieNames,
  type Imported,
  languageIn,
  languagesIn,
  numberOf,
  objectOf,
  objectsIn,
  type Read,
  strangeLanguage,
  textOf,
} from './imported.ts';

/** Reads it: its services are services, under the first purpose that each names. */
export function fromKlaro(config: Read, asked?: string): Imported {
  const translations = objectOf(config['translations']);
  const own = textOf(config['lang']);
  const language = languageIn(translations, asked ?? own) ?? own;
  const said = { ...objectOf(translations['zz']), ...objectOf(translations[language ?? '']) };
  const all = objectsIn(config['services'] ?? config['apps']);
  const asking = all.filter(
    (service) => service['required'] !== true && config['required'] !== true,
  );
  const services = asking.flatMap((service) => {
    const name = textOf(service['name']);
    const own = objectOf(said[name ?? '']);
    const list: readonly unknown[] = Array.isArray(service['purposes']) ? service['purposes'] : [];
    if (!name) return [];
    return [
      {
        name,
        group: textOf(list[0]) ?? 'other',
        title: textOf(own['title'] ?? service['title']) ?? name,
        description: textOf(own['description'] ?? service['description']),
        cookies: cookieNames(service['cookies']),
      },
    ];
  });
  const purposes = objectOf(said['purposes']);
  const key = textOf(config['storageName'] ?? config['cookieName']);
  const isImplied = [config, ...asking].some(
    (part) => part['default'] === true || part['optOut'] === true,
  );
  const policy = config['privacyPolicy'];
  const required = all.length - asking.length;
  return {
    groups: [...new Set(services.map(({ group }) => group))].map((name) => ({
      name,
      title: textOf(objectOf(purposes[name])['title'] ?? purposes[name]),
      description: textOf(objectOf(purposes[name])['description']),
    })),
    services,
    isByGroup: false,
    language,
    languages: languagesIn(translations),
    policyUrl: textOf(typeof policy === 'string' ? policy : objectOf(policy)['default']),
    days: numberOf(config['cookieExpiresAfterDays']) ?? 120,
    move: {
      from: 'klaro',
      ...(key && key !== 'klaro' ? { cookie: key } : {}),
      ...(isImplied ? { choices: 'ask' as const } : {}),
    },
    notes: [
      ...strangeLanguage(translations, asked ?? own, language),
      ...(isImplied
        ? ['it had services on by default or opt-out: earlier choices are not carried over']
        : []),
      ...(required > 0
        ? [
            `required services are left out (${required}): say of each under which exemption it runs`,
          ]
        : []),
    ],
  };
}
