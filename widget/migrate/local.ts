/**
 * Coming from another tool where the configuration is at hand: static hosting, and the package.
 *
 * @module
 */
import type { PublishedConfig, SiteConfig } from '../contract.ts';
import type { Delivery } from '../core.ts';
import { movesOf, type PeerName } from './configured.ts';
import { migrate } from './migrate.ts';
import type { Peer } from './peer.ts';

/** Fetches the part of a tool. */
export type LoadPeer = (name: PeerName) => Promise<Peer>;

/** Resolves when the page and the device are ours; what cannot be fetched leaves its markup held. */
export async function migrateLocal(
  config: SiteConfig | PublishedConfig,
  { rules, version, serverUrl }: Pick<Delivery, 'rules' | 'version' | 'serverUrl'>,
  load: LoadPeer,
): Promise<void> {
  const movings = await Promise.all(
    movesOf(config).map(async (move) => {
      const peer = await load(move.from).catch((error) => console.warn('mes-choix:', error));
      return peer ? [{ ...move, peer }] : [];
    }),
  );
  const language = config.defaultLanguage;
  const notices = 'migrationNotice' in config ? config.migrationNotice : undefined;
  migrate({ rules, version, language, serverUrl }, movings.flat(), notices?.[language]);
}
