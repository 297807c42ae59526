/**
 * Ids: each names one thing, and what refers to one means something that is there.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';

/**
 * Ids that stand twice, references that lead nowhere, and revisions that are not reached;
 * `published`: the revision that the site has already, which a file may leave out.
 */
export function checkIds(config: SiteConfig, published: number): Fault[] {
  return [
    ...reserved(config),
    ...repeated(config),
    ...dangling(config),
    ...unmoved(config),
    ...ahead(config, published),
    ...unexplained(config),
  ];
}

/** An id is a key of plain objects, in the page and on the wire: one that every object has is no answer. */
function reserved(config: SiteConfig): Fault[] {
  return (['purposes', 'services'] as const).flatMap((kind) =>
    config[kind].flatMap(({ id }, index) =>
      id in {}
        ? [
            {
              path: `${kind}.${index}.id`,
              message: `"${id}" is a word of the language: choose another id`,
            },
          ]
        : [],
    ),
  );
}

function repeated(config: SiteConfig): Fault[] {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  for (const kind of ['purposes', 'services'] as const) {
    for (const [index, { id }] of config[kind].entries()) {
      const path = `${kind}.${index}.id`;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, path);
      else faults.push({ path, message: `"${id}" is taken by ${first}: give it another id` });
    }
  }
  return faults;
}

function dangling(config: SiteConfig): Fault[] {
  const purposes = new Set(config.purposes.map((purpose) => purpose.id));
  const ids = new Set([...purposes, ...config.services.map((service) => service.id)]);
  const faults: Fault[] = [];
  for (const [index, service] of config.services.entries()) {
    if (!purposes.has(service.purpose)) {
      const message = `no purpose is called "${service.purpose}": add it, or name one of ${listed(purposes)}`;
      faults.push({ path: `services.${index}.purpose`, message });
    }
  }
  for (const [type, id] of Object.entries(config.signals?.google?.map ?? {})) {
    const path = `signals.google.map.${type}`;
    if (!ids.has(id)) {
      const message = `no purpose or service is called "${id}": name one of ${listed(ids)}`;
      faults.push({ path, message });
    } else if (isExempt(config, id) && !/^(functionality|security)_storage$/.test(type)) {
      const message = `"${id}" runs without consent, which Google must have for ${type}: name a purpose that asks for it`;
      faults.push({ path, message });
    }
  }
  return faults;
}

/** What another tool's names are said to stand for has to be there, or an earlier answer would be lost unseen. */
function unmoved(config: SiteConfig): Fault[] {
  const ids = new Set([...config.purposes, ...config.services].map(({ id }) => id));
  const froms = new Set<string>();
  return (config.migrate ?? []).flatMap((said, index) => {
    const { from, map = {} } = typeof said === 'string' ? { from: said } : said;
    const twice = froms.size === froms.add(from).size;
    const unknown = Object.entries(map).flatMap(([name, list]) =>
      (list.match(/\S+/g) ?? [])
        .filter((id) => !ids.has(id))
        .map((id) => ({
          path: `migrate.${index}.map.${name}`,
          message: `no purpose or service is called "${id}": name one of ${listed(ids)}`,
        })),
    );
    const again = { path: `migrate.${index}`, message: `"${from}" stands there already` };
    return twice ? [again, ...unknown] : unknown;
  });
}

function isExempt({ purposes, services }: SiteConfig, id: string): boolean {
  const purpose = services.find((service) => service.id === id)?.purpose ?? id;
  return purposes.some(({ id: known, exempt }) => known === purpose && exempt !== undefined);
}

/** A `since` above the revision would ask for ever: no answer could reach it. */
function ahead(config: SiteConfig, published: number): Fault[] {
  const revision = Math.max(config.revision ?? 1, published);
  return (['purposes', 'services'] as const).flatMap((kind) =>
    config[kind].flatMap(({ since = 1 }, index) =>
      since > revision
        ? [
            {
              path: `${kind}.${index}.since`,
              message: `is above the revision, ${revision}: set "revision" to ${since}, or leave this out`,
            },
          ]
        : [],
    ),
  );
}

function unexplained(config: SiteConfig): Fault[] {
  return config.purposes.flatMap((purpose, index) =>
    purpose.exempt === 'audience' && !purpose.selfAssessment
      ? [
          {
            path: `purposes.${index}.selfAssessment`,
            message:
              'is missing: audience measurement without consent needs a text or a link that says why its legal conditions hold',
          },
        ]
      : [],
  );
}

function listed(ids: ReadonlySet<string>): string {
  return ids.size === 0 ? 'none yet' : [...ids].map((id) => `"${id}"`).join(', ');
}
