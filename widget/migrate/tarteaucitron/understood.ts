/**
 * Which of tarteaucitron's services are understood without a word of the page's. Pure: the command
 * that reads a configuration of tarteaucitron's asks it too.
 *
 * @module
 */
import { FRAMES } from './frames.ts';
import { SCRIPTS } from './scripts.ts';

const framed = new Set(Object.values(FRAMES).map(({ key }) => key));

/** What a key is: a script, or nothing but elements in whose place a frame comes; `undefined` where it is not understood. */
export function understood(key: string): 'script' | 'frame' | undefined {
  if (Object.hasOwn(SCRIPTS, key)) return 'script';
  return framed.has(key) ? 'frame' : undefined;
}
