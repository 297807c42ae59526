/**
 * The forms of purposes and services. What they save is the draft alone.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv, DeskRefusal } from '../guard.ts';
import { partName, wordsOf } from '../views/configuration-frame.ts';
import { faultsOfPart, type PartFormView } from '../views/part-form.ts';
import { purposePage } from '../views/purpose-form.ts';
import { servicePage } from '../views/service-form.ts';
import type { Html } from '../views/page.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { noteChange } from './changes-noted.ts';
import { heldMarkup } from './held-markup.ts';
import { languagesIn, readPurpose, readService, typedName } from './part-forms.ts';
import { theirChanges } from './their-changes.ts';
import {
  findPart,
  fingerprint,
  listOf,
  type PartKind,
  stringOf,
  type TypedPart,
  withPart,
} from './typed.ts';
import { namedId } from '../../site/named-id.ts';
import { PART_KINDS } from './units.ts';

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

const addPath = (kind: PartKind) => `${BASE}/add/${kind === 'purposes' ? 'purpose' : 'service'}`;

/** `/add/...`, `/purposes/:id` and `/services/:id` of a configuration. */
export function partRoutes(deps: PartRoutesDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();
  const openIn = async (c: Context<DeskEnv>) => drafts.open(await places.site(c));

  for (const kind of PART_KINDS) {
    routes.get(addPath(kind), allow(deps, 'configure'), (c) => blankForm(c, kind));
    routes.post(addPath(kind), allow(deps, 'configure'), (c) => add(c, kind));
    routes.get(`${BASE}/${kind}/:id`, allow(deps, 'configure'), (c) => form(c, kind));
    routes.post(`${BASE}/${kind}/:id`, allow(deps, 'configure'), (c) => change(c, kind));
  }

  async function blankForm(c: Context<DeskEnv>, kind: PartKind) {
    const open = await openIn(c);
    const start = kind === 'services' ? deps.preset(c, open) : null;
    const purpose = stringOf(c.req.query('purpose'));
    const blank = kind === 'services' ? { id: '', purpose } : { id: '' };
    return c.html(show(c, open, kind, start?.part ?? blank, { isNew: true }, start?.note));
  }

  async function form(c: Context<DeskEnv>, kind: PartKind) {
    const open = await openIn(c);
    const part = findPart(open.config, kind, c.req.param('id') ?? '');
    if (!part) throw new DeskRefusal(404, 'missing');
    const { draft } = wordsOf(c.get('view'));
    const done = c.req.query('done') === 'saved' ? draft.saved : undefined;
    return c.html(show(c, open, kind, part, { done }));
  }

  async function add(c: Context<DeskEnv>, kind: PartKind) {
    const open = await openIn(c);
    const typed = readPart(c, open, kind, { id: stringOf(c.get('form').get('id')).trim() });
    const start = kind === 'services' ? deps.preset(c, open) : null;
    const changed = changedRows(c, typed);
    if (changed) return c.html(show(c, open, kind, changed, { isNew: true }, start?.note));
    const taken = [...open.config.purposes, ...open.config.services].map(({ id }) => id);
    const name = typedName(typed[kind === 'purposes' ? 'title' : 'name'], languagesOf(open));
    const part = { ...typed, id: typed.id || namedId(name, taken, 'service') };
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
  }

  async function change(c: Context<DeskEnv>, kind: PartKind) {
    const open = await openIn(c);
    const id = c.req.param('id') ?? '';
    const part = readPart(c, open, kind, findPart(open.config, kind, id) ?? { id });
    const changed = changedRows(c, part);
    const seen = stringOf(c.get('form').get('seen'));
    if (changed) return c.html(show(c, open, kind, changed, { seen }));
    return save(c, open, kind, part, seen);
  }

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
    await noteChange(desk, c, open, {
      act: 'configure',
      detail: partName(part, open),
      before,
      after: part,
    });
    const faults = drafts.faults(result.open.site, result.open.config);
    const index = result.open.config[kind].findIndex(({ id }) => id === part.id);
    const path = `/console/sites/${open.site.site}/configuration`;
    const isFine = !faults.some(({ path }) => path.startsWith(`${kind}.${index}.`));
    return c.redirect(
      isFine ? `${path}?done=saved` : `${path}/${unit.replace('.', '/')}?done=saved`,
      303,
    );
  }

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
    const query = note ? new URL(c.req.url).search : '';
    return servicePage(c.get('view'), { ...view, held, query, ...(note ? { note } : {}) });
  }

  return routes;
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

/** A button that adds or takes away a row, or asks to see those that there are: the part with it; `null` for any other. */
function changedRows(c: Context<DeskEnv>, part: TypedPart): TypedPart | null {
  const [act, list = '', at] = stringOf(c.get('form').get('act')).split(' ');
  if (list !== 'cookies' && list !== 'storage') return null;
  const rows = listOf(part[list]);
  if (act === 'show') return part;
  if (act === 'add') return { ...part, [list]: [...rows, {}] };
  if (act === 'drop') return { ...part, [list]: rows.filter((_, index) => index !== Number(at)) };
  return null;
}
