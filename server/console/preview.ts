/**
 * A text as visitors would see it, before anybody does: the same renderer as the public pages, in a
 * page of its own for the frame beside the editor.
 *
 * @module
 */
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { textIn } from '../../widget/site.ts';
import { livePart } from '../policy/live-parts.ts';
import type { Policy } from '../policy/policy.ts';
import { renderArticle, titleOf } from '../policy/render.ts';
import type { BannerEdition } from './banner-edition.ts';
import type { PreviewRequest } from './desk-context.ts';
import type { DeskEnv, GuardDeps } from './guard.ts';
import { bannerPreview } from './views/banner-preview.ts';
import type { Html } from './views/page.ts';
import { bannerName } from './words/banner-names.ts';

/** What previews are made of. */
export interface PreviewDeps {
  readonly policy: Pick<Policy, 'current' | 'draft'>;
  readonly banner: Pick<BannerEdition, 'textsOf'>;
  readonly publicUrl: GuardDeps['publicUrl'];
}

/** Only our own pages may frame it; nothing in it runs, loads or is sent. */
export const PREVIEW_CSP =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

/** Answers with the page for the frame. */
export function createPreview({ policy, banner, publicUrl }: PreviewDeps) {
  /** The article; a policy shows the FAQ that would be in it: its draft, or what is in force. */
  async function article(c: Context<DeskEnv>, request: PreviewRequest): Promise<Html> {
    const { site, kind, language, markdown } = request;
    const faq = kind === 'privacy' ? await policy.current(site.site, 'faq') : null;
    const context = {
      config: site.config,
      language,
      controlHref: '#mes-choix',
      showsChoice: true,
      recordUrl: new URL(`/${site.site}/record`, publicUrl(c)).href,
    };
    const rendered = renderArticle(markdown, {
      part: (name) => livePart(name, context),
      faq: faq?.texts[language] ?? null,
    });
    // The policy slice's renderer has made this safe; it is the one place where markup comes in.
    return html`<h1>${titleOf(markdown)}</h1>${raw(rendered)}`;
  }

  return async (c: Context<DeskEnv>, request: PreviewRequest): Promise<Response> => {
    const { site, kind, language, markdown } = request;
    const body =
      kind === 'banner'
        ? bannerPreview({
            texts: banner.textsOf(site, language, markdown),
            name: site.config.name,
            language,
            purposes: site.config.purposes.map(({ id, title, description, exempt }) => ({
              id,
              title: textIn(title, language, site.config.defaultLanguage),
              description: textIn(description, language, site.config.defaultLanguage),
              exempt,
            })),
            services: site.config.services,
            nameOf: (key) => bannerName(c.get('view').words.language, key),
          })
        : await article(c, request);
    c.header('content-security-policy', PREVIEW_CSP);
    c.header('x-frame-options', 'SAMEORIGIN');
    return c.html(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.config.name}</title><link rel="stylesheet" href="/console/desk.css"></head>
<body class="preview">${body}</body></html>`);
  };
}
