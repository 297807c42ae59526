/**
 * The tools that a site may come from, for whoever asks about them on the server.
 *
 * @module
 */
export { PEERS, type PeerName } from '../../widget/migrate/configured.ts';
