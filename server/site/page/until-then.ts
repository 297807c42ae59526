/**
 * What a page lacks while a script of a known vendor is held. Pure.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import { catalogue } from '../presets/catalogue.ts';

/** A sentence for the owner, after a space; none where nothing is missing: a frame has a placeholder. */
export function untilThen(services: readonly Id[]): string {
  const known = services.flatMap((id) => catalogue().find(id) ?? []);
  if (known.some(({ purpose }) => purpose === 'protection'))
    return ' A form that needs it cannot be sent until it is granted: say so beside the form, and offer another way (docs: markup).';
  if (known.some(({ held, purpose }) => held !== 'script' && purpose !== 'content'))
    return ' What it draws leaves an empty place until it is granted: write there what visitors can do instead (docs: markup).';
  return '';
}
