/**
 * What a site with the server's tag gets: the gate. The server puts the site's configuration, and
 * the first part where there is something to ask, into the same response.
 *
 * @module
 */
import type { Language, Notice } from './contract.ts';
import type { Delivery, FirstPart, Loader } from './core.ts';
import { HANDED_ON } from './handed-on.ts';
import { start } from './start.ts';

/** What the server hands to the gate. */
export interface Payload extends Omit<Delivery, 'serverUrl' | 'turnUrl'> {
  /** The language that came along. */
  readonly language: Language;
  /** `sha256:<hex>` of its notice. */
  readonly hash: string;
  /** The first layer's part of it; none where there was nothing to ask. */
  readonly notice?: Notice;
  /** The first part's code, not run unless there is something to ask. */
  readonly first?: (shared: typeof HANDED_ON) => FirstPart;
  /** The built files are `/assets/<name>-<build>.js`. */
  readonly build: string;
}

/** Starts the widget with what came along. */
export function boot(payload: Payload): void {
  const tag = document.currentScript as HTMLScriptElement | null;
  const serverUrl = new URL('.', tag?.src || document.baseURI).href;
  const asset = (name: string) => new URL(`../assets/${name}-${payload.build}.js`, serverUrl).href;
  const load = (url: string) => import(/* @vite-ignore */ url);
  /** The preferences' code and what they show: the rest of what came along, or another language's notice. */
  async function preferences(language: Language) {
    const { notice, hash } = payload;
    const isRest = notice && language === payload.language;
    const name = language === payload.language ? `notice=${hash.slice(7)}` : `lang=${language}`;
    const file = await load(`${serverUrl}preferences.js?${name}${isRest ? '&rest' : ''}`);
    const texts = { ...notice?.texts, ...file.notice.texts };
    return { ...file, notice: { ...notice, ...file.notice, texts } };
  }

  const loader: Loader = {
    first: async () => (payload.first ?? (await load(asset('first-layer'))).default)(HANDED_ON),
    async notice(language, whole) {
      const { notice, hash } = payload;
      return notice && !whole && language === payload.language
        ? { notice, hash }
        : preferences(language);
    },
    async second(lit, language) {
      const file = await preferences(language);
      return { ...file, ...file.default(lit) };
    },
    inPage: async (lit) => (await load(asset('in-page'))).default(lit),
    extras: () => load(asset('extras')),
  };
  const { lang: language, open } = tag?.dataset ?? {};
  const delivery = { ...payload, serverUrl, turnUrl: asset('turn') };
  start(delivery, loader, { language, nonce: tag?.nonce, manual: open === 'manual' });
}
