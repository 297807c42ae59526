/**
 * What an element says of its service.
 *
 * @module
 */
import type { Read } from './address.ts';

/** Reads an attribute, which may be written with `data-` before it or without; empty where it is not there. */
export function readerOf(element: Element): Read {
  return (name) => {
    const bare = name.replace(/^data-/, '');
    for (const written of [`data-${name}`, name, bare]) {
      const value = element.getAttribute(written);
      if (value) return value;
    }
    return '';
  };
}
