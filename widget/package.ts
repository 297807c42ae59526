/**
 * Starting from a bundle: `import { start } from 'mes-choix'`.
 *
 * @module
 */
import type { MesChoix } from './api.ts';
import type { SiteConfig } from './contract.ts';
import { fetchPublished, localSite } from './local.ts';
import { start as startPage } from './start.ts';

declare const __VERSION__: string;

const THIRD = {
  'in-page': () => import('./ui/in-page.ts'),
  record: () => import('./record.ts'),
};

/** How a bundle starts the widget. */
export interface StartOptions {
  /** The consent server: its published configuration is used, and events go there. */
  readonly server?: string;
  /** The page's CSP nonce: held scripts without it are not released. */
  readonly nonce?: string;
  /** Forces a language of the site. */
  readonly language?: string;
}

/**
 * Starts the widget on this page and resolves to its API.
 *
 * @param site - a `site.json`, or the slug of a site that `options.server` has published
 * @throws where the server's configuration cannot be had and none was given
 */
export async function start(
  site: SiteConfig | string,
  options: StartOptions = {},
): Promise<MesChoix> {
  const config = await configOf(site, options.server);
  const { delivery, later } = localSite(
    config,
    {
      first: () => import('./first.ts'),
      second: () => import('./ui/index.ts'),
      third: async (name) => (await THIRD[name]()) as never,
      extras: () => import('./extras.ts'),
      messages: async (language) => {
        const { messages } = await import('./ui/messages/index.ts');
        const known: Readonly<Record<string, Readonly<Record<string, string>>>> = messages;
        return known[language] ?? messages.en;
      },
    },
    { version: __VERSION__, asset: () => '' },
  );
  return startPage(delivery, later, { lang: options.language, nonce: options.nonce });
}

async function configOf(
  site: SiteConfig | string,
  server: string | undefined,
): Promise<SiteConfig> {
  if (typeof site === 'string') {
    if (!server) throw new TypeError('mes-choix: start("slug") needs { server }');
    return fetchPublished(server, site);
  }
  if (!server) {
    const { server: _, ...alone } = site;
    return alone;
  }
  return fetchPublished(server, site.site).catch(() => site);
}
