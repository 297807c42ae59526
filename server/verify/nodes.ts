/**
 * The stored hashes of subtrees, held against the tree that the entries make.
 *
 * @module
 */
import type { Store } from '../store/store.ts';
import { same } from './entry.ts';
import type { Finding } from './finding.ts';
import type { CompletedSubtree } from './growing-tree.ts';

/** The stored hashes. */
export interface Nodes {
  /** A subtree that the entries have completed. */
  hold(subtree: CompletedSubtree): Promise<void>;
  /** What is wrong, once all were held. */
  findings(): readonly Finding[];
}

/** Reads what is stored now. */
export async function readNodes({ audit, log }: Pick<Store, 'audit' | 'log'>): Promise<Nodes> {
  const stored = new Map(
    (await audit.nodes()).map(({ level, number, hash }) => [`${level} ${number}`, hash]),
  );
  const findings: Finding[] = [];
  const find = (row: string, columns: readonly string[], says: string) =>
    findings.push({ table: 'nodes', row, columns, says });
  return {
    async hold({ level, number, hash }) {
      const row = `${level} ${number}`;
      // What was completed since is asked for by itself.
      const kept = stored.get(row) ?? (await log.node(level, number));
      stored.delete(row);
      if (!kept) find(row, ['level', 'number'], 'is missing');
      else if (!same(kept, hash)) find(row, ['hash'], 'is not that of the entries below it');
    },
    findings() {
      const strays = [...stored.keys()].map(
        (row): Finding => ({
          table: 'nodes',
          row,
          columns: ['level', 'number'],
          says: 'is of no complete subtree of the log',
        }),
      );
      return [...findings, ...strays];
    },
  };
}
