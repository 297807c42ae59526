import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiPath } from '../../../server/openapi/document.ts';
import { createServerWorld, type ServerWorld } from '../site/world.ts';
import { faultOf } from './conforming.ts';

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

let world: ServerWorld;
let document: {
  readonly openapi: string;
  readonly paths: Paths;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
beforeAll(async () => {
  world = await createServerWorld();
  document = (await (await world.app.request('/openapi.json')).json()) as typeof document;
});
afterAll(() => world.close());

describe('/openapi.json', () => {
  test('has every route of the server but the desk’s and the documentation’s, and no other', () => {
    const served = world.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !/^\/(console|docs)\b/.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${openApiPath(path)}`);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  test('is OpenAPI 3.1, its operations named each once, its references leading somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => (operation as { operationId: string }).operationId),
    );
    expect(new Set(names).size).toBe(names.length);
    const references = JSON.stringify(document).matchAll(
      /"\$ref":"#\/components\/schemas\/(\w+)"/g,
    );
    for (const [, name = ''] of references)
      expect(document.components.schemas).toHaveProperty(name);
  });

  test('closes what comes in and goes out: a field that is not described is a fault', async () => {
    for (const name of ['ConsentEvent', 'Receipt', 'Notice', 'Problem']) {
      expect(document.components.schemas[name]).toMatchObject({ additionalProperties: false });
    }
    const answer = (body: unknown) => Response.json(body);
    const more = answer({ status: 'ok', address: '192.0.2.1' });
    expect(await faultOf('GET', '/healthz', answer({ status: 'ok' }))).toBeNull();
    expect(await faultOf('GET', '/healthz', more)).toContain('additional properties');
    expect(await faultOf('GET', '/healthz', new Response(null, { status: 202 }))).toContain(
      'not described',
    );
  });
});
