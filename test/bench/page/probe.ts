/**
 * What is asked of the page from inside: when something can be seen, when it stands still, what the
 * browser itself says of input, layout and paint. Put into every page before its first byte is read,
 * the same for all tools; its own work is taken out of theirs (`trace.ts`).
 *
 * @module
 */

/** The name under which its work stands in a trace. */
export const PROBE_NAME = 'bench-probe.js';

/** Runs in the page; may use nothing from outside. */
function probe(path: string): void {
  if (window.top !== window) return;
  const STILL = 1_000;
  let watched = '';
  let visible: number | null = null;
  let settled: number | null = null;
  let pressed: number | null = null;
  let interaction = 16;
  let layoutShift = 0;
  let largest: { element: Element | null; url: string } | undefined;
  let looked = '';
  let isWatching = false;

  const find = (place: string): HTMLElement | null => {
    let root: Document | ShadowRoot | null | undefined = document;
    let found: HTMLElement | null = null;
    for (const step of place.split(' >>> ')) {
      found = root?.querySelector<HTMLElement>(step) ?? null;
      root = found?.shadowRoot;
    }
    return found;
  };
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
    null;
  /** Where it is and how opaque; empty where it cannot be seen. */
  const look = (): string => {
    const element = find(watched);
    if (!element?.checkVisibility({ visibilityProperty: true })) return '';
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const inView =
      Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0)) *
      Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    if (!inView || inView < (width * height) / 2) return '';
    let opacity = 1;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      opacity *= Number(getComputedStyle(at).opacity);
    }
    if (opacity < 0.5) return '';
    const text = (element.shadowRoot ?? element).textContent?.length ?? 0;
    return [left, top, width, height, opacity, text].map((n) => n.toFixed(2)).join();
  };
  const channel = new MessageChannel();
  let afterDrawing: (() => void) | undefined;
  channel.port1.onmessage = () => afterDrawing?.();
  const frame = () => {
    if (!isWatching) return;
    const now = look();
    if (now !== looked) {
      looked = now;
      afterDrawing = () => {
        settled = performance.now();
        visible ??= settled;
      };
      if (now) channel.port2.postMessage(0);
    } else if (settled !== null && performance.now() - settled > STILL) {
      isWatching = false;
    }
    requestAnimationFrame(frame);
  };
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  observe('event', (entry) => {
    const { interactionId, duration } = entry as PerformanceEventTiming;
    if (interactionId) interaction = Math.max(interaction, duration);
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as unknown as {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) layoutShift += value;
  });
  observe('largest-contentful-paint', (entry) => {
    largest = entry as unknown as { element: Element | null; url: string };
  });
  addEventListener('click', ({ timeStamp }) => (pressed = timeStamp), { capture: true });

  window.benchProbe = {
    watch(place) {
      [watched, visible, settled, looked] = [place, null, null, ''];
      if (!isWatching) requestAnimationFrame(frame);
      isWatching = true;
    },
    isStill: () => !isWatching,
    tell: () => ({
      visible,
      settled,
      pressed,
      interaction,
      layoutShift,
      firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? null,
      // What is inside a shadow root is told without its element, and text without an address.
      isLargestPaint: largest?.element
        ? !!find(watched)?.contains(largest.element)
        : !!largest && !largest.url,
      runs: window.heldRuns ?? [],
      fetched: Object.fromEntries(
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
          ({ name, responseEnd }) => [name, responseEnd],
        ),
      ),
    }),
    middle(place) {
      const box = find(place)?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    async added() {
      const count = (root: Document | ShadowRoot): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
          0,
        );
      const markup = await (await fetch(location.href)).text();
      return count(document) - count(new DOMParser().parseFromString(markup, 'text/html'));
    },
    insert: (count) =>
      new Promise((resolve) => {
        const list = document.querySelector('main') ?? document.body;
        let done = 0;
        const step = () => {
          if (done >= count) return resolve();
          const part = document.createElement('section');
          for (let at = 0; at < 49; at += 1) {
            const line = document.createElement('p');
            line.append(document.createElement('span'));
            part.append(line);
          }
          part.append(document.createElement('hr'));
          list.append(part);
          done += 100;
          setTimeout(step);
        };
        setTimeout(step);
      }),
    idle: () => new Promise((resolve) => requestIdleCallback(() => resolve())),
    mark: () => new Promise((resolve) => setTimeout(() => resolve())),
  };
  window.benchProbe.watch(path);
}

/** The probe as a script that watches for `path` from the start. */
export function probeScript(path: string): string {
  return `(${probe.toString()})(${JSON.stringify(path)});\n//# sourceURL=${PROBE_NAME}`;
}
