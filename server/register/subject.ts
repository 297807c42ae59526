/**
 * Identifiers as visitors and programs give them.
 *
 * @module
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An identifier as it is kept: a UUID in lower case; `null` for anything else. */
export function subjectOf(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return UUID.test(trimmed) ? trimmed.toLowerCase() : null;
}
