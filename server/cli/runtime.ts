/**
 * Whether the Node that runs us has what we need. Imports nothing: an older one has to read this.
 *
 * @module
 */

/** The oldest Node that has `node:sqlite` without a flag: `engines` of package.json. */
const OLDEST = [22, 13] as const;

/** What is wrong with a version of Node (`20.11.1`), in a sentence; `null` where nothing is. */
export function runtimeFault(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return `Node ${OLDEST.join('.')} or later is needed, this is ${version}.`;
}
