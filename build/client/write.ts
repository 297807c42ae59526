/**
 * `npm run client`.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { DESK_TYPES, deskTypes } from './desk-types.ts';

await writeFile(DESK_TYPES, await deskTypes());
