/**
 * Which held embeds have something standing in their place. The interface that draws it is loaded
 * only where there is such an embed, when the page is idle.
 *
 * @module
 */
import type { Id } from './contract.ts';
import type { Answering } from './core.ts';
import { whenIdle } from './moments.ts';
import type { Placeholder } from './ui/ui.ts';

/** What the gate tells of held embeds. */
export interface Placeholders {
  /** An embed is held; telling it again is harmless. */
  hold(element: HTMLElement, services: readonly Id[]): void;
  /** It is held no longer. */
  free(element: HTMLElement): void;
}

/** Nothing is held yet. */
export function createPlaceholders(stand: Answering['placeholder']): Placeholders {
  const held = new Map<HTMLElement, Promise<Placeholder | undefined>>();
  return {
    hold(element, services) {
      if (held.has(element)) return;
      held.set(
        element,
        new Promise((resolve) => {
          whenIdle(() => resolve(held.has(element) && element.isConnected ? stand(element, services) : undefined));
        }),
      );
    },
    free(element) {
      void held.get(element)?.then((placeholder) => placeholder?.remove());
      held.delete(element);
    },
  };
}
