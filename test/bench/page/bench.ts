/**
 * What every part of the bench works with: the servers, the tools, the browser.
 *
 * @module
 */
import type { Browser } from 'playwright-core';
import { createWorld, type World } from '../../browser/world.ts';
import { startChromium } from './chromium.ts';
import { type Host, openHost, putSite, putVendors } from './hosts.ts';
import { installPeers } from './peers.ts';
import type { Addresses, Tool } from './tool.ts';
import { siteConfig } from './tools/mes-choix.ts';
import { allTools } from './tools.ts';

/** Everything that runs while the bench does. */
export interface Bench {
  readonly at: Addresses;
  readonly browser: Browser;
  readonly site: Host;
  readonly world: World;
  /** The page alone first, then whoever was chosen. */
  readonly tools: readonly Tool[];
  readonly runs: number;
  /** A line of progress. */
  readonly say: (line: string) => void;
  stop(): Promise<void>;
}

/** Installs, bundles, starts. `chosen` names tools; nobody: all of them. */
export async function openBench(
  chosen: readonly string[],
  { runs, say }: Pick<Bench, 'runs' | 'say'>,
): Promise<Bench> {
  installPeers();
  const world = await createWorld();
  const [site, vendors] = [await openHost(), await openHost()];
  const at: Addresses = {
    site: `http://localhost:${site.port}`,
    vendors: `http://vendors.localhost:${vendors.port}`,
    consent: world.consentUrl,
  };
  await world.addSite(siteConfig(at));
  const all = await allTools(at);
  const unknown = chosen.filter((name) => !all.some(({ id }) => id === name));
  if (unknown.length) {
    throw new Error(
      `No tool is called ${unknown.join(', ')}: ${all.map(({ id }) => id).join(', ')}.`,
    );
  }
  const tools = all.filter(
    ({ id, kind }) => kind === 'none' || !chosen.length || chosen.includes(id),
  );
  putSite(site, tools);
  putVendors(vendors);
  const browser = await startChromium();
  return {
    at,
    browser,
    site,
    world,
    tools,
    runs,
    say,
    async stop() {
      await browser.close();
      await Promise.all([site.stop(), vendors.stop(), world.stop()]);
    },
  };
}

/** Whether an address is a vendor's: their scripts' work is nobody's cost. */
export const isVendors =
  ({ at }: Bench) =>
  (url: string) =>
    url.startsWith(at.vendors);

/** The order of a round: A B C, then C B A, so that nobody always comes first. */
export const orderOf = <T>(list: readonly T[], round: number): readonly T[] =>
  round % 2 === 0 ? list : list.toReversed();

/** Does it, and once more where it failed: on a busy machine a browser may stumble. */
export async function patiently<T>({ browser, say }: Bench, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    say(`once more: ${error instanceof Error ? error.message : String(error)}`);
    await browser.stopTracing().catch(() => undefined);
    for (const context of browser.contexts()) await context.close();
    return work();
  }
}
