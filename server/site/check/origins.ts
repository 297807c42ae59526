/**
 * Origins: each stands once, and the choice's cookie can be kept on every one of them.
 *
 * A cookie that the browser does not take asks the visitor again on every page.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';

/** Origins that stand twice, and those whose browser would not take the cookie. */
export function checkOrigins(config: SiteConfig): Fault[] {
  return [...repeated(config), ...uncovered(config), ...prefixed(config)];
}

function repeated({ origins }: SiteConfig): Fault[] {
  return origins.flatMap((origin, index) =>
    origins.indexOf(origin) < index
      ? [{ path: `origins.${index}`, message: `"${origin}" stands twice: remove one` }]
      : [],
  );
}

function uncovered({ cookie, origins }: SiteConfig): Fault[] {
  const domain = cookie?.domain?.replace(/^\./, '').toLowerCase();
  if (domain === undefined) return [];
  return origins
    .filter((origin) => !`.${new URL(origin).hostname}`.endsWith(`.${domain}`))
    .map((origin) => ({
      path: 'cookie.domain',
      message: `does not cover ${origin}, where the choice could not be kept: name a domain above every origin, or leave it out`,
    }));
}

/** What browsers ask of a cookie with such a name (RFC 6265bis, section 4.1.3). */
function prefixed({ cookie, origins }: SiteConfig): Fault[] {
  const prefix = /^__(host|secure)-/i.exec(cookie?.name ?? '')?.[0];
  if (prefix === undefined) return [];
  const path = 'cookie.name';
  const open = origins.filter((origin) => origin.startsWith('http:'));
  return [
    ...(cookie?.domain === undefined
      ? []
      : [{ path, message: `begins with "${prefix}": leave out "domain", or choose another name` }]),
    ...open.map((origin) => ({
      path,
      message: `begins with "${prefix}", which is kept on https: alone, not on ${origin}: choose another name`,
    })),
  ];
}
