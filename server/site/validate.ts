/**
 * Whether a `site.json` may be published: its shape, and what its parts say of each other.
 *
 * The one gate before publishing, for the owner's file and for the desk alike (docs/contract.md,
 * section 3). Pure.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import type { Fault } from '../problem.ts';
import { checkClaims } from './check/claims.ts';
import { checkIds } from './check/ids.ts';
import { checkKeeping } from './check/keeping.ts';
import { checkLanguages } from './check/languages.ts';
import { checkLooks } from './check/looks.ts';
import { checkOrigins } from './check/origins.ts';
import { readShape } from './check/shape.ts';
import { checkSight } from './check/sight.ts';
import { checkSizes } from './check/sizes.ts';
import { checkWording } from './check/wording.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { readJson } from './json.ts';

/** A configuration that may be published, or every reason why not. */
export type Validation = { readonly config: SiteConfig } | { readonly faults: readonly Fault[] };

/**
 * Checks what was read of a `site.json`; `knownTexts`: the keys of the interface's texts;
 * `published`: the revision of the site, where it is published already.
 */
export function validateSite(
  value: unknown,
  knownTexts: readonly string[],
  published = 1,
): Validation {
  const shape = readShape(value);
  if ('faults' in shape) return shape;
  const faults = [
    ...checkIds(shape.config, published),
    ...checkLanguages(shape.config, knownTexts),
    ...checkOrigins(shape.config),
    ...checkKeeping(shape.config),
    ...checkLooks(shape.config),
    ...checkWording(shape.config),
    ...checkSight(shape.config),
    ...checkClaims(shape.config),
    ...checkSizes(shape.config),
  ];
  return faults.length > 0 ? { faults } : shape;
}

/** Checks the text of a `site.json`; where it is no JSON, its fault says in which line and column. */
export function validateSiteText(
  text: string,
  knownTexts: readonly string[],
  published = 1,
): Validation {
  const reading = readJson(text);
  if (!('value' in reading)) {
    const { line, column, message } = reading;
    return {
      faults: [{ path: '', message: `is no JSON at line ${line}, column ${column}: ${message}` }],
    };
  }
  const validation = validateSite(reading.value, knownTexts, published);
  const twice = duplicateKeys(text);
  if (twice.length === 0) return validation;
  return { faults: [...twice, ...('faults' in validation ? validation.faults : [])] };
}
