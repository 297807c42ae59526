/**
 * A version taken along as a PDF.
 *
 * @module
 */
import { Hono } from 'hono';
import { markdownOf } from '../../policy/document.ts';
import { read } from '../../policy/reading.ts';
import { titleOf } from '../../policy/render.ts';
import type { Sites } from '../../site/sites.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { whenText } from '../views/when.ts';
import { fill } from '../words/words.ts';
import { hasPdf, writePdf } from './pdf.ts';

/** What the route needs: a past text stands beside the services of its time. */
export interface PdfDeps extends DeskContext {
  readonly sites: Pick<Sites, 'list' | 'current' | 'at'>;
}

/** `/sites/:site/:kind/versions/:version/pdf/:language`. */
export function pdfRoutes(deps: PdfDeps): Hono<DeskEnv> {
  const { policy, places, sites, publicUrl } = deps;
  const routes = new Hono<DeskEnv>();

  async function configOf(slug: string, at?: string) {
    const then = at === undefined ? null : await sites.at(slug, at);
    return (then ?? (await sites.current(slug)))?.config ?? null;
  }

  routes.get(
    '/sites/:site/:kind/versions/:version/pdf/:language',
    allow(deps, 'read'),
    async (c) => {
      const { site, kind, version } = await places.version(c);
      const language = c.req.param('language');
      if (kind === 'banner' || !hasPdf(language) || !Object.hasOwn(version.texts, language)) {
        throw new DeskRefusal(404, 'missing');
      }
      const request = { site: site.site, kind, version: version.version, lang: language };
      const reading = await read({ policy, configOf }, request);
      const server = publicUrl(c).replace(/\/+$/, '');
      const address = `${server}/${site.site}/${kind}/versions/${version.version}?lang=${language}`;
      const { words } = c.get('view');
      const number = fill(words.versions.version, { version: version.version });
      const bytes = await writePdf({
        language,
        title: titleOf(reading.markdown),
        markdown: markdownOf(reading, `${server}/${site.site}/record`),
        footer: `${site.config.name} – ${number}, ${whenText(words, version.publishedAt)}\n${address}\n${version.hash}`,
        author: site.config.controller?.name ?? site.config.name,
        publishedAt: version.publishedAt,
      });
      const name = `${site.site}-${kind}-${version.version}-${language}.pdf`;
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name}"`,
      });
    },
  );

  return routes;
}
