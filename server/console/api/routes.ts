/**
 * `GET /console/openapi.json`.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { deskDocument } from './operations.ts';

/** What the route needs. */
export interface DeskDocumentDeps {
  /** The package's version. */
  readonly version: string;
  readonly publicUrl: (c: Context) => string;
}

/** The description, to be mounted at `/console`: the same for everybody, signed in or not. */
export function deskDocumentRoutes({ version, publicUrl }: DeskDocumentDeps): Hono {
  return new Hono().get('/openapi.json', (c) => c.json(deskDocument(version, publicUrl(c))));
}
