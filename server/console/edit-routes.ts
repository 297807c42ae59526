/**
 * Writing: the editor, its drafts and its preview.
 *
 * A draft is never silently overwritten. The form says which draft its author had before them; where
 * another is stored by now, the page shows both and asks.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DeskContext } from './desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from './guard.ts';
import { type EditView, editPage } from './views/edit.ts';

/** `/sites/:site/:kind/:language` and what is below it. */
export function editRoutes(deps: DeskContext): Hono<DeskEnv> {
  const { desk, policy, editions, places, preview } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/:kind/:language';

  async function viewOf(c: Context<DeskEnv>): Promise<EditView> {
    const place = await places.language(c);
    const draft = await policy.draft(place.site.site, place.kind, place.language);
    const markdown = draft?.markdown ?? place.inForce.texts[place.language] ?? '';
    return { ...place, draft, markdown };
  }

  routes.get(path, allow(deps, 'read'), async (c) => {
    const view = await viewOf(c);
    return c.html(editPage(c.get('view'), { ...view, done: doneText(c) }));
  });

  routes.get(`${path}/preview`, allow(deps, 'read'), async (c) => {
    const { site, kind, language, markdown } = await viewOf(c);
    return preview(c, { site, kind, language, markdown });
  });

  routes.post(`${path}/preview`, allow(deps, 'draft'), async (c) => {
    const { site, kind, language } = await places.language(c);
    return preview(c, { site, kind, language, markdown: markdownOf(c) });
  });

  routes.post(`${path}/draft`, allow(deps, 'draft'), async (c) => {
    const stored = await viewOf(c);
    const { site, kind, language, draft, inForce } = stored;
    const markdown = markdownOf(c);
    const here = `/console/sites/${site.site}/${kind}/${language}`;
    const next =
      c.get('form').get('next') === 'compare'
        ? `/console/sites/${site.site}/${kind}/publish`
        : `${here}?done=saved`;
    if (markdown.trim() === '') {
      const faults = [c.get('view').words.faults.empty];
      return c.html(editPage(c.get('view'), { ...stored, markdown, faults }), 422);
    }
    if (draft && draft.savedAt !== c.get('form').get('seen') && draft.markdown !== markdown) {
      const theirs = policy.diff(markdown, draft.markdown);
      return c.html(editPage(c.get('view'), { ...stored, markdown, theirs }), 409);
    }
    const base = draft?.base ?? baseOf(c, inForce.version);
    if (markdown === draft?.markdown) return c.redirect(next, 303);
    if (markdown === inForce.texts[language] && base === inForce.version) {
      await policy.dropDraft(site.site, kind, language);
      return c.redirect(next, 303);
    }
    const author = c.get('view').user?.email ?? '';
    await editions.saveDraft(site, { kind, language, markdown, base, author });
    await note(c, site.site, 'save-draft', `${kind} ${language}`);
    return c.redirect(next, 303);
  });

  routes.post(`${path}/draft/discard`, allow(deps, 'draft'), async (c) => {
    const { site, kind, language } = await places.language(c);
    await policy.dropDraft(site.site, kind, language);
    await note(c, site.site, 'drop-draft', `${kind} ${language}`);
    return c.redirect(`/console/sites/${site.site}/${kind}/${language}?done=discarded`, 303);
  });

  // The author has seen what was published meanwhile, and says so.
  routes.post(`${path}/draft/rebase`, allow(deps, 'draft'), async (c) => {
    const { site, kind, language, draft, inForce } = await viewOf(c);
    const seen = baseOf(c, 0);
    if (!draft) throw new DeskRefusal(404, 'missing');
    if (seen === inForce.version) {
      await editions.saveDraft(site, { ...draft, base: seen });
      await note(c, site.site, 'rebase', `${kind} ${language}`);
    }
    return c.redirect(`/console/sites/${site.site}/${kind}/publish?done=rebased`, 303);
  });

  const note = (c: Context<DeskEnv>, site: string, act: string, detail: string) =>
    desk.note({ user: c.get('view').user, site, act, detail });

  return routes;
}

/** What was typed, its line ends as the store has them: a browser sends CRLF. */
function markdownOf(c: Context<DeskEnv>): string {
  return (c.get('form').get('markdown') ?? '').replaceAll(/\r\n?/g, '\n');
}

/** The version that the author started from, as the form says; no later one than that in force. */
function baseOf(c: Context<DeskEnv>, inForce: number): number {
  const base = Number(c.get('form').get('base'));
  return Number.isSafeInteger(base) && base > 0 && (inForce === 0 || base <= inForce)
    ? base
    : inForce;
}

function doneText(c: Context<DeskEnv>): string | undefined {
  const { edit } = c.get('view').words;
  switch (c.req.query('done')) {
    case 'saved':
      return edit.saved;
    case 'discarded':
      return edit.discarded;
    default:
      return undefined;
  }
}
