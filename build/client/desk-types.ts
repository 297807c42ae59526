/**
 * The types of the desk's client, out of the desk's own OpenAPI document: `npm run client` writes them.
 *
 * They are kept in the repository, so that types are checked before anything is built and a change of
 * what the desk asks is seen in a review; `test/build/client/desk-types.test.ts` holds them fresh.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { deskDocument } from '../../server/console/api/operations.ts';

/** Where they are kept. */
export const DESK_TYPES = fileURLToPath(
  new URL('../../server/console/app/client/desk-api.ts', import.meta.url),
);

const OPENING = `/**
 * What the desk's pages may ask, and what they are answered: made by \`npm run client\` from the
 * desk's OpenAPI document, and never written by hand.
 *
 * @module
 */

`;

/** The text of the file, as the house formats it. */
export async function deskTypes(): Promise<string> {
  const { default: generate, astToString } = await generator();
  // The address and the version are no part of the types.
  const types = astToString(await generate(deskDocument('1.0.0', 'http://localhost') as never));
  const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
  const format = [biome, 'format', '--colors=off', `--stdin-file-path=${DESK_TYPES}`];
  const { stdout, status, stderr } = spawnSync(process.execPath, format, {
    input: OPENING + types,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`biome: ${stderr}`);
  return stdout;
}

/**
 * The generator writes by the interface of TypeScript 5, which 7 no longer has: it is handed the copy
 * that another tool of ours brings along anyway.
 */
async function generator() {
  registerHooks({
    resolve(specifier, context, next) {
      const isAsked =
        specifier === 'typescript' && context.parentURL?.includes('/openapi-typescript/');
      return isAsked
        ? next(specifier, { ...context, parentURL: import.meta.resolve('@arethetypeswrong/core') })
        : next(specifier, context);
    },
  });
  return import('openapi-typescript');
}
