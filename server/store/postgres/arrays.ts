/**
 * Arrays as PostgreSQL takes them in binary (`array_recv`): the driver would write each element as
 * text, bytes as hexadecimal digits, which the server then has to read.
 *
 * @module
 */

/** What an array has of: their OIDs (`pg_type`). */
const OIDS = { 'bigint[]': 20, 'bytea[]': 17, 'text[]': 25 } as const;

/** The type of an array. */
export type ArrayType = keyof typeof OIDS;

/** One element; a whole number only in `bigint[]`. */
export type Element = Uint8Array | string | number | null;

const NULL = -1;
/** The longest that a UTF-16 code unit is in UTF-8, in bytes. */
const MOST_OF_UNIT = 3;

/** One dimension, counted from 1; an array without elements has none. */
export function binaryArray(type: ArrayType, elements: readonly Element[]): Buffer {
  // Written once: to measure each text before would take as long again.
  const bytes = Buffer.allocUnsafe(elements.reduce<number>((sum, each) => sum + roomOf(each), 20));
  const count = elements.length;
  bytes.writeInt32BE(count > 0 ? 1 : 0, 0);
  bytes.writeInt32BE(elements.includes(null) ? 1 : 0, 4);
  bytes.writeInt32BE(OIDS[type], 8);
  if (count === 0) return bytes.subarray(0, 12);
  bytes.writeInt32BE(count, 12);
  bytes.writeInt32BE(1, 16);
  let at = 20;
  for (const element of elements) {
    const size = put(bytes, element, at + 4);
    bytes.writeInt32BE(size, at);
    at += 4 + Math.max(size, 0);
  }
  return bytes.subarray(0, at);
}

/** Bytes that are certainly enough for an element and its length. */
function roomOf(element: Element): number {
  if (element === null) return 4;
  if (typeof element === 'number') return 12;
  return 4 + (typeof element === 'string' ? element.length * MOST_OF_UNIT : element.length);
}

/** Writes an element; gives its length as the array has it. */
function put(bytes: Buffer, element: Element, at: number): number {
  if (element === null) return NULL;
  if (typeof element === 'string') return bytes.write(element, at, 'utf8');
  if (typeof element !== 'number') {
    bytes.set(element, at);
    return element.length;
  }
  // The two halves of a whole number below 2 ** 53.
  bytes.writeInt32BE(Math.floor(element / 2 ** 32), at);
  bytes.writeUInt32BE(element >>> 0, at + 4);
  return 8;
}
