/**
 * The tour: the site as four visitors see it, and what its banner looks like.
 *
 * @module
 */
import type { Observation } from '../observed.ts';
import { visitAccepted, visitRefused } from './answered.ts';
import { visitFresh } from './fresh.ts';
import type { TourPlan } from './plan.ts';

/** What is found on the way: the page's markup too, for whoever looks for the tag. */
export interface Tour {
  readonly seen: Observation;
  /** The first page as it stood, and where it was in the end. */
  readonly html: string;
  readonly landed: URL;
}

/** Takes the tour. Throws `Unreachable` where the first page cannot be opened. */
export async function takeTour(plan: TourPlan): Promise<Tour> {
  let done = 0;
  const total = 4 * (1 + plan.pages.length + plan.follow) + 5;
  const step = () => plan.onStep(Math.min((done += 1), total - 1), total);
  const steps = { ...plan, step };
  try {
    const fresh = await visitFresh(steps);
    const { banner } = fresh;
    const refused = banner ? await visitRefused(steps, fresh.pages, banner.tool) : null;
    const accepted = banner ? await visitAccepted(steps, fresh.pages) : null;
    const { html, landed, visit, ...rest } = fresh;
    const seen: Observation = {
      ...rest,
      url: plan.url,
      at: plan.now().toISOString(),
      visits: [visit, refused?.visit, accepted?.visit, accepted?.after].flatMap(
        (visit) => visit ?? [],
      ),
      wayBack: accepted?.wayBack ?? null,
      steps: {
        accept: accepted?.clicks ?? null,
        refuse: refused?.clicks ?? null,
        withdraw: accepted?.withdrawal ?? null,
      },
      isAskedAgain: refused?.isAskedAgain ?? null,
      obstacles: [...(refused?.obstacles ?? []), ...(accepted?.obstacles ?? [])],
    };
    return { seen, html, landed };
  } finally {
    plan.onStep(total, total);
  }
}
