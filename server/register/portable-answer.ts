/**
 * The record for other programs, as it is asked for: by its form on the record page, by
 * `?form=iso-27560` on the receipt, and its schema.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { Receipt } from '../../widget/contract.ts';
import type { RegisterRoutesDeps, RegisterSite } from './deps.ts';
import { type AnsweredReceipt, portableRecordOf } from './portable-record.ts';
import { type PortableRecord, portableSchema } from './portable-schema.ts';

/** What `?form=` says to get it. */
export const PORTABLE_FORM = 'iso-27560';

/** Whose record. */
export interface PortableQuestion {
  readonly slug: string;
  readonly site: RegisterSite;
  readonly subject: string;
  /** Oldest first, at least one. */
  readonly receipts: readonly Receipt[];
}

/** The receipts with the notices that they answer. */
export function answered(
  { noticeOf }: Pick<RegisterRoutesDeps, 'noticeOf'>,
  site: string,
  receipts: readonly Receipt[],
): Promise<readonly AnsweredReceipt[]> {
  return Promise.all(
    receipts.map(async (receipt) => ({
      receipt,
      notice: await noticeOf(site, receipt.notice.slice('sha256:'.length)),
    })),
  );
}

/** The record for other programs. */
export async function portableAnswer(
  c: Context,
  deps: Pick<RegisterRoutesDeps, 'noticeOf' | 'ownOrigin'>,
  { slug, site, subject, receipts }: PortableQuestion,
): Promise<PortableRecord> {
  return portableRecordOf(subject, await answered(deps, slug, receipts), {
    site: slug,
    siteName: site.name,
    controller: site.controller,
    retainDays: site.retainDays,
    url: deps.ownOrigin(c),
  });
}

/** Says beside a receipt where the other form and its schema are. */
export function linkPortable(c: Context, origin: string, site: string): void {
  c.header(
    'link',
    `<${origin}/${site}/receipt?form=${PORTABLE_FORM}>; rel="alternate"; type="application/json", <${origin}/schema/record.json>; rel="describedby"`,
  );
}

/** `GET /record.json`, to be mounted at `/schema`. */
export function portableSchemaRoutes({ ownOrigin }: Pick<RegisterRoutesDeps, 'ownOrigin'>): Hono {
  return new Hono().get('/record.json', (c) =>
    c.body(portableSchema(`${ownOrigin(c)}/schema/record.json`), 200, {
      'content-type': 'application/schema+json',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  );
}
