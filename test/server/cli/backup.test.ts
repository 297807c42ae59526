import { execFileSync, spawnSync } from 'node:child_process';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { binariesFolder } from '../../postgres.ts';
import { databaseOfTest, folderOfTest, newEvent } from '../store/events.ts';
import { fill, open, verifyPlace } from '../verify/world.ts';

/** Runs a line over a place; what it said. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runLine(args, {
    environment: { MES_CHOIX_URL: 'https://consent.example.ch', ...environment },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('mes-choix backup', () => {
  test('copies the register while it is written to, and restore puts it back whole', async () => {
    const [folder, elsewhere] = [await folderOfTest(), await folderOfTest()];
    const file = join(elsewhere, 'backup');
    const busy = await open({ folder });
    onTestFinished(() => busy.close());
    const { heads } = await fill(busy);
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        await busy.store.log.appendEvents([newEvent()]);
        await turn();
      }
    })();
    const copied = await run(['backup', file], { MES_CHOIX_DATA: folder });
    isOver = true;
    await writing;
    expect(copied).toMatchObject({ status: 0, err: '' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(elsewhere)).toEqual(['backup']);

    const restored = join(elsewhere, 'restored');
    const against = join(elsewhere, 'heads');
    await writeFile(against, heads.join(''));
    // The events of the load above are of no notice: what was filled in before them is whole.
    const { out } = await run(['restore', file, '--against', against, '--json'], {
      MES_CHOIX_DATA: restored,
    });
    const said = JSON.parse(out) as {
      readonly entries: number;
      readonly against: readonly string[];
    };
    expect(said.entries).toBeGreaterThanOrEqual(309);
    expect(said.against).toEqual([]);
  });

  test('restored from before the newest kept head, says how much is missing', async () => {
    const [folder, elsewhere] = [await folderOfTest(), await folderOfTest()];
    const file = join(elsewhere, 'backup');
    const slices = await open({ folder });
    const { subjects } = await fill(slices);
    expect((await run(['backup', file], { MES_CHOIX_DATA: folder })).status).toBe(0);
    await slices.register.erase('hebergeur', subjects[9]!, 'visitor');
    const { text } = await slices.log.checkpoint();
    await slices.close();
    const against = join(elsewhere, 'head');
    await writeFile(against, text);
    const restored = join(elsewhere, 'restored');
    const { status, out } = await run(['restore', file, '--against', against], {
      MES_CHOIX_DATA: restored,
    });
    expect([status, out]).toEqual([1, expect.stringMatching(/309 entries\.\n.* so 1 are missing/)]);
    expect((await verifyPlace({ folder: restored })).findings).toEqual([]);
  });

  test('overwrites nothing, and takes no file for a backup that is none', async () => {
    const [folder, elsewhere] = [await folderOfTest(), await folderOfTest()];
    await (await open({ folder })).close();
    const there = join(elsewhere, 'there');
    await writeFile(there, 'something');
    const MES_CHOIX_DATA = folder;
    const lines = [
      await run(['backup', there], { MES_CHOIX_DATA }),
      await run(['backup', join(elsewhere, 'new')], { MES_CHOIX_DATA: join(elsewhere, 'none') }),
      await run(['restore', there], { MES_CHOIX_DATA: join(elsewhere, 'empty') }),
      await run(['restore', join(elsewhere, 'gone')], { MES_CHOIX_DATA: join(elsewhere, 'empty') }),
      await run(['restore', there], { MES_CHOIX_DATA }),
      await run(['backup', there], { DATABASE_URL: 'postgres://somewhere/there' }),
    ];
    expect(lines.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(lines.map(({ err }) => err)).toEqual([
      expect.stringContaining('overwrites nothing'),
      expect.stringContaining('There is no register'),
      expect.stringContaining('is no backup'),
      expect.stringContaining('there is no such file'),
      expect.stringContaining('holds a register already'),
      expect.stringContaining('pg_dump --format=custom'),
    ]);
  });
});

const dump = join(binariesFolder() ?? '', 'pg_dump');
const hasDump = spawnSync(dump, ['--version']).status === 0;

describe('PostgreSQL’s own tools', () => {
  test.runIf(hasDump)('copy the register while it is open, and put it back whole', async () => {
    const [database, other] = [await databaseOfTest(), await databaseOfTest()];
    const file = join(await folderOfTest(), 'backup');
    const slices = await open({ database });
    await fill(slices);
    execFileSync(dump, ['--format=custom', `--file=${file}`, database]);
    await slices.close();
    const restore = join(binariesFolder() ?? '', 'pg_restore');
    execFileSync(restore, ['--no-owner', `--dbname=${other}`, file]);
    const { entries, findings } = await verifyPlace({ database: other });
    expect([entries, findings]).toEqual([309, []]);
  });
});
