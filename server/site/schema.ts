/**
 * The JSON Schema of `site.json`, for editors and other programs.
 *
 * @module
 */
import { z } from 'zod';
import { siteConfig } from '../contract.ts';

/** The schema (JSON Schema 2020-12), named by its own address. */
export function siteSchema(url: string): string {
  const { $schema, ...schema } = z.toJSONSchema(siteConfig, {
    target: 'draft-2020-12',
    io: 'input',
  });
  const title = 'Mes choix: site.json';
  return JSON.stringify({ $schema, $id: url, title, ...schema }, null, 2);
}
