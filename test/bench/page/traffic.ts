/**
 * What came over the wire: bytes with their headers, as the browser counted them, by address.
 *
 * @module
 */
import type { CDPSession } from 'playwright-core';

/** One answer. */
export interface Fetched {
  readonly url: string;
  /** Headers and body, compressed, as they came. */
  readonly bytes: number;
  /** Whether the page's first paint waited for it. */
  readonly isBlocking: boolean;
}

/** A page's traffic, from its beginning. */
export interface Traffic {
  readonly fetched: readonly Fetched[];
  /** Milliseconds since the last request began or ended; 0 while one is under way. */
  quietFor(): number;
}

/** Listens to a page that has not been sent anywhere yet. */
export async function listenTo(session: CDPSession): Promise<Traffic> {
  const open = new Map<string, { readonly url: string; readonly isBlocking: boolean }>();
  const fetched: Fetched[] = [];
  let last = performance.now();
  const { frameTree } = await session.send('Page.getFrameTree');
  const top = frameTree.frame.id;
  session.on('Network.requestWillBeSent', (sent) => {
    const { requestId, request, renderBlockingBehavior, type, frameId } = sent;
    last = performance.now();
    // A frame's document ends in a process of its own, where nobody listens; no tool brings any.
    const isFrame = type === 'Document' && frameId !== top;
    if (isFrame || !/^https?:/.test(request.url)) return;
    open.set(requestId, { url: request.url, isBlocking: renderBlockingBehavior === 'Blocking' });
  });
  const end = (requestId: string, bytes: number | null) => {
    last = performance.now();
    const request = open.get(requestId);
    open.delete(requestId);
    if (request && bytes !== null) fetched.push({ ...request, bytes });
  };
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    end(requestId, encodedDataLength),
  );
  session.on('Network.loadingFailed', ({ requestId }) => end(requestId, null));
  await session.send('Network.enable');
  return { fetched, quietFor: () => (open.size ? 0 : performance.now() - last) };
}
