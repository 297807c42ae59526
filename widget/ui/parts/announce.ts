/**
 * Says something to a screen reader, without moving the focus.
 *
 * @module
 */

/** Puts a polite live region, seen by nobody, into the page for ten seconds. */
export function announce(text: string, language: string): void {
  const region = document.createElement('div');
  region.role = 'status';
  region.lang = language;
  region.style.cssText = 'position:fixed!important;clip-path:inset(50%)!important';
  document.body.append(region);
  // The region stands empty first: only a change of it is read out.
  setTimeout(() => region.append(text), 150);
  setTimeout(() => region.remove(), 10_000);
}
