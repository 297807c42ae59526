/**
 * The forms of a purpose and of a service: from what was posted to the part as it is kept. Pure.
 *
 * @module
 */
import { type FormLanguages, formValues, withKeys } from './form-values.ts';
import { isSame, listOf, objectOf, type Typed, type TypedPart } from './typed.ts';

/** A purpose as posted; `before`: as it stood in the draft. */
export function readPurpose(
  form: URLSearchParams,
  languages: FormLanguages,
  before: TypedPart,
): TypedPart {
  const { line, text } = formValues(form, languages);
  const exempt = line('exempt');
  return part(before, {
    // A text that is missing altogether has no place for its fault.
    title: text('title', before['title']) ?? {},
    description: text('description', before['description']) ?? {},
    exempt,
    selfAssessment:
      exempt === 'audience' ? text('selfAssessment', before['selfAssessment']) : undefined,
  });
}

/** A service as posted; `before`: as it stood in the draft. */
export function readService(
  form: URLSearchParams,
  languages: FormLanguages,
  before: TypedPart,
): TypedPart {
  const { line, lines, text, flag } = formValues(form, languages);
  return part(before, {
    purpose: line('purpose') ?? '',
    name: line('name') ?? '',
    provider: line('provider') ?? '',
    country: line('country')?.toUpperCase(),
    policyUrl: text('policyUrl', before['policyUrl']),
    hosts: lines('hosts')?.map(hostOf),
    cookies: readCookies(form, languages, before),
    storage: readStorage(form, languages),
    signal: line('signal'),
    reload: flag('reload'),
  });
}

function part(before: TypedPart, keys: Typed): TypedPart {
  // An empty list says the same as none: whichever it was, it stays.
  const same = Object.entries(keys).map(([key, value]) =>
    value === undefined && isSame(before[key], []) ? [key, []] : [key, value],
  );
  return { ...withKeys(before, Object.fromEntries(same)), id: before.id };
}

/** People paste addresses: what is asked for is their host. */
function hostOf(typed: string): string {
  return /^https?:\/\//i.test(typed) && URL.canParse(typed) ? new URL(typed).host : typed;
}

function readCookies(
  form: URLSearchParams,
  languages: FormLanguages,
  before: TypedPart,
): readonly Typed[] | undefined {
  const { line, number, text, rows } = formValues(form, languages);
  return some(
    range(rows('cookies')).map((index) => {
      const at = `cookies.${index}`;
      const name = line(`${at}.name`) ?? '';
      const old = listOf(before['cookies'])
        .map(objectOf)
        .find((cookie) => cookie['name'] === name);
      return withKeys(
        {},
        {
          name,
          days: number(`${at}.days`),
          description: text(`${at}.description`, old?.['description']),
        },
      );
    }),
  );
}

function readStorage(
  form: URLSearchParams,
  languages: FormLanguages,
): readonly Typed[] | undefined {
  const { line, rows } = formValues(form, languages);
  return some(
    range(rows('storage')).map((index) => ({
      area: line(`storage.${index}.area`) ?? 'localStorage',
      name: line(`storage.${index}.name`) ?? '',
    })),
  );
}

/** Rows in which something was typed; `undefined` where there is none. */
function some(rows: readonly Typed[]): readonly Typed[] | undefined {
  const filled = rows.filter(
    ({ name, days, description }) => name !== '' || days !== undefined || description !== undefined,
  );
  return filled.length > 0 ? filled : undefined;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** What a new part is called, of what was typed: its title in the site's own language. */
export function typedName(value: unknown, { defaultLanguage, languages }: FormLanguages): string {
  if (typeof value === 'string') return value;
  const texts = objectOf(value);
  const found = [defaultLanguage, ...languages].map((code) => texts[code]).find(Boolean);
  return typeof found === 'string' ? found : '';
}

/** The languages of a configuration that is being typed; the given ones where it has none. */
export function languagesIn(config: Typed, otherwise: FormLanguages): FormLanguages {
  const typed = listOf(config['languages']).filter((code) => typeof code === 'string');
  const own = config['defaultLanguage'];
  const defaultLanguage = typeof own === 'string' ? own : otherwise.defaultLanguage;
  const languages = typed.length > 0 ? typed : otherwise.languages;
  // The site's own comes first: it is the one that must not be missing.
  return {
    defaultLanguage,
    languages: [defaultLanguage, ...languages.filter((code) => code !== defaultLanguage)],
  };
}
