/**
 * What a tour is to see, and how its visitors go from page to page.
 *
 * @module
 */
import { type Manner, Unreachable, type Visitor } from './visitor.ts';

/** What the tour is to see. */
export interface TourPlan extends Manner {
  readonly url: string;
  /** Further addresses. */
  readonly pages: readonly string[];
  /** How many links of the first page, to the same origin, are followed besides. */
  readonly follow: number;
  readonly now: () => Date;
  /** Told after each page. */
  readonly onStep: (done: number, total: number) => void;
}

/** The same, as each visitor has it. */
export interface Plan extends TourPlan {
  /** Says that a page has been seen. */
  readonly step: () => void;
}

/** A page besides the first may be gone. */
export async function openIfThere(visitor: Visitor, url: string): Promise<void> {
  await visitor.open(url).catch((error: unknown) => {
    if (!(error instanceof Unreachable)) throw error;
  });
}
