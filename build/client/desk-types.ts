/**
 * The types of the desk's client, out of the OpenAPI documents: the desk's own, and of the public one
 * what the desk asks as well. `npm run client` writes them.
 *
 * They are kept in the repository, so that types are checked before anything is built and a change of
 * what the desk asks is seen in a review; `test/build/client/desk-types.test.ts` holds them fresh.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { deskOperations, deskSchemas } from '../../server/console/api/operations.ts';
import { documentOf } from '../../server/openapi/document.ts';
import { operations } from '../../server/openapi/operations.ts';
import { state } from '../../server/openapi/schemas.ts';

/** Where they are kept. */
export const DESK_TYPES = fileURLToPath(
  new URL('../../server/console/app/client/desk-api.ts', import.meta.url),
);

/** What the desk asks of the public interface. */
const PUBLIC: readonly string[] = ['/healthz'];

const OPENING = `/**
 * What the desk's pages may ask, and what they are answered: made by \`npm run client\` from
 * \`/console/openapi.json\` and \`/openapi.json\`, and never written by hand.
 *
 * @module
 */

`;

/** The text of the file, as the house formats it. */
export async function deskTypes(): Promise<string> {
  const { default: generate, astToString } = await generator();
  const document = documentOf({
    title: 'The desk',
    says: '',
    version: '1.0.0',
    url: 'http://localhost',
    operations: [...deskOperations, ...operations.filter(({ path }) => PUBLIC.includes(path))],
    schemas: { ...deskSchemas, State: state },
  });
  const types = astToString(await generate(document as never));
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
