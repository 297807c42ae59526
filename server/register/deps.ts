/**
 * What the register's routes ask of the rest of the server.
 *
 * @module
 */
import type { Context } from 'hono';
import type { ConsentEvent, Language, Notice, SiteConfig } from '../../widget/contract.ts';
import { Problem } from '../problem.ts';
import type { Register } from './register.ts';

/** What the routes need to know of a site. */
export interface RegisterSite {
  readonly name: string;
  readonly origins: readonly string[];
  readonly choiceDays: number;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  /** Who answers for the site. */
  readonly controller?: SiteConfig['controller'];
  /** For how many days events are kept after they expire. */
  readonly retainDays?: number | undefined;
  /** `none`: a refusal that is nobody's is not kept. */
  readonly refusals?: 'none' | undefined;
  /**
   * The `Set-Cookie` of a choice, where the server writes it; `null` where the device holds one that
   * counts more.
   */
  readonly choiceCookie?: ((event: ConsentEvent, sent: SentChoice) => string | null) | undefined;
}

/** What came with an event besides it. */
export interface SentChoice {
  /** The revision of the notice that was shown. */
  readonly revision: number;
  /** The request's `Cookie` header. */
  readonly cookies: string | undefined;
  /** Whether the page was served over https. */
  readonly isSecure: boolean;
}

/** What the routes are given. */
export interface RegisterRoutesDeps {
  readonly register: Register;
  /** A published site, or `null`. */
  readonly siteOf: (site: string) => Promise<RegisterSite | null>;
  /** A notice of that site by its hash, 64 hexadecimal digits; or `null`. */
  readonly noticeOf: (site: string, hash: string) => Promise<Notice | null>;
  /** The server's own origin, as this request's browser knows it. */
  readonly ownOrigin: (c: Context) => string;
  /** The client's address: held in memory for the rate alone. */
  readonly addressOf: (c: Context) => string;
  /** Events a minute by site and address; 0 for no limit. */
  readonly rate: number;
  /** What forms are signed with, by every process of the store; of this one alone where not given. */
  readonly formKey?: Uint8Array | undefined;
}

/** The request's site; throws a 404 {@link Problem} for an unknown one. */
export async function requireSite(
  c: Context,
  siteOf: RegisterRoutesDeps['siteOf'],
): Promise<{ readonly slug: string; readonly site: RegisterSite }> {
  const slug = c.req.param('site') ?? '';
  const site = await siteOf(slug);
  if (!site) throw new Problem(404, 'unknown-site', 'There is no such site.');
  return { slug, site };
}
