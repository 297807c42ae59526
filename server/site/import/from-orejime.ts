/**
 * What a configuration of Orejime says, 2 or 3. Pure.
 *
 * @module
 */
import {
  cookieNames,
  type Imported,
  numberOf,
  objectOf,
  objectsIn,
  type Read,
  textOf,
} from './imported.ts';

/** Reads it: its purposes are services of ours where they name a tool, and purposes otherwise. */
export function fromOrejime(config: Read): Imported {
  const all = flat(objectsIn(config['purposes'] ?? config['apps']));
  const asking = all.filter(
    (purpose) => ![purpose['isMandatory'], purpose['isExempt'], purpose['required']].includes(true),
  );
  const cookie = objectOf(config['cookie']);
  const key = textOf(cookie['name'] ?? config['cookieName']);
  // Orejime 2 could take going on for a yes, and switch everything on beforehand.
  const isImplied = [config, ...asking].some(
    (part) => part['default'] === true || part['implicitConsent'] === true,
  );
  const named = asking.flatMap((purpose) => {
    const name = textOf(purpose['id'] ?? purpose['name']);
    return name ? [{ purpose, name }] : [];
  });
  return {
    groups: named.map(({ purpose, name }) => ({
      name,
      title: textOf(purpose['title']),
      description: textOf(purpose['description']),
    })),
    services: named.map(({ purpose, name }) => ({
      name,
      group: name,
      title: textOf(purpose['title']) ?? name,
      description: textOf(purpose['description']),
      cookies: cookieNames(purpose['cookies'] ?? []),
    })),
    isByGroup: true,
    language: textOf(config['lang']),
    policyUrl: textOf(config['privacyPolicyUrl'] ?? config['privacyPolicy']),
    days: numberOf(cookie['duration'] ?? config['cookieExpiresAfterDays']) ?? 120,
    move: {
      from: 'orejime',
      ...(key && key !== 'eu-consent' ? { cookie: key } : {}),
      ...(isImplied ? { choices: 'ask' as const } : {}),
    },
    notes: [
      ...(isImplied
        ? [
            'it had purposes on by default, or took going on for a yes: earlier choices are not carried over',
          ]
        : []),
      ...(all.length > asking.length
        ? [
            `mandatory or exempt purposes are left out (${all.length - asking.length}): say of each under which exemption it runs`,
          ]
        : []),
    ],
  };
}

/** Purposes may stand in groups; the groups are not answered. An app of version 2 names its own in words. */
function flat(purposes: readonly Read[]): readonly Read[] {
  return purposes.flatMap((purpose) => {
    const within = objectsIn(purpose['purposes']);
    return within.length > 0 ? flat(within) : [purpose];
  });
}
