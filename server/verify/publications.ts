/**
 * What was published, held against what the log says of it.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import { bodyOf, keyOf, releaseKey, sha256, type Release } from '../log/publications.ts';
import {
  type AuditStore,
  type PublishedName,
  type PublishedRow,
  readNotice,
} from '../store/store.ts';
import type { Published } from './entry.ts';
import type { Finding, VerifiedTable } from './finding.ts';

/** The publications of a log. */
export interface Publications extends Published {
  /** Reads again where something that a row refers to is not known: it was published since. */
  know(site: string, notice: string | null): Promise<void>;
  /** What an entry of the log says was published, and where it stands. */
  said(body: Readonly<Record<string, unknown>>, at: number): Promise<void>;
  /** What was published and is not what the log says any more. */
  readonly changed: readonly Finding[];
  /** What is published or said to be logged, and is not in the log; once all was said. */
  unlogged(): Promise<readonly Finding[]>;
}

const TABLES = {
  configuration: 'site_versions',
  notice: 'notices',
  document: 'document_versions',
} as const satisfies Record<PublishedName['kind'], VerifiedTable>;

/** What members of an entry's body are called in the tables; others bear the column's name. */
const COLUMNS: Readonly<Record<PublishedName['kind'], Readonly<Record<string, string>>>> = {
  configuration: { by: 'published_by', publishedAt: 'published_at', hash: 'config' },
  notice: { publishedAt: 'published_at', hash: 'body', name: 'hash' },
  document: { publishedAt: 'published_at', faqVersion: 'faq_version', hash: 'texts', name: 'hash' },
};

/** The columns that a publication is found by. */
const KEYS = {
  configuration: ['site', 'version'],
  notice: ['site', 'hash'],
  document: ['site', 'kind', 'version'],
} as const;

/** Reads what is published. */
export async function readPublications(audit: AuditStore): Promise<Publications> {
  const announced = await audit.announced();
  const revisions = new Map<string, number>();
  const days = new Map<string, Set<number>>();
  const said = new Map<string, { readonly row: string; readonly at: number }>();
  const findings: Finding[] = [];

  async function readAll(): Promise<void> {
    for (const name of await audit.published()) await remember(await audit.publication(name));
  }
  await readAll();

  async function remember(published: PublishedRow | null): Promise<void> {
    if (published?.kind === 'notice') {
      const { site, hash } = published.row;
      revisions.set(`${site} sha256:${hash}`, revisionIn(published) ?? Number.NaN);
    }
    if (published?.kind === 'configuration') {
      const { site } = published.row;
      days.set(site, (days.get(site) ?? new Set()).add(choiceDaysIn(published) ?? Number.NaN));
    }
  }

  function announcements(now: ReadonlyMap<string, number>): readonly Finding[] {
    const missing = [...said].flatMap(([key, { row, at }]): Finding[] => {
      const position = now.get(key);
      if (position === at) return [];
      const where = { table: 'announcements', row: `${key} (${row})` } as const;
      return position === undefined
        ? [{ ...where, columns: ['key'], says: `is missing: entry ${at} is that one` }]
        : [{ ...where, columns: ['position'], says: `is ${position}, and it is ${at}` }];
    });
    const strays = [...announced.keys()]
      .filter((key) => !said.has(key))
      .map((row): Finding => {
        return { table: 'announcements', row, columns: ['key'], says: 'is not in the log' };
      });
    return [...missing, ...strays];
  }

  return {
    revisionOf: (site, notice) => revisions.get(`${site} ${notice}`) ?? null,
    choiceDays: (site) => days.get(site) ?? new Set(),
    async know(site, notice) {
      const isKnown = notice === null || revisions.has(`${site} ${notice}`);
      if (!isKnown || !days.has(site)) await readAll();
    },
    async said(body, at) {
      if (body['kind'] === 'release') {
        const release = body as unknown as Release;
        said.set(hex(releaseKey(release)), { row: release.widget, at });
        return;
      }
      const name = nameIn(body);
      if (!name) return;
      said.set(hex(keyOf(name)), { row: rowOf(name), at });
      findings.push(...differences(await audit.publication(name), name, body, at));
    },
    changed: findings,
    async unlogged() {
      const names = await audit.published();
      const now = await audit.announced();
      const unlogged = names.filter((name) => !now.has(hex(keyOf(name))));
      return [...announcements(now), ...unlogged.map(notLogged)];
    },
  };
}

function notLogged(name: PublishedName): Finding {
  return {
    table: TABLES[name.kind],
    row: rowOf(name),
    columns: KEYS[name.kind],
    says: 'is not in the log: the server logs it when it starts, if nobody else put it there',
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** What differs between a publication and the entry that logged it. */
function differences(
  found: PublishedRow | null,
  name: PublishedName,
  body: Readonly<Record<string, unknown>>,
  at: number,
): readonly Finding[] {
  const where = { table: TABLES[name.kind], row: rowOf(name) } as const;
  if (!found)
    return [{ ...where, columns: KEYS[name.kind], says: `is missing: entry ${at} logged it` }];
  const now = bodyOf(found);
  const columns = Object.keys(body)
    .filter((member) => member in now && now[member] !== body[member])
    .map((member) => COLUMNS[name.kind][member] ?? member);
  const findings: Finding[] = columns.map((column) => ({
    ...where,
    columns: [column],
    says: `is not what entry ${at} says`,
  }));
  if (
    found.kind === 'notice' &&
    columns.length === 0 &&
    sha256(found.row.body) !== `sha256:${found.row.hash}`
  ) {
    findings.push({ ...where, columns: ['hash'], says: 'is not the hash of its body' });
  }
  return findings;
}

function nameIn(body: Readonly<Record<string, unknown>>): PublishedName | null {
  const [site, version] = [String(body['site']), Number(body['version'])];
  switch (body['kind']) {
    case 'configuration':
      return { kind: 'configuration', site, version };
    case 'notice':
      return { kind: 'notice', site, hash: String(body['name']) };
    case 'document':
      return { kind: 'document', site, document: String(body['document']), version };
    default:
      return null;
  }
}

function rowOf(name: PublishedName): string {
  switch (name.kind) {
    case 'configuration':
      return `${name.site} ${name.version}`;
    case 'notice':
      return `${name.site} ${name.hash}`;
    case 'document':
      return `${name.site} ${name.document} ${name.version}`;
  }
}

function revisionIn(published: PublishedRow & { readonly kind: 'notice' }): number | null {
  const { row } = published;
  try {
    const { revision } = readNotice({ ...row, publishedAt: row.published_at });
    return revision;
  } catch {
    // A body that is no JSON any more differs from what was logged, and is named there.
    return null;
  }
}

function choiceDaysIn(published: PublishedRow & { readonly kind: 'configuration' }): number | null {
  try {
    return (JSON.parse(published.row.config) as SiteConfig).choiceDays ?? DEFAULT_CHOICE_DAYS;
  } catch {
    return null;
  }
}

/** As docs/contract.md has it. */
const DEFAULT_CHOICE_DAYS = 182;
