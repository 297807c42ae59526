/**
 * A small register with everything in it: publications, events, an erasure, signed heads.
 *
 * @module
 */
import { openSlices, type Slices } from '../../../server/slices.ts';
import { releaseOf } from '../../../server/site/release.ts';
import { verifyStore, type Verification } from '../../../server/verify/verify.ts';
import { acceptanceOf } from '../../acceptance.ts';
import { assets } from '../site/assets.ts';
import { hebergeur } from '../site/example.ts';

/** Where it is kept. */
export type Place = { readonly folder: string } | { readonly database: string };

/** Opens what is kept at a place. */
export function open(place: Place, url = 'https://consent.example.ch'): Promise<Slices> {
  return openSlices({
    folder: '',
    ...place,
    url,
    now: () => new Date(),
    widget: assets.widget,
  });
}

/** What was filled in: subjects in order of their events, the fourth of them erased. */
export interface Filled {
  readonly subjects: readonly string[];
  /** Signed heads, smallest first. */
  readonly heads: readonly string[];
}

/** Fills a place: 300 events, of which two of one subject are erased, and three signed heads. */
export async function fill(slices: Slices): Promise<Filled> {
  const { site } = hebergeur;
  await slices.policy.seed(site, hebergeur.languages);
  await slices.sites.publish(hebergeur, { by: 'file', author: 'anna', reason: 'new' });
  await slices.publications.release(releaseOf(assets));
  const notices = await slices.sites.notices(site);
  const notice = `sha256:${notices?.get('fr')?.hash}` as const;
  const heads = [(await slices.log.checkpoint()).text];
  const events = Array.from({ length: 300 }, () => acceptanceOf(notice));
  const [, , , fourth, fifth] = events;
  const again = { ...fifth!, subject: fourth!.subject };
  const context = { site, revision: 1, choiceDays: hebergeur.choiceDays ?? 182 };
  const keep = (event: (typeof events)[number]) => slices.register.keep(event, context);
  for (const event of events.slice(0, 10)) await keep(event === fifth ? again : event);
  heads.push((await slices.log.checkpoint()).text);
  await Promise.all(events.slice(10).map(keep));
  await slices.register.erase(site, fourth!.subject, 'visitor');
  heads.push((await slices.log.checkpoint()).text);
  return { subjects: events.map(({ subject }) => subject), heads };
}

/** Verifies what is kept at a place. */
export async function verifyPlace(
  place: Place,
  more: Partial<Parameters<typeof verifyStore>[0]> = {},
): Promise<Verification> {
  const slices = await open(place);
  try {
    const { store, log, witness } = slices;
    return await verifyStore({ store, log, witness, ...more });
  } finally {
    await slices.close();
  }
}
