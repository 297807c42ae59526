/**
 * Holds every answer of an app against the app's own OpenAPI document, by a validator that knows
 * nothing of how the document was made.
 *
 * @module
 */
import Ajv from 'ajv/dist/2020.js';
import type { Hono } from 'hono';
import { deskDocument } from '../../../server/console/api/operations.ts';
import { openApiDocument } from '../../../server/openapi/public.ts';

interface Described {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Described>>>>;

const ajv = new Ajv({ strict: false, validateFormats: false });
/** The server's document, and the desk's. */
const documents = [openApiDocument, deskDocument].map((made, index) => {
  const document = made('1.0.0', 'https://consent.example.ch');
  const id = `api-${index}`;
  ajv.addSchema({ $id: id, ...document });
  return { id, paths: document['paths'] as Paths };
});

/** The described path that a request is for; the one with the fewest parameters. */
function pathOf(paths: Paths, pathname: string): string | undefined {
  const parameters = (path: string) => path.split('{').length;
  const isOf = (path: string) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
  return Object.keys(paths)
    .filter(isOf)
    .sort((a, b) => parameters(a) - parameters(b))[0];
}

/** What is wrong with an answer by the document; `null` where nothing is, and of what has no description. */
export async function faultOf(
  method: string,
  url: string,
  answer: Response,
): Promise<string | null> {
  const { pathname } = new URL(url, 'http://localhost');
  const { id, paths } = documents[pathname.startsWith('/console/') ? 1 : 0] ?? missing();
  const path = pathOf(paths, pathname);
  const described = path && paths[path]?.[method.toLowerCase().replace('head', 'get')];
  // No such path or method, and what went wrong inside, is a problem wherever it happens.
  if (!described || answer.status === 500) return null;
  const where = `${method} ${path} ${answer.status}`;
  const response = described.responses[answer.status];
  if (!response) return `${where} is not described`;
  const body = await answer.clone().text();
  if (body === '') return null;
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const content = response.content ?? {};
  const said = content[type] ?? content['*/*'];
  if (!said) return `${where} is ${type}, which is not described`;
  if (!type.endsWith('json')) return null;
  const at = `#/paths/${pointer(path)}/${method.toLowerCase().replace('head', 'get')}`;
  const validate = ajv.getSchema(
    `${id}${at}/responses/${answer.status}/content/${pointer(type)}/schema`,
  );
  if (!validate) return `${where} has no schema`;
  return validate(JSON.parse(body)) ? null : `${where}: ${ajv.errorsText(validate.errors)}`;
}

/** A key as a step of a JSON Pointer in an address. */
function pointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function missing(): never {
  throw new Error('There is no document.');
}

/** The app, throwing where an answer is not as described. */
export function conforming(app: Hono): Hono {
  const request = app.request.bind(app);
  app.request = async (...asked: Parameters<Hono['request']>) => {
    const [input, init] = asked;
    const answer = await request(...asked);
    const url = input instanceof Request ? input.url : String(input);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const fault = await faultOf(method, url, answer);
    if (fault) throw new Error(`An answer is not as /openapi.json says: ${fault}`);
    return answer;
  };
  return app;
}
