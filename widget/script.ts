/**
 * What a site with the server's tag gets: the gate. The server puts the site's configuration, and
 * the first part where there is something to ask, into the same response.
 *
 * @module
 */
import type { Along, Delivery, FirstPart } from './core.ts';
import { HANDED_ON } from './handed-on.ts';
import { start, type TagSettings } from './start.ts';

/** What the server hands to the gate. */
export interface Payload extends Along, Omit<Delivery, 'serverUrl' | 'asset'> {
  /** The first part's code, not run unless there is something to ask. */
  readonly first?: (shared: typeof HANDED_ON) => FirstPart;
  /** The built files are `/assets/<name>-<build>.js`. */
  readonly build: string;
}

/** Starts the widget with what came along. */
export function boot(payload: Payload): void {
  const tag = document.currentScript as HTMLScriptElement | null;
  const said: TagSettings = tag?.dataset ?? {};
  const serverUrl = new URL('.', tag?.src || document.baseURI).href;
  const asset = (name: string) => `${serverUrl}../assets/${name}-${payload.build}.js`;
  const load = (name: string) => import(/* @vite-ignore */ asset(name));
  const delivery = { ...payload, serverUrl, asset };
  start(
    delivery,
    {
      async answering(core) {
        const part = (payload.first ?? (await load('first-layer')).default)(HANDED_ON);
        return part.createAnswering(core, part.publishedLoader(delivery), part);
      },
      release: () => load('release'),
      extras: () => load('extras'),
    },
    { ...said, nonce: tag?.nonce },
  );
}
