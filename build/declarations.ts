/**
 * The package's types: of what the compiler has written, the files that its users can reach.
 *
 * @module
 */
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A relative specifier of an `import`, an `export` or an `import()` type, with its quotes. */
const SPECIFIER = /(\bfrom |\bimport |\bimport\()(['"])(\.[^'"]*)\.ts\2/g;

/**
 * Removes the declarations below `folder` that `entry` does not lead to, and names in the others the
 * files that exist there: `./api.js`, as every resolver understands it.
 *
 * @param entry - from `folder`
 * @throws where a declaration is not there
 */
export async function keepReached(folder: string, entry: string): Promise<void> {
  const reached = new Set<string>();
  const pending = [entry];
  for (const file of pending) {
    if (reached.has(file)) continue;
    reached.add(file);
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, , , path = ''] of text.matchAll(SPECIFIER))
      pending.push(posix.join(posix.dirname(file), `${path}.d.ts`));
    await writeFile(join(folder, file), text.replaceAll(SPECIFIER, '$1$2$3.js$2'));
  }
  const written = globSync('**/*.d.ts', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  await Promise.all(
    written.filter((file) => !reached.has(file)).map((file) => rm(join(folder, file))),
  );
}
