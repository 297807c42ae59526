import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readKeptHeads } from '../../../server/verify/kept-head.ts';
import { lineOf } from '../../../server/verify/finding.ts';
import { databaseOfTest, folderOfTest } from '../store/events.ts';
import { fillWitness } from './witnessed-world.ts';
import { fill, type Filled, open, verifyPlace } from './world.ts';

const FILE = 'mes-choix.sqlite';

let template: string;
let filled: Filled;
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'mes-choix-verify-'));
  const slices = await open({ folder: template });
  filled = await fill(slices);
  await fillWitness(slices.store);
  await slices.close();
}, 60_000);
afterAll(() => rm(template, { recursive: true, force: true }));

/** A copy of the register, changed by SQL as nobody should. */
async function tampered(change: (database: DatabaseSync) => void): Promise<string> {
  const folder = await folderOfTest();
  await copyFile(join(template, FILE), join(folder, FILE));
  const database = new DatabaseSync(join(folder, FILE));
  change(database);
  database.close();
  return folder;
}

const linesOf = async (folder: string) => (await verifyPlace({ folder })).findings.map(lineOf);

/** One bit of a value turned, so that a text stays a text. */
function flipped(value: unknown): SQLInputValue {
  if (typeof value === 'number') return value ^ 1024;
  if (typeof value === 'string') {
    const at = value.length >> 1;
    const turned = String.fromCodePoint((value.codePointAt(at) ?? 0) ^ 1);
    return value.slice(0, at) + turned + value.slice(at + 1);
  }
  const bytes = Buffer.from(value as Uint8Array);
  bytes[bytes.length >> 1]! ^= 4;
  return bytes;
}

/** What is verified: each table, and of which rows a bit is turned. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  log_head: ['id = 1'],
  entries: [
    "kind = 'event' and body is not null and position = 30",
    "kind = 'event' and body is null",
    "kind = 'erasure'",
    "kind = 'notice'",
    "kind = 'release'",
  ],
  nodes: ['level = 1'],
  checkpoints: [
    'size = (select max(size) from checkpoints)',
    'size = (select min(size) from checkpoints)',
  ],
  announcements: ['position = 2'],
  site_versions: ['version = 1'],
  notices: ["language = 'fr'"],
  document_versions: ["kind = 'privacy'"],
  witnessed_logs: ['size = 4'],
  witnessed_heads: ['size = 4', 'size = 2'],
  witnessed_forks: ['size = 4'],
  secrets: ["name = 'log-key'", "name = 'witness-key'"],
};

/** What the tables cannot hold, or what is no part of the proof. */
const LEFT_OUT = new Set(['log_head.id', 'secrets.name', 'witnessed_forks.witnessed_at']);

interface Bit {
  readonly table: string;
  readonly where: string;
  readonly column: string;
}

/** Every column that holds something in one of these rows. */
function bits(): readonly Bit[] {
  const database = new DatabaseSync(join(template, FILE), { readOnly: true });
  const found = Object.entries(TABLES).flatMap(([table, rows]) =>
    rows.flatMap((where) => {
      const row = database.prepare(`select * from ${table} where ${where} limit 1`).get() ?? {};
      return Object.entries(row)
        .filter(([column, value]) => value !== null && !LEFT_OUT.has(`${table}.${column}`))
        .map(([column]) => ({ table, where, column }));
    }),
  );
  database.close();
  return found;
}

function flip(database: DatabaseSync, { table, where, column }: Bit): string {
  const row = database.prepare(`select rowid as at, * from ${table} where ${where} limit 1`).get();
  const value = flipped(row?.[column]);
  database.exec('pragma foreign_keys = off');
  database
    .prepare(`update ${table} set ${column} = ? where rowid = ?`)
    .run(value, row?.['at'] as number);
  return table === 'entries' ? String(row?.['position']) : '';
}

describe('a register that nobody touched', () => {
  test('fits: every entry, every head, every publication', async () => {
    const { entries, heads, findings } = await verifyPlace({ folder: template });
    expect(findings.map(lineOf)).toEqual([]);
    expect([entries, heads]).toEqual([309, 3]);
  });

  test('fits under another name too: a head keeps the name that it was signed under', async () => {
    const folder = await tampered(() => undefined);
    const moved = await open({ folder }, 'https://choices.example.ch');
    await moved.register.erase('hebergeur', filled.subjects[9]!, 'visitor');
    await moved.log.checkpoint();
    await moved.close();
    expect(await linesOf(folder)).toEqual([]);
  });

  test('fits while it is written to', async () => {
    const folder = await tampered(() => undefined);
    const busy = await open({ folder });
    const erasing = (async () => {
      for (const subject of filled.subjects.slice(20, 60)) {
        await busy.register.erase('hebergeur', subject, 'visitor');
        await busy.log.checkpoint();
      }
    })();
    const rounds = [];
    for (let round = 0; round < 4; round += 1) rounds.push(await linesOf(folder));
    await erasing;
    await busy.close();
    expect(rounds.flat()).toEqual([]);
  });
});

describe('one bit that was turned', () => {
  test('in any column is found, and its row and column are named first', async () => {
    const wrong: string[] = [];
    const all = bits();
    for (const bit of all) {
      let row = '';
      const folder = await tampered((database) => (row = flip(database, bit)));
      const { findings } = await verifyPlace({ folder });
      const [first] = findings;
      const isNamed =
        first?.table === bit.table &&
        first.columns.includes(bit.column) &&
        first.columns.length <= 3 &&
        (row === '' || first.row.split(/\D+/).includes(row));
      if (!isNamed) {
        wrong.push(
          `${bit.table}.${bit.column} (${bit.where}): ${first ? lineOf(first) : 'nothing'}`,
        );
      }
    }
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(80);
  }, 120_000);
});

describe('a register that was rewritten', () => {
  test.each([
    [
      'an event deleted from the middle',
      'delete from entries where position = 100',
      /^entries, row 100, position: is missing/,
    ],
    [
      'the end cut off, and the length with it',
      'delete from entries where position >= 300; update log_head set size = 300',
      /^entries, row 300, position: is missing: a head of 309 entries was signed/,
    ],
    [
      'an event emptied without an erasure',
      "update entries set body = null, salt = null, subject_hash = null, subject = null, notice = null, revision = null, received_at = null, expires_at = null, ground = 'visitor' where position = 50",
      /^entries, row 50, body or salt: is gone, and no entry of the log says/,
    ],
    [
      'a version of the policy that was never published',
      "insert into document_versions select site, kind, 2, texts, hash, faq_version, author, reason, material, published_at, behind from document_versions where kind = 'privacy'",
      /^document_versions, row hebergeur privacy 2, site or kind or version: is not in the log/,
    ],
    [
      'a notice taken away',
      "delete from notices where language = 'de'",
      /^notices, row hebergeur [0-9a-f]{64}, site or hash: is missing/,
    ],
  ])('%s: says where', async (_what, sql, line) => {
    const folder = await tampered((database) => database.exec(sql));
    expect((await linesOf(folder))[0]).toMatch(line);
  });

  test('so that it fits in itself is found by a head that was kept elsewhere', async () => {
    const folder = await folderOfTest();
    const other = await open({ folder });
    await other.log.key();
    await other.close();
    const database = new DatabaseSync(join(folder, FILE));
    database.exec(`attach '${join(template, FILE)}' as old;
      update secrets set value = (select value from old.secrets where name = 'log-key') where name = 'log-key'`);
    database.close();
    const slices = await open({ folder });
    await fill(slices);
    await slices.close();
    const against = readKeptHeads(filled.heads[2]!)!;
    const { findings, against: faults } = await verifyPlace({ folder }, { against });
    expect(findings.map(lineOf)).toEqual([]);
    expect(faults.join()).toMatch(/the kept head of 309 entries .* is not a beginning of this log/);
  });
});

describe('a head that was kept elsewhere', () => {
  test('fits the register that goes on from it', async () => {
    const against = readKeptHeads(filled.heads.join(''))!;
    expect(against.map(({ size }) => size)).toEqual([8, 18, 309]);
    expect((await verifyPlace({ folder: template }, { against })).against).toEqual([]);
  });

  test('gives away a database that was restored from an older backup', async () => {
    const folder = await tampered(() => undefined);
    const later = await open({ folder });
    await later.register.erase('hebergeur', filled.subjects[9]!, 'visitor');
    const { text } = await later.log.checkpoint();
    await later.close();
    const { against, findings } = await verifyPlace(
      { folder: template },
      { against: readKeptHeads(text)! },
    );
    expect(findings).toEqual([]);
    expect(against.join()).toMatch(
      /310 entries .* is ahead: this database has 309, so 1 are missing/,
    );
  });

  test('of another log is refused', async () => {
    const folder = await folderOfTest();
    const other = await open({ folder });
    const { text } = await other.log.checkpoint();
    await other.close();
    const { against } = await verifyPlace({ folder: template }, { against: readKeptHeads(text)! });
    expect(against.join()).toMatch(/does not bear the signature of this log/);
  });

  test.each(['', 'no note', 'a\nb\nc\n\n— a b\n'])('is none: %j', (text) => {
    expect(readKeptHeads(text)).toBeNull();
  });
});

describe('on PostgreSQL', () => {
  test('the same holds', async () => {
    const database = await databaseOfTest();
    const slices = await open({ database });
    await fill(slices);
    await slices.close();
    const client = new Client({ connectionString: database });
    await client.connect();
    onTestFinished(() => client.end());
    expect((await verifyPlace({ database })).findings.map(lineOf)).toEqual([]);
    await client.query(
      "update entries set body = replace(body, 'true', 'tsue') where position = 30",
    );
    await client.query("update entries set day = '2020-01-01' where position = 40");
    await client.query('update nodes set hash = set_byte(hash, 3, get_byte(hash, 3) # 1)');
    const lines = (await verifyPlace({ database })).findings.map(lineOf);
    expect(lines).toEqual([
      'entries, row 30, body or salt or entry: does not fit the commitment',
      'entries, row 40, day: is not the day of receipt',
    ]);
  }, 60_000);
});
