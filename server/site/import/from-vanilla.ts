/**
 * What a configuration of vanilla-cookieconsent says, 2 or 3. Pure.
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
  type Part,
  type Read,
  strangeLanguage,
  textOf,
} from './imported.ts';

/** Reads it: its categories are purposes, their services services. */
export function fromVanilla(config: Read, asked?: string): Imported {
  const isOld = config['categories'] === undefined;
  const translations = objectOf(
    isOld ? config['languages'] : objectOf(config['language'])['translations'],
  );
  const own = textOf(isOld ? config['current_lang'] : objectOf(config['language'])['default']);
  const language = languageIn(translations, asked ?? own);
  const said = objectOf(translations[language ?? '']);
  const groups = isOld ? oldGroups(said) : newGroups(config, said);
  const cookie = objectOf(config['cookie']);
  const key = textOf(cookie['name'] ?? config['cookie_name']);
  const categories = objectOf(config['categories']);
  const preset = Object.values(categories)
    .map(objectOf)
    .some(({ enabled, readOnly }) => enabled === true && readOnly !== true);
  const isImplied = config['mode'] === 'opt-out' || preset || (isOld && isPreselected(said));
  return {
    groups,
    services: isOld ? [] : servicesIn(config, groups),
    isByGroup: true,
    language,
    languages: languagesIn(translations),
    days: numberOf(cookie['expiresAfterDays'] ?? config['cookie_expiration']),
    move: {
      from: 'vanilla-cookieconsent',
      ...(key && key !== 'cc_cookie' ? { cookie: key } : {}),
      ...(isImplied ? { choices: 'ask' as const } : {}),
    },
    notes: [
      ...strangeLanguage(translations, asked ?? own, language),
      ...(isImplied
        ? [
            'it switched categories on before anybody had agreed: earlier choices are not carried over',
          ]
        : []),
      ...(numberOf(config['revision'])
        ? ['it had revisions of its own: an answer to an older one is carried over like any other']
        : []),
    ],
  };
}

/** Whether version 2 showed a switch on before anybody had touched it. */
function isPreselected(said: Read): boolean {
  return objectsIn(objectOf(said['settings_modal'])['blocks'])
    .map((block) => objectOf(block['toggle']))
    .some(({ enabled, readonly }) => enabled === true && readonly !== true);
}

function newGroups(config: Read, said: Read): readonly Part[] {
  const sections = objectsIn(objectOf(said['preferencesModal'])['sections']);
  return Object.entries(objectOf(config['categories']))
    .filter(([, category]) => objectOf(category)['readOnly'] !== true)
    .map(([name]) => {
      const section = sections.find(({ linkedCategory }) => linkedCategory === name);
      return {
        name,
        title: textOf(section?.['title']),
        description: textOf(section?.['description']),
      };
    });
}

function oldGroups(said: Read): readonly Part[] {
  return objectsIn(objectOf(said['settings_modal'])['blocks']).flatMap((block): Part[] => {
    const toggle = objectOf(block['toggle']);
    const name = textOf(toggle['value']);
    if (!name || toggle['readonly'] === true) return [];
    return [{ name, title: textOf(block['title']), description: textOf(block['description']) }];
  });
}

function servicesIn(config: Read, groups: readonly Part[]): Imported['services'] {
  const categories = objectOf(config['categories']);
  return groups.flatMap(({ name: group }) => {
    const category = objectOf(categories[group]);
    return Object.entries(objectOf(category['services'])).map(([name, service]) => ({
      name,
      group,
      title: textOf(objectOf(service)['label']) ?? name,
      cookies: cookieNames(objectOf(service)['cookies']),
    }));
  });
}
