/**
 * The choice's cookie by the server, reached by a path of the site's own origin.
 *
 * @module
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { action, expect, test } from './fixtures.ts';

const PAGE = `<!doctype html><html lang="fr"><title>Site</title><h1>Site</h1>
<script src="/mes-choix/own-path/consent.js" async></script></html>`;

for (const [answer, status] of [
  ['accept-all', 201],
  ['reject-all', 204],
] as const) {
  test(`${answer}: the answer to the event sets the value that the widget has written`, async ({
    page,
    world,
  }) => {
    // What a proxy does: the path is taken away, the rest is handed on.
    const site = serve({
      port: 0,
      hostname: '127.0.0.1',
      fetch(request) {
        const { pathname, search } = new URL(request.url);
        const path = /^\/mes-choix(\/.*)$/.exec(pathname)?.[1];
        if (!path) return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
        return fetch(`${world.consentUrl}${path}${search}`, {
          method: request.method,
          headers: request.headers,
          ...(request.body ? { body: request.body, duplex: 'half' } : {}),
        } as RequestInit).then(
          async (found) =>
            new Response(found.status === 204 ? null : await found.arrayBuffer(), {
              status: found.status,
              headers: [...found.headers].filter(([name]) => !/^content-(en|le)/.test(name)),
            }),
        );
      },
    });
    if (!site.listening) await once(site, 'listening');
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const { cookie: _, ...config } = world.config;
    await world.addSite({
      ...config,
      site: 'own-path',
      origins: [origin],
      records: { refusals: 'none', cookie: 'server' },
    });
    try {
      const told = page.waitForResponse((response) => response.url().endsWith('/consents'));
      await page.goto(origin);
      await action(page, 'banner', answer).click();
      const response = await told;
      expect(response.status()).toBe(status);
      const cookies = await page.context().cookies(origin);
      const written = cookies.find(({ name }) => name === 'mes_choix');
      const set = (await response.allHeaders())['set-cookie'] ?? '';
      expect(set).toContain(`mes_choix=${written?.value};`);
      const days = ((written?.expires ?? 0) - Date.now() / 1000) / 86_400;
      expect(Math.round(days)).toBeGreaterThanOrEqual((config.choiceDays ?? 182) - 1);
      // What is set by the server is the script's to read: the next page asks nothing.
      await page.reload();
      await page.waitForFunction(() => 'mesChoix' in window && !Array.isArray(window.mesChoix));
      await expect(page.locator('mes-choix-banner')).toHaveCount(0);
    } finally {
      site.close();
    }
  });
}
