/**
 * What a site with the server's tag gets: the gate. The server puts the site's configuration, and
 * the first layer where there is something to ask, into the same response.
 *
 * @module
 */
import type { Language, Notice } from './contract.ts';
import type { Delivery, FirstPart, Loader, SecondPart } from './core.ts';
import { start } from './start.ts';

/** What the server hands to the gate. */
export interface Payload extends Omit<Delivery, 'serverUrl' | 'turnUrl'> {
  /** The language of `notice`. */
  readonly language: Language;
  /** The first layer's part of the notice; none where there was nothing to ask. */
  readonly notice?: Notice;
  /** The first part's code, not run unless there is something to ask. */
  readonly first?: () => FirstPart;
  /** Names of built files under `/assets/`. */
  readonly files: { readonly first: string; readonly turn: string; readonly tidy: string };
}

type SecondFile = { default(lit: unknown): Pick<SecondPart, 'secondLayer'>; notice: Notice };

/** Starts the widget with what came along. */
export function boot(payload: Payload): void {
  const tag = document.currentScript as HTMLScriptElement | null;
  const serverUrl = new URL('.', tag?.src || document.baseURI).href;
  const asset = (name: string) => new URL(`../assets/${name}`, serverUrl).href;
  const hashOf = (language: Language) => payload.notices[language]?.slice(7);
  const load = (url: string) => import(/* @vite-ignore */ url);

  const loader: Loader = {
    async first() {
      const make: () => FirstPart = payload.first ?? (await load(asset(payload.files.first))).default;
      return make();
    },
    async notice(language, whole) {
      if (!whole && payload.notice && language === payload.language) return payload.notice;
      return (await fetch(`${serverUrl}notices/${hashOf(language)}`, { credentials: 'omit' })).json();
    },
    async second(lit, language) {
      const file: SecondFile = await load(`${serverUrl}preferences.js?notice=${hashOf(language)}`);
      return { secondLayer: file.default(lit).secondLayer, notice: file.notice };
    },
    tidy: () => load(asset(payload.files.tidy)),
  };
  start({ ...payload, serverUrl, turnUrl: asset(payload.files.turn) }, loader, {
    language: tag?.dataset.lang,
    nonce: tag?.nonce,
    manual: tag?.dataset.open === 'manual',
  });
}
