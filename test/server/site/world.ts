/**
 * A whole server without a port: a store in a temporary folder, every slice, the demo's host.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { type AppDeps, createApp } from '../../../server/app.ts';
import { openSlices, type Slices } from '../../../server/slices.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { conforming } from '../openapi/conforming.ts';
import { assets } from './assets.ts';
import { hebergeur } from './example.ts';

/** The server, and what the test may turn. */
export interface ServerWorld {
  readonly app: Hono;
  readonly slices: Slices;
  /** The clock's instant; tests set it. */
  clock: number;
  publish(config: SiteConfig): Promise<void>;
  close(): Promise<void>;
}

/** Opens it, with the host's site published. */
export async function createServerWorld(deps: Partial<AppDeps> = {}): Promise<ServerWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-app-'));
  const world = { clock: Date.parse('2026-11-23T10:00:00Z') };
  const now = () => new Date(world.clock);
  const slices = await openSlices({
    folder,
    url: 'https://consent.example.ch',
    now,
    widget: assets.widget,
    assets,
  });
  const publish = async (config: SiteConfig) => {
    await slices.policy.seed(config.site, config.languages);
    world.clock += 1;
    const who = { by: 'file', author: 'owner', reason: 'test' } as const;
    const outcome = await slices.sites.publish(config, who);
    if (outcome.outcome !== 'published') throw new Error(JSON.stringify(outcome));
  };
  await publish(hebergeur);
  const app = conforming(
    createApp({
      ...slices,
      assets,
      deskScripts: new Map(),
      url: 'https://consent.example.ch',
      proxies: 0,
      rate: 0,
      now,
      ...deps,
    }),
  );
  return Object.assign(world, {
    app,
    slices,
    publish,
    async close() {
      await slices.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}
