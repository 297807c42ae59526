/**
 * French typography: a text is typed with plain spaces and apostrophes, and read with the right ones.
 *
 * Invisible characters in a source file are lost in the next edit; here they are a rule.
 *
 * @module
 */

/** U+202F, the narrow no-break space. */
const NARROW = '\u202f';

/**
 * The text with narrow no-break spaces before `; : ! ?` and inside `« »`, and typographic
 * apostrophes. Only a space that is there becomes a narrow one: `https://` stays as it is.
 */
export function french(text: string): string {
  return text
    .replaceAll(/ ([;:!?»])/g, `${NARROW}$1`)
    .replaceAll('« ', `«${NARROW}`)
    .replaceAll("'", '’');
}
