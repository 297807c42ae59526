/**
 * The addresses of held elements: which attribute waits in which, whose host it is, and what is
 * never set.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';

/** The real attributes that wait as `data-<name>`. */
export const WAITING = ['src', 'srcset', 'href', 'data'];

/** Elements that load something by an attribute of {@link WAITING}. */
export const LOADING = 'script,iframe,img,video,audio,source,embed,object,link';

/** Whether a URL may be set on an element that can run code: `http:` or `https:` only. */
export function isHttp(url: string): boolean {
  return /^https?:/.test(parse(url)?.protocol ?? '');
}

/**
 * For each URL of the element whose host is declared, the services that declare it; one of each
 * must be granted. A template answers for what is in it.
 */
export function hostServices(element: Element, { services }: SiteRules): Id[][] {
  return urlsOf(element)
    .map((url) => {
      // A dot at its end names the same host.
      const [host, hostname] = ['host', 'hostname'].map((part) =>
        String(parse(url)?.[part as 'host']).replace(/\.(?=:|$)/, ''),
      ) as [string, string];
      return services
        .filter(({ hosts }) => hosts?.includes(host) || hosts?.includes(hostname))
        .map(({ id }) => id);
    })
    .filter((group) => group[0]);
}

function urlsOf(element: Element): string[] {
  const { content } = element as HTMLTemplateElement;
  if (content instanceof DocumentFragment)
    return [...content.querySelectorAll(`${LOADING},template`)].flatMap(urlsOf);
  return WAITING.flatMap((name) => {
    const value = element.getAttribute(`data-${name}`) ?? element.getAttribute(name) ?? '';
    return (name === 'srcset' ? value.match(/[^\s,]+/g) : value) || [];
  });
}

function parse(url: string): URL | null {
  try {
    return new URL(url, document.baseURI);
  } catch {
    return null;
  }
}
