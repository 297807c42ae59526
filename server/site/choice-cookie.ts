/**
 * The choice's cookie as the server writes it: the very value that the widget writes, in an answer.
 *
 * Safari keeps what a script writes for seven days; what the page's own server sets lives its whole
 * life (docs/operations.md).
 *
 * @module
 */
import { encode, newestChoice } from '../../widget/consent/codec.ts';
import type { ConsentEvent, SiteRules } from '../../widget/contract.ts';

/** What came with an event besides it. */
export interface SentWith {
  /** The revision of the notice that was shown. */
  readonly revision: number;
  /** The request's `Cookie` header. */
  readonly cookies: string | undefined;
  /** Whether the page was served over https. */
  readonly isSecure: boolean;
  readonly now: Date;
}

const DAY = 86_400;

/** The choice's values in a `Cookie` header; several where its domain was changed. */
export function choicesIn(name: string, header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** The cookie's value for an event: what the device wrote when it was decided. */
function valueOf(event: ConsentEvent, revision: number): string {
  const { purposes, services } = event;
  const grants = [purposes, services].some((answers) => Object.values(answers).includes(true));
  return encode({
    purposes,
    services,
    revision,
    decidedAt: new Date(event.decidedAt).toISOString(),
    subject: grants ? event.subject : null,
    expiresAt: '',
  });
}

/**
 * The `Set-Cookie` of an event's choice, for what is left of its life; `null` where it has none left,
 * and where the device sent a choice that counts more: one event may be told long after the next
 * decision, and must not undo it. Of two choices of one day the one that grants less stands.
 */
export function choiceCookie(
  rules: SiteRules,
  event: ConsentEvent,
  { revision, cookies, isSecure, now }: SentWith,
): string | null {
  const { name, domain } = rules.cookie;
  const value = valueOf(event, revision);
  const mine = newestChoice([value], rules, now);
  const winner = newestChoice([value, ...choicesIn(name, cookies)], rules, now);
  if (!mine || !winner || encode(winner) !== encode(mine)) return null;
  const seconds = secondsLeft(mine.expiresAt, now);
  if (seconds <= 0) return null;
  const scope = (domain ? `; Domain=${domain}` : '') + (isSecure ? '; Secure' : '');
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${scope}`;
}

/** As the widget counts it: a choice of today lives its full days, an older one what is left. */
function secondsLeft(expiresAt: string, now: Date): number {
  return Date.parse(expiresAt) / 1000 - Math.floor(now.getTime() / 1000 / DAY) * DAY;
}
