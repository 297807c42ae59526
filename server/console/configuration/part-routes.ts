/**
 * Purposes and services: listed, added, changed, moved, taken away. All of it in the draft alone.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { partName, wordsOf } from '../views/configuration-frame.ts';
import { partsPage } from '../views/configuration-parts.ts';
import { faultsOfPart, type PartFormView } from '../views/part-form.ts';
import { purposePage } from '../views/purpose-form.ts';
import { servicePage } from '../views/service-form.ts';
import { CONFIGURATION_PUBLISH_WORDS } from '../words/configuration-publish.ts';
import { fill } from '../words/words.ts';
import type { Html } from '../views/page.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { heldMarkup } from './held-markup.ts';
import { idFor, languagesIn, readPurpose, readService, typedName } from './part-forms.ts';
import { theirChanges } from './their-changes.ts';
import {
  findPart,
  fingerprint,
  listOf,
  movedPart,
  type PartKind,
  stringOf,
  type TypedPart,
  withoutPart,
  withPart,
} from './typed.ts';

/** What the routes need. */
export interface PartRoutesDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
  /** What a new service starts with, and what is said of it, where the request names a preset. */
  readonly preset: (c: Context<DeskEnv>, open: OpenConfiguration) => PresetStart | null;
}

/** A service that is begun from a preset. */
export interface PresetStart {
  readonly part: TypedPart;
  readonly note: Html;
}

const BASE = '/sites/:site/configuration';

/** `/sites/:site/configuration` and its parts. */
export function partRoutes(deps: PartRoutesDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();
  const openIn = async (c: Context<DeskEnv>) => drafts.open(await places.site(c));

  routes.get(BASE, allow(deps, 'read'), async (c) => {
    const open = await openIn(c);
    const faults = drafts.faults(open.site, open.config);
    return c.html(partsPage(c.get('view'), { open, faults, done: doneText(c, open) }));
  });

  routes.get(`${BASE}/add/:kind{purpose|service}`, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const kind = kindOf(c);
    const start = kind === 'services' ? deps.preset(c, open) : null;
    const purpose = stringOf(c.req.query('purpose'));
    const blank = kind === 'services' ? { id: '', purpose } : { id: '' };
    return c.html(show(c, open, kind, start?.part ?? blank, { isNew: true }, start?.note));
  });

  routes.get(`${BASE}/:kind{purposes|services}/:id`, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const kind = kindOf(c);
    const part = findPart(open.config, kind, c.req.param('id'));
    if (!part) throw new DeskRefusal(404, 'missing');
    const { draft } = wordsOf(c.get('view'));
    const done = c.req.query('done') === 'saved' ? draft.saved : undefined;
    return c.html(show(c, open, kind, part, { done }));
  });

  routes.post(`${BASE}/add/:kind{purpose|service}`, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const kind = kindOf(c);
    const typed = readPart(c, open, kind, { id: stringOf(c.get('form').get('id')).trim() });
    const start = kind === 'services' ? deps.preset(c, open) : null;
    const changed = changedRows(c, typed);
    if (changed) return c.html(show(c, open, kind, changed, { isNew: true }, start?.note));
    const taken = [...open.config.purposes, ...open.config.services].map(({ id }) => id);
    const name = typedName(typed[kind === 'purposes' ? 'title' : 'name'], languagesOf(open));
    const part = { ...typed, id: typed.id || idFor(name, taken) };
    if (taken.includes(part.id)) {
      // Another's part is not overwritten: the validator's own words say what is wrong.
      const faults = faultsOfPart(
        c.get('view'),
        [{ path: 'new.id', message: `"${part.id}" is taken by another: give it another id` }],
        'new',
      );
      return c.html(show(c, open, kind, part, { isNew: true, faults }, start?.note), 422);
    }
    return save(c, open, kind, part, fingerprint(undefined));
  });

  routes.post(`${BASE}/:kind{purposes|services}/:id`, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const kind = kindOf(c);
    const id = c.req.param('id');
    const part = readPart(c, open, kind, findPart(open.config, kind, id) ?? { id });
    const changed = changedRows(c, part);
    const seen = stringOf(c.get('form').get('seen'));
    if (changed) return c.html(show(c, open, kind, changed, { seen }));
    return save(c, open, kind, part, seen);
  });

  async function save(
    c: Context<DeskEnv>,
    open: OpenConfiguration,
    kind: PartKind,
    part: TypedPart,
    seen: string,
  ) {
    const { user } = c.get('view');
    const unit = `${kind}.${part.id}`;
    const before = findPart(open.config, kind, part.id);
    const result = await drafts.save(open.site, {
      author: user?.email ?? '',
      seen: { [unit]: seen },
      apply: (config) => withPart(config, kind, part),
    });
    if (result.outcome === 'conflict') {
      const theirs = findPart(result.open.config, kind, part.id);
      const conflict = {
        author: result.author,
        theirs: theirs ? theirChanges(c.get('view'), part, theirs) : null,
      };
      return c.html(show(c, result.open, kind, part, { conflict }), 409);
    }
    await note(c, open, 'configure', partName(part, open), before, part);
    const faults = drafts.faults(result.open.site, result.open.config);
    const index = result.open.config[kind].findIndex(({ id }) => id === part.id);
    const path = `/console/sites/${open.site.site}/configuration`;
    const isFine = !faults.some(({ path }) => path.startsWith(`${kind}.${index}.`));
    return c.redirect(
      isFine ? `${path}?done=saved` : `${path}/${unit.replace('.', '/')}?done=saved`,
      303,
    );
  }

  routes.post(`${BASE}/arrange`, allow(deps, 'configure'), async (c) => {
    const form = c.get('form');
    const open = await openIn(c);
    const [room, id = ''] = stringOf(form.get('part')).split('.');
    const kind = room === 'purposes' ? 'purposes' : 'services';
    const part = findPart(open.config, kind, id);
    const act = form.get('act');
    if (!part) return c.redirect(`/console/sites/${open.site.site}/configuration`, 303);
    const isRemoved = act === 'remove';
    const by = act === 'up' ? -1 : 1;
    const isBeside = (other: TypedPart) =>
      kind === 'purposes' || other['purpose'] === part['purpose'];
    const result = await drafts.save(open.site, {
      author: c.get('view').user?.email ?? '',
      seen: isRemoved ? { [`${kind}.${id}`]: stringOf(form.get('seen')) } : {},
      apply: (config) =>
        isRemoved ? withoutPart(config, kind, id) : movedPart(config, kind, id, by, isBeside),
    });
    if (result.outcome === 'conflict') {
      const conflict = {
        author: result.author,
        theirs: theirChanges(
          c.get('view'),
          { id },
          findPart(result.open.config, kind, id) ?? { id },
        ),
      };
      return c.html(show(c, result.open, kind, part, { conflict }), 409);
    }
    const name = partName(part, open);
    if (isRemoved) await note(c, open, 'configure-remove', name, part, undefined);
    const done = new URLSearchParams({ done: isRemoved ? 'removed' : 'moved', name });
    return c.redirect(`/console/sites/${open.site.site}/configuration?${done}`, 303);
  });

  function show(
    c: Context<DeskEnv>,
    open: OpenConfiguration,
    kind: PartKind,
    part: TypedPart,
    more: Partial<PartFormView>,
    note?: Html,
  ) {
    const stored = findPart(open.config, kind, part.id);
    const index = open.config[kind].findIndex(({ id }) => id === part.id);
    const isNew = more.isNew ?? false;
    const faults = isNew || !stored ? [] : drafts.faults(open.site, open.config);
    const view: PartFormView = {
      open,
      languages: languagesOf(open),
      part,
      isNew,
      seen: fingerprint(isNew ? undefined : stored),
      faults: faultsOfPart(c.get('view'), faults, `${kind}.${index}`),
      ...more,
    };
    if (kind === 'purposes') return purposePage(c.get('view'), view);
    const held = heldMarkup(part);
    return servicePage(c.get('view'), { ...view, held, ...(note ? { note } : {}) });
  }

  async function note(
    c: Context<DeskEnv>,
    open: OpenConfiguration,
    act: string,
    detail: string,
    before: unknown,
    after: unknown,
  ) {
    const text = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
    const { user } = c.get('view');
    const { site } = open.site;
    await desk.note({ user, site, act, detail, before: text(before), after: text(after) });
  }

  return routes;
}

function kindOf(c: Context<DeskEnv>): PartKind {
  return (c.req.param('kind') ?? '').startsWith('purpose') ? 'purposes' : 'services';
}

function languagesOf({ config, site }: OpenConfiguration) {
  return languagesIn(config, site.config);
}

function readPart(
  c: Context<DeskEnv>,
  open: OpenConfiguration,
  kind: PartKind,
  before: TypedPart,
): TypedPart {
  const read = kind === 'purposes' ? readPurpose : readService;
  return read(c.get('form'), languagesOf(open), before);
}

/** A button that adds or takes away a row: the part with it; `null` for any other button. */
function changedRows(c: Context<DeskEnv>, part: TypedPart): TypedPart | null {
  const [act, list = '', at] = stringOf(c.get('form').get('act')).split(' ');
  if (list !== 'cookies' && list !== 'storage') return null;
  const rows = listOf(part[list]);
  if (act === 'add') return { ...part, [list]: [...rows, {}] };
  if (act === 'drop') return { ...part, [list]: rows.filter((_, index) => index !== Number(at)) };
  return null;
}

function doneText(c: Context<DeskEnv>, open: OpenConfiguration): string | undefined {
  const words = wordsOf(c.get('view'));
  const name = c.req.query('name') ?? '';
  const { version } = open.site;
  switch (c.req.query('done')) {
    case 'saved':
      return words.draft.saved;
    case 'removed':
      return fill(words.list.removed, { name });
    case 'moved':
      return fill(words.list.moved, { name });
    case 'published': {
      // Of whichever version is in force by now: that is what the page shows.
      const said = CONFIGURATION_PUBLISH_WORDS[c.get('view').words.language];
      const { revision } = open.site.config;
      return fill(c.req.query('asks') === 'yes' ? said.doneRaised : said.done, {
        version,
        revision,
      });
    }
    case 'discarded':
      return words.draft.discarded;
    case 'kept':
      return words.draft.notDiscarded;
    case 'rebased':
      return fill(words.draft.rebased, { version });
    default:
      return undefined;
  }
}
