/**
 * The shape of a `site.json`: what its schema says, with a sentence that says how to mend it.
 *
 * @module
 */
import type { z } from 'zod';
import type { SiteConfig } from '../../../widget/contract.ts';
import { siteConfig } from '../../contract.ts';
import type { Fault } from '../../problem.ts';

/** What a value is, in a reader's words. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

/** The configuration by its shape alone, or every place where it has another one. */
export function readShape(
  value: unknown,
): { readonly config: SiteConfig } | { readonly faults: readonly Fault[] } {
  const result = siteConfig.safeParse(value, { error: say });
  const unseen = prototypes(value, []);
  if (result.success && unseen.length === 0) return { config: result.data };
  return { faults: [...(result.error?.issues.flatMap(faultsOf) ?? []), ...unseen] };
}

/** The one key that a reader of objects by name passes over. */
function prototypes(value: unknown, path: readonly string[]): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '__proto__'
      ? [{ path: [...path, key].join('.'), message: unknownKey(path, key) }]
      : prototypes(item, [...path, key]),
  );
}

/** The sentence for an issue that the schema itself says nothing about. */
function say(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: give ${NAMES[issue.expected] ?? issue.expected}`
        : `must be ${NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((word) => JSON.stringify(word)).join(' or ')}`;
    case 'invalid_union':
      return issue.input === undefined
        ? 'is missing: give a text, or an object with a text for each language'
        : 'must be a text that is not empty, or an object with such a text for each language';
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be at most ${issue.maximum} characters`
        : `must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      message: unknownKey(path, key),
    }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path: path.join('.'), message: issue.issues[0]?.message ?? issue.message }];
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return [{ path: path.join('.'), message: `must name at least ${issue.minimum}` }];
  }
  return [{ path: path.join('.'), message: issue.message }];
}

/** Keys by which other tools switch a purpose on beforehand. */
const PRESETS = ['default', 'enabled', 'checked', 'preselected', 'required', 'granted', 'value'];

function unknownKey(path: readonly string[], key: string): string {
  if ((path[0] === 'purposes' || path[0] === 'services') && PRESETS.includes(key)) {
    return 'is unknown: remove it; what is not exempt starts off, and only the visitor turns it on';
  }
  return 'is unknown: remove it, or mend its spelling';
}
