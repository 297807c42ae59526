/**
 * What the first layer says of a notice. Made where the notice is: on the server when it composes
 * `consent.js`, so that no visitor downloads what is never shown, or the plurals' rules.
 *
 * @module
 */
import type { BannerNotice, Notice } from './contract.ts';
import { say } from './ui/parts/say.ts';

/** The first layer of a notice, its texts filled in: the same for every visitor. */
export function bannerNotice(notice: Notice): BannerNotice {
  const { language, name: site, appearance, purposes, services, revision, texts } = notice;
  const asked = new Set(purposes.filter(({ exempt }) => !exempt).map(({ id }) => id));
  const third = services.filter(({ purpose }) => asked.has(purpose));
  const companies = new Set(third.map(({ provider }) => provider));
  companies.delete(site);
  const partners = say(notice, 'banner.partners', { count: companies.size });
  const isSaid = (key: string) => {
    if (/^banner\.(new|revised)/.test(key)) return revision > 1;
    if (key === 'banner.objection') return purposes.some(({ exempt }) => exempt === 'audience');
    return key.startsWith('banner.') && !/^banner\.(partners|services|text)\./.test(key);
  };
  return {
    language,
    appearance,
    purposes,
    texts: {
      ...Object.fromEntries(Object.entries(texts).filter(([key]) => isSaid(key))),
      'banner.text': say(notice, companies.size ? 'banner.text' : 'banner.text.alone', {
        site,
        partners,
      }),
      'banner.services': say(notice, 'banner.services', { count: third.length }),
      'banner.announce': say(notice, 'banner.announce', { title: say(notice, 'banner.title') }),
    },
    services: revision > 1 ? services.map(({ id, purpose, name }) => ({ id, purpose, name })) : [],
  };
}
