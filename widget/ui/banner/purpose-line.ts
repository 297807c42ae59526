/**
 * A purpose as the banner names it: in one line.
 *
 * @module
 */
import type { NoticePurpose } from '../../contract.ts';
import { type Child, element } from '../parts/element.ts';
import type { UiContext } from '../ui.ts';

/** What is new of a purpose: the names of its services, or a blank for itself; nothing otherwise. */
export function newsOf({ banner, consent }: UiContext, { id }: NoticePurpose): string {
  const added = banner.services.filter((of) => of.purpose === id && consent.isNew(of.id));
  const names = added.map(({ name }) => name).join(', ');
  return names || consent.isNew(id) ? ` ${names} ` : '';
}

/** A purpose in a line: its title, whether it is new, what it is for. */
export function describe(context: UiContext, purpose: NoticePurpose): Child {
  const { title, description, exempt } = purpose;
  if (exempt && exempt !== 'audience') return undefined;
  const { texts } = context.banner;
  const news = newsOf(context, purpose);
  return element(
    'li',
    {},
    element('strong', {}, title),
    ' ',
    news && element('b', { class: 'badge' }, texts['banner.new']),
    news,
    element('span', { class: 'soft' }, `${description} ${exempt ? texts['banner.objection'] : ''}`),
  );
}
