/**
 * The server's description, OpenAPI 3.1, made of its operations and schemas.
 *
 * @module
 */
import { z } from 'zod';
import { consentEvent } from '../contract.ts';
import type { Answer, Content, Operation } from './operation.ts';
import { operations } from './operations.ts';
import * as schemas from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** The schemas by the names that they have in the document. */
const NAMED: readonly (readonly [string, z.ZodType])[] = [
  ['ConsentEvent', consentEvent],
  ['Receipt', schemas.receipt],
  ['Record', schemas.record],
  ['Notice', schemas.notice],
  ['PublishedConfig', schemas.publishedConfig],
  ['Document', schemas.document],
  ['Versions', schemas.versions],
  ['State', schemas.state],
  ['Problem', schemas.problem],
];

/** The document of a server of this version, at this address. */
export function openApiDocument(version: string, url: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Mes choix',
      version,
      description: 'Consent events in, receipts out; the published notices, documents and log.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    paths: pathsOf(operations),
    components: { schemas: componentSchemas() },
  };
}

/** A router's path as OpenAPI has it: `/:site/receipt` -> `/{site}/receipt`. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function pathsOf(all: readonly Operation[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of all) {
    const path = (paths[openApiPath(operation.path)] ??= {});
    path[operation.method] = operationOf(operation);
  }
  return paths;
}

function operationOf({ method, path, says, parameters = [], body, answers }: Operation): Json {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const others = parameters.map(({ name, in: place, says: description, required = false }) => ({
    name,
    in: place,
    description,
    required,
    schema: { type: 'string' },
  }));
  return {
    operationId: `${method}${path.replaceAll(/[^a-z]+(\w?)/gi, (_, next: string) => next.toUpperCase())}`,
    summary: says,
    parameters: [...inPath, ...others],
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)]),
    ),
  };
}

function answerOf({ says, content, headers }: Answer): Json {
  return {
    description: says,
    ...(headers
      ? {
          headers: Object.fromEntries(
            headers.map((name) => [name, { schema: { type: 'string' } }]),
          ),
        }
      : {}),
    ...(content ? { content: contentOf(content) } : {}),
  };
}

function contentOf(content: Content): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      schema ? { schema: refOf(schema) } : {},
    ]),
  );
}

function refOf(schema: z.ZodType): Json {
  const [name] = NAMED.find(([, named]) => named === schema) ?? [];
  return name === undefined ? { type: 'object' } : { $ref: `#/components/schemas/${name}` };
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of NAMED) registry.add(schema, { id: name });
  const made = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (name) => `#/components/schemas/${name}`,
  }).schemas;
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, bare(schema)]));
}

/** A component without what only a schema by itself says. */
function bare(schema: Json): Json {
  const names = ['$schema', '$id'];
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}
