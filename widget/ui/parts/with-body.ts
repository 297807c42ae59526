/**
 * Waiting for the document's body: a script in the head comes before it.
 *
 * @module
 */

/** Does the work as soon as the document has a body. */
export function withBody(work: () => void): void {
  if (document.body) work();
  else requestAnimationFrame(() => withBody(work));
}
