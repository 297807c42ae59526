/**
 * The audit's judgement: what was seen, against what is declared and what is fair. Pure.
 *
 * @module
 */
import { createDeclarations, type Declared } from '../declarations.ts';
import type { Finding } from '../finding.ts';
import { inventoryOf, type Item } from '../inventory.ts';
import type { Observation } from '../observed.ts';
import { judgeBanner } from './banner.ts';
import { judgeTraces } from './traces.ts';

/** What an audit says. */
export interface Judgement {
  /** Faults first. */
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
}

/** Judges an observation. */
export function judge(
  seen: Observation,
  { config, servers }: Pick<Declared, 'config' | 'servers'>,
): Judgement {
  const pages = seen.pages.map((page) => new URL(page).host);
  const declarations = createDeclarations({ config, servers, pages });
  const items = inventoryOf(seen, declarations);
  const findings: Finding[] = [
    ...judgeTraces(items),
    ...judgeBanner(seen, items, declarations.exempt),
    ...(config ? [] : [{ code: 'no-config', severity: 'note' } as const]),
  ];
  const rank = ({ severity }: Finding) => (severity === 'fault' ? 0 : 1);
  return { findings: findings.sort((one, other) => rank(one) - rank(other)), items };
}

/** Whether nothing has to be mended. */
export function isFine({ findings }: Judgement): boolean {
  return findings.every(({ severity }) => severity === 'note');
}
