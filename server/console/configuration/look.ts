/**
 * A look in an address: an appearance and a language, written so that a page can be asked for by it.
 *
 * Pure. Nothing in it is secret: what it dresses is published already.
 *
 * @module
 */
import type { Appearance, Language } from '../../../widget/contract.ts';
import { objectOf, stringOf } from './typed.ts';

/** What is shown. */
export interface Look {
  readonly appearance: Appearance;
  readonly language: Language;
  /** The interface's texts in that language, where they are not what is published. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
}

/** The longest look that is read, in characters. */
const LONGEST = 12_000;

/** A look as a step of a path. */
export function lookStep(look: Look): string {
  return Buffer.from(JSON.stringify(look)).toString('base64url');
}

/** Reads it back; `null` where it is none. Whether it may be shown is for the validator to say. */
export function readLook(step: string): Look | null {
  if (step.length > LONGEST || !/^[\w-]+$/.test(step)) return null;
  try {
    const look = objectOf(JSON.parse(Buffer.from(step, 'base64url').toString('utf8')));
    return {
      appearance: objectOf(look['appearance']) as Appearance,
      language: stringOf(look['language']),
      ...(look['texts'] === undefined ? {} : { texts: textsOf(look['texts']) }),
    };
  } catch {
    return null;
  }
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(objectOf(value));
  return Object.fromEntries(texts.map(([key, text]) => [key, stringOf(text)]));
}
