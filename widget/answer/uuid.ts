/**
 * Identifiers of events and visitors.
 *
 * @module
 */

/** A random UUID (RFC 9562, version 4), on plain `http:` pages as well. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => (byte | 256).toString(16).slice(1)).join('');
  return hex.replace(/(.{8})(.{4}).(...)(.)(...)/, (_, time, middle, high, digit, low) => {
    const variant = ((parseInt(digit, 16) & 3) | 8).toString(16);
    return `${time}-${middle}-4${high}-${variant}${low}-`;
  });
}
