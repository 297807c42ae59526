/**
 * What an element's own markup says: what is wrong with it, whether it lives, where it leads.
 *
 * @module
 */
import { isHttp, LOADING, WAITING } from '../gate/urls.ts';
import type { Why } from './reasons.ts';
import type { OwnTag } from './requests.ts';

const CODE = 'script,iframe,embed,object,link';

/** What is wrong with the markup, whatever the visitor says. */
export function faultsOf(element: HTMLElement, { nonce }: OwnTag): readonly Why[] {
  if (element instanceof HTMLTemplateElement) return [];
  if (!element.matches(LOADING)) return [{ reason: 'kind' }];
  const waiting = WAITING.map((name) => element.getAttribute(`data-${name}`)).filter(
    (url) => url !== null,
  );
  const isReal = WAITING.some((name) => element.hasAttribute(name));
  const faults: Why[] = [];
  if (element.matches(CODE) && waiting.some((url) => !isHttp(url)))
    faults.push({ reason: 'address' });
  if (element instanceof HTMLScriptElement) {
    if (element.type !== 'text/plain') return [{ reason: 'not-inert' }];
    if (!waiting[0] && (isReal || !element.text)) faults.push({ reason: 'no-address' });
    if (nonce && element.nonce !== nonce) faults.push({ reason: 'nonce' });
    if (element.noModule && !/^module$/i.test(element.dataset['type'] ?? ''))
      faults.push({ reason: 'nomodule' });
  } else if (isReal && waiting[0] === undefined) return [{ reason: 'not-inert' }];
  else if (waiting[0] === undefined && !element.matches('video,audio'))
    faults.push({ reason: 'no-address' });
  return faults;
}

/** Whether the gate, or somebody else, has let it live. A released script is another element. */
export function lives(element: HTMLElement): boolean {
  if (element instanceof HTMLTemplateElement) return hasContentAfter(element);
  if (element instanceof HTMLScriptElement) return false;
  if (element.matches('video,audio') && !element.matches('[data-src]'))
    return !!element.querySelector('[src]');
  return WAITING.some((name) => {
    const url = element.getAttribute(`data-${name}`);
    return url !== null && element.getAttribute(name) === url;
  });
}

/** The gate ends what it has put after a template with a comment, whose text the template names. */
function hasContentAfter(template: HTMLTemplateElement): boolean {
  const end = template.dataset['mesChoixEnd'];
  let node = end ? template.nextSibling : null;
  while (node && !(node instanceof Comment && node.data === end)) node = node.nextSibling;
  return !!node;
}

/** Inert, with an address that waits, and nothing that would ever let it live. */
export function isForgotten(element: HTMLElement): boolean {
  return element.matches('script[type="text/plain"][data-src]:not([data-consent])');
}

/** Where an element leads, and where it would lead, as absolute URLs. */
export function addresses(element: Element): Record<'real' | 'waiting', readonly string[]> {
  const named = (prefix: string) =>
    WAITING.flatMap((name) => {
      const value = element.getAttribute(prefix + name) ?? '';
      // Of a list of candidates each one; what is no address among them is nobody's.
      return (name === 'srcset' ? value.match(/[^\s,]+/g) : value) || [];
    }).flatMap(absolute);
  return { real: named(''), waiting: named('data-') };
}

function absolute(url: string): readonly string[] {
  try {
    return [new URL(url, document.baseURI).href];
  } catch {
    return [];
  }
}

/** What it is called, and where it leads. */
export function nameOf(element: Element): { readonly what: string; readonly url: string } {
  const id = element.id && `#${element.id}`;
  const { real, waiting } = addresses(element);
  return { what: element.localName + id, url: bare(real[0] ?? waiting[0] ?? '') };
}

/** A query can hold what identifies a person, and this text is made to be sent to others. */
export function bare(url: string): string {
  return url.replace(/[?#].*/s, '');
}
