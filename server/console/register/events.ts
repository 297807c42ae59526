/**
 * Finding an event for its page, with all that the page shows of it.
 *
 * @module
 */
import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { leafOf } from '../../log/commitment.ts';
import type { Log } from '../../log/log.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Register } from '../../register/register.ts';
import type { Retention } from '../../register/retention.ts';
import { subjectOf } from '../../register/subject.ts';
import type { KeptFiles } from '../../site/kept-widget.ts';
import type { Sites } from '../../site/sites.ts';
import { readNotice, type RegisterRow, type SiteVersion, type Store } from '../../store/store.ts';
import type { DeskContext } from '../desk-context.ts';
import { type DeskEnv, DeskRefusal } from '../guard.ts';
import type { EventView } from './event-view.ts';

/** What the register's room needs. */
export interface RegisterRoomDeps
  extends Pick<DeskContext, 'desk' | 'places' | 'publicUrl' | 'now'> {
  readonly store: Pick<Store, 'documents' | 'log' | 'register' | 'sentHeads' | 'sites'>;
  readonly register: Pick<Register, 'erase' | 'prove'>;
  readonly log: Log;
  readonly retention: Pick<Retention, 'counts'>;
  readonly policy: Policy;
  readonly sites: Pick<Sites, 'at' | 'notice'>;
  readonly files: KeptFiles;
}

/** The events of the register. */
export interface Events {
  /** The row that a request's address names; refuses with 404 what there is not. */
  row(c: Context<DeskEnv>, site: SiteVersion): Promise<RegisterRow>;
  /** The same, with all that its page shows. */
  view(c: Context<DeskEnv>, site: SiteVersion): Promise<EventView>;
  /** The position of the event of this id, or at this position; `null` where there is none. */
  named(site: string, text: string): Promise<number | null>;
}

/** Where a row stands. */
export function positionOf(row: RegisterRow): number {
  return row.state === 'kept' ? row.event.position : row.position;
}

/** Makes it. */
export function createEvents({ store, register, sites, files }: RegisterRoomDeps): Events {
  async function row(c: Context<DeskEnv>, site: SiteVersion): Promise<RegisterRow> {
    const found = await rowAt(site.site, c.req.param('position') ?? '');
    if (!found) throw new DeskRefusal(404, 'missing');
    return found;
  }

  async function rowAt(site: string, text: string): Promise<RegisterRow | null> {
    const position = Number(text);
    // Beyond this no number of the store is exact.
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(position)) return null;
    return store.register.at(site, position);
  }

  async function shownTo(site: string, found: RegisterRow) {
    if (found.state === 'erased') return { notice: null, isShowable: false, hold: null };
    const { notice, subject } = found.event;
    const name = notice.replace('sha256:', '');
    const stored = await sites.notice(site, name);
    return {
      notice: stored && readNotice(stored),
      isShowable: (await files.names(site, name)).includes('consent.js'),
      hold: subject === null ? null : await store.register.holdOf(site, subject),
    };
  }

  return {
    row,
    async view(c, site) {
      const found = await row(c, site);
      const position = positionOf(found);
      return {
        site,
        row: found,
        position,
        leaf: leafOf(found.state === 'kept' ? found.event.entry : found.entry),
        inclusion: await register.prove(position),
        ...(await shownTo(site.site, found)),
      };
    },
    async named(site, text) {
      const id = subjectOf(text);
      const found =
        id === null
          ? await rowAt(site, text)
          : await store.register.withId(site, hash('sha256', id, 'buffer'));
      return found && positionOf(found);
    },
  };
}
