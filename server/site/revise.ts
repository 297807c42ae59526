/**
 * Revisions: which one a changed configuration gets, and from which one a yes counts for each part.
 *
 * Pure. The server keeps these numbers (docs/contract.md, section 3): a file may leave them out,
 * may raise them, and never lowers them.
 *
 * @module
 */
import type { Id, SiteConfig } from '../../widget/contract.ts';
import type { Fault } from '../problem.ts';

/** A configuration with the revision that was given to it. */
export type RevisedConfig = SiteConfig & { readonly revision: number };

/** What became of the numbers. */
export type Revised =
  | {
      readonly config: RevisedConfig;
      /** What the server raised by itself, in words. */
      readonly notes: readonly string[];
    }
  | { readonly faults: readonly Fault[] };

/** Purposes and services have their numbers in the same way. */
type Part = { readonly id: Id; readonly since?: number | undefined; readonly purpose?: Id };

/**
 * The numbers of `next`, which follows `current` (`null` for a new site).
 *
 * A part is new where its id is, and a service also where it moved to another purpose: nobody can
 * have said yes to it there. `material`: purposes of which the meaning changed; they are asked
 * again from the next revision on.
 */
export function revise(
  current: RevisedConfig | null,
  next: SiteConfig,
  material: readonly Id[] = [],
): Revised {
  const before = current?.revision ?? 1;
  const given = next.revision ?? before;
  const faults = lowered(current, next, before, given);
  if (faults.length > 0) return { faults };

  const added =
    current === null ? [] : [...next.purposes, ...next.services].filter(isNewTo(current));
  const isRaised = given === before && added.length > 0;
  const revision = material.length > 0 || isRaised ? Math.max(given, before + 1) : given;
  const notes: string[] = [];
  if (isRaised && material.length === 0) {
    const names = added.map((part) => `"${part.id}"`).join(', ');
    notes.push(
      `revision raised from ${before} to ${revision}, and since of ${names} with it: visitors are asked about what was added`,
    );
  }

  const sinceOf = (part: Part): number => {
    if (material.includes(part.id)) return revision;
    if (isRaised && added.some(({ id }) => id === part.id)) return revision;
    if (added.some(({ id }) => id === part.id)) return part.since ?? revision;
    return part.since ?? partOf(current, part.id)?.since ?? 1;
  };
  const numbered = <T extends Part>(part: T): T => {
    const since = sinceOf(part);
    return since === 1 && part.since === undefined ? part : { ...part, since };
  };
  return {
    config: {
      ...next,
      revision,
      purposes: next.purposes.map(numbered),
      services: next.services.map(numbered),
    },
    notes,
  };
}

function partOf(config: SiteConfig | null, id: Id): Part | undefined {
  return [...(config?.purposes ?? []), ...(config?.services ?? [])].find((part) => part.id === id);
}

function isNewTo(current: SiteConfig): (part: Part) => boolean {
  return (part) => {
    const known = partOf(current, part.id);
    return known === undefined || known.purpose !== part.purpose;
  };
}

function lowered(
  current: SiteConfig | null,
  next: SiteConfig,
  before: number,
  given: number,
): Fault[] {
  if (current === null) return [];
  const faults: Fault[] = [];
  if (given < before) {
    const message = `is ${given}, the site's is ${before}: it never goes down; leave it out, or export the site first`;
    faults.push({ path: 'revision', message });
  }
  for (const kind of ['purposes', 'services'] as const) {
    for (const [index, part] of next[kind].entries()) {
      const known = partOf(current, part.id)?.since ?? 1;
      if (part.since !== undefined && part.since < known) {
        const message = `is ${part.since}, the site's is ${known}: an older yes would count again; leave it out, or export the site first`;
        faults.push({ path: `${kind}.${index}.since`, message });
      }
    }
  }
  return faults;
}
