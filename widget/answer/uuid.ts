/**
 * Identifiers of events and visitors.
 *
 * @module
 */

/** A random UUID (RFC 9562, version 4), on plain `http:` pages as well. */
export function randomUuid(): string {
  const [...bytes] = crypto.getRandomValues(new Uint8Array(31));
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (digit) => {
    const random = (bytes.pop() ?? 0) & 15;
    return (digit === 'x' ? random : (random & 3) | 8).toString(16);
  });
}
