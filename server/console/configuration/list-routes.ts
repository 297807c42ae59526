/**
 * The list of purposes and services, and what its buttons do: move one, take one away.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { partName, wordsOf } from '../views/configuration-frame.ts';
import { partsPage } from '../views/configuration-parts.ts';
import { CONFIGURATION_PUBLISH_WORDS } from '../words/configuration-publish.ts';
import { fill } from '../words/words.ts';
import { noteChange } from './changes-noted.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { findPart, movedPart, stringOf, type TypedPart, withoutPart } from './typed.ts';

/** What the routes need. */
export interface ConfigurationListDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const BASE = '/sites/:site/configuration';

/** `/sites/:site/configuration` and its `/arrange`. */
export function configurationListRoutes(deps: ConfigurationListDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();

  routes.get(BASE, allow(deps, 'read'), async (c) => {
    const open = await drafts.open(await places.site(c));
    const faults = drafts.faults(open.site, open.config);
    return c.html(partsPage(c.get('view'), { open, faults, done: doneText(c, open) }));
  });

  routes.post(`${BASE}/arrange`, allow(deps, 'configure'), async (c) => {
    const form = c.get('form');
    const open = await drafts.open(await places.site(c));
    const [room, id = ''] = stringOf(form.get('part')).split('.');
    const kind = room === 'purposes' ? 'purposes' : 'services';
    const part = findPart(open.config, kind, id);
    const path = `/console/sites/${open.site.site}/configuration`;
    if (!part) return c.redirect(path, 303);
    const isRemoved = form.get('act') === 'remove';
    const by = form.get('act') === 'up' ? -1 : 1;
    const isBeside = (other: TypedPart) =>
      kind === 'purposes' || other['purpose'] === part['purpose'];
    const result = await drafts.save(open.site, {
      author: c.get('view').user?.email ?? '',
      seen: isRemoved ? { [`${kind}.${id}`]: stringOf(form.get('seen')) } : {},
      apply: (config) =>
        isRemoved ? withoutPart(config, kind, id) : movedPart(config, kind, id, by, isBeside),
    });
    if (result.outcome === 'conflict') return c.redirect(`${path}?done=not-removed`, 303);
    const name = partName(part, open);
    if (isRemoved) {
      await noteChange(desk, c, open, { act: 'configure-remove', detail: name, before: part });
    }
    const done = new URLSearchParams({ done: isRemoved ? 'removed' : 'moved', name });
    return c.redirect(`${path}?${done.toString()}`, 303);
  });

  return routes;
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
    case 'not-removed':
      return words.list.notRemoved;
    case 'moved':
      return fill(words.list.moved, { name });
    case 'published': {
      // Of whichever version is in force by now: that is what the page shows.
      const said = CONFIGURATION_PUBLISH_WORDS[c.get('view').words.language];
      return fill(said.done, { version });
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
