/**
 * Mes choix: the server's tag, from our running server, in the layout that it has by default.
 *
 * @module
 */
import { FRAME, type Held, PURPOSES, SCRIPTS, WORDS } from '../held.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import own from '../../../../package.json' with { type: 'json' };
import type { Addresses, Tool } from '../tool.ts';

/** The site as our server knows it; services beyond the held ones where a part asks for more. */
export function siteConfig(
  { site, vendors }: Addresses,
  slug = 'courrier',
  more: readonly Held[] = [],
): SiteConfig {
  const { host } = new URL(vendors);
  return {
    site: slug,
    name: 'Le Courrier du Haut-Lac',
    origins: [site],
    languages: ['fr'],
    defaultLanguage: 'fr',
    policyUrl: '/confidentialite',
    purposes: PURPOSES.map(({ id, title, description }) => ({ id, title, description })),
    services: [...SCRIPTS, FRAME, ...more].map(({ id, name, purpose }) => ({
      id,
      purpose,
      name,
      provider: name,
      // One host stands for every vendor here: named by all, the frame would wait for all of them.
      hosts: id === FRAME.id ? [host] : [],
    })),
  };
}

/** Ours; `slug` names another of our server's sites. */
export function mesChoix({ consent, vendors }: Addresses, slug = 'courrier'): Tool {
  return {
    id: 'mes-choix',
    name: 'Mes choix',
    version: own.version,
    kind: 'ours',
    head: `<script src="${consent}/${slug}/consent.js" async></script>`,
    foot: '',
    files: {},
    script: ({ id, purpose }) =>
      `<script type="text/plain" data-consent="${purpose}" data-src="${vendors}/${id}.js"></script>`,
    inline: ({ purpose }, code) =>
      `<script type="text/plain" data-consent="${purpose}">${code}</script>`,
    frame: ({ id, name, purpose }) =>
      `<iframe data-consent="${purpose}" data-src="${vendors}/${id}.html" title="${name}" width="560" height="315"></iframe>`,
    control: `<a href="#mes-choix">${WORDS.panel}</a>`,
    banner: 'mes-choix-banner',
    accept: 'mes-choix-banner >>> [data-action=accept-all]',
    customize: 'mes-choix-banner >>> [data-action=customize]',
    panel: 'mes-choix-preferences >>> dialog',
  };
}
