/**
 * What the server draws of an address.
 *
 * @module
 */
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './app.vue';

/** The application's part of the page. */
export function drawn(address: string): Promise<string> {
  return renderToString(createSSRApp(App, { address }));
}
