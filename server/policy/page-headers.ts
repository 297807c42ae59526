/**
 * What a browser may do on a document's page: its content security policy.
 *
 * @module
 */
import type { Context } from 'hono';
import type { SiteConfig } from '../../widget/contract.ts';
import { PAGE_STYLES_SOURCE } from './page-styles.ts';
import { sharesChoice } from './shares.ts';

/**
 * Sets the headers of a page: nothing but its own style, and the widget where the page carries it.
 * Only the site itself may frame it, so that nobody else can lead a visitor's click to the control.
 */
export function pageHeaders(c: Context, config: SiteConfig, serverUrl: string): void {
  const widget = [
    `script-src 'self'`,
    `connect-src 'self' ${new URL(serverUrl).origin}`,
    `img-src 'self'`,
    `require-trusted-types-for 'script'`,
    'trusted-types mes-choix mes-choix-ui',
  ];
  const policy = [
    `default-src 'none'`,
    `style-src ${PAGE_STYLES_SOURCE}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self' ${config.origins.join(' ')}`,
    ...(sharesChoice(config, serverUrl) ? widget : []),
  ];
  c.header('content-security-policy', policy.join('; '));
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'same-origin');
}
