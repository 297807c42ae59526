/**
 * The markup that holds a service's elements in a page, as an example to paste. Pure.
 *
 * @module
 */
import { listOf, stringOf, type Typed } from './typed.ts';

/** What stands in the page for a service: a script, and what is embedded. */
export function heldMarkup(service: Typed): string {
  const id = stringOf(service['id']) || '…';
  const host = stringOf(listOf(service['hosts'])[0]) || '…';
  return [
    `<script type="text/plain" data-consent="${id}" data-src="https://${host}/…"></script>`,
    `<iframe data-consent="${id}" data-src="https://${host}/…" data-poster="/…" title="…"></iframe>`,
  ].join('\n');
}
