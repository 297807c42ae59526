/**
 * Where the interface comes from when a server has published the site.
 *
 * @module
 */
import type { Along, Delivery, Loader } from '../core.ts';
import type { Language } from '../contract.ts';

/** Fetches what did not come along. */
export function publishedLoader(delivery: Delivery & Along): Loader {
  const { language: own, banner: along, labels, hash, serverUrl, asset } = delivery;
  const load = (url: string) => import(/* @vite-ignore */ url);
  const preferences = (language: Language, form = '') => {
    const name = language === own ? `notice=${hash.slice(7)}` : `lang=${language}`;
    return load(`${serverUrl}preferences.js?${name}${form}`);
  };
  const notice = (language: Language) => preferences(language, '&texts');

  return {
    hashes: { [own]: hash },
    banner: async (language) =>
      along && language === own ? { banner: along, hash } : notice(language),
    notice,
    async second(shared, language, withPage) {
      const banner = language === own ? along : undefined;
      const form = (banner ? '&rest' : '') + (withPage ? '&page' : '');
      const file = await preferences(language, form);
      const texts = { 'control.gpc': labels[own]?.gpc, ...banner?.texts, ...file.notice.texts };
      return {
        hash,
        ...file,
        ...file.default(shared),
        notice: { ...banner, ...file.notice, texts },
        // What is less than all is not named.
        isWhole: !!file.hash,
      };
    },
    third: async (name, shared, along) => (along || (await load(asset(name))).default)(shared),
  };
}
