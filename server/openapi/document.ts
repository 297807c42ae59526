/**
 * A description in OpenAPI 3.1, made of operations and their schemas.
 *
 * @module
 */
import { z } from 'zod';
import type { Answer, Content, Operation } from './operation.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas by the names that they have in the document. */
export type NamedSchemas = Readonly<Record<string, z.ZodType>>;

/** What is described. */
export interface Description {
  readonly title: string;
  readonly says: string;
  /** Semantic. */
  readonly version: string;
  /** Where it is served. */
  readonly url: string;
  readonly operations: readonly Operation[];
  readonly schemas: NamedSchemas;
}

/** The document of a description. */
export function documentOf(description: Description): Json {
  const { title, says, version, url, operations, schemas } = description;
  const license = { name: 'MIT', identifier: 'MIT' };
  return {
    openapi: '3.1.1',
    info: { title, version, description: says, license },
    servers: [{ url }],
    paths: pathsOf(operations, schemas),
    components: { schemas: componentsOf(schemas) },
  };
}

/** A router's path as OpenAPI has it: `/:site/receipt` -> `/{site}/receipt`. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function pathsOf(all: readonly Operation[], schemas: NamedSchemas): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of all) {
    const path = (paths[openApiPath(operation.path)] ??= {});
    path[operation.method] = operationOf(operation, schemas);
  }
  return paths;
}

function operationOf(operation: Operation, schemas: NamedSchemas): Json {
  const { method, path, says, parameters = [], body, answers } = operation;
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
    ...(body ? { requestBody: { required: true, content: contentOf(body, schemas) } } : {}),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemas)]),
    ),
  };
}

function answerOf({ says, content, headers }: Answer, schemas: NamedSchemas): Json {
  return {
    description: says,
    ...(headers
      ? {
          headers: Object.fromEntries(
            headers.map((name) => [name, { schema: { type: 'string' } }]),
          ),
        }
      : {}),
    ...(content ? { content: contentOf(content, schemas) } : {}),
  };
}

function contentOf(content: Content, schemas: NamedSchemas): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      schema
        ? { schema: refOf(schema, schemas) }
        : type.startsWith('text/')
          ? { schema: { type: 'string' } }
          : {},
    ]),
  );
}

/** Where a schema is described; a choice between some is one of theirs. */
function refOf(schema: z.ZodType, schemas: NamedSchemas): Json {
  if (schema instanceof z.ZodUnion) {
    return { anyOf: schema.options.map((option) => refOf(option as z.ZodType, schemas)) };
  }
  const [name] = Object.entries(schemas).find(([, named]) => named === schema) ?? [];
  return name === undefined ? { type: 'object' } : { $ref: `#/components/schemas/${name}` };
}

function componentsOf(schemas: NamedSchemas): Json {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) registry.add(schema, { id: name });
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
