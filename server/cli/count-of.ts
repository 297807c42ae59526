/**
 * Numbers with what they count, in the sentences of the commands.
 *
 * @module
 */

/** `1 service`, `2 services`; `many` where the plural is no added s. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
