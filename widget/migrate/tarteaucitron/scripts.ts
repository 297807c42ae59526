/**
 * The services that are scripts. Facts of the vendors' own snippets; nothing of it runs before its
 * service is granted.
 *
 * @module
 */
import type { Script } from './script.ts';
import { GOOGLE } from './scripts/google.ts';
import { MARKETING } from './scripts/marketing.ts';
import { MATOMO } from './scripts/matomo.ts';
import { MEASURING } from './scripts/measuring.ts';
import { SHOWING } from './scripts/showing.ts';
import { TALKING } from './scripts/talking.ts';

/** By tarteaucitron's key. */
export const SCRIPTS: Readonly<Record<string, Script>> = {
  ...GOOGLE,
  ...MARKETING,
  ...MATOMO,
  ...MEASURING,
  ...SHOWING,
  ...TALKING,
};
