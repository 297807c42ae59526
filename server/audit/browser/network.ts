/**
 * Every request of a page, of its frames and of its workers, as the browser tells it.
 *
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { servicesAt } from '../../site/page/recognise.ts';
import type { SeenRequest } from '../observed.ts';

/** What leaves a page. */
export interface Network {
  /** What was asked for since the last time, and forgets it. */
  take(): readonly SeenRequest[];
  /** Resolves when nothing was under way for a moment, or after `longest` milliseconds. */
  quiet(longest: number): Promise<void>;
}

/** Without anything under way for so long, a page rests; in milliseconds. */
const REST = 500;

type Asked = Pick<Protocol.Network.Request, 'url' | 'isSameSite'>;

/** Listens to a page that has not gone anywhere yet. */
export async function listenTo(page: Page): Promise<Network> {
  let seen: SeenRequest[] = [];
  let changedAt = performance.now();
  const open = new Set<string>();
  const note = (asked: Asked, kind: string, initiator?: Protocol.Network.Initiator) => {
    changedAt = performance.now();
    const request = seenRequest(asked, kind, initiator, page.url());
    if (request) seen.push(request);
  };
  const close = ({ requestId }: { readonly requestId: string }) => {
    changedAt = performance.now();
    open.delete(requestId);
  };

  async function attach(session: CDPSession): Promise<void> {
    session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator }) => {
      open.add(requestId);
      note(request, (type ?? 'other').toLowerCase(), initiator);
    });
    session.on('Network.webSocketCreated', ({ url, initiator }) =>
      note({ url }, 'websocket', initiator),
    );
    session.on('Network.loadingFinished', close);
    session.on('Network.loadingFailed', close);
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      const child = session.connection()?.session(sessionId);
      if (child) void attach(child).catch(() => undefined);
    });
    await session.send('Network.enable');
    // A frame or a worker waits until it is listened to.
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    await session.send('Runtime.runIfWaitingForDebugger');
  }
  await attach(await page.createCDPSession());

  return {
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
    async quiet(longest) {
      const until = performance.now() + longest;
      while (performance.now() < until) {
        // A stream or a long poll never ends: what has not moved for four rests counts as one.
        const still = performance.now() - changedAt;
        if (still > (open.size > 0 ? REST * 4 : REST)) return;
        await pause(100);
      }
    },
  };
}

function seenRequest(
  { url, isSameSite }: Asked,
  kind: string,
  initiator: Protocol.Network.Initiator | undefined,
  page: string,
): SeenRequest | null {
  if (!/^(https?|wss?):/.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url);
  const { host, hostname } = address;
  // Where the browser does not say, the very host is the site's own, and no other.
  const isOwn = isSameSite ?? (URL.canParse(page) && new URL(page).hostname === hostname);
  const party = isOwn ? 'first' : 'third';
  const known = servicesAt(address);
  return { url: plain(url), host, party, kind, known, by: askedBy(initiator) };
}

function askedBy(initiator: Protocol.Network.Initiator | undefined): SeenRequest['by'] {
  if (!initiator) return null;
  const { type, url, lineNumber = 0 } = initiator;
  if (type === 'parser' && url && /^https?:/.test(url)) {
    return { markup: plain(url), line: Math.floor(lineNumber) + 1 };
  }
  const script = scriptOf(initiator.stack) ?? (type === 'script' ? url : undefined);
  return script ? { script: plain(script) } : null;
}

/** The script that asked, or that led to it. */
function scriptOf(stack: Protocol.Runtime.StackTrace | undefined): string | undefined {
  const frame = stack?.callFrames.find(({ url }) => /^https?:/.test(url));
  return frame?.url ?? (stack?.parent ? scriptOf(stack.parent) : undefined);
}

/** Without query and fragment: identifiers stand there. */
function plain(url: string): string {
  const { origin, protocol, host, pathname } = new URL(url);
  return `${origin === 'null' ? `${protocol}//${host}` : origin}${pathname}`;
}
