/**
 * Where the interface comes from when a server has published the site.
 *
 * @module
 */
import type { Along, Delivery, Loader } from '../core.ts';
import type { Language } from '../contract.ts';

/** Fetches what did not come along. */
export function publishedLoader(delivery: Delivery & Along): Loader {
  const { language: own, notice, hash, serverUrl, asset } = delivery;
  const load = (url: string) => import(/* @vite-ignore */ url);

  /** The preferences' code and what they show: the rest of what came along, or another language's notice. */
  async function preferences(language: Language) {
    const isRest = notice && language === own;
    const name = language === own ? `notice=${hash.slice(7)}` : `lang=${language}`;
    const file = await load(`${serverUrl}preferences.js?${name}${isRest ? '&rest' : ''}`);
    const texts = { ...notice?.texts, ...file.notice.texts };
    return { ...file, notice: { ...notice, ...file.notice, texts } };
  }

  return {
    hashes: { [own]: hash },
    notice: async (language, whole) =>
      notice && !whole && language === own ? { notice, hash } : preferences(language),
    async second(lit, language) {
      const file = await preferences(language);
      return { ...file, ...file.default(lit) };
    },
    inPage: async (lit) => (await load(asset('in-page'))).default(lit),
  };
}
