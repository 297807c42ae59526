/**
 * Looks that are shown live: a page with the real widget, dressed by the very snippet above it.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import type { DocsLanguage } from './chapters.ts';
import { escapeHtml } from './markdown.ts';
import { FRAME_WORDS } from './words.ts';

/** A look to be built. */
export interface Look {
  /** Its folder below `look/`. */
  readonly name: string;
  /** Its files by their names. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a snippet says of itself after its fence: ```` ```json live A box in a corner ````. */
const LIVE = /^(json|css) live(?: dark)? (.+)$/;

/** The title of the look that a snippet shows, or `null` where it shows none. */
export function lookTitle(info: string): string | null {
  return LIVE.exec(info.trim())?.[2] ?? null;
}

/** The site that is dressed: without a server, so that nothing is sent. */
const SITE: SiteConfig = {
  site: 'exemple',
  name: 'Exemple SA',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  policyUrl: '#',
  purposes: [
    {
      id: 'analytics',
      title: { fr: 'Mesure d’audience', en: 'Audience measurement' },
      description: {
        fr: 'Savoir quelles pages sont lues.',
        en: 'To know which pages are read.',
      },
    },
    {
      id: 'video',
      title: { fr: 'Vidéos', en: 'Videos' },
      description: {
        fr: 'Regarder nos vidéos sur cette page.',
        en: 'To watch our videos on this page.',
      },
    },
  ],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft',
      country: 'NZ',
      hosts: ['matomo.example.ch'],
    },
    {
      id: 'youtube',
      purpose: 'video',
      name: 'YouTube',
      provider: 'Google Ireland Ltd',
      country: 'IE',
      hosts: ['www.youtube-nocookie.com'],
    },
  ],
  // The reader came to look at the banner, whatever the browser says to sites.
  signals: { gpc: 'ignore' },
};

/** The files that show a snippet. */
export function lookOf(
  name: string,
  language: DocsLanguage,
  { info, code }: { readonly info: string; readonly code: string },
): Look {
  const isCss = info.startsWith('css');
  const site = isCss ? SITE : { ...SITE, ...(JSON.parse(code) as Partial<SiteConfig>) };
  const mode = info.startsWith('css live dark') ? ' data-mode="dark"' : '';
  const words = FRAME_WORDS[language];
  const page = `<!doctype html>
<html lang="${language}"${mode}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escapeHtml(lookTitle(info) ?? '')}</title>
<link rel="stylesheet" href="look.css">
<script src="../script/consent.js" data-config="site.json" data-lang="${language}" async></script></head>
<body><main><p>${escapeHtml(words.sample)}</p><noscript><p>${escapeHtml(words.noScript)}</p></noscript></main></body></html>
`;
  const body = 'body { margin: 1.25rem; font: 1rem/1.6 system-ui, sans-serif; }\n';
  const dark =
    '@media (prefers-color-scheme: dark) { body { background: #15181c; color: #e8eaed; } }\n';
  const modeStyle = mode ? 'body { background: #10161d; color: #f2f4f7; }\n' : '';
  return {
    name,
    files: {
      'index.html': page,
      'site.json': JSON.stringify(site),
      'look.css': body + dark + modeStyle + (isCss ? code : ''),
    },
  };
}

/** The frame in which a page of the documentation shows a look. */
export function lookFrame(look: Look, title: string, up: string): string {
  return `<iframe class="look" src="${up}look/${look.name}/" title="${escapeHtml(title)}" loading="lazy"></iframe>\n`;
}
