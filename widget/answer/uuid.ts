/**
 * Random identifiers.
 *
 * @module
 */

/**
 * A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on pages without https; the
 * source of randomness is not.
 */
export function randomUuid(): string {
  return '........-....-4...-8...-............'.replace(/[.8]/g, (place) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    // The `8` is the variant: two bits that are fixed, two that are not.
    return (place === '.' ? random & 15 : (random & 3) | 8).toString(16);
  });
}
