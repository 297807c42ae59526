/**
 * The names of keys as a person has them before them.
 *
 * @module
 */

const isApple = () => /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** `Mod-Alt-2` as `Control+Alt+2`, or `Meta+Alt+2` on a Mac: also what `aria-keyshortcuts` wants. */
export function keyNames(keys: string): string {
  return keys
    .replace(/^Mod-/, isApple() ? 'Meta-' : 'Control-')
    .split(/-(?=.)/)
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}
