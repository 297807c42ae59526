/**
 * Any site, any change of it, and anything a visitor may do there, for property tests.
 *
 * @module
 */
import fc from 'fast-check';
import type { Answers, Exemption, Id, SiteConfig } from '../../../widget/contract.ts';
import { purpose, service } from './a-site.ts';

const PURPOSES: readonly Id[] = ['ads', 'analytics', 'own', 'security', 'video', 'a', 'z-9'];
const SERVICES: readonly Id[] = ['matomo', 'youtube', 'vimeo', 'counter', 'b', 'y-0', 'b1', 'meta'];
const EXEMPTIONS: readonly (Exemption | undefined)[] = [
  undefined,
  undefined,
  undefined,
  'audience',
  'security',
];

/** Any site at its first revision: up to five purposes, up to six services. */
export const anySite: fc.Arbitrary<SiteConfig> = fc
  .record({
    purposes: fc.shuffledSubarray([...PURPOSES], { minLength: 1, maxLength: 5 }),
    exemptions: fc.array(fc.constantFrom(...EXEMPTIONS), { minLength: 5, maxLength: 5 }),
    services: fc.shuffledSubarray([...SERVICES], { maxLength: 6 }),
    under: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    choiceDays: fc.integer({ min: 182, max: 395 }),
  })
  .map(({ purposes, exemptions, services, under, choiceDays }) => ({
    site: 'demo',
    name: 'Démo',
    origins: ['https://www.example.ch'],
    languages: ['fr'],
    defaultLanguage: 'fr',
    choiceDays,
    purposes: purposes.map((id, index) => purpose(id, { exempt: exemptions[index] })),
    services: services.map((id, index) =>
      service(id, purposes[(under[index] ?? 0) % purposes.length] ?? ''),
    ),
  }));

/** What one publication changes: parts of which the meaning changed, and parts that are added. */
export interface Publication {
  readonly material: readonly Id[];
  readonly services: readonly { readonly id: Id; readonly under: number }[];
  readonly purposes: readonly { readonly id: Id; readonly exempt: Exemption | undefined }[];
}

/** The site after a publication: its revision has risen, and with it what is new or changed. */
export function published(config: SiteConfig, { material, services, purposes }: Publication) {
  const since = (config.revision ?? 1) + 1;
  const known = new Set([...config.purposes, ...config.services].map(({ id }) => id));
  const raised = <T extends { readonly id: Id }>(part: T): T =>
    material.includes(part.id) ? { ...part, since } : part;
  const allPurposes = [
    ...config.purposes.map(raised),
    ...purposes
      .filter(({ id }) => !known.has(id))
      .map(({ id, exempt }) => purpose(id, { exempt, since })),
  ];
  const next: SiteConfig = {
    ...config,
    revision: since,
    purposes: allPurposes,
    services: [
      ...config.services.map(raised),
      ...services
        .filter(({ id }) => !known.has(id))
        .map(({ id, under }) =>
          service(id, allPurposes[under % allPurposes.length]?.id ?? '', { since }),
        ),
    ],
  };
  return next;
}

const anyPublication: fc.Arbitrary<Publication> = fc.record({
  material: fc.subarray([...PURPOSES, ...SERVICES], { maxLength: 2 }),
  services: fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...SERVICES, 'new-1', 'new-2'), under: fc.nat(9) }),
    { maxLength: 1 },
  ),
  purposes: fc.array(
    fc.record({ id: fc.constantFrom(...PURPOSES, 'late'), exempt: fc.constantFrom(...EXEMPTIONS) }),
    { maxLength: 1 },
  ),
});

/** Answers over all ids there may be; a test keeps those that its site has. */
const anyAnswers: fc.Arbitrary<Required<Answers>> = fc.record({
  purposes: fc.dictionary(fc.constantFrom(...PURPOSES, 'late'), fc.boolean(), { maxKeys: 4 }),
  services: fc.dictionary(fc.constantFrom(...SERVICES, 'new-1', 'new-2'), fc.boolean(), {
    maxKeys: 4,
  }),
});

/** One thing that happens to a visitor. */
export type Act =
  | { readonly kind: 'acceptAll' | 'rejectAll' | 'forget' | 'reload' }
  | { readonly kind: 'save'; readonly answers: Required<Answers> }
  | { readonly kind: 'grantService'; readonly index: number }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'publish'; readonly publication: Publication }
  | { readonly kind: 'litter'; readonly value: string };

const anyLitter = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '1~1~20261123~',
    'null',
    '{"analytics":true}',
    '1~0~20261123~~',
    '1~1~99999999~~',
  ),
);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'acceptAll' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ kind: 'rejectAll' }, { kind: 'forget' }, { kind: 'reload' }),
  },
  { weight: 4, arbitrary: anyAnswers.map((answers): Act => ({ kind: 'save', answers })) },
  { weight: 3, arbitrary: fc.nat(9).map((index): Act => ({ kind: 'grantService', index })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 400 }).map((days): Act => ({ kind: 'wait', days })),
  },
  {
    weight: 4,
    arbitrary: anyPublication.map((publication): Act => ({ kind: 'publish', publication })),
  },
  { weight: 1, arbitrary: anyLitter.map((value): Act => ({ kind: 'litter', value })) },
);

/** A visitor's life on a site. */
export const anyLife: fc.Arbitrary<readonly Act[]> = fc.array(anyAct, {
  minLength: 1,
  maxLength: 14,
});
