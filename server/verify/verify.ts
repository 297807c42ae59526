/**
 * Rechecks everything that is kept: each commitment against its event, each publication against its
 * entry, each stored hash and each signed head against the tree, in one pass over the log.
 *
 * Every head is compared with the root that the entries themselves have at its size, so any two
 * heads that fit are consistent with each other.
 *
 * @module
 */
import type { Log } from '../log/log.ts';
import type { Store } from '../store/store.ts';
import type { Witness } from '../witness/witness.ts';
import { findingsOfEnds } from './ends.ts';
import { createErasures } from './erasures.ts';
import type { Finding } from './finding.ts';
import { createHeads, type Heads } from './heads.ts';
import { faultOfKeptHead, type KeptHead } from './kept-head.ts';
import { readNodes } from './nodes.ts';
import { readPublications } from './publications.ts';
import { createWalk, type Walk, type WalkParts } from './walk.ts';
import { findingsOfWitnessed } from './witnessed.ts';

/** What was checked, and what was found. */
export interface Verification {
  readonly entries: number;
  readonly heads: number;
  /** The first that was changed comes first; empty where nothing was. */
  readonly findings: readonly Finding[];
  /** What is wrong with the heads that were kept elsewhere. */
  readonly against: readonly string[];
}

/** What is verified, and how. */
export interface VerifyOptions {
  readonly store: Pick<Store, 'audit' | 'log'>;
  readonly log: Pick<Log, 'verifier'>;
  /** Whose key cosigned what is kept of other logs. */
  readonly witness: Pick<Witness, 'verifier'>;
  /** Heads that were kept elsewhere. */
  readonly against?: readonly KeptHead[];
  /** Told how far it is. */
  readonly progress?: WalkParts['progress'];
}

/** Verifies a store; others may write meanwhile. */
export async function verifyStore(options: VerifyOptions): Promise<Verification> {
  const { store, log, witness, against = [], progress } = options;
  const publications = await readPublications(store.audit);
  const erasures = createErasures(store.audit);
  const heads = createHeads(log);
  const nodes = await readNodes(store);
  const wanted = new Set(against.map(({ size }) => size));
  const walk = createWalk({ store, publications, erasures, heads, nodes, wanted, progress });
  const outermost = await store.audit.outermost();
  let size = await store.log.size();
  await walk.goTo(size);
  // What was erased meanwhile is accounted for by an entry that has come since.
  while (walk.size === size && !erasures.isAccounted && size < (await store.log.size())) {
    size = await store.log.size();
    await walk.goTo(size);
  }
  const faults = await Promise.all(against.map((head) => faultOfKeptHead(head, walk, log)));
  const given = { entries: walk.size, against: faults.filter((fault) => fault !== null) };
  // What a publication says now may be why its events do not fit it.
  const rowsFirst = [...publications.changed, ...walk.findings];
  if (walk.isGivenUp) return { ...given, heads: heads.count, findings: rowsFirst };
  const ends = findingsOfEnds({
    size,
    passed: walk.size,
    outermost,
    isGrown: (await store.audit.entries(size, size + 1)).length > 0,
    signed: await signedBeyond(store, walk, heads),
  });
  if (walk.missing !== null || ends.length > 0) {
    return { ...given, heads: heads.count, findings: [...ends, ...rowsFirst] };
  }
  const rows = [...rowsFirst, ...erasures.findings()];
  const isEntryNamed = rows.some(({ columns }) => columns.includes('entry'));
  const findings = [
    ...rows,
    ...(await publications.unlogged()),
    ...(isEntryNamed ? [] : nodes.findings()),
    ...heads.findings(),
    ...(await findingsOfWitnessed(await store.audit.witnessed(), witness)),
  ];
  return {
    ...given,
    heads: heads.count,
    findings: isEntryNamed ? findings : [...contradicted(heads), ...findings],
  };
}

/** The largest size of a signed head of which the entries are not there. */
async function signedBeyond(
  store: VerifyOptions['store'],
  walk: Walk,
  heads: Heads,
): Promise<number | null> {
  const beyond = await Promise.all((await walk.headsBeyond()).map((row) => heads.beyond(row)));
  // A head that was signed since is of entries that have come since.
  const size = await store.log.size();
  const isPassed = walk.missing === null;
  const sizes = beyond.filter((signed) => signed > (isPassed ? size : walk.size));
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

/** An entry that no row gives away (of an erased one), but a signed head does. */
function contradicted({ contradicted: [first] }: Heads): readonly Finding[] {
  if (first === undefined) return [];
  const says = `or one before it was changed: the head of ${first} entries does not fit`;
  return [{ table: 'entries', row: String(first - 1), columns: ['entry'], says }];
}
