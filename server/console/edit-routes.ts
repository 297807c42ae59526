/**
 * Writing: the editor, its drafts and its preview.
 *
 * A draft is never silently overwritten. The form says which draft its author had before them; where
 * another is stored by now, the page shows both and asks.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DraftState, EmptyText, FormToken, Writers } from './api/schemas.ts';
import { writingForm } from './api/schemas.ts';
import type { DeskContext } from './desk-context.ts';
import { saveWriting, type Writing } from './drafting.ts';
import { allow, type DeskEnv, DeskRefusal } from './guard.ts';
import type { LanguagePlace } from './places.ts';
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
    const original =
      place.kind === 'banner' ? deps.banner.original(place.site, place.language) : undefined;
    return { ...place, draft, markdown, original };
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
    const { site, kind, language } = stored;
    const writing = writingOf(c, stored);
    const here = `/console/sites/${site.site}/${kind}/${language}`;
    const next =
      c.get('form').get('next') === 'compare'
        ? `/console/sites/${site.site}/${kind}/publish`
        : `${here}?done=saved`;
    const before = stored.draft?.markdown;
    const drafted = await saveWriting(deps, stored, writing);
    switch (drafted.outcome) {
      case 'empty': {
        const faults = [c.get('view').words.faults.empty];
        const { markdown } = writing;
        return c.html(editPage(c.get('view'), { ...stored, markdown, faults }), 422);
      }
      case 'taken': {
        const { draft } = drafted;
        const { markdown } = writing;
        const theirs = policy.diff(markdown, draft.markdown);
        return c.html(editPage(c.get('view'), { ...stored, draft, markdown, theirs }), 409);
      }
      case 'saved': {
        const isNew = drafted.draft !== null && drafted.draft.markdown !== before;
        if (isNew) await note(c, site.site, 'save-draft', `${kind} ${language}`);
        return c.redirect(next, 303);
      }
    }
  });

  // While one writes; the answer is for the page's script.
  routes.post(`${path}/autosave`, allow(deps, 'draft'), async (c) => {
    const place = await places.language(c);
    const writing = writingOf(c, place);
    const drafted = await saveWriting(deps, place, writing);
    switch (drafted.outcome) {
      case 'empty':
        return c.json({ empty: true } satisfies EmptyText, 422);
      case 'taken': {
        const { author, savedAt } = drafted.draft;
        const byYou = author === writing.author;
        return c.json({ author, savedAt, byYou } satisfies DraftState, 409);
      }
      case 'saved': {
        const { site, kind, language } = place;
        const { draft, isFirst } = drafted;
        if (isFirst) await note(c, site.site, 'save-draft', `${kind} ${language}`);
        const savedAt = draft?.savedAt ?? '';
        return c.json({ savedAt, author: writing.author, byYou: true } satisfies DraftState);
      }
    }
  });

  // A new session has a new form token: the page goes on where it was.
  routes.get(`${path}/writing`, allow(deps, 'draft'), (c) => {
    return c.json({ csrf: c.get('view').csrf } satisfies FormToken);
  });

  routes.post(`${path}/writing`, allow(deps, 'draft'), async (c) => {
    const { site, kind, language } = await places.language(c);
    const author = c.get('view').user?.email ?? '';
    const others = await policy.writing({ site: site.site, kind, language, author });
    const draft = await policy.draft(site.site, kind, language);
    return c.json({
      writers: others.map(({ author: who, since }) => ({ author: who, since })),
      draft: draft && { author: draft.author, savedAt: draft.savedAt },
    } satisfies Writers);
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
      await editions.saveDraft(site, { ...draft, base: seen }, draft.savedAt);
      await note(c, site.site, 'rebase', `${kind} ${language}`);
    }
    return c.redirect(`/console/sites/${site.site}/${kind}/publish?done=rebased`, 303);
  });

  const note = (c: Context<DeskEnv>, site: string, act: string, detail: string) =>
    desk.note({ user: c.get('view').user, site, act, detail });

  return routes;
}

/** What is to be saved, as the form says. */
function writingOf(c: Context<DeskEnv>, { inForce }: LanguagePlace): Writing {
  const { seen } = postedIn(c);
  return {
    markdown: markdownOf(c),
    base: baseOf(c, inForce.version),
    seen,
    author: c.get('view').user?.email ?? '',
  };
}

const postedIn = (c: Context<DeskEnv>) => writingForm.parse(Object.fromEntries(c.get('form')));

/** What was typed, its line ends as the store has them: a browser sends CRLF. */
function markdownOf(c: Context<DeskEnv>): string {
  return postedIn(c).markdown.replaceAll(/\r\n?/g, '\n');
}

/** The version that the author started from, as the form says; no later one than that in force. */
function baseOf(c: Context<DeskEnv>, inForce: number): number {
  const base = Number(postedIn(c).base);
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
