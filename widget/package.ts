/**
 * Starting from a bundle: `import { start } from 'mes-choix'`.
 *
 * @module
 */
import type { MesChoix } from './api.ts';
import type { SiteConfig } from './contract.ts';
import { fetchPublished, localSite } from './local.ts';
import { signalsOf } from './signals/configured.ts';
import { rulesOf } from './site.ts';
import { start as startPage } from './start.ts';

declare const __VERSION__: string;

const THIRD = {
  'in-page': () => import('./ui/in-page.ts'),
  record: () => import('./record.ts'),
  services: () => import('./ui/services/services.ts'),
  debug: () => import('./debug/debug.ts'),
};

const SIGNAL_FILES = {
  google: () => import('./signals/google.ts'),
  microsoft: () => import('./signals/microsoft.ts'),
  clarity: () => import('./signals/clarity.ts'),
  matomo: () => import('./signals/matomo.ts'),
  piano: () => import('./signals/piano.ts'),
  meta: () => import('./signals/meta.ts'),
  tiktok: () => import('./signals/tiktok.ts'),
  'data-layer': () => import('./signals/data-layer.ts'),
};

const PEER_FILES = {
  tarteaucitron: () => import('./migrate/tarteaucitron.ts'),
  klaro: () => import('./migrate/klaro.ts'),
  orejime: () => import('./migrate/orejime.ts'),
  'vanilla-cookieconsent': () => import('./migrate/vanilla-cookieconsent.ts'),
  cookiebot: () => import('./migrate/cookiebot.ts'),
  onetrust: () => import('./migrate/onetrust.ts'),
  axeptio: () => import('./migrate/axeptio.ts'),
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

/** A type as an `import` of a JSON file has it: words are any string, what is missing is undefined. */
type AsJson<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly AsJson<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: AsJson<T[Key]> | undefined }
      : T;

/** A `site.json` as `import site from './site.json'` types it. `mes-choix check` says what is wrong in it. */
export type SiteFile = AsJson<SiteConfig>;

/**
 * Starts the widget on this page and resolves to its API.
 *
 * @param site - a `site.json`, or the slug of a site that `options.server` has published
 * @throws where the server's configuration cannot be had and none was given
 */
export async function start(
  site: SiteConfig | SiteFile | string,
  options: StartOptions = {},
): Promise<MesChoix> {
  const config = await configOf(site as SiteConfig | string, options.server);
  const signals = await Promise.all(
    signalsOf(rulesOf(config)).map(async (name) => (await SIGNAL_FILES[name]()).signal),
  );
  const { delivery, later } = localSite(
    config,
    {
      first: () => import('./first.ts'),
      second: () => import('./ui/index.ts'),
      third: async (name) => (await THIRD[name]()) as never,
      extras: () => import('./extras.ts'),
      messages: async (language) => (await import('./ui/messages/load.ts')).loadMessages(language),
    },
    { version: __VERSION__, asset: () => '', signals },
  );
  if (config.migrate) {
    const { migrateLocal } = await import('./migrate/local.ts');
    await migrateLocal(config, delivery, async (name) => (await PEER_FILES[name]()).peer);
  }
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
