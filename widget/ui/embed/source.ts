/**
 * Whose a held element is, and what may stand in its picture's place.
 *
 * @module
 */
import type { Id, NoticeService } from '../../contract.ts';
import type { UiContext } from '../ui.ts';

/**
 * The services that it waits for: those that its markup names, and those whose host it is, where the
 * markup names none that shares the host. A `!id` waits for a refusal: it is nobody's.
 */
export function servicesOf(
  held: HTMLElement,
  ids: readonly Id[],
  { notice }: UiContext,
): readonly NoticeService[] {
  const words = held.dataset['consent']?.split(/[\s|]+/) ?? [];
  const all = notice.services.filter(({ id }) => ids.includes(id) && !words.includes(`!${id}`));
  const named = all.filter(({ id }) => words.includes(id));
  const isSpare = ({ hosts }: NoticeService) =>
    named.some((other) => other.hosts.some((host) => hosts.includes(host)));
  return all.filter((service) => named.includes(service) || !isSpare(service));
}

/**
 * The picture that the page offers for it (`data-poster`, or the poster of a video): an `http(s):`
 * URL of the site's own host or one below it, and of no declared service. Empty where there is none:
 * nothing is asked of anybody else before the visitor has agreed.
 */
export function posterOf(held: HTMLElement, { rules }: UiContext): string {
  const said = held.dataset['poster'] ?? held.getAttribute('poster');
  const own = location.hostname.replace(/^www\./, '');
  try {
    const { protocol, hostname, host, href } = new URL(said ?? '', document.baseURI);
    const isOwn = hostname === location.hostname || `.${hostname}`.endsWith(`.${own}`);
    const isService = rules.services.some(
      ({ hosts }) => hosts?.includes(host) || hosts?.includes(hostname),
    );
    return said && isOwn && !isService && /^https?:$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}
