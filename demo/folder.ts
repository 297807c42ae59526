/**
 * Where the demo's files are, for the source and for the built code alike.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's `demo` folder, found by walking up to `package.json`. Throws where there is none. */
export function demoFolder(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from);
  if (existsSync(join(folder, 'package.json'))) return join(folder, 'demo');
  if (folder === from)
    throw new Error('The demo is not inside its package: no package.json above.');
  return demoFolder(folder);
}
