/**
 * A page of its own inside the test's page: the same origin and device, another document, another
 * realm, another address.
 *
 * @module
 */

/** An open page. */
export interface Frame {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** The element that it stands in. */
  readonly element: HTMLIFrameElement;
  /** Evaluates a module there; `path` is the file's, from the root of the project. */
  load<Module>(path: string): Promise<Module>;
  close(): void;
}

/** Opens a page. `where` is what follows its path: a query, a hash. */
export async function openFrame(where = ''): Promise<Frame> {
  const element = document.createElement('iframe');
  Object.assign(element, { title: 'Une page', width: '800', height: '600' });
  element.style.cssText = 'position:fixed;inset:0 auto auto 0;border:0;background:white';
  element.src = `/test/widget/frame.html${where}`;
  document.body.append(element);
  await new Promise((resolve) => {
    element.addEventListener('load', resolve, { once: true });
  });
  return frameIn(element);
}

/** The page that stands in an element now. */
export function frameIn(element: HTMLIFrameElement): Frame {
  const inside = element.contentWindow as Window &
    typeof globalThis & { load(url: string): Promise<unknown> };
  return {
    window: inside,
    document: inside.document,
    element,
    load: <Module>(path: string) => inside.load(path) as Promise<Module>,
    close: () => element.remove(),
  };
}
