/**
 * What a site on static hosting gets: its tag names a `site.json` (`data-config`).
 *
 * @module
 */
import type { SiteConfig } from './contract.ts';
import { fetchPublished, localSite } from './local.ts';
import { HANDED_ON } from './handed-on.ts';
import type { migrateLocal } from './migrate/local.ts';
import type { Peer } from './migrate/peer.ts';
import { signalsOf } from './signals/configured.ts';
import type { Signal } from './signals/signal.ts';
import { rulesOf } from './site.ts';
import { start, type TagSettings } from './start.ts';
import { formsOf } from './ui/messages/nearest.ts';
import type { FirstPart, SecondPart, ThirdParts } from './core.ts';

type FirstFile = { default(shared: typeof HANDED_ON): FirstPart };
type SecondFile = { default(shared: object): SecondPart };
type ThirdFile<Name extends keyof ThirdParts> = { default(shared: object): ThirdParts[Name] };

declare const __VERSION__: string;

/** Starts the widget with the configuration that its tag names; without one nothing ever runs. */
export async function bootStatic(): Promise<void> {
  const tag = document.currentScript as HTMLScriptElement | null;
  const config = tag?.dataset.config;
  if (!tag || !config)
    return console.warn('mes-choix: the tag needs data-config="<URL of a site.json>"');
  const near = (name: string) => new URL(name, tag.src).href;
  const said: TagSettings = tag.dataset;
  const settings = { ...said, nonce: tag.nonce };
  try {
    const site = (await (await fetch(config, { credentials: 'omit' })).json()) as SiteConfig;
    const published = site.server
      ? await fetchPublished(site.server, site.site).catch(() => site)
      : site;
    // A vendor whose default cannot be told is not released, nor is anything else.
    const signals = await Promise.all(
      signalsOf(rulesOf(published)).map(
        async (name) => (await load<{ default: Signal }>(near(`signal-${name}.js`))).default,
      ),
    );
    const { delivery, later } = localSite(
      published,
      {
        first: async () => (await load<FirstFile>(near('first-layer.js'))).default(HANDED_ON),
        second: async (shared) => (await load<SecondFile>(near('preferences.js'))).default(shared),
        third: async <Name extends keyof ThirdParts>(name: Name, shared: object) =>
          (await load<ThirdFile<Name>>(near(`${name}.js`))).default(shared),
        extras: () => load(near('extras.js')),
        messages: async (language) => (await loadFirst(formsOf(language), near)).default,
      },
      { version: __VERSION__, asset: (name) => near(`${name}.js`), signals },
    );
    // Before the gate starts; where it cannot be had, what the other tool holds stays held.
    if (published.migrate)
      await load<MigrateFile>(near('migrate-local.js'))
        .then(({ default: arrive }) =>
          arrive(
            published,
            delivery,
            async (name) => (await load<{ default: Peer }>(near(`migrate-${name}.js`))).default,
          ),
        )
        .catch(console.warn);
    start(delivery, later, settings);
  } catch (error) {
    console.warn(
      'mes-choix: the configuration cannot be had; nothing that is held will run',
      error,
    );
  }
}

type MigrateFile = { default: typeof migrateLocal };
type LanguageFile = { default: Readonly<Record<string, string>> };

/** The first of these languages whose texts are there. */
async function loadFirst(
  [language, ...others]: readonly string[],
  near: (name: string) => string,
): Promise<LanguageFile> {
  const file = load<LanguageFile>(near(`lang-${language}.js`));
  return others[0] ? file.catch(() => loadFirst(others, near)) : file;
}

function load<T>(url: string): Promise<T> {
  return import(/* @vite-ignore */ url) as Promise<T>;
}

void bootStatic();
