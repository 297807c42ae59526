/**
 * What visitors will see, before they do: the page as it will be served, and the built banner, at
 * the widths of a phone and of a desktop.
 *
 * Both stand in frames that share no origin with the desk: nothing runs in the page, and nothing is
 * sent or kept by the banner.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../../../widget/contract.ts';
import { documentPage } from '../../policy/document-page.ts';
import { PAGE_STYLES_SOURCE } from '../../policy/page-styles.ts';
import type { PageKind } from '../../policy/reading.ts';
import { lookStep } from '../configuration/look.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import type { DocumentPlace } from '../places.ts';
import { type Html, page } from '../views/page.ts';
import { languageName } from '../views/when.ts';
import { comparisonWords } from '../words/comparison.ts';
import { fill } from '../words/words.ts';

/** Only the desk may frame it; nothing in it runs, and nothing but its own style is loaded. */
const PAGE_CSP = `default-src 'none'; style-src ${PAGE_STYLES_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`;

type Place = DocumentPlace & { readonly language: Language };

/** `/sites/:site/:kind/:language/as-visitors` and the page in its frame. */
export function visitorRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { policy, banner, places, publicUrl, now } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/:kind/:language';

  /** The draft of a language, or else what is in force. */
  async function textOf({ site, inForce }: Place, kind: Place['kind'], language: Language) {
    const draft = await policy.draft(site.site, kind, language);
    return draft?.markdown ?? inForce.texts[language] ?? '';
  }

  /** What the draft of the banner says otherwise, on top of the site's own texts. */
  async function bannerTexts(place: Place): Promise<Readonly<Record<string, string>>> {
    const { site, inForce, language } = place;
    const draft = banner.textsOf(site, language, await textOf(place, 'banner', language));
    const before = banner.textsOf(site, language, inForce.texts[language] ?? '');
    const changed = Object.entries(draft).filter(([key, text]) => before[key] !== text);
    return { ...site.config.texts?.[language], ...Object.fromEntries(changed) };
  }

  routes.get(`${path}/as-visitors`, allow(deps, 'read'), async (c) => {
    const place = await places.language(c);
    const texts = place.kind === 'banner' ? await bannerTexts(place) : undefined;
    const { appearance = {} } = place.site.config;
    const look = lookStep({ appearance, language: place.language, texts });
    return c.html(visitorPage(c, place, `/console/look/${place.site.site}/${look}/`));
  });

  routes.get(`${path}/page`, allow(deps, 'read'), async (c) => {
    const place = await places.language(c);
    const { site, inForce, language, languages } = place;
    if (place.kind === 'banner') throw new DeskRefusal(404, 'missing');
    const kind: PageKind = place.kind;
    const markdown = await textOf(place, kind, language);
    const faq = await policy.current(site.site, 'faq');
    const isNew = markdown !== inForce.texts[language];
    const reading = {
      site: site.site,
      kind,
      config: site.config,
      version: isNew
        ? { ...inForce, version: inForce.version + 1, publishedAt: now().toISOString(), behind: [] }
        : inForce,
      isInForce: true,
      language,
      languages,
      markdown,
      faq: kind === 'faq' ? markdown : (faq?.texts[language] ?? ''),
    };
    c.header('content-security-policy', PAGE_CSP);
    c.header('x-frame-options', 'SAMEORIGIN');
    return c.html(documentPage(reading, publicUrl(c).replace(/\/+$/, '')));
  });

  return routes;
}

function visitorPage(c: Context<DeskEnv>, place: Place, lookPath: string): Html {
  const context = c.get('view');
  const { words } = context;
  const said = comparisonWords(words.language);
  const { site, kind, language, languages } = place;
  const width = c.req.query('width') === 'desktop' ? 'desktop' : 'phone';
  const here = `/console/sites/${site.site}/${kind}`;
  const title = fill(said.previewOf, { what: words.kinds[kind] });
  const frame = (id: string, label: string, source: string) => html`<h2 id="${id}">${label}</h2>
<div class="stage" role="region" aria-labelledby="${id}" tabindex="0">
<iframe class="${width}" src="${source}" title="${label} (${said[width]})" ${id === 'banner' ? html`sandbox="allow-scripts"` : html`sandbox=""`}></iframe></div>`;
  const tab = (href: string, text: string, isHere: boolean) =>
    html`<li><a href="${href}" ${isHere ? html`aria-current="true"` : ''}>${text}</a></li>`;
  return page(context, {
    title: `${title} (${languageName(words, language)})`,
    place: { site, section: 'texts' },
    crumbs: [{ href: `${here}/${language}`, text: words.kinds[kind] }],
    wide: true,
    body: html`<h1>${title}</h1><p class="lead">${said.previewLead}</p>
<nav aria-label="${said.language}"><ul class="tabs">${languages.map((code) =>
      tab(
        `${here}/${code}/as-visitors?width=${width}`,
        languageName(words, code),
        code === language,
      ),
    )}</ul></nav>
<nav aria-label="${said.width}"><ul class="tabs">${(['phone', 'desktop'] as const).map((one) =>
      tab(`?width=${one}`, said[one], one === width),
    )}</ul></nav>
${kind === 'banner' ? '' : frame('page', said.page, `${here}/${language}/page`)}
${frame('banner', kind === 'banner' ? said.bannerDraft : said.banner, lookPath)}
<p class="row"><a class="button" href="${here}/${language}">${words.publish.back}</a></p>`,
  });
}
