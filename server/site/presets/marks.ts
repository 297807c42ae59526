/**
 * By what a known service is recognised in a page, besides its hosts.
 *
 * These are leads for a person who reads what was found: they hold nothing by themselves, and none
 * of them is a fact that a visitor reads.
 *
 * @module
 */
import { z } from 'zod';
import type { Id } from '../../../widget/contract.ts';
import list from './marks.json' with { type: 'json' };

/** What tells a service from the others of its host, and where it is that has none of its own. */
const marks = z.strictObject({
  /** Addresses without their scheme; `*` stands for any characters. */
  urls: z.array(z.string().regex(/^[^\s/]+\/\S*$/)).default([]),
  /** What stands in its inline snippets, without spaces and with `'` for every quotation mark. */
  code: z.array(z.string().regex(/^[^\s"`]+$/)).default([]),
  /** It is hosted where its customer likes: the address in its snippet is one of its hosts. */
  ownHost: z.boolean().default(false),
  /** Services whose marks it bears too, and which it is not. */
  over: z.array(z.string()).default([]),
});

/** By what one service is recognised. */
export type Marks = z.infer<typeof marks>;

let read: ReadonlyMap<Id, Marks> | undefined;

/** The marks, by the id of their service; read when they are first asked for. */
export function knownMarks(): ReadonlyMap<Id, Marks> {
  return (read ??= new Map(Object.entries(z.record(z.string(), marks).parse(list))));
}
