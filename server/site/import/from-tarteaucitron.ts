/**
 * What a configuration of tarteaucitron says. Pure.
 *
 * @module
 */
import { understood } from '../../../widget/migrate/tarteaucitron/understood.ts';
import { cookieNames, type Imported, objectOf, type Read, textOf } from './imported.ts';
import { presetNamed } from '../presets/named.ts';

/** Its types of services, as the purposes known beforehand. */
const TYPES: Readonly<Record<string, string>> = {
  ads: 'marketing',
  analytic: 'analytics',
  comment: 'social',
  google: 'analytics',
  social: 'social',
  support: 'support',
  video: 'video',
};

/** Reads it: what was pushed as a job is a service. */
export function fromTarteaucitron(config: Read): Imported {
  const job: readonly unknown[] = Array.isArray(config['job']) ? config['job'] : [];
  const own = objectOf(config['services']);
  const services = [...new Set(job.filter((key) => typeof key === 'string'))].map((name) => {
    const service = objectOf(own[name]);
    return {
      name,
      group: TYPES[textOf(service['type']) ?? ''] ?? presetNamed(name)?.purpose ?? 'content',
      title: textOf(service['name']) ?? name,
      cookies: cookieNames(service['cookies'] ?? []),
    };
  });
  const key = textOf(config['cookieName']);
  const isImplied = config['highPrivacy'] === false || config['serviceDefaultState'] === true;
  return {
    groups: [...new Set(services.map(({ group }) => group))].map((name) => ({ name })),
    services,
    isByGroup: false,
    policyUrl: textOf(config['privacyUrl']),
    days: 365,
    move: {
      from: 'tarteaucitron',
      ...(key && key !== 'tarteaucitron' ? { cookie: key } : {}),
      ...(isImplied ? { choices: 'ask' as const } : {}),
    },
    notes: [
      ...(isImplied
        ? ['it took going on for a yes (highPrivacy: false): earlier choices are not carried over']
        : []),
      ...idle(
        services.map(({ name }) => name),
        own,
      ),
    ],
  };
}

/** Jobs of which our stand-in does not know what they run: neither its own, nor a service of the page's. */
function idle(keys: readonly string[], own: Read): readonly string[] {
  const unknown = keys.filter((key) => !understood(key) && !Object.hasOwn(own, key));
  return unknown.length > 0
    ? [
        `pushing ${unknown.join(', ')} runs nothing here: write their tags into the pages in held form`,
      ]
    : [];
}
